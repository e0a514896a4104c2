package ai.elson.model.network;

import ai.elson.base.seed.Seeds;
import java.util.SequencedMap;
import java.util.SplittableRandom;

/// Networks small enough for plain loops, with weights large enough that every part matters.
public final class TinyNetworks {

    private TinyNetworks() {}

    public static NetworkShape qwen() {
        return new NetworkShape(23, 16, 2, 4, 2, 8, 24, true, true, 10_000, 1e-6, 32);
    }

    public static NetworkShape llama() {
        return new NetworkShape(23, 16, 2, 2, 1, 8, 24, false, false, 10_000, 1e-5, 32);
    }

    /// Every number uniform within 0.5, biases and norms too.
    public static SequencedMap<String, float[]> weights(NetworkShape shape) {
        SequencedMap<String, float[]> weights = Weights.initial(shape, 1);
        weights.forEach((name, values) -> {
            SplittableRandom random = Seeds.random(7, name);
            for (int i = 0; i < values.length; i++) {
                values[i] = (float) random.nextDouble(-0.5, 0.5);
            }
        });
        return weights;
    }

    public static long[] longs(int... ids) {
        return java.util.Arrays.stream(ids).asLongStream().toArray();
    }
}
