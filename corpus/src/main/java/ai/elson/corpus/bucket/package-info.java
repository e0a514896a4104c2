/// Examples sorted by domain bucket and difficulty: written as a folder, and read back as a pool
/// that knows where each record lies.
@NullMarked
package ai.elson.corpus.bucket;

import org.jspecify.annotations.NullMarked;
