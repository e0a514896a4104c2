/// Conversations with made-up tools: what the small base model learns language and copying from.
@NullMarked
package ai.elson.corpus.pretrain;

import org.jspecify.annotations.NullMarked;
