/// A training example, as it travels in files.
@NullMarked
package ai.elson.corpus.example;

import org.jspecify.annotations.NullMarked;
