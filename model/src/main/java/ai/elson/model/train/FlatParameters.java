package ai.elson.model.train;

import ai.elson.model.torch.Tensors;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.bytedeco.pytorch.Tensor;

/// Parameters under training as views of one long vector, and their gradients as views of another.
/// Clipping, optimiser and checkpoint then work on a handful of vectors instead of hundreds.
final class FlatParameters {

    private final SequencedMap<String, Tensor> leaves;
    private final Tensor values;
    private final Tensor gradients;
    private final long decayed;

    /// Copies the starting values. Matrices come first: only they decay.
    FlatParameters(SequencedMap<String, float[]> start, Map<String, long[]> shapes) {
        List<String> order = new ArrayList<>();
        start.keySet().stream().filter(name -> sides(shapes, name).length > 1).forEach(order::add);
        decayed = order.stream().mapToLong(name -> numbers(start, name).length).sum();
        start.keySet().stream().filter(name -> sides(shapes, name).length == 1).forEach(order::add);
        long size = start.values().stream().mapToLong(numbers -> numbers.length).sum();
        float[] all = new float[Math.toIntExact(size)];
        int offset = 0;
        for (String name : order) {
            float[] numbers = numbers(start, name);
            System.arraycopy(numbers, 0, all, offset, numbers.length);
            offset += numbers.length;
        }
        values = Tensors.ofFloats(all, all.length);
        gradients = Tensors.zeros(all.length);
        SequencedMap<String, Tensor> views = new LinkedHashMap<>();
        offset = 0;
        for (String name : order) {
            long count = numbers(start, name).length;
            long[] sides = sides(shapes, name);
            Tensor leaf = values.narrow(0, offset, count).view(sides).detach().requires_grad_(true);
            leaf.mutable_grad().put(gradients.narrow(0, offset, count).view(sides));
            views.put(name, leaf);
            offset += Math.toIntExact(count);
        }
        leaves = Collections.unmodifiableSequencedMap(views);
    }

    private static float[] numbers(Map<String, float[]> start, String name) {
        return java.util.Objects.requireNonNull(start.get(name), name);
    }

    private static long[] sides(Map<String, long[]> shapes, String name) {
        return java.util.Objects.requireNonNull(shapes.get(name), name);
    }

    /// The parameters by name; each collects its gradient in [#gradients].
    SequencedMap<String, Tensor> leaves() {
        return leaves;
    }

    /// All values in one vector.
    Tensor values() {
        return values;
    }

    /// All gradients in one vector, in the order of [#values].
    Tensor gradients() {
        return gradients;
    }

    /// How many of the first [#values] decay.
    long decayed() {
        return decayed;
    }

    long size() {
        return values.numel();
    }
}
