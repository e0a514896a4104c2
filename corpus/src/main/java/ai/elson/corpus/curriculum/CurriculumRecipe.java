package ai.elson.corpus.curriculum;

import ai.elson.knowledge.taxonomy.Difficulty;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// What a curriculum asks for, from YAML.
///
/// @param reuseAcrossPhases whether a record drawn in one phase may be drawn again in a later one
/// @param phases in the order of training
public record CurriculumRecipe(boolean reuseAcrossPhases, List<Phase> phases) {

    @SuppressWarnings("NullAway") // a record read from a file may lack any component
    public CurriculumRecipe {
        if (phases == null || phases.isEmpty()) {
            throw new IllegalArgumentException("found no phases; accepted: at least one");
        }
        phases = List.copyOf(phases);
    }

    /// One phase.
    ///
    /// @param name as `A`
    /// @param records how many are asked for
    /// @param mix percent of each difficulty; they sum to 100
    /// @param domains those that may be drawn from; empty for all
    /// @param domainCapPercent the largest share of one domain, of the records asked for; 100 for
    ///   no cap
    /// @param order how the drawn records follow one another
    /// @param onShortage what to do where the supply cannot give what is asked for
    public record Phase(
            String name,
            int records,
            Mix mix,
            List<String> domains,
            int domainCapPercent,
            Order order,
            OnShortage onShortage) {

        @SuppressWarnings("NullAway") // a record read from a file may lack any component
        public Phase {
            if (name == null || mix == null || order == null || onShortage == null) {
                throw new IllegalArgumentException(
                        "a phase needs name, records, mix, domainCapPercent, order and onShortage");
            }
            if (records < 1) {
                throw new IllegalArgumentException(
                        "records: found " + records + "; accepted: at least 1");
            }
            if (domainCapPercent < 1 || domainCapPercent > 100) {
                throw new IllegalArgumentException(
                        "domainCapPercent: found " + domainCapPercent + "; accepted: 1 to 100");
            }
            domains = domains == null ? List.of() : List.copyOf(domains);
        }

        /// The most records of one domain.
        int domainCap() {
            return (int) ((long) records * domainCapPercent / 100);
        }
    }

    /// Percent of each difficulty.
    public record Mix(int easy, int medium, int hard, int extremelyComplex) {
        public Mix {
            if (easy < 0
                    || medium < 0
                    || hard < 0
                    || extremelyComplex < 0
                    || easy + medium + hard + extremelyComplex != 100) {
                throw new IllegalArgumentException(
                        "mix: found a sum of "
                                + (easy + medium + hard + extremelyComplex)
                                + "; accepted: shares of at least 0 that sum to 100");
            }
        }

        /// Whole numbers that sum to `total`, by largest remainder; of equal remainders the easier
        /// difficulty wins.
        Map<Difficulty, Integer> quotas(int total) {
            int[] shares = {easy, medium, hard, extremelyComplex};
            Map<Difficulty, Integer> quotas = new EnumMap<>(Difficulty.class);
            int given = 0;
            for (Difficulty d : Difficulty.values()) {
                int floor = (int) ((long) total * shares[d.ordinal()] / 100);
                quotas.put(d, floor);
                given += floor;
            }
            List<Difficulty> byRemainder =
                    List.of(Difficulty.values()).stream()
                            .sorted((a, b) ->
                                    Long.compare(
                                            (long) total * shares[b.ordinal()] % 100,
                                            (long) total * shares[a.ordinal()] % 100))
                            .toList();
            for (int i = 0; i < total - given; i++) {
                quotas.merge(byRemainder.get(i), 1, Integer::sum);
            }
            return quotas;
        }
    }

    /// How drawn records follow one another.
    public enum Order {
        /// One domain at a time, in the order of the taxonomy, easy before hard.
        BLOCKED,
        /// One record of each domain in turn.
        INTERLEAVED,
        /// By the records' ranks alone: the control that an order is compared with.
        RANDOM
    }

    /// What to do where the supply is too small.
    public enum OnShortage {
        STOP,
        LARGEST_FEASIBLE
    }
}
