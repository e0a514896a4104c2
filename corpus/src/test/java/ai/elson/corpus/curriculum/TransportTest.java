package ai.elson.corpus.curriculum;

import static org.assertj.core.api.Assertions.assertThat;

import ai.elson.base.seed.Seeds;
import ai.elson.knowledge.taxonomy.Domain;
import ai.elson.knowledge.taxonomy.Taxonomy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Every answer of small instances is tried; the drawn one must be the best of them.
class TransportTest {

    private static final int CASES = 700;
    private static final int[] BORNE = {57, 117, 100, 27};

    /// An instance with tight quotas and caps.
    private record Instance(Supply supply, int[] quota, int cap, int times) {

        static Instance draw(SplittableRandom random, int times) {
            int buckets = 2 + random.nextInt(4);
            int tiers = buckets > 4 ? 2 : 2 + random.nextInt(2);
            int domains = 1 + random.nextInt(Math.min(3, buckets));
            int most = buckets * tiers > 8 ? 2 : 3;
            int[][] records = new int[buckets][tiers];
            for (int[] row : records) {
                Arrays.setAll(row, i -> random.nextInt(most + 1));
            }
            int[] domainOf = new int[buckets];
            Arrays.setAll(domainOf, b -> random.nextInt(domains));
            boolean[] first = new boolean[domains];
            for (int d = 0; d < domains; d++) {
                first[d] = random.nextInt(3) == 0;
            }
            int[] quota = new int[tiers];
            Arrays.setAll(quota, t -> random.nextInt(2 * buckets));
            return new Instance(
                    new Supply(domains, domainOf, first, records),
                    quota,
                    1 + random.nextInt(3 * buckets),
                    times);
        }

        Cuts cuts() {
            return new Cuts(quota.length, supply.byDomain(times));
        }

        int[] domainTotals(int[][] x) {
            int[] totals = new int[supply.domains()];
            for (int b = 0; b < x.length; b++) {
                totals[supply.domainOf()[b]] += Arrays.stream(x[b]).sum();
            }
            return totals;
        }

        /// Each answer within supply, quota and cap.
        void forEach(Consumer<int[][]> action) {
            fill(new int[supply.buckets()][quota.length], 0, quota.clone(), action);
        }

        private void fill(int[][] x, int cell, int[] left, Consumer<int[][]> action) {
            if (cell == x.length * quota.length) {
                if (Arrays.stream(domainTotals(x)).allMatch(n -> n <= cap)) {
                    action.accept(x);
                }
                return;
            }
            int b = cell / quota.length;
            int t = cell % quota.length;
            int most = Math.min(left[t], supply.records()[b][t] * times);
            for (int n = 0; n <= most; n++) {
                x[b][t] = n;
                left[t] -= n;
                fill(x, cell + 1, left, action);
                left[t] += n;
            }
            x[b][t] = 0;
        }

        boolean exact(int[][] x) {
            for (int t = 0; t < quota.length; t++) {
                int sum = 0;
                for (int[] row : x) {
                    sum += row[t];
                }
                if (sum != quota[t]) {
                    return false;
                }
            }
            return true;
        }

        /// What is to be largest, the most important first: records of the first domains, few deep
        /// repetitions, then the bucket totals from the smallest up.
        List<Integer> worth(int[][] x) {
            List<Integer> worth = new ArrayList<>();
            int[] totals = domainTotals(x);
            int first = 0;
            for (int d = 0; d < totals.length; d++) {
                first += supply.first()[d] ? totals[d] : 0;
            }
            worth.add(first);
            for (int depth = times - 1; depth > 0; depth--) {
                int repeats = 0;
                for (int b = 0; b < x.length; b++) {
                    for (int t = 0; t < quota.length; t++) {
                        int records = supply.records()[b][t];
                        repeats += Math.clamp(x[b][t] - depth * records, 0, records);
                    }
                }
                worth.add(-repeats);
            }
            Arrays.stream(x).map(row -> Arrays.stream(row).sum()).sorted().forEach(worth::add);
            return worth;
        }

        int[][] byDomain(int[][] x) {
            int[][] sums = new int[supply.domains()][quota.length];
            for (int b = 0; b < x.length; b++) {
                for (int t = 0; t < quota.length; t++) {
                    sums[supply.domainOf()[b]][t] += x[b][t];
                }
            }
            return sums;
        }

        /// The squares over buckets and domains, times the square of the total.
        long deviation(int[][] x) {
            long sum = 0;
            for (int[][] rows : List.of(x, byDomain(x))) {
                for (int[] row : rows) {
                    for (int t = 0; t < quota.length; t++) {
                        long off =
                                (long) row[t] * Arrays.stream(quota).sum()
                                        - (long) Arrays.stream(row).sum() * quota[t];
                        sum += off * off;
                    }
                }
            }
            return sum;
        }

        /// The largest distance of a count from its share.
        double farthest(int[][] rows) {
            double farthest = 0;
            for (int[] row : rows) {
                for (int t = 0; t < quota.length; t++) {
                    double share =
                            (double) Arrays.stream(row).sum()
                                    * quota[t]
                                    / Arrays.stream(quota).sum();
                    farthest = Math.max(farthest, Math.abs(row[t] - share));
                }
            }
            return farthest;
        }

        @Override
        public String toString() {
            return Arrays.deepToString(supply.records())
                    + " domains "
                    + Arrays.toString(supply.domainOf())
                    + " first "
                    + Arrays.toString(supply.first())
                    + " quota "
                    + Arrays.toString(quota)
                    + " cap "
                    + cap
                    + " times "
                    + times;
        }
    }

    @Test
    void the_closed_form_is_the_largest_total_of_all_answers() {
        for (long seed = 1; seed <= CASES; seed++) {
            Instance instance = Instance.draw(Seeds.random(seed, "cuts"), 1);
            int[] most = {0};
            instance.forEach(x ->
                    most[0] = Math.max(most[0], Arrays.stream(instance.domainTotals(x)).sum()));
            Cuts cuts = instance.cuts();
            int all = (1 << instance.quota().length) - 1;
            int set = cuts.tightest(instance.quota(), instance.cap());
            long closed = cuts.asked(instance.quota(), all & ~set) + cuts.most(set, instance.cap());
            assertThat(closed).as("seed %d: %s", seed, instance).isEqualTo(most[0]);
            assertThat(cuts.feasible(instance.quota(), instance.cap()))
                    .as("seed %d: %s", seed, instance)
                    .isEqualTo(closed == cuts.asked(instance.quota(), all));
        }
    }

    @Test
    void the_answer_is_exact_and_the_fairest_of_all() {
        assertThat(compared(1)).as("instances that could be met").isGreaterThan(CASES / 4);
    }

    @Test
    void repeats_are_as_even_as_any_answer_has_them() {
        assertThat(compared(2)).as("instances that could be met").isGreaterThan(CASES / 8);
    }

    private static int compared(int times) {
        int compared = 0;
        for (long seed = 1; seed <= (times == 1 ? 3 * CASES : CASES); seed++) {
            Instance instance = Instance.draw(Seeds.random(seed, "fair", "" + times), times);
            if (!instance.cuts().feasible(instance.quota(), instance.cap())) {
                continue;
            }
            compared++;
            List<List<Integer>> best = new ArrayList<>();
            instance.forEach(x -> {
                if (instance.exact(x)) {
                    List<Integer> worth = instance.worth(x);
                    if (best.isEmpty()
                            || Arrays.compare(array(worth), array(best.getFirst())) > 0) {
                        best.clear();
                        best.add(worth);
                    }
                }
            });
            int[][] x =
                    Transport.solve(
                            instance.supply(), instance.quota(), instance.cap(), instance.times());
            assertThat(instance.exact(x)).as("seed %d: %s", seed, instance).isTrue();
            assertThat(Arrays.stream(instance.domainTotals(x)).boxed())
                    .as("seed %d: %s", seed, instance)
                    .allMatch(n -> n <= instance.cap());
            for (int b = 0; b < x.length; b++) {
                for (int t = 0; t < x[b].length; t++) {
                    assertThat(x[b][t])
                            .isBetween(0, instance.supply().records()[b][t] * instance.times());
                }
            }
            assertThat(instance.worth(x))
                    .as("seed %d: %s", seed, instance)
                    .isEqualTo(best.getFirst());
        }
        return compared;
    }

    /// Of all answers with the same bucket totals that repeat no more.
    @Test
    void the_tiers_of_buckets_and_domains_are_as_near_to_the_mix_as_in_any_answer() {
        for (int times = 1; times <= 2; times++) {
            int compared = 0;
            int moved = 0;
            for (long seed = 1; seed <= 2 * CASES; seed++) {
                Instance instance = Instance.draw(Seeds.random(seed, "mix", "" + times), times);
                if (!instance.cuts().feasible(instance.quota(), instance.cap())) {
                    continue;
                }
                int[][] x =
                        Transport.solve(
                                instance.supply(),
                                instance.quota(),
                                instance.cap(),
                                instance.times());
                int[] totals = bucketTotals(x);
                List<Integer> worth = instance.worth(x);
                long[] least = {Long.MAX_VALUE};
                long[] most = {Long.MIN_VALUE};
                instance.forEach(y -> {
                    if (Arrays.equals(bucketTotals(y), totals)
                            && instance.exact(y)
                            && instance.worth(y).equals(worth)) {
                        least[0] = Math.min(least[0], instance.deviation(y));
                        most[0] = Math.max(most[0], instance.deviation(y));
                    }
                });
                assertThat(instance.deviation(x))
                        .as("seed %d: %s", seed, instance)
                        .isEqualTo(least[0]);
                compared++;
                moved += least[0] < most[0] ? 1 : 0;
            }
            assertThat(compared).as("instances that could be met").isGreaterThan(CASES / 4);
            assertThat(moved).as("instances with a choice").isGreaterThan(CASES / 16);
        }
    }

    private static int[] bucketTotals(int[][] x) {
        return Arrays.stream(x).mapToInt(row -> Arrays.stream(row).sum()).toArray();
    }

    /// As the taxonomy has them: 89 buckets in 27 domains, thousands of records in each cell.
    @Test
    void with_ample_supply_every_domain_has_every_tier_within_one_of_its_share() {
        List<Domain> taxonomy = Taxonomy.standard().domains();
        for (CurriculumRecipe.Phase phase : CurriculumRecipe.standard().phases()) {
            for (long seed = 1; seed <= 5; seed++) {
                SplittableRandom random = Seeds.random(seed, "ample");
                int[] domainOf =
                        IntStream.range(0, taxonomy.size())
                                .flatMap(d -> taxonomy.get(d).buckets().stream().mapToInt(b -> d))
                                .toArray();
                int[][] records = new int[domainOf.length][4];
                for (int[] row : records) {
                    Arrays.setAll(row, t -> 200 + random.nextInt(3000));
                }
                Supply supply =
                        new Supply(
                                taxonomy.size(), domainOf, new boolean[taxonomy.size()], records);
                int total = 14_000 + random.nextInt(2000);
                int[] quota = phase.mix().quotas(total);
                Instance instance = new Instance(supply, quota, phase.cap(total), 1);
                int[][] x = Transport.solve(supply, quota, instance.cap(), 1);
                assertThat(instance.exact(x)).isTrue();
                assertThat(instance.farthest(x))
                        .as("buckets, phase %s, seed %d", phase.name(), seed)
                        .isLessThan(1.5);
                assertThat(instance.farthest(instance.byDomain(x)))
                        .as("domains, phase %s, seed %d", phase.name(), seed)
                        .isLessThan(1);
            }
        }
    }

    /// One domain has no hard records: those of all others bear it evenly.
    @Test
    void what_one_domain_lacks_the_others_bear_evenly() {
        int[] domainOf = IntStream.range(0, 30).map(b -> b / 3).toArray();
        int[][] records = new int[30][4];
        for (int b = 0; b < 30; b++) {
            Arrays.fill(records[b], 500);
            records[b][2] = b < 3 ? 0 : 500;
        }
        Supply supply = new Supply(10, domainOf, new boolean[10], records);
        int[] quota = {600, 1200, 900, 300};
        Instance instance = new Instance(supply, quota, 450, 1);
        int[][] byDomain = instance.byDomain(Transport.solve(supply, quota, 450, 1));
        assertThat(byDomain[0][2]).isZero();
        for (int d = 1; d < 10; d++) {
            for (int t = 0; t < 4; t++) {
                assertThat(byDomain[d][t]).isBetween(BORNE[t] - 1, BORNE[t] + 1);
            }
        }
    }

    private static int[] array(List<Integer> list) {
        return list.stream().mapToInt(Integer::intValue).toArray();
    }

    @Test
    void a_large_instance_keeps_every_bound_and_no_exchange_makes_it_fairer() {
        for (long seed = 1; seed <= 4; seed++) {
            SplittableRandom random = Seeds.random(seed, "large");
            int buckets = 120;
            int[][] records = new int[buckets][4];
            int[] domainOf = new int[buckets];
            for (int b = 0; b < buckets; b++) {
                domainOf[b] = b / 3;
                Arrays.setAll(records[b], t -> random.nextInt(200));
            }
            Supply supply = new Supply(40, domainOf, new boolean[40], records);
            int[] quota = {1050, 1050, 750, 150};
            int cap = 90;
            assertThat(new Cuts(4, supply.byDomain(1)).feasible(quota, cap)).isTrue();
            int[][] x = Transport.solve(supply, quota, cap, 1);
            Instance instance = new Instance(supply, quota, cap, 1);
            assertThat(instance.exact(x)).isTrue();
            assertThat(Arrays.stream(instance.domainTotals(x)).boxed()).allMatch(n -> n <= cap);
            int[] totals = Arrays.stream(x).mapToInt(r -> Arrays.stream(r).sum()).toArray();
            for (int a = 0; a < buckets; a++) {
                for (int b = 0; b < buckets; b++) {
                    for (int t = 0; t < 4; t++) {
                        boolean possible =
                                x[a][t] > 0
                                        && x[b][t] < records[b][t]
                                        && (domainOf[a] == domainOf[b]
                                                || instance.domainTotals(x)[domainOf[b]] < cap);
                        if (possible) {
                            assertThat(totals[a]).isLessThanOrEqualTo(totals[b] + 1);
                        }
                    }
                }
            }
        }
    }
}
