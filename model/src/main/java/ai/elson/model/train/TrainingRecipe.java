package ai.elson.model.train;

import ai.elson.base.failure.BadInput;
import ai.elson.model.dora.DoraSettings;
import ai.elson.model.network.Precision;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// How an adapter is trained, phase by phase; `recipes/quickstart.yaml`.
///
/// @param adapter rank, strength and dropout, the same in every phase
/// @param precision in which matrices are multiplied
/// @param maxSequenceTokens a longer conversation is refused
/// @param promptWeight what a token counts that the assistant did not write, 0 to 1
/// @param checkpointEvery steps
/// @param threads that one operation may use
/// @param seed of the adapter's start and of the order of the data
/// @param phases in their order; each begins with the adapter of the one before
public record TrainingRecipe(
        DoraSettings adapter,
        Precision precision,
        int maxSequenceTokens,
        double promptWeight,
        int checkpointEvery,
        int threads,
        long seed,
        List<Phase> phases) {

    public TrainingRecipe {
        phases = List.copyOf(phases);
        Ranges.whole("maxSequenceTokens", maxSequenceTokens, 16, 131_072);
        Ranges.number("promptWeight", promptWeight, 0, 1);
        Ranges.whole("checkpointEvery", checkpointEvery, 1, 1_000_000);
        Ranges.whole("threads", threads, 1, 256);
        if (phases.isEmpty()) {
            throw BadInput.at("phases", "none", "at least one phase");
        }
        Set<String> ids = new HashSet<>();
        for (Phase phase : phases) {
            if (!ids.add(phase.id())) {
                throw BadInput.at("phases", "two named " + phase.id(), "an id of its own for each");
            }
        }
        if (phases.getFirst().optimiser() == OptimiserState.CARRIED) {
            throw BadInput.at(
                    "phases[0].optimiser", "carried", "fresh: there is no phase before the first");
        }
    }

    /// The phase of an id.
    public Phase phase(String id) {
        return phases.stream()
                .filter(phase -> phase.id().equals(id))
                .findFirst()
                .orElseThrow(() ->
                        BadInput.at(
                                "phase",
                                id,
                                String.join(", ", phases.stream().map(Phase::id).toList())));
    }

    /// Whether the phase after this one goes on with its optimiser's state.
    boolean isCarriedFrom(Phase phase) {
        int next = phases.indexOf(phase) + 1;
        return next < phases.size() && phases.get(next).optimiser() == OptimiserState.CARRIED;
    }

    /// What a phase does with the moments of the phase before.
    public enum OptimiserState {
        /// Starts from zero.
        @JsonProperty("fresh")
        FRESH,
        /// Goes on with them.
        @JsonProperty("carried")
        CARRIED
    }

    /// In which order a phase reads its conversations.
    public enum Order {
        /// Anew in every epoch, by the seed.
        @JsonProperty("shuffled")
        SHUFFLED,
        /// As they come, but for neighbours that share a batch.
        @JsonProperty("given")
        GIVEN
    }

    /// One phase.
    ///
    /// @param id as `A`: letters, digits, hyphens
    /// @param learningRate at its peak
    /// @param warmUpSteps of the learning rate
    /// @param epochs how often every conversation is read
    /// @param batchTokens in a step, padding included
    /// @param weightDecay on A and B
    /// @param clip the largest norm of a gradient
    /// @param optimiser what becomes of the state of the phase before
    /// @param order in which conversations are read
    public record Phase(
            String id,
            double learningRate,
            int warmUpSteps,
            int epochs,
            int batchTokens,
            double weightDecay,
            double clip,
            OptimiserState optimiser,
            Order order) {
        public Phase {
            if (!id.matches("[A-Za-z0-9-]{1,40}")) {
                throw BadInput.at("phase id", "«" + id + "»", "letters, digits and hyphens");
            }
            Ranges.number("learningRate", learningRate, 1e-7, 0.1);
            Ranges.whole("warmUpSteps", warmUpSteps, 0, 1_000_000);
            Ranges.whole("epochs", epochs, 1, 1000);
            Ranges.whole("batchTokens", batchTokens, 16, 1 << 22);
            Ranges.number("weightDecay", weightDecay, 0, 1);
            Ranges.number("clip", clip, 1e-3, 1e6);
        }
    }
}
