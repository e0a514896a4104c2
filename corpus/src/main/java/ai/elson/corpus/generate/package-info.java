/// Writes verified examples with the real tools: every figure of an answer comes from a call or
/// from the question.
@NullMarked
package ai.elson.corpus.generate;

import org.jspecify.annotations.NullMarked;
