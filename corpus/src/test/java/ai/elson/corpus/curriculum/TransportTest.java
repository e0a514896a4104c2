package ai.elson.corpus.curriculum;

import static org.assertj.core.api.Assertions.assertThat;

import ai.elson.base.seed.Seeds;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/// Every answer of small instances is tried; the drawn one must be the best of them.
class TransportTest {

    private static final int CASES = 700;

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
                    most[0] =
                            Math.max(most[0], Arrays.stream(instance.domainTotals(x)).sum()));
            Cuts cuts = instance.cuts();
            int all = (1 << instance.quota().length) - 1;
            int set = cuts.tightest(instance.quota(), instance.cap());
            long closed =
                    cuts.asked(instance.quota(), all & ~set) + cuts.most(set, instance.cap());
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
                    if (best.isEmpty() || Arrays.compare(array(worth), array(best.getFirst())) > 0) {
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
