package ai.elson.knowledge.calculator;

/// A pure function from a typed record to a result that carries its working.
public interface Calculator<I extends Record, O extends Record> {

    /// Also the tool's name: lower-case letters, digits and underscores, at most 40.
    String id();

    /// The name for people.
    String title();

    /// At most twelve plain words.
    String purpose();

    /// A domain of the taxonomy.
    String domain();

    /// A bucket of that domain.
    String bucket();

    Class<I> input();

    Class<O> output();

    /// Computes.
    ///
    /// @throws BadField where a value is out of its range
    /// @throws ai.elson.knowledge.rule.UnavailableFact where a rule has no value for the year asked
    ///   for
    Outcome<O> compute(I input);
}
