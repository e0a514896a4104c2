/// Examples sorted by domain bucket and difficulty.
@NullMarked
package ai.elson.corpus.bucket;

import org.jspecify.annotations.NullMarked;
