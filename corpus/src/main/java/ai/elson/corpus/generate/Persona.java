package ai.elson.corpus.generate;

import java.util.List;

/// A sort of person who asks, as data.
///
/// @param openers sentences that say who it is
/// @param closers sentences that end the question
record Persona(String id, Tone tone, List<String> openers, List<String> closers) {

    /// How an answer speaks to the person.
    enum Tone {
        /// As it comes.
        PLAIN,
        /// With a word before and after.
        COURTEOUS,
        /// The figure and its source.
        TERSE,
        /// The figure and what it rests on.
        SHOWN
    }

    /// The same person, spoken to otherwise.
    Persona speaking(Tone other) {
        return new Persona(id, other, openers, closers);
    }
}
