package ai.elson.corpus.curriculum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.elson.base.chat.Message;
import ai.elson.base.failure.FailedWork;
import ai.elson.base.file.Json;
import ai.elson.corpus.bucket.BucketPool;
import ai.elson.corpus.bucket.DomainBuckets;
import ai.elson.corpus.example.Example;
import ai.elson.corpus.example.Origin;
import ai.elson.knowledge.taxonomy.Difficulty;
import ai.elson.knowledge.taxonomy.Domain;
import ai.elson.knowledge.taxonomy.Taxonomy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class CurriculumTest {

    @Test
    void quotas_are_exact_by_largest_remainder() {
        assertThat(new Mix(35, 35, 25, 5).quotas(15000))
                .containsExactly(5250, 5250, 3750, 750);
        assertThat(new Mix(35, 35, 25, 5).quotas(9))
                .containsExactly(3, 3, 2, 1);
    }

    @Test
    void a_phase_is_drawn_exactly_and_the_cap_is_kept() {
        Drawn drawn = draw(recipe(200, 15, CurriculumRecipe.Order.INTERLEAVE, "ERROR"), corpus(20));
        assertThat(drawn.ids()).hasSize(200).doesNotHaveDuplicates();
        assertThat(tiers(drawn)).containsExactly(40, 80, 60, 20);
        assertThat(drawn.domains())
                .hasSize(27)
                .allSatisfy(d -> assertThat(drawn.drawn(d)).as("served evenly").isBetween(7, 8));
    }

    @Test
    void blocked_order_takes_one_domain_after_the_other_easy_before_hard() {
        Drawn drawn = draw(recipe(200, 100, CurriculumRecipe.Order.BLOCK, "ERROR"), corpus(20));
        List<String> cells =
                drawn.records().stream()
                        .map(r -> drawn.cell(r).domain() + drawn.cell(r).difficulty().ordinal())
                        .toList();
        List<String> changes = new ArrayList<>();
        cells.forEach(c -> {
            if (changes.isEmpty() || !changes.getLast().equals(c)) {
                changes.add(c);
            }
        });
        assertThat(changes).doesNotHaveDuplicates();
        for (int i = 1; i < cells.size(); i++) {
            String before = cells.get(i - 1);
            String after = cells.get(i);
            if (before.substring(0, before.length() - 1)
                    .equals(after.substring(0, after.length() - 1))) {
                assertThat(after).isGreaterThanOrEqualTo(before);
            }
        }
    }

    @Test
    void interleaved_order_has_every_domain_in_every_stretch() {
        Drawn drawn = draw(recipe(540, 15, CurriculumRecipe.Order.INTERLEAVE, "ERROR"), corpus(20));
        for (int from = 0; from < 540; from += 54) {
            assertThat(
                            drawn.records().subList(from, from + 54).stream()
                                    .map(r -> drawn.cell(r).domain())
                                    .distinct())
                    .hasSize(27);
        }
    }

    /// Records were once ordered by the digest that had selected them: thin cells came first.
    @Test
    void random_order_does_not_put_thinly_drawn_cells_first() {
        List<Example> corpus = new ArrayList<>(corpus(3));
        Domain domain = Taxonomy.standard().domains().getFirst();
        for (int i = 0; i < 4000; i++) {
            corpus.add(example("many" + i, domain, Difficulty.MEDIUM));
        }
        Drawn drawn = draw(recipe(200, 100, CurriculumRecipe.Order.RANDOM, "ERROR"), corpus);
        double place = 0;
        int many = 0;
        for (int i = 0; i < 200; i++) {
            if (drawn.ids().get(i).startsWith("many")) {
                place += i;
                many++;
            }
        }
        assertThat(many).isGreaterThan(2);
        assertThat(place / many).isGreaterThan(20);
    }

    @Test
    void the_same_seed_draws_the_same_whatever_the_order_of_the_corpus() {
        List<Example> shuffled = new ArrayList<>(corpus(20));
        Collections.reverse(shuffled);
        CurriculumRecipe recipe = recipe(200, 15, CurriculumRecipe.Order.RANDOM, "ERROR");
        assertThat(draw(recipe, shuffled).ids()).isEqualTo(draw(recipe, corpus(20)).ids());
        assertThat(Curriculum.sample(recipe, BucketPool.of(shuffled), 8, null).getFirst().ids())
                .isNotEqualTo(draw(recipe, corpus(20)).ids());
    }

    @Test
    void a_shortage_is_proved_and_its_amount_is_exact() {
        List<Example> corpus = new ArrayList<>(corpus(20));
        corpus.removeIf(e -> e.difficulty() == Difficulty.HARD && !e.domain().equals("accounting"));
        CurriculumRecipe recipe = recipe(200, 30, CurriculumRecipe.Order.RANDOM, "ERROR");
        assertThatThrownBy(() -> draw(recipe, corpus))
                .isInstanceOf(FailedWork.class)
                .hasMessageContaining("40 of 200")
                .hasMessageContaining("hard asks for 60, the domains can give 20")
                .hasMessageContaining("federal_income_tax has 0")
                .hasMessageContaining("largest exact total is 68");
        for (int i = 0; i < 40; i++) {
            corpus.add(
                    example("more" + i, Taxonomy.standard().domains().get(i % 27), Difficulty.HARD));
            if (i < 39) {
                assertThatThrownBy(() -> draw(recipe, corpus)).isInstanceOf(FailedWork.class);
            }
        }
        assertThat(draw(recipe, corpus).total()).as("the certificate is tight").isEqualTo(200);
    }

    /// 27 domains, but only two hold anything: the cap follows what is really drawn.
    @Test
    void a_phase_that_shrinks_keeps_mix_and_cap_of_what_is_drawn() {
        List<Example> corpus = new ArrayList<>(corpus(20));
        corpus.removeIf(e -> e.difficulty() == Difficulty.HARD && !e.domain().startsWith("a"));
        Drawn drawn = draw(recipe(1000, 15, CurriculumRecipe.Order.RANDOM, "SHRINK"), corpus);
        assertThat(tiers(drawn))
                .isEqualTo(
                        Arrays.stream(new Mix(20, 40, 30, 10).quotas(drawn.total()))
                                .boxed()
                                .toList());
        assertThat(drawn.domains())
                .allSatisfy(d ->
                        assertThat(drawn.drawn(d) * 100).isLessThanOrEqualTo(drawn.total() * 15));
        assertThat(drawn.total()).isEqualTo(drawn.shortage().largestExact()).isBetween(100, 250);
    }

    @Test
    void a_phase_that_relaxes_keeps_the_total_and_moves_what_is_missing() {
        List<Example> corpus = new ArrayList<>(corpus(20));
        corpus.removeIf(e -> e.difficulty() == Difficulty.HARD && !e.domain().equals("accounting"));
        Drawn drawn = draw(recipe(200, 15, CurriculumRecipe.Order.RANDOM, "RELAX"), corpus);
        assertThat(tiers(drawn)).containsExactly(54, 93, 20, 33);
        assertThat(drawn.ids()).hasSize(200).doesNotHaveDuplicates();
    }

    @Test
    void a_phase_that_repeats_keeps_total_and_mix_and_repeats_evenly() {
        List<Example> corpus = new ArrayList<>(corpus(20));
        corpus.removeIf(e -> e.difficulty() == Difficulty.HARD && !e.domain().startsWith("a"));
        Drawn drawn = draw(recipe(450, 30, CurriculumRecipe.Order.RANDOM, "REPEAT"), corpus);
        assertThat(tiers(drawn)).containsExactly(90, 180, 135, 45);
        assertThat(drawn.repeats()).isEqualTo(135 - 60);
        Map<String, Long> times =
                drawn.ids().stream()
                        .collect(Collectors.groupingBy(id -> id, Collectors.counting()));
        assertThat(times.values()).allMatch(n -> n <= 3);
        assertThat(times.values().stream().filter(n -> n == 3)).hasSize(15);
    }

    @Test
    void a_phase_that_generates_asks_for_exactly_what_is_missing() {
        List<Example> corpus = new ArrayList<>(corpus(20));
        corpus.removeIf(e -> e.difficulty() == Difficulty.HARD && !e.domain().equals("accounting"));
        List<Missing> asked = new ArrayList<>();
        Generation writer =
                new Generation() {
                    @Override
                    public Set<String> domains() {
                        return Set.of("compliance", "derivatives");
                    }

                    @Override
                    public List<Example> write(List<Missing> missing, String phase, long seed) {
                        asked.addAll(missing);
                        List<Example> written = new ArrayList<>();
                        for (Missing m : missing) {
                            for (int i = 0; i < m.records(); i++) {
                                written.add(
                                        example(
                                                "new" + m.domain() + i,
                                                Taxonomy.standard().domain(m.domain()),
                                                m.difficulty()));
                            }
                        }
                        return written;
                    }
                };
        CurriculumRecipe recipe = recipe(200, 15, CurriculumRecipe.Order.RANDOM, "GENERATE");
        Drawn drawn = Curriculum.sample(recipe, BucketPool.of(corpus), 7, writer).getFirst();
        assertThat(asked)
                .extracting(m -> m.domain() + " " + m.difficulty())
                .containsExactly("derivatives HARD", "compliance HARD");
        assertThat(asked.stream().mapToInt(Missing::records).sum()).isEqualTo(40);
        assertThat(tiers(drawn)).containsExactly(40, 80, 60, 20);
        assertThat(drawn.generated()).isEqualTo(40);
        assertThatThrownBy(() -> draw(recipe, corpus))
                .isInstanceOf(FailedWork.class)
                .hasMessageContaining("no generator");
    }

    @Test
    void the_first_domains_give_what_they_have_before_the_others_give_a_record() {
        CurriculumRecipe.Phase phase =
                new CurriculumRecipe.Phase(
                        "C",
                        300,
                        new Mix(10, 25, 35, 30),
                        List.of(),
                        List.of("compliance", "derivatives"),
                        100,
                        CurriculumRecipe.Order.RANDOM,
                        CurriculumRecipe.OnShortage.ERROR);
        Drawn drawn = draw(new CurriculumRecipe(false, List.of(phase)), corpus(20));
        assertThat(tiers(drawn)).containsExactly(30, 75, 105, 90);
        assertThat(drawn.drawn("compliance") + drawn.drawn("derivatives"))
                .as("30 easy, and all 40 of each other tier")
                .isEqualTo(150);
        Drawn capped =
                draw(
                        new CurriculumRecipe(false, List.of(phase.withDomainCapPercent(15))),
                        corpus(20));
        assertThat(capped.drawn("compliance")).isEqualTo(45);
        assertThat(capped.drawn("derivatives")).isEqualTo(45);
    }

    @Test
    void phases_share_no_record_unless_asked() {
        CurriculumRecipe.Phase phase =
                recipe(800, 15, CurriculumRecipe.Order.RANDOM, "ERROR").phases().getFirst();
        List<CurriculumRecipe.Phase> two = List.of(named(phase, "B"), named(phase, "D"));
        BucketPool pool = BucketPool.of(corpus(40));
        List<Drawn> drawn = Curriculum.sample(new CurriculumRecipe(false, two), pool, 7, null);
        assertThat(drawn.get(0).ids()).doesNotContainAnyElementsOf(drawn.get(1).ids());
        assertThatThrownBy(() ->
                        Curriculum.sample(
                                new CurriculumRecipe(false, two),
                                BucketPool.of(corpus(15)),
                                7,
                                null))
                .hasMessageContaining("phase D")
                .hasMessageContaining("earlier phases have taken 800");
        assertThat(
                        Curriculum.sample(
                                new CurriculumRecipe(true, two),
                                BucketPool.of(corpus(15)),
                                7,
                                null))
                .hasSize(2);
    }

    @Test
    void the_standard_phases_are_those_of_the_plan() {
        assertThat(CurriculumRecipe.standard().phases())
                .extracting(p -> p.name() + " " + p.mix() + " " + p.domainCapPercent())
                .containsExactly("A 35/35/25/5 100", "B 20/40/30/10 15", "C 10/25/35/30 100");
        assertThat(CurriculumRecipe.standard().phases().getLast().firstDomains())
                .containsExactlyInAnyOrderElementsOf(
                        Taxonomy.standard().domains().stream()
                                .filter(Domain::highRisk)
                                .map(Domain::id)
                                .toList());
    }

    @Test
    void files_hold_the_lines_and_say_where_they_come_from(@TempDir Path folder) throws Exception {
        Path buckets = folder.resolve("buckets");
        List<Example> corpus = corpus(20);
        DomainBuckets.write(corpus.stream(), buckets, 5);
        BucketPool pool = BucketPool.load(buckets, null);
        CurriculumRecipe recipe = recipe(200, 15, CurriculumRecipe.Order.INTERLEAVE, "ERROR");
        List<Drawn> phases = Curriculum.sample(recipe, pool, 7, null);
        Path out = Files.createDirectory(folder.resolve("out"));
        CurriculumFiles.write(phases, out);
        List<String> lines = Files.readAllLines(CurriculumFiles.records(out, "B"));
        List<String> manifest = Files.readAllLines(CurriculumFiles.manifest(out, "B"));
        assertThat(lines).hasSize(200);
        for (int i = 0; i < 200; i++) {
            JsonNode m = Json.MAPPER.readTree(manifest.get(i));
            assertThat(m.path("position").asInt()).isEqualTo(i + 1);
            Path file = buckets.resolve(m.path("file").asString());
            assertThat(Files.readAllLines(file).get(m.path("line").asInt() - 1))
                    .isEqualTo(lines.get(i));
            Example e = Example.fromJson(Json.MAPPER.readTree(lines.get(i)), "line");
            assertThat(m.path("id").asString()).isEqualTo(e.id());
            assertThat(m.path("domain").asString()).isEqualTo(e.domain());
            assertThat(m.path("bucket").asString()).isEqualTo(e.bucket());
            assertThat(m.path("difficulty").asString()).isEqualTo(e.difficulty().id());
        }
        JsonNode b = Json.MAPPER.readTree(Files.readString(out.resolve("statistics.json"))).get(0);
        assertThat(b.path("by_difficulty").path("hard").path("drawn").asInt()).isEqualTo(60);
        assertThat(b.path("largest_share").path("percent").asDouble()).isEqualTo(4.0);
        assertThat(b.path("domain_cap").asInt()).isEqualTo(30);
    }

    private static Drawn draw(CurriculumRecipe recipe, List<Example> corpus) {
        return Curriculum.sample(recipe, BucketPool.of(corpus), 7, null).getFirst();
    }

    private static List<Integer> tiers(Drawn drawn) {
        return Arrays.stream(Difficulty.values()).map(drawn::drawn).toList();
    }

    private static CurriculumRecipe.Phase named(CurriculumRecipe.Phase p, String name) {
        return new CurriculumRecipe.Phase(
                name,
                p.records(),
                p.mix(),
                p.domains(),
                p.firstDomains(),
                p.domainCapPercent(),
                p.order(),
                p.onShortage());
    }

    private static CurriculumRecipe recipe(
            int records, int cap, CurriculumRecipe.Order order, String onShortage) {
        return new CurriculumRecipe(
                true,
                List.of(
                        new CurriculumRecipe.Phase(
                                "B",
                                records,
                                new Mix(20, 40, 30, 10),
                                List.of(),
                                List.of(),
                                cap,
                                order,
                                CurriculumRecipe.OnShortage.valueOf(onShortage))));
    }

    private static List<Example> corpus(int perCell) {
        List<Example> examples = new ArrayList<>();
        for (Domain domain : Taxonomy.standard().domains()) {
            for (Difficulty difficulty : Difficulty.values()) {
                for (int i = 0; i < perCell; i++) {
                    examples.add(example(domain.id() + difficulty.id() + i, domain, difficulty));
                }
            }
        }
        return examples;
    }

    private static Example example(String id, Domain domain, Difficulty difficulty) {
        return new Example(
                id,
                List.of(new Message.User("question " + id), new Message.Assistant("answer " + id)),
                List.of(),
                domain.id(),
                domain.buckets().getFirst(),
                difficulty,
                "made",
                "normal",
                "made",
                null,
                List.of(),
                new Origin("test", "1", 0));
    }
}
