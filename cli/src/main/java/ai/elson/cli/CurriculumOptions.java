package ai.elson.cli;

import ai.elson.base.failure.BadInput;
import ai.elson.corpus.curriculum.CurriculumRecipe;
import ai.elson.corpus.curriculum.CurriculumRecipe.Phase;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// What changes a curriculum on the command line: a recipe and the switches that overrule it.
final class CurriculumOptions {

    @Option(
            names = "--recipe",
            paramLabel = "FILE",
            description = "Phases as YAML, instead of the standard A, B and C.")
    @Nullable Path recipe;

    @Option(
            names = "--phase",
            defaultValue = "all",
            paramLabel = "NAME",
            description = "A, B, C, or all in their order. Default: ${DEFAULT-VALUE}")
    String phase = "all";

    @Option(
            names = "--target-records",
            paramLabel = "N",
            description =
                    "Records of each phase, not of all together: 15000, or A=12000,B=15000,C=9000. Default: 15000 each, or what the recipe says.")
    @Nullable String targetRecords;

    @Option(names = "--reuse", description = "A record may be drawn again in a later phase.")
    boolean reuse;

    @Option(
            names = "--order",
            description =
                    "Within a phase: block, interleave or random, the control. Default: A block, B and C interleave.")
    CurriculumRecipe.@Nullable Order order;

    @Option(
            names = "--domain-cap-c",
            paramLabel = "PERCENT",
            description =
                    "The largest share of one domain in phase C, 15 as in B. Default: 100, no cap, so that the high-risk domains come first.")
    @Nullable Integer domainCapC;

    @Option(
            names = "--on-shortage",
            description = {
                "Where the supply cannot give what is asked for. Default: error",
                "error: exit 1 with what is short, and by how much;",
                "shrink: the largest total whose mix and cap are exact;",
                "relax: the same total with the nearest mix;",
                "repeat: records more than once, as evenly as can be;",
                "generate: have exactly the missing records written."
            })
    CurriculumRecipe.@Nullable OnShortage onShortage;

    /// The phases to draw, with every switch applied.
    CurriculumRecipe recipe() {
        CurriculumRecipe whole =
                recipe == null ? CurriculumRecipe.standard() : CurriculumRecipe.read(recipe);
        List<String> names = whole.phases().stream().map(Phase::name).toList();
        List<Phase> chosen =
                whole.phases().stream()
                        .filter(p -> phase.equalsIgnoreCase("all") || p.name().equals(phase))
                        .toList();
        if (chosen.isEmpty()) {
            throw BadInput.at("--phase", "«" + phase + "»", String.join(", ", names) + " or all");
        }
        Map<String, Integer> records = records(names);
        return new CurriculumRecipe(
                reuse || whole.reuseAcrossPhases(),
                chosen.stream().map(p -> changed(p, records)).toList());
    }

    private Phase changed(Phase standard, Map<String, Integer> records) {
        Phase p = standard;
        Integer number = records.get(p.name());
        if (number != null) {
            p = p.withRecords(number);
        }
        if (order != null) {
            p = p.withOrder(order);
        }
        if (onShortage != null) {
            p = p.withOnShortage(onShortage);
        }
        if (domainCapC != null && p.name().equals("C")) {
            if (domainCapC < 1 || domainCapC > 100) {
                throw BadInput.at("--domain-cap-c", "" + domainCapC, "1 to 100, 100 for no cap");
            }
            p = p.withDomainCapPercent(domainCapC);
        }
        return p;
    }

    private Map<String, Integer> records(List<String> names) {
        Map<String, Integer> records = new TreeMap<>();
        String text = targetRecords;
        if (text == null) {
            return records;
        }
        if (!text.contains("=")) {
            int each = number(text);
            return names.stream().collect(Collectors.toMap(n -> n, n -> each));
        }
        for (String part : text.split(",")) {
            String[] pair = part.split("=", 2);
            if (pair.length < 2 || !names.contains(pair[0].strip())) {
                throw BadInput.at(
                        "--target-records",
                        "«" + part + "»",
                        "PHASE=NUMBER with a phase out of " + String.join(", ", names));
            }
            if (records.put(pair[0].strip(), number(pair[1].strip())) != null) {
                throw BadInput.at(
                        "--target-records", pair[0].strip() + " twice", "each phase once");
            }
        }
        return records;
    }

    private static int number(String text) {
        try {
            int number = Integer.parseInt(text);
            if (number >= 1) {
                return number;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw BadInput.at(
                "--target-records",
                "«" + text + "»",
                "a whole number of at least 1, for each phase, or A=12000,B=15000,C=9000");
    }
}
