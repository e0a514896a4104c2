package ai.elson.model.format;

import ai.elson.base.failure.BadInput;
import ai.elson.base.file.AtomicFiles;
import java.lang.foreign.MemorySegment;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/// A DoRA adapter merged into its base: `W' = diag(m / ||W + s B A||) (W + s B A)` by rows, cast to
/// the base's type; a bias stays as it is. One matrix is in memory at a time.
///
/// Source: Liu et al., DoRA, arXiv 2402.09353, equation 5; as PEFT's `merge_and_unload`.
public final class MergedWeights {

    private MergedWeights() {}

    /// Writes the merged model as a complete folder.
    ///
    /// @throws BadInput where the adapter does not fit the base, or the base is quantised
    public static void merge(Path base, Path adapterFolder, Path out) {
        ModelFolder.requireOther(out, base, adapterFolder);
        if (QwenConfig.read(base).quantization() != null) {
            throw BadInput.at(base.toString(), "a quantised model", "one of float weights");
        }
        try (Safetensors weights = Safetensors.open(base);
                PeftAdapter adapter = PeftAdapter.open(adapterFolder)) {
            for (String module : adapter.modules()) {
                requireFit(weights.tensor(module + ".weight"), adapter.part(module), adapterFolder);
            }
            List<SafetensorsWriter.Pending> merged =
                    weights.tensors().stream().map(t -> pending(t, adapter)).toList();
            AtomicFiles.writeFolder(
                    out,
                    part -> {
                        SafetensorsWriter.writeModel(part, merged, SafetensorsWriter.SHARD_BYTES);
                        Files.copy(
                                base.resolve(QwenConfig.FILE_NAME),
                                part.resolve(QwenConfig.FILE_NAME));
                        ModelFolder.copyCompanions(base, part);
                    });
        }
    }

    private static SafetensorsWriter.Pending pending(Tensor weight, PeftAdapter adapter) {
        if (!weight.name().endsWith(".weight")
                || !adapter.modules().contains(TensorNames.module(weight.name()))) {
            return SafetensorsWriter.Pending.of(weight);
        }
        PeftAdapter.Part part = adapter.part(TensorNames.module(weight.name()));
        Supplier<MemorySegment> data = () -> merge(weight, part, adapter.settings().scale()).data();
        return new SafetensorsWriter.Pending(weight.name(), weight.dtype(), weight.shape(), data);
    }

    /// Merges one matrix. Rows are computed side by side; each is the same whatever their order.
    static Tensor merge(Tensor weight, PeftAdapter.Part part, double scale) {
        int rows = Math.toIntExact(weight.shape().get(0));
        int columns = Math.toIntExact(weight.shape().get(1));
        float[] a = part.a().floats();
        float[] b = part.b().floats();
        float[] magnitude = part.magnitude().floats();
        int rank = b.length / rows;
        MemorySegment data =
                MemorySegment.ofArray(new byte[Math.toIntExact(weight.data().byteSize())]);
        IntStream.range(0, rows)
                .parallel()
                .forEach(row -> {
                    float[] v = weight.row(row);
                    for (int k = 0; k < rank; k++) {
                        float factor = (float) (scale * b[row * rank + k]);
                        for (int j = 0; j < columns; j++) {
                            v[j] += factor * a[k * columns + j];
                        }
                    }
                    scaleTo(v, magnitude[row]);
                    weight.dtype().putFloats(v, data, (long) row * columns);
                });
        return new Tensor(weight.name(), weight.dtype(), weight.shape(), data);
    }

    /// A row of zeros has no direction and stays zero.
    private static void scaleTo(float[] v, float magnitude) {
        double square = 0;
        for (float value : v) {
            square += (double) value * value;
        }
        double gain = square == 0 ? 0 : magnitude / Math.sqrt(square);
        for (int j = 0; j < v.length; j++) {
            v[j] = (float) (v[j] * gain);
        }
    }

    private static void requireFit(Tensor weight, PeftAdapter.Part part, Path adapter) {
        List<Long> adapted = List.of(part.b().shape().get(0), part.a().shape().get(1));
        if (!weight.shape().equals(adapted) || !weight.dtype().isFloat()) {
            throw BadInput.at(
                    adapter + ": parts for " + weight.name(),
                    adapted.toString(),
                    weight.dtype() + weight.shape().toString() + ", the base's");
        }
    }
}
