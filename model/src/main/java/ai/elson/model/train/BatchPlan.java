package ai.elson.model.train;

import ai.elson.base.seed.Seeds;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/// Which texts stand together in which step: a function of lengths and seed alone.
///
/// Each epoch shuffles the texts, cuts them into windows, sorts every window by length and fills
/// batches up to the token bound, then shuffles the batches. So texts in a batch have nearly one
/// length and little is lost to padding, while an epoch's order still looks random.
final class BatchPlan {

    /// Texts that are sorted together where their order is free.
    private static final int WINDOW = 2048;

    /// Texts that are sorted together where their order is given.
    private static final int NARROW_WINDOW = 64;

    private BatchPlan() {}

    /// The batches of one epoch.
    ///
    /// @param lengths of the texts in tokens
    /// @param tokens the most tokens in a batch, padding included; a longer text stands alone
    /// @return indices into `lengths`, every one exactly once
    static List<int[]> epoch(int[] lengths, int tokens, long seed, int epoch) {
        RandomGenerator random = Seeds.random(seed, "batches", String.valueOf(epoch));
        List<Integer> order = new ArrayList<>(IntStream.range(0, lengths.length).boxed().toList());
        Collections.shuffle(order, Random.from(random));
        List<int[]> batches = windows(order, lengths, tokens, WINDOW);
        Collections.shuffle(batches, Random.from(random));
        return batches;
    }

    private static List<int[]> windows(List<Integer> order, int[] lengths, int tokens, int size) {
        List<int[]> batches = new ArrayList<>();
        for (int from = 0; from < order.size(); from += size) {
            List<Integer> window =
                    new ArrayList<>(order.subList(from, Math.min(order.size(), from + size)));
            window.sort(Comparator.comparingInt((Integer i) -> lengths[i]));
            fill(window, lengths, tokens, batches);
        }
        return batches;
    }

    /// The first `steps` batches of as many epochs as it takes.
    static List<int[]> steps(int[] lengths, int tokens, long seed, int steps) {
        List<int[]> batches = new ArrayList<>();
        for (int epoch = 0; batches.size() < steps; epoch++) {
            batches.addAll(epoch(lengths, tokens, seed, epoch));
        }
        return batches.subList(0, steps);
    }

    /// All batches of a number of epochs, shuffled anew for each.
    static List<int[]> epochs(int[] lengths, int tokens, long seed, int epochs) {
        List<int[]> batches = new ArrayList<>();
        for (int epoch = 0; epoch < epochs; epoch++) {
            batches.addAll(epoch(lengths, tokens, seed, epoch));
        }
        return batches;
    }

    /// All batches of a number of epochs in the order of the texts, which only near neighbours
    /// leave.
    static List<int[]> given(int[] lengths, int tokens, int epochs) {
        List<Integer> order = IntStream.range(0, lengths.length).boxed().toList();
        List<int[]> batches = new ArrayList<>();
        for (int epoch = 0; epoch < epochs; epoch++) {
            batches.addAll(windows(order, lengths, tokens, NARROW_WINDOW));
        }
        return batches;
    }

    private static void fill(List<Integer> window, int[] lengths, int tokens, List<int[]> batches) {
        int[] batch = new int[window.size()];
        int count = 0;
        for (int index : window) {
            // Ascending lengths: the newest is the longest, so it sets the padding.
            if (count > 0 && (long) (count + 1) * lengths[index] > tokens) {
                batches.add(Arrays.copyOf(batch, count));
                count = 0;
            }
            batch[count++] = index;
        }
        if (count > 0) {
            batches.add(Arrays.copyOf(batch, count));
        }
    }
}
