package ai.elson.model.dora;

import ai.elson.base.seed.Seeds;
import ai.elson.model.network.NetworkShape;
import ai.elson.model.network.Projection;
import ai.elson.model.network.Weights;
import ai.elson.model.torch.Tensors;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.SplittableRandom;

/// A fresh adapter, which leaves the network's answers as they are.
public final class DoraStart {

    private DoraStart() {}

    /// A uniform within `1 / sqrt(columns)` (Kaiming uniform with a = sqrt 5), B zero, m the norms
    /// of the base's rows. Depends on base, seed and names alone.
    public static SequencedMap<String, float[]> values(Weights base, int rank, long seed) {
        NetworkShape shape = base.shape();
        SequencedMap<String, float[]> values = new LinkedHashMap<>();
        for (int layer = 0; layer < shape.layers(); layer++) {
            for (Projection projection : Projection.values()) {
                int rows = shape.rows(projection);
                int columns = shape.columns(projection);
                String name = DoraNames.down(projection, layer);
                SplittableRandom random = Seeds.random(seed, "adapter", name);
                double bound = 1 / Math.sqrt(columns);
                float[] down = new float[rank * columns];
                for (int i = 0; i < down.length; i++) {
                    down[i] = (float) random.nextDouble(-bound, bound);
                }
                values.put(name, down);
                values.put(DoraNames.up(projection, layer), new float[rows * rank]);
                values.put(
                        DoraNames.magnitude(projection, layer),
                        rowNorms(Tensors.floats(base.tensor(projection.weight(layer))), columns));
            }
        }
        return values;
    }

    private static float[] rowNorms(float[] matrix, int columns) {
        float[] norms = new float[matrix.length / columns];
        for (int row = 0; row < norms.length; row++) {
            double sum = 0;
            for (int column = 0; column < columns; column++) {
                double value = matrix[row * columns + column];
                sum += value * value;
            }
            norms[row] = (float) Math.sqrt(sum);
        }
        return norms;
    }
}
