package ai.elson.corpus.curriculum;

import static org.assertj.core.api.Assertions.assertThat;

import ai.elson.base.seed.Seeds;
import ai.elson.corpus.curriculum.Shortage.Held;
import ai.elson.knowledge.taxonomy.Difficulty;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// The certificate, against every answer of small instances.
class ShortageTest {

    private static final int TIERS = Difficulty.values().length;

    /// @param supply by domain and tier
    private record Instance(CurriculumRecipe.Phase phase, int[][] supply) {

        static Instance draw(SplittableRandom random) {
            int[][] supply = new int[1 + random.nextInt(2)][TIERS];
            for (int[] row : supply) {
                Arrays.setAll(row, t -> random.nextInt(5));
            }
            int[] ends = {random.nextInt(101), random.nextInt(101), random.nextInt(101)};
            Arrays.sort(ends);
            return new Instance(
                    new CurriculumRecipe.Phase(
                            "B",
                            1 + random.nextInt(18),
                            new Mix(ends[0], ends[1] - ends[0], ends[2] - ends[1], 100 - ends[2]),
                            List.of(),
                            List.of(),
                            20 + random.nextInt(81),
                            CurriculumRecipe.Order.RANDOM,
                            CurriculumRecipe.OnShortage.ERROR),
                    supply);
        }

        List<String> names() {
            return IntStream.range(0, supply.length).mapToObj(d -> "domain" + d).toList();
        }

        Shortage shortage() {
            return Shortage.of(
                    phase, names(), new Cuts(TIERS, supply), phase.mix().quotas(phase.records()));
        }

        /// The most that any answer draws of these quotas.
        int most(int[] quota, int cap) {
            return most(quota.clone(), cap, 0, 0);
        }

        private int most(int[] left, int cap, int cell, int ofDomain) {
            if (cell == supply.length * TIERS) {
                return 0;
            }
            int t = cell % TIERS;
            int before = t == 0 ? 0 : ofDomain;
            int most = 0;
            int room = Math.min(cap - before, Math.min(left[t], supply[cell / TIERS][t]));
            for (int n = 0; n <= room; n++) {
                left[t] -= n;
                most = Math.max(most, n + most(left, cap, cell + 1, before + n));
                left[t] += n;
            }
            return most;
        }

        int missing() {
            int[] quota = phase.mix().quotas(phase.records());
            return phase.records() - most(quota, phase.cap(phase.records()));
        }

        int largestExact() {
            for (int n = phase.records(); n > 0; n--) {
                if (most(phase.mix().quotas(n), phase.cap(n)) == n) {
                    return n;
                }
            }
            return 0;
        }

        /// This one with a record more.
        Instance with(int domain, int tier) {
            int[][] more = Arrays.stream(supply).map(int[]::clone).toArray(int[][]::new);
            more[domain][tier]++;
            return new Instance(phase, more);
        }

        @Override
        public String toString() {
            return phase + " from " + Arrays.deepToString(supply);
        }
    }

    @Test
    void the_certificate_counts_what_no_answer_can_draw() {
        int lacking = 0;
        for (long seed = 1; seed <= 1500; seed++) {
            Instance instance = Instance.draw(Seeds.random(seed, "shortage"));
            Shortage shortage = instance.shortage();
            assertThat(shortage.missing())
                    .as("seed %d: %s", seed, instance)
                    .isEqualTo(instance.missing());
            assertThat(shortage.largestExact())
                    .as("seed %d: %s", seed, instance)
                    .isEqualTo(instance.largestExact());
            lacking += shortage.missing() > 0 ? 1 : 0;
        }
        assertThat(lacking).isBetween(300, 1400);
    }

    /// What it names is enough: these tiers ask for more than these domains can give. And it names
    /// no tier too many: fewer of them lack fewer records.
    @Test
    void the_tiers_and_domains_of_the_certificate_prove_it() {
        for (long seed = 1; seed <= 1500; seed++) {
            Instance instance = Instance.draw(Seeds.random(seed, "proof"));
            Shortage shortage = instance.shortage();
            if (shortage.missing() == 0) {
                assertThat(shortage.tiers()).isEmpty();
                continue;
            }
            assertThat(lacking(instance, shortage.tiers()))
                    .as("seed %d: %s", seed, instance)
                    .isEqualTo(shortage.missing());
            for (Difficulty tier : shortage.tiers()) {
                List<Difficulty> fewer = new ArrayList<>(shortage.tiers());
                fewer.remove(tier);
                assertThat(lacking(instance, fewer))
                        .as("seed %d: without %s: %s", seed, tier, instance)
                        .isLessThan(shortage.missing());
            }
            assertThat(shortage.domains()).extracting(Held::domain).isEqualTo(instance.names());
            for (int d = 0; d < instance.supply().length; d++) {
                long held = held(instance, d, shortage.tiers());
                assertThat(shortage.domains().get(d))
                        .isEqualTo(
                                new Held(
                                        "domain" + d,
                                        held,
                                        Math.max(0, held - shortage.cap()),
                                        Math.max(0, shortage.cap() - held)));
            }
        }
    }

    @Test
    void a_record_in_a_tier_or_domain_that_is_not_lackingmends_nothing() {
        int mended = 0;
        for (long seed = 1; seed <= 1000; seed++) {
            Instance instance = Instance.draw(Seeds.random(seed, "mend"));
            Shortage shortage = instance.shortage();
            for (int d = 0; d < instance.supply().length && shortage.missing() > 0; d++) {
                for (Difficulty tier : Difficulty.values()) {
                    boolean named =
                            shortage.tiers().contains(tier) && shortage.domains().get(d).room() > 0;
                    int after = instance.with(d, tier.ordinal()).missing();
                    if (!named) {
                        assertThat(after)
                                .as("seed %d: %s in domain %d: %s", seed, tier, d, instance)
                                .isEqualTo(shortage.missing());
                    } else if (after < shortage.missing()) {
                        mended++;
                    }
                }
            }
        }
        assertThat(mended)
                .as("records that the certificate asks for and that mend")
                .isGreaterThan(500);
    }

    private static long lacking(Instance instance, List<Difficulty> tiers) {
        int[] quota = instance.phase().mix().quotas(instance.phase().records());
        int cap = instance.phase().cap(instance.phase().records());
        long asked = tiers.stream().mapToLong(t -> quota[t.ordinal()]).sum();
        for (int d = 0; d < instance.supply().length; d++) {
            asked -= Math.min(cap, held(instance, d, tiers));
        }
        return asked;
    }

    private static long held(Instance instance, int domain, List<Difficulty> tiers) {
        return tiers.stream().mapToLong(t -> instance.supply()[domain][t.ordinal()]).sum();
    }
}
