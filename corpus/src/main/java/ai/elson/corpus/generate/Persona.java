package ai.elson.corpus.generate;

import java.util.List;

/// A sort of person who asks, as data.
///
/// @param place decides which situations suit the person
/// @param openers sentences that say who it is
/// @param closers sentences that end the question
record Persona(String id, Place place, Tone tone, List<String> openers, List<String> closers) {

    /// From where a person asks.
    enum Place {
        HOME,
        WORK,
        ANY
    }

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
        return new Persona(id, place, other, openers, closers);
    }
}
