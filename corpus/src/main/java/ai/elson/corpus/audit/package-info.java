/// What a corpus is, read again from its files: counts, repeats, contamination, proofs, a sample.
@NullMarked
package ai.elson.corpus.audit;

import org.jspecify.annotations.NullMarked;
