package ai.elson.corpus.curriculum;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Which changes leave repetitions as rare as they are, given an answer in which they are as rare
/// as can be.
///
/// It is one of least cost where a record costs the more, the deeper it repeats, each depth
/// outweighing all before it. The answers of least cost are those that change only numbers whose
/// reduced cost is 0 (complementary slackness of minimum cost flows, Ahuja, Magnanti and Orlin
/// 1993, chapter 9); as a deeper repetition costs more, each number may move within one depth.
final class Repeats {

    private final int[][] supply;
    private final int tiers;
    private final int times;
    private final int[][] counts;
    private final Map<Integer, BigInteger> weights = new TreeMap<>();

    /// @param times how often one record may be drawn
    Repeats(Supply supply, int times, int[][] counts) {
        this.supply = supply.records();
        this.tiers = supply.tiers();
        this.times = times;
        this.counts = counts;
        TreeSet<Integer> depths = new TreeSet<>();
        for (int b = 0; b < counts.length; b++) {
            for (int t = 0; t < tiers; t++) {
                if (canGain(b, t)) {
                    depths.add(nextDepth(b, t));
                }
                if (counts[b][t] > 0) {
                    depths.add(lastDepth(b, t));
                }
            }
        }
        // A cycle changes two numbers for each tier that it passes: in this base it is 0 in sum
        // only
        // where it is at each depth. Depths that nothing can reach in one change decide nothing.
        BigInteger base = BigInteger.valueOf(4L * tiers);
        BigInteger weight = BigInteger.ONE;
        for (int depth : depths) {
            weights.put(depth, depth == 0 ? BigInteger.ZERO : weight);
            weight = depth == 0 ? weight : weight.multiply(base);
        }
    }

    CellBounds bounds() {
        BigInteger[] prices = prices();
        int[][] least = Arrays.stream(counts).map(int[]::clone).toArray(int[][]::new);
        int[][] most = Arrays.stream(counts).map(int[]::clone).toArray(int[][]::new);
        for (int b = 0; b < counts.length; b++) {
            BigInteger price = price(b, prices);
            for (int t = 0; price != null && t < tiers; t++) {
                BigInteger margin = price.subtract(prices[t]);
                if (counts[b][t] > 0 && weight(lastDepth(b, t)).equals(margin)) {
                    least[b][t] = lastDepth(b, t) * supply[b][t];
                }
                if (canGain(b, t) && weight(nextDepth(b, t)).equals(margin)) {
                    most[b][t] = (nextDepth(b, t) + 1) * supply[b][t];
                }
            }
        }
        return new CellBounds(least, most);
    }

    /// Of the tiers: shortest distances from anywhere (Bellman 1958). No cycle is below 0.
    private BigInteger[] prices() {
        BigInteger[] prices = new BigInteger[tiers];
        Arrays.fill(prices, BigInteger.ZERO);
        for (int round = 0; round < tiers; round++) {
            for (int b = 0; b < counts.length; b++) {
                BigInteger price = price(b, prices);
                for (int u = 0; price != null && u < tiers; u++) {
                    if (counts[b][u] > 0) {
                        prices[u] = prices[u].min(price.subtract(weight(lastDepth(b, u))));
                    }
                }
            }
        }
        return prices;
    }

    /// Of a bucket; none where it is full.
    private @Nullable BigInteger price(int b, BigInteger[] prices) {
        BigInteger least = null;
        for (int t = 0; t < tiers; t++) {
            if (canGain(b, t)) {
                BigInteger price = prices[t].add(weight(nextDepth(b, t)));
                least = least == null ? price : least.min(price);
            }
        }
        return least;
    }

    private boolean canGain(int b, int t) {
        return counts[b][t] < (long) supply[b][t] * times;
    }

    private int nextDepth(int b, int t) {
        return counts[b][t] / supply[b][t];
    }

    private int lastDepth(int b, int t) {
        return (counts[b][t] - 1) / supply[b][t];
    }

    private BigInteger weight(int depth) {
        return weights.getOrDefault(depth, BigInteger.ZERO);
    }
}
