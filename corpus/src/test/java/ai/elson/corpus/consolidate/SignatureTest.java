package ai.elson.corpus.consolidate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class SignatureTest {

    @Test
    void agreement_estimates_the_similarity_of_the_sets() {
        double worst = 0;
        double bias = 0;
        int pairs = 0;
        for (int seed = 0; seed < 400; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            long[][] pair = pair(random, 5 + random.nextInt(60), random.nextDouble());
            double exact = jaccard(pair[0], pair[1]);
            double estimate =
                    Signature.of(pair[0]).agreement(Signature.of(pair[1]))
                            / (double) Signature.VALUES;
            double error = Math.sqrt(exact * (1 - exact) / Signature.VALUES);
            assertThat(Math.abs(estimate - exact))
                    .as("seed %d: exact %.3f, estimate %.3f", seed, exact, estimate)
                    .isLessThanOrEqualTo(4.5 * error + 1e-4);
            bias += estimate - exact;
            worst = Math.max(worst, Math.abs(estimate - exact));
            pairs++;
        }
        assertThat(bias / pairs).as("mean error; worst %.3f", worst).isBetween(-0.006, 0.006);
    }

    @Test
    void bands_catch_the_predicted_share() {
        for (double overlap : new double[] {0.45, 0.6, 0.75}) {
            int caught = 0;
            double predicted = 0;
            int pairs = 1_500;
            for (int seed = 0; seed < pairs; seed++) {
                long[][] pair = pair(new SplittableRandom(seed), 30, overlap);
                Signature a = Signature.of(pair[0]);
                Signature b = Signature.of(pair[1]);
                boolean shares = false;
                for (int band = 0; band < Signature.BANDS; band++) {
                    shares |= a.band(band) == b.band(band);
                }
                caught += shares ? 1 : 0;
                double j = jaccard(pair[0], pair[1]);
                predicted += 1 - Math.pow(1 - Math.pow(j, Signature.ROWS), Signature.BANDS);
            }
            double expected = predicted / pairs;
            double error = Math.sqrt(expected * (1 - expected) / pairs);
            assertThat(caught / (double) pairs)
                    .as("overlap %.2f, predicted %.4f", overlap, expected)
                    .isGreaterThanOrEqualTo(expected - 4 * error - 0.005);
        }
    }

    @Test
    void repeats_and_order_do_not_count() {
        long[] runs = new SplittableRandom(3).longs(9).toArray();
        long[] turned = LongStream.range(0, 27).map(i -> runs[(int) (26 - i) % 9]).toArray();
        assertThat(Signature.of(turned)).isEqualTo(Signature.of(runs));
        assertThat(Signature.of(runs).agreement(Signature.of(turned))).isEqualTo(Signature.VALUES);
    }

    /// Two sets of `size` of which about `overlap` is common.
    private static long[][] pair(SplittableRandom random, int size, double overlap) {
        long[] a = random.longs(size).toArray();
        long[] b = a.clone();
        for (int i = 0; i < size; i++) {
            if (random.nextDouble() > overlap) {
                b[i] = random.nextLong();
            }
        }
        return new long[][] {a, b};
    }

    private static double jaccard(long[] a, long[] b) {
        Set<Long> both = new HashSet<>(Arrays.stream(a).boxed().toList());
        Set<Long> union = new HashSet<>(both);
        Set<Long> second = new HashSet<>(Arrays.stream(b).boxed().toList());
        both.retainAll(second);
        union.addAll(second);
        return both.size() / (double) union.size();
    }
}
