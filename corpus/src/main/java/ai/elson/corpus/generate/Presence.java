package ai.elson.corpus.generate;

import java.util.List;

/// When a field has a value; otherwise it is null, a flag false, and goes unsaid.
sealed interface Presence {

    /// In every case.
    record Always() implements Presence {}

    /// In half of the cases.
    record Maybe() implements Presence {}

    /// Where a choice has one of these values.
    record If(String field, List<String> values) implements Presence {}
}
