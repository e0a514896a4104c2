/// The domains, their buckets, the difficulties.
@NullMarked
package ai.elson.knowledge.taxonomy;

import org.jspecify.annotations.NullMarked;
