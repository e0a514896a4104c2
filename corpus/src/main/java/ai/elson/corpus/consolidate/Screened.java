package ai.elson.corpus.consolidate;

import ai.elson.corpus.example.Example;

/// What the screen says of one example.
public sealed interface Screened {

    /// It may stay, if no earlier one says the same.
    ///
    /// @param example with normalised texts
    record Passed(Example example, Fingerprint fingerprint) implements Screened {}

    /// It may not.
    ///
    /// @param example as it came
    /// @param detail what was found, in a sentence
    record Refused(Example example, Reason reason, String detail) implements Screened {}
}
