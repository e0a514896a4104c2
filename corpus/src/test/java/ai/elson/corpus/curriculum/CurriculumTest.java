package ai.elson.corpus.curriculum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.elson.base.chat.Message;
import ai.elson.base.failure.FailedWork;
import ai.elson.corpus.example.Example;
import ai.elson.corpus.example.Origin;
import ai.elson.knowledge.taxonomy.Difficulty;
import ai.elson.knowledge.taxonomy.Domain;
import ai.elson.knowledge.taxonomy.Taxonomy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CurriculumTest {

    /// On instances small enough to try every answer.
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void the_flow_is_the_best_of_all_answers_and_equals_the_cut(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int[][] supply = new int[3][2];
        for (int[] row : supply) {
            Arrays.setAll(row, i -> random.nextInt(4));
        }
        int[] quota = {random.nextInt(7), random.nextInt(7)};
        int cap = 1 + random.nextInt(5);
        int best = bruteForce(supply, quota, cap, new int[3][2], 0);
        assertThat(Transport.total(Transport.solve(supply, quota, cap))).isEqualTo(best);
        assertThat(Shortage.of(supply, quota, cap).feasible()).isEqualTo(best);
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14})
    void the_flow_equals_the_cut_on_large_instances_and_keeps_every_bound(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int[][] supply = new int[27][4];
        for (int[] row : supply) {
            Arrays.setAll(row, i -> random.nextInt(60));
        }
        int[] quota = {350, 350, 250, 50};
        int cap = 20 + random.nextInt(60);
        int[][] counts = Transport.solve(supply, quota, cap);
        assertThat(Transport.total(counts)).isEqualTo(Shortage.of(supply, quota, cap).feasible());
        for (int d = 0; d < 27; d++) {
            assertThat(Arrays.stream(counts[d]).sum()).isLessThanOrEqualTo(cap);
            for (int t = 0; t < 4; t++) {
                assertThat(counts[d][t]).isBetween(0, supply[d][t]);
            }
        }
    }

    @Test
    void quotas_are_exact_by_largest_remainder() {
        assertThat(new CurriculumRecipe.Mix(35, 35, 25, 5).quotas(15000).values())
                .containsExactly(5250, 5250, 3750, 750);
        assertThat(new CurriculumRecipe.Mix(35, 35, 25, 5).quotas(9).values())
                .containsExactly(3, 3, 2, 1)
                .satisfies(q -> assertThat(q.stream().mapToInt(i -> i).sum()).isEqualTo(9));
    }

    @Test
    void a_phase_is_drawn_exactly_and_the_cap_is_kept() {
        Drawn drawn =
                Curriculum.sample(
                                recipe(200, 15, CurriculumRecipe.Order.INTERLEAVED, "STOP"),
                                corpus(20),
                                7)
                        .getFirst();
        assertThat(drawn.examples()).hasSize(200).doesNotHaveDuplicates();
        assertThat(drawn.drawn().values()).containsExactly(40L, 80L, 60L, 20L);
        assertThat(drawn.byDomain().values())
                .allSatisfy(n -> assertThat(n).isLessThanOrEqualTo(30));
        assertThat(drawn.byDomain()).as("served evenly").hasSize(27);
    }

    @Test
    void blocked_order_takes_one_domain_after_the_other() {
        List<String> domains =
                Curriculum.sample(
                                recipe(200, 100, CurriculumRecipe.Order.BLOCKED, "STOP"),
                                corpus(20),
                                7)
                        .getFirst()
                        .examples()
                        .stream()
                        .map(Example::domain)
                        .toList();
        List<String> changes = new ArrayList<>();
        domains.forEach(d -> {
            if (changes.isEmpty() || !changes.getLast().equals(d)) {
                changes.add(d);
            }
        });
        assertThat(changes).doesNotHaveDuplicates();
    }

    @Test
    void the_same_seed_draws_the_same_whatever_the_order_of_the_corpus() {
        List<Example> shuffled = new ArrayList<>(corpus(20));
        Collections.reverse(shuffled);
        CurriculumRecipe recipe = recipe(200, 15, CurriculumRecipe.Order.RANDOM, "STOP");
        assertThat(Curriculum.sample(recipe, shuffled, 7).getFirst().examples())
                .isEqualTo(Curriculum.sample(recipe, corpus(20), 7).getFirst().examples());
        assertThat(Curriculum.sample(recipe, shuffled, 8).getFirst().examples())
                .isNotEqualTo(Curriculum.sample(recipe, corpus(20), 7).getFirst().examples());
    }

    @Test
    void a_shortage_is_proved_and_its_amount_is_exact() {
        List<Example> corpus = new ArrayList<>(corpus(20));
        corpus.removeIf(e -> e.difficulty() == Difficulty.HARD && !e.domain().equals("accounting"));
        CurriculumRecipe recipe = recipe(200, 15, CurriculumRecipe.Order.RANDOM, "STOP");
        assertThatThrownBy(() -> Curriculum.sample(recipe, corpus, 7))
                .isInstanceOf(FailedWork.class)
                .hasMessageContaining("40 of 200")
                .hasMessageContaining("hard");
        CurriculumRecipe partial =
                recipe(200, 15, CurriculumRecipe.Order.RANDOM, "LARGEST_FEASIBLE");
        assertThat(Curriculum.sample(partial, corpus, 7).getFirst().examples()).hasSize(160);
        for (int i = 0; i < 40; i++) {
            corpus.add(
                    example(
                            "more" + i,
                            Taxonomy.standard().domains().get(i % 27),
                            Difficulty.HARD));
        }
        assertThat(Curriculum.sample(recipe, corpus, 7).getFirst().examples())
                .as("the certificate is tight")
                .hasSize(200);
    }

    private static CurriculumRecipe recipe(
            int records, int cap, CurriculumRecipe.Order order, String onShortage) {
        return new CurriculumRecipe(
                true,
                List.of(
                        new CurriculumRecipe.Phase(
                                "B",
                                records,
                                new CurriculumRecipe.Mix(20, 40, 30, 10),
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

    private static int bruteForce(int[][] supply, int[] quota, int cap, int[][] x, int cell) {
        if (cell == 6) {
            boolean fits = true;
            for (int t = 0; t < 2; t++) {
                fits &= x[0][t] + x[1][t] + x[2][t] <= quota[t];
            }
            for (int[] row : x) {
                fits &= row[0] + row[1] <= cap;
            }
            return fits ? Transport.total(x) : -1;
        }
        int best = -1;
        for (int value = 0; value <= supply[cell / 2][cell % 2]; value++) {
            x[cell / 2][cell % 2] = value;
            best = Math.max(best, bruteForce(supply, quota, cap, x, cell + 1));
        }
        x[cell / 2][cell % 2] = 0;
        return best;
    }
}
