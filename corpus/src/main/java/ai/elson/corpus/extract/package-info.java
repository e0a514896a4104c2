/// Turns documents into question and answer candidates, each with its passage as citation.
@NullMarked
package ai.elson.corpus.extract;

import org.jspecify.annotations.NullMarked;
