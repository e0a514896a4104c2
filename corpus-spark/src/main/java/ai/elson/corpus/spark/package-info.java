/// Consolidation on Apache Spark: the same bytes as the embedded engine, on more than one machine.
@NullMarked
package ai.elson.corpus.spark;

import org.jspecify.annotations.NullMarked;
