package ai.elson.corpus.curriculum;

import ai.elson.base.failure.BadInput;
import ai.elson.base.file.Recipes;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

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
        Set<String> names = new HashSet<>();
        for (Phase phase : phases) {
            if (!names.add(phase.name())) {
                throw new IllegalArgumentException(
                        "found two phases called "
                                + phase.name()
                                + "; accepted: a name for each, as their files are called by it");
            }
        }
    }

    /// Reads a recipe.
    ///
    /// @throws BadInput with file, line and key
    public static CurriculumRecipe read(Path file) {
        return Recipes.read(file, CurriculumRecipe.class);
    }

    /// The three phases of the plan: A, B and C, 15,000 records each, none drawn twice.
    public static CurriculumRecipe standard() {
        try (InputStream in =
                Objects.requireNonNull(
                        CurriculumRecipe.class.getResourceAsStream("standard.yaml"),
                        "standard.yaml is not on the class path")) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return Recipes.parse(text, "standard.yaml", CurriculumRecipe.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// One phase.
    ///
    /// @param name as `A`: part of the names of its files
    /// @param records how many are asked for
    /// @param mix percent of each difficulty
    /// @param domains those that may be drawn from; empty for all
    /// @param firstDomains those that are drawn from as far as they reach before any other gives a
    ///   record; absent or empty for none
    /// @param domainCapPercent the largest share of one domain, of the records that are drawn; 100
    ///   for no cap
    /// @param order how the drawn records follow one another
    /// @param onShortage what to do where the supply cannot give what is asked for
    public record Phase(
            String name,
            int records,
            Mix mix,
            List<String> domains,
            @Nullable List<String> firstDomains,
            int domainCapPercent,
            Order order,
            OnShortage onShortage) {

        @SuppressWarnings("NullAway") // a record read from a file may lack any component
        public Phase {
            if (name == null || mix == null || order == null || onShortage == null) {
                throw new IllegalArgumentException(
                        "a phase needs name, records, mix, domainCapPercent, order and onShortage");
            }
            if (!name.matches("[A-Za-z0-9][A-Za-z0-9_-]*")) {
                throw new IllegalArgumentException(
                        "name: found «"
                                + name
                                + "»; accepted: letters, digits, - and _, as files are called by it");
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
            firstDomains = firstDomains == null ? List.of() : List.copyOf(firstDomains);
        }

        /// The most records of one domain where `total` are drawn.
        int cap(int total) {
            return (int) ((long) total * domainCapPercent / 100);
        }

        /// This phase with another number of records.
        public Phase withRecords(int number) {
            return new Phase(
                    name, number, mix, domains, firstDomains, domainCapPercent, order, onShortage);
        }

        /// This phase in another order.
        public Phase withOrder(Order other) {
            return new Phase(
                    name, records, mix, domains, firstDomains, domainCapPercent, other, onShortage);
        }

        /// This phase with another cap.
        public Phase withDomainCapPercent(int percent) {
            return new Phase(name, records, mix, domains, firstDomains, percent, order, onShortage);
        }

        /// This phase with another answer to a shortage.
        public Phase withOnShortage(OnShortage other) {
            return new Phase(
                    name, records, mix, domains, firstDomains, domainCapPercent, order, other);
        }
    }

    /// How drawn records follow one another.
    public enum Order {
        /// One domain at a time, in the order of the taxonomy, easy before hard.
        @JsonProperty("block")
        BLOCK,
        /// Every domain spread evenly over the whole phase.
        @JsonProperty("interleave")
        INTERLEAVE,
        /// By chance: the control that an order is compared with.
        @JsonProperty("random")
        RANDOM
    }

    /// What to do where the supply is too small.
    public enum OnShortage {
        /// Fail with the certificate.
        @JsonProperty("error")
        ERROR,
        /// Draw the largest total for which mix and cap are exact.
        @JsonProperty("shrink")
        SHRINK,
        /// Keep the total; take the nearest mix.
        @JsonProperty("relax")
        RELAX,
        /// Keep total and mix; draw records more than once, as evenly as can be.
        @JsonProperty("repeat")
        REPEAT,
        /// Keep total and mix; have the missing records written.
        @JsonProperty("generate")
        GENERATE
    }
}
