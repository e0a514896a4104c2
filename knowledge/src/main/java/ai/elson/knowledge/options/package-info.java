/// Options, futures and hedges.
@NullMarked
package ai.elson.knowledge.options;

import org.jspecify.annotations.NullMarked;
