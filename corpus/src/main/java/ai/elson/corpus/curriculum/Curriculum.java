package ai.elson.corpus.curriculum;

import ai.elson.base.failure.FailedWork;
import ai.elson.base.file.AtomicFiles;
import ai.elson.base.file.Json;
import ai.elson.base.seed.Seeds;
import ai.elson.corpus.example.Example;
import ai.elson.corpus.example.ExampleFiles;
import ai.elson.knowledge.taxonomy.Difficulty;
import ai.elson.knowledge.taxonomy.Domain;
import ai.elson.knowledge.taxonomy.Taxonomy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Draws a curriculum: exact counts, or the proof that they cannot be had.
public final class Curriculum {

    private Curriculum() {}

    /// Draws every phase. Within a domain and difficulty the records with the smallest SHA-256 over
    /// seed, phase and id are taken, so that nothing but these three decides.
    ///
    /// @throws FailedWork with the certificate where a phase that must be whole cannot be drawn
    public static List<Drawn> sample(CurriculumRecipe recipe, List<Example> examples, long seed) {
        List<Drawn> phases = new ArrayList<>();
        Set<String> used = new HashSet<>();
        for (CurriculumRecipe.Phase phase : recipe.phases()) {
            List<Example> pool =
                    recipe.reuseAcrossPhases()
                            ? examples
                            : examples.stream().filter(e -> !used.contains(e.id())).toList();
            Drawn drawn = draw(phase, pool, seed);
            drawn.examples().forEach(e -> used.add(e.id()));
            phases.add(drawn);
        }
        return phases;
    }

    /// Writes `{phase}.jsonl` for each and `curriculum_report.json`.
    public static void write(List<Drawn> phases, Path folder) {
        ArrayNode report = Json.MAPPER.createArrayNode();
        for (Drawn drawn : phases) {
            ExampleFiles.write(folder.resolve(drawn.phase().name() + ".jsonl"), drawn.examples());
            ObjectNode node =
                    report.addObject()
                            .put("phase", drawn.phase().name())
                            .put(
                                    "order",
                                    drawn.phase()
                                            .order()
                                            .name()
                                            .toLowerCase(java.util.Locale.ROOT));
            node.put("asked", drawn.shortage().asked())
                    .put("drawn", drawn.examples().size())
                    .put("domain_cap", drawn.domainCap());
            ObjectNode tiers = node.putObject("by_difficulty");
            drawn.asked()
                    .forEach((d, asked) ->
                            tiers.putObject(d.id())
                                    .put("asked", asked)
                                    .put("drawn", drawn.drawn().get(d)));
            ObjectNode domains = node.putObject("by_domain");
            drawn.byDomain().forEach(domains::put);
            node.put(
                    "shortage",
                    drawn.shortage().missing() == 0 ? "none" : drawn.shortage().inWords());
        }
        AtomicFiles.writeString(folder.resolve("curriculum_report.json"), Json.pretty(report));
    }

    private static Drawn draw(CurriculumRecipe.Phase phase, List<Example> pool, long seed) {
        List<String> domains =
                phase.domains().isEmpty()
                        ? Taxonomy.standard().domains().stream().map(Domain::id).toList()
                        : phase.domains().stream()
                                .map(id -> Taxonomy.standard().domain(id).id())
                                .toList();
        Map<String, List<Example>> cells = cells(phase, pool, seed);
        int[][] supply = new int[domains.size()][Difficulty.values().length];
        for (int d = 0; d < supply.length; d++) {
            for (Difficulty t : Difficulty.values()) {
                supply[d][t.ordinal()] =
                        cells.getOrDefault(key(domains.get(d), t), List.of()).size();
            }
        }
        Map<Difficulty, Integer> asked = phase.mix().quotas(phase.records());
        int[] quota = asked.values().stream().mapToInt(Integer::intValue).toArray();
        Shortage shortage = Shortage.of(supply, quota, phase.domainCap());
        if (shortage.missing() > 0 && phase.onShortage() == CurriculumRecipe.OnShortage.STOP) {
            throw new FailedWork("curriculum phase " + phase.name() + ": " + shortage.inWords());
        }
        int[][] counts = Transport.solve(supply, quota, phase.domainCap());
        List<List<Example>> byDomain = new ArrayList<>();
        for (int d = 0; d < counts.length; d++) {
            List<Example> mine = new ArrayList<>();
            for (Difficulty t : Difficulty.values()) {
                mine.addAll(
                        cells.getOrDefault(key(domains.get(d), t), List.of())
                                .subList(0, counts[d][t.ordinal()]));
            }
            byDomain.add(mine);
        }
        return new Drawn(phase, ordered(phase, byDomain, seed), asked, phase.domainCap(), shortage);
    }

    /// The records of each domain and difficulty by rank.
    private static Map<String, List<Example>> cells(
            CurriculumRecipe.Phase phase, List<Example> pool, long seed) {
        Map<String, List<Example>> cells = new HashMap<>();
        byRank(phase, pool, seed)
                .forEach(e ->
                        cells.computeIfAbsent(
                                        key(e.domain(), e.difficulty()), k -> new ArrayList<>())
                                .add(e));
        return cells;
    }

    private static List<Example> byRank(
            CurriculumRecipe.Phase phase, List<Example> examples, long seed) {
        record Ranked(String rank, Example example) {}
        return examples.stream()
                .map(e -> new Ranked(Seeds.rank(seed, "curriculum", phase.name(), e.id()), e))
                .sorted(Comparator.comparing(Ranked::rank))
                .map(Ranked::example)
                .toList();
    }

    private static List<Example> ordered(
            CurriculumRecipe.Phase phase, List<List<Example>> byDomain, long seed) {
        return switch (phase.order()) {
            case BLOCKED -> byDomain.stream().flatMap(List::stream).toList();
            case RANDOM -> byRank(phase, byDomain.stream().flatMap(List::stream).toList(), seed);
            case INTERLEAVED -> {
                List<List<Example>> ranked =
                        byDomain.stream().map(mine -> byRank(phase, mine, seed)).toList();
                List<Example> all = new ArrayList<>();
                int longest = ranked.stream().mapToInt(List::size).max().orElse(0);
                for (int i = 0; i < longest; i++) {
                    for (List<Example> mine : ranked) {
                        if (i < mine.size()) {
                            all.add(mine.get(i));
                        }
                    }
                }
                yield all;
            }
        };
    }

    private static String key(String domain, Difficulty difficulty) {
        return domain + "/" + difficulty.id();
    }
}
