package ai.elson.model.train;

import ai.elson.base.failure.BadInput;
import java.util.List;

/// How a base model is made from nothing; `recipes/pretrain.yaml`.
///
/// @param vocabulary tokens, 300 to 65,535
/// @param width of the residual stream, a multiple of 128, the group size of 4-bit weights
/// @param layers 1 to 64
/// @param heads query heads
/// @param keyValueHeads a divisor of `heads`
/// @param headWidth numbers in a head, even
/// @param feedForward a multiple of 128
/// @param context the longest sequence, in tokens
/// @param conversations how many are drawn to learn from
/// @param tokenizerConversations how many of the first of them the tokenizer learns from
/// @param cycles steps of each cycle of the learning rate; a longer run is another cycle
/// @param batchTokens in a step, padding included
/// @param learningRate at its peak
/// @param warmUpSteps of the learning rate in each cycle
/// @param weightDecay on matrices
/// @param clip the largest norm of a gradient
/// @param promptWeight what a token counts that the assistant did not write, 0 to 1
/// @param checkpointEvery steps
/// @param threads that one operation may use
/// @param seed of weights, data and order
public record PretrainRecipe(
        int vocabulary,
        int width,
        int layers,
        int heads,
        int keyValueHeads,
        int headWidth,
        int feedForward,
        int context,
        int conversations,
        int tokenizerConversations,
        List<Integer> cycles,
        int batchTokens,
        double learningRate,
        int warmUpSteps,
        double weightDecay,
        double clip,
        double promptWeight,
        int checkpointEvery,
        int threads,
        long seed) {

    public PretrainRecipe {
        Ranges.whole("vocabulary", vocabulary, 300, Character.MAX_VALUE);
        multipleOf128("width", width);
        Ranges.whole("layers", layers, 1, 64);
        Ranges.whole("heads", heads, 1, 128);
        Ranges.whole("keyValueHeads", keyValueHeads, 1, heads);
        Ranges.whole("headWidth", headWidth, 2, 256);
        multipleOf128("heads * headWidth", heads * headWidth);
        multipleOf128("feedForward", feedForward);
        Ranges.whole("context", context, 16, 131_072);
        Ranges.whole("conversations", conversations, 1, 100_000_000);
        Ranges.whole("tokenizerConversations", tokenizerConversations, 1, conversations);
        cycles = List.copyOf(cycles);
        if (cycles.isEmpty()) {
            throw BadInput.at("cycles", "none", "the steps of at least one cycle");
        }
        for (int cycle : cycles) {
            Ranges.whole("cycles", cycle, 1, 1_000_000);
            Ranges.whole("warmUpSteps", warmUpSteps, 0, cycle);
        }
        Ranges.whole("batchTokens", batchTokens, 16, 1 << 22);
        Ranges.number("learningRate", learningRate, 1e-7, 0.1);
        Ranges.number("weightDecay", weightDecay, 0, 1);
        Ranges.number("clip", clip, 1e-3, 1e6);
        Ranges.number("promptWeight", promptWeight, 0, 1);
        Ranges.whole("checkpointEvery", checkpointEvery, 1, 1_000_000);
        Ranges.whole("threads", threads, 1, 256);
    }

    /// Steps of the optimiser in all.
    int steps() {
        return cycles.stream().mapToInt(Integer::intValue).sum();
    }

    private static void multipleOf128(String name, int value) {
        if (value < 128 || value % 128 != 0) {
            throw BadInput.at(
                    name,
                    String.valueOf(value),
                    "a multiple of 128, the group size of 4-bit weights");
        }
    }
}
