package ai.elson.model.format;

import ai.elson.base.failure.BadInput;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.TreeSet;

/// A DoRA adapter in PEFT's folder layout: `adapter_config.json` and `adapter_model.safetensors`.
/// Reading maps the file; the tensors are valid until [#close].
public final class PeftAdapter implements AutoCloseable {

    /// The file of the tensors.
    public static final String WEIGHTS_NAME = "adapter_model.safetensors";

    /// The file of the settings.
    public static final String CONFIG_NAME = "adapter_config.json";

    private static final String PREFIX = "base_model.model.";
    private static final String A = ".lora_A.weight";
    private static final String B = ".lora_B.weight";
    private static final String MAGNITUDE = ".lora_magnitude_vector";

    private final Settings settings;
    private final Path folder;
    private final Safetensors tensors;
    private final SequencedSet<String> modules;

    private PeftAdapter(Settings settings, Path folder, Safetensors tensors) {
        this.settings = settings;
        this.folder = folder;
        this.tensors = tensors;
        this.modules = modules(tensors, folder);
    }

    /// What makes an adapter one of its kind.
    ///
    /// @param baseModel name or path of the base
    /// @param rank inner width of the low-rank part
    /// @param alpha strength before it is divided by the rank
    /// @param rankStabilised whether it is divided by the root of the rank instead
    /// @param dropout on the adapter's input while it is trained, 0 to below 1
    /// @param targetModules last parts of the adapted modules' names, as `q_proj`; kept sorted
    public record Settings(
            String baseModel,
            int rank,
            double alpha,
            boolean rankStabilised,
            double dropout,
            List<String> targetModules) {
        public Settings {
            if (rank < 1) {
                throw BadInput.at("r", String.valueOf(rank), "a number from 1");
            }
            if (!(alpha > 0) || Double.isInfinite(alpha)) {
                throw BadInput.at("lora_alpha", String.valueOf(alpha), "a number above 0");
            }
            targetModules = List.copyOf(new TreeSet<>(targetModules));
        }

        /// The factor s before B A.
        public double scale() {
            return alpha / (rankStabilised ? Math.sqrt(rank) : rank);
        }
    }

    /// The parts of one adapted linear layer.
    ///
    /// @param a (rank, columns)
    /// @param b (rows, rank)
    /// @param magnitude (rows)
    public record Part(Tensor a, Tensor b, Tensor magnitude) {}

    /// Opens an adapter's folder.
    ///
    /// @throws BadInput where it is missing, incomplete or no DoRA adapter
    @SuppressWarnings("MustBeClosedChecker") // closed by close(), or below where opening fails
    public static PeftAdapter open(Path folder) {
        Settings settings = PeftConfigJson.read(folder.resolve(CONFIG_NAME));
        Path file = folder.resolve(WEIGHTS_NAME);
        Safetensors tensors = Safetensors.open(file);
        try {
            return new PeftAdapter(settings, folder, tensors);
        } catch (RuntimeException e) {
            tensors.close();
            throw e;
        }
    }

    /// Writes an adapter into a folder.
    ///
    /// @param tensors with PEFT's names, as [#nameOfA] and its siblings give them
    public static void write(Path folder, Settings settings, List<Tensor> tensors) {
        tensors.forEach(tensor -> module(tensor.name(), folder));
        SafetensorsWriter.writeTensors(folder.resolve(WEIGHTS_NAME), tensors);
        PeftConfigJson.write(settings, folder.resolve(CONFIG_NAME));
    }

    /// The name of A of a module, as of `model.layers.0.mlp.up_proj`.
    public static String nameOfA(String module) {
        return PREFIX + module + A;
    }

    /// The name of B of a module.
    public static String nameOfB(String module) {
        return PREFIX + module + B;
    }

    /// The name of the magnitudes of a module: without `.weight`.
    public static String nameOfMagnitude(String module) {
        return PREFIX + module + MAGNITUDE;
    }

    public Settings settings() {
        return settings;
    }

    /// The adapted modules, as `model.layers.0.mlp.up_proj`.
    public SequencedSet<String> modules() {
        return modules;
    }

    /// The parts of one module, their shapes checked against each other.
    ///
    /// @throws BadInput where one is missing or does not fit
    public Part part(String module) {
        Tensor a = tensors.tensor(nameOfA(module));
        Tensor b = tensors.tensor(nameOfB(module));
        long columns = a.shape().size() == 2 ? a.shape().get(1) : 0;
        long rows = b.shape().isEmpty() ? 0 : b.shape().getFirst();
        return new Part(
                tensors.tensor(nameOfA(module), settings.rank, columns),
                tensors.tensor(nameOfB(module), rows, settings.rank),
                tensors.tensor(nameOfMagnitude(module), rows));
    }

    @Override
    public void close() {
        tensors.close();
    }

    @Override
    public String toString() {
        return "DoRA adapter " + folder;
    }

    private static SequencedSet<String> modules(Safetensors tensors, Path folder) {
        List<String> modules = new ArrayList<>();
        tensors.names().forEach(name -> modules.add(module(name, folder)));
        modules.sort(null);
        return new LinkedHashSet<>(modules);
    }

    private static String module(String name, Path folder) {
        for (String suffix : List.of(A, B, MAGNITUDE)) {
            if (name.startsWith(PREFIX) && name.endsWith(suffix)) {
                return name.substring(PREFIX.length(), name.length() - suffix.length());
            }
        }
        throw BadInput.at(
                folder.resolve(WEIGHTS_NAME) + ": tensor",
                "«" + name + "»",
                PREFIX + "..." + A + ", " + B + ", " + MAGNITUDE);
    }
}
