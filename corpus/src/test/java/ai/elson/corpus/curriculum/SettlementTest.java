package ai.elson.corpus.curriculum;

import static org.assertj.core.api.Assertions.assertThat;

import ai.elson.base.seed.Seeds;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/// The largest exact total and the nearest mix, against trying every one.
class SettlementTest {

    private static CurriculumRecipe.Phase phase(Mix mix, int records, int capPercent) {
        return new CurriculumRecipe.Phase(
                "B",
                records,
                mix,
                List.of(),
                List.of(),
                capPercent,
                CurriculumRecipe.Order.RANDOM,
                CurriculumRecipe.OnShortage.SHRINK);
    }

    private static Mix mix(SplittableRandom random) {
        int[] cuts = {random.nextInt(101), random.nextInt(101), random.nextInt(101)};
        Arrays.sort(cuts);
        return new Mix(cuts[0], cuts[1] - cuts[0], cuts[2] - cuts[1], 100 - cuts[2]);
    }

    private static Cuts cuts(SplittableRandom random, int domains, int most) {
        int[][] supply = new int[domains][4];
        for (int[] row : supply) {
            Arrays.setAll(row, t -> random.nextInt(4) == 0 ? 0 : random.nextInt(most));
        }
        return new Cuts(4, supply);
    }

    @Test
    void the_largest_exact_total_is_the_largest_of_all_totals() {
        int within = 0;
        for (long seed = 1; seed <= 1500; seed++) {
            SplittableRandom random = Seeds.random(seed, "largest");
            int domains = 1 + random.nextInt(30);
            Cuts cuts = cuts(random, domains, 1 + random.nextInt(200));
            int asked = 1 + random.nextInt(3000);
            CurriculumRecipe.Phase phase = phase(mix(random), asked, 1 + random.nextInt(100));
            int best = asked;
            while (best > 0 && !cuts.feasible(phase.mix().quotas(best), phase.cap(best))) {
                best--;
            }
            within += best > 0 && best < asked ? 1 : 0;
            assertThat(LargestExact.total(phase, cuts, asked))
                    .as("seed %d: %s", seed, phase)
                    .isEqualTo(best);
        }
        assertThat(within).as("cases that shrink").isGreaterThan(150);
    }

    @Test
    void a_cap_that_divides_all_is_met_only_by_its_multiples() {
        int[][] supply = new int[20][4];
        for (int[] row : supply) {
            Arrays.fill(row, 1000);
        }
        CurriculumRecipe.Phase phase = phase(new Mix(25, 25, 25, 25), 15_019, 5);
        assertThat(LargestExact.total(phase, new Cuts(4, supply), 15_019)).isEqualTo(15_000);
    }

    @Test
    void the_nearest_mix_deviates_least_and_most_evenly() {
        int moved = 0;
        for (long seed = 1; seed <= 300; seed++) {
            SplittableRandom random = Seeds.random(seed, "nearest");
            Cuts cuts = cuts(random, 1 + random.nextInt(4), 6);
            int total = 1 + random.nextInt(24);
            int[] asked = mix(random).quotas(total);
            int cap = 1 + random.nextInt(total);
            long[] best = best(asked, cap, cuts, total);
            Optional<int[]> near = NearestMix.to(asked, cap, cuts);
            assertThat(near.isPresent()).as("seed %d", seed).isEqualTo(best[0] < Long.MAX_VALUE);
            if (near.isPresent()) {
                assertThat(cuts.feasible(near.get(), cap)).isTrue();
                assertThat(Arrays.stream(near.get()).sum()).isEqualTo(total);
                assertThat(deviation(asked, near.get())).as("seed %d", seed).isEqualTo(best);
                int set = cuts.tightest(asked, cap);
                assertThat(best[0])
                        .as("twice what is missing")
                        .isEqualTo(2 * (cuts.asked(asked, set) - cuts.most(set, cap)));
                moved += best[0] > 0 ? 1 : 0;
            }
        }
        assertThat(moved).isGreaterThan(25);
    }

    private static long[] best(int[] asked, int cap, Cuts cuts, int total) {
        long[] best = {Long.MAX_VALUE, Long.MAX_VALUE};
        for (int a = 0; a <= total; a++) {
            for (int b = 0; a + b <= total; b++) {
                for (int c = 0; a + b + c <= total; c++) {
                    int[] counts = {a, b, c, total - a - b - c};
                    if (cuts.feasible(counts, cap)) {
                        long[] found = deviation(asked, counts);
                        best = Arrays.compare(found, best) < 0 ? found : best;
                    }
                }
            }
        }
        return best;
    }

    private static long[] deviation(int[] asked, int[] counts) {
        long sum = 0;
        long squares = 0;
        for (int t = 0; t < asked.length; t++) {
            long d = counts[t] - asked[t];
            sum += Math.abs(d);
            squares += d * d;
        }
        return new long[] {sum, squares};
    }
}
