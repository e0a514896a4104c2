/// What is refused: malformed, duplicate, contradictory, contaminated.
@NullMarked
package ai.elson.corpus.consolidate;

import org.jspecify.annotations.NullMarked;
