/// Writes sentences from phrase files, so that wording is data and not code.
@NullMarked
package ai.elson.corpus.grammar;

import org.jspecify.annotations.NullMarked;
