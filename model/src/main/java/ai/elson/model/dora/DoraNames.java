package ai.elson.model.dora;

import ai.elson.model.network.NetworkShape;
import ai.elson.model.network.Projection;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/// The adapter's tensors by the names that PEFT gives them.
public final class DoraNames {

    private DoraNames() {}

    private static String prefix(Projection projection, int layer) {
        return "base_model.model." + projection.module(layer) + ".";
    }

    /// A, (rank, columns).
    public static String down(Projection projection, int layer) {
        return prefix(projection, layer) + "lora_A.weight";
    }

    /// B, (rows, rank).
    public static String up(Projection projection, int layer) {
        return prefix(projection, layer) + "lora_B.weight";
    }

    /// m, (rows).
    public static String magnitude(Projection projection, int layer) {
        return prefix(projection, layer) + "lora_magnitude_vector";
    }

    /// Every tensor of an adapter on all seven projections with its shape, in a fixed order.
    public static SequencedMap<String, long[]> shapes(NetworkShape shape, int rank) {
        SequencedMap<String, long[]> names = new LinkedHashMap<>();
        for (int layer = 0; layer < shape.layers(); layer++) {
            for (Projection projection : Projection.values()) {
                long rows = shape.rows(projection);
                long columns = shape.columns(projection);
                names.put(down(projection, layer), new long[] {rank, columns});
                names.put(up(projection, layer), new long[] {rows, rank});
                names.put(magnitude(projection, layer), new long[] {rows});
            }
        }
        return names;
    }
}
