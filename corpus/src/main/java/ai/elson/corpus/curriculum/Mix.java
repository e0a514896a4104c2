package ai.elson.corpus.curriculum;

import ai.elson.knowledge.taxonomy.Difficulty;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// Percent of each difficulty; they sum to 100.
public record Mix(int easy, int medium, int hard, int extremelyComplex) {

    public Mix {
        if (easy < 0
                || medium < 0
                || hard < 0
                || extremelyComplex < 0
                || easy + medium + hard + extremelyComplex != 100) {
            throw new IllegalArgumentException(
                    "mix: found a sum of "
                            + (easy + medium + hard + extremelyComplex)
                            + "; accepted: shares of at least 0 that sum to 100");
        }
    }

    /// Whole numbers that sum to `total`, by largest remainder (Hamilton's method); of equal
    /// remainders the easier difficulty wins. In the order of [Difficulty].
    public int[] quotas(int total) {
        int[] shares = {easy, medium, hard, extremelyComplex};
        int[] quotas = new int[shares.length];
        int given = 0;
        for (int t = 0; t < quotas.length; t++) {
            quotas[t] = (int) ((long) total * shares[t] / 100);
            given += quotas[t];
        }
        List<Integer> byRemainder =
                IntStream.range(0, quotas.length)
                        .boxed()
                        .sorted(
                                Comparator.comparingLong(
                                        (Integer t) -> -((long) total * shares[t] % 100)))
                        .toList();
        for (int i = 0; i < total - given; i++) {
            quotas[byRemainder.get(i)]++;
        }
        return quotas;
    }

    @Override
    public String toString() {
        return easy + "/" + medium + "/" + hard + "/" + extremelyComplex;
    }
}
