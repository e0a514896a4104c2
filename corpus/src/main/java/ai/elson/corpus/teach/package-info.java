/// Paraphrases by a teacher model, kept only where they say the same.
@NullMarked
package ai.elson.corpus.teach;

import org.jspecify.annotations.NullMarked;
