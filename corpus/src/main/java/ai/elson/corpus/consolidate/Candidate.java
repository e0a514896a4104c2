package ai.elson.corpus.consolidate;

import ai.elson.base.file.Json;
import ai.elson.corpus.example.Example;
import java.io.Serializable;

/// An example that passed the screen, in what admission and the output need of it.
///
/// @param text its line, with normalised texts, without the line's end
public record Candidate(String text, Fingerprint fingerprint, Facts facts) implements Serializable {

    static Candidate of(Screened.Passed passed) {
        Example example = passed.example();
        return new Candidate(Json.line(example.toJson()), passed.fingerprint(), Facts.of(example));
    }
}
