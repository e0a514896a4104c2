package ai.elson.model.format;

import ai.elson.base.failure.BadInput;
import ai.elson.base.file.AtomicFiles;
import ai.elson.base.file.Json;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.SequencedSet;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// The tensors of a safetensors file, or of a folder with `model.safetensors` or with shards and
/// their index. Memory-mapped: opening reads the headers only; the tensors are valid until
/// [#close].
public final class Safetensors implements AutoCloseable {

    /// The file of a model in one piece.
    public static final String SINGLE = "model.safetensors";

    /// The file that says which shard holds which tensor.
    public static final String INDEX = "model.safetensors.index.json";

    private final Path path;
    private final Arena arena;
    private final SequencedMap<String, Tensor> tensors;

    private Safetensors(Path path, Arena arena, SequencedMap<String, Tensor> tensors) {
        this.path = path;
        this.arena = arena;
        this.tensors = tensors;
    }

    /// Opens a file or a model folder.
    ///
    /// @throws BadInput with file, tensor, found and accepted where anything does not fit
    @SuppressWarnings("MustBeClosedChecker") // closed by close(), or below where opening fails
    public static Safetensors open(Path path) {
        Arena arena = Arena.ofShared();
        try {
            return new Safetensors(path, arena, tensors(path, arena));
        } catch (RuntimeException e) {
            arena.close();
            throw e;
        }
    }

    /// The names, in the order of the files and of their bytes.
    public SequencedSet<String> names() {
        return Collections.unmodifiableSequencedSet(new LinkedHashSet<>(tensors.sequencedKeySet()));
    }

    /// All tensors, in the order of the files and of their bytes.
    public List<Tensor> tensors() {
        return List.copyOf(tensors.values());
    }

    public boolean contains(String name) {
        return tensors.containsKey(name);
    }

    /// One tensor.
    ///
    /// @throws BadInput where there is none of this name
    public Tensor tensor(String name) {
        Tensor tensor = tensors.get(name);
        if (tensor == null) {
            throw BadInput.at(
                    path + ": tensor " + name,
                    "none of this name",
                    tensors.size()
                            + " others, first "
                            + tensors.sequencedKeySet().stream().limit(3).toList());
        }
        return tensor;
    }

    /// One tensor of a shape that the caller knows.
    ///
    /// @throws BadInput where it is missing or of another shape
    public Tensor tensor(String name, long... shape) {
        Tensor tensor = tensor(name);
        List<Long> expected = java.util.Arrays.stream(shape).boxed().toList();
        if (!tensor.shape().equals(expected)) {
            throw BadInput.at(
                    path + ": tensor " + name + ": shape",
                    tensor.shape().toString(),
                    expected.toString());
        }
        return tensor;
    }

    @Override
    public void close() {
        arena.close();
    }

    private static SequencedMap<String, Tensor> tensors(Path path, Arena arena) {
        if (!Files.isDirectory(path)) {
            return map(path, arena);
        }
        Path single = path.resolve(SINGLE);
        Path index = path.resolve(INDEX);
        if (Files.exists(single)) {
            return map(single, arena);
        }
        if (Files.exists(index)) {
            return shards(path, index, arena);
        }
        throw BadInput.at(
                path.toString(), "no tensors", "a folder with " + SINGLE + " or " + INDEX);
    }

    private static SequencedMap<String, Tensor> map(Path file, Arena arena) {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            MemorySegment bytes =
                    channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), arena);
            return SafetensorsHeader.read(file, bytes);
        } catch (NoSuchFileException e) {
            throw new BadInput(file + ": no such file; check the path", e);
        } catch (IOException e) {
            throw new BadInput(file + ": cannot be read: " + e, e);
        }
    }

    private static SequencedMap<String, Tensor> shards(Path folder, Path index, Arena arena) {
        JsonNode map;
        try {
            map = Json.MAPPER.readTree(AtomicFiles.readString(index)).path("weight_map");
        } catch (JacksonException e) {
            throw new BadInput(index + ": not valid JSON: " + e.getOriginalMessage(), e);
        }
        if (!map.isObject() || map.isEmpty()) {
            throw BadInput.at(index + ": weight_map", map.toString(), "names with their shard");
        }
        SequencedMap<String, SequencedMap<String, Tensor>> opened = new LinkedHashMap<>();
        map.properties().stream()
                .map(e -> e.getValue().asString(""))
                .sorted()
                .distinct()
                .forEach(shard -> opened.put(shard, map(shardFile(folder, index, shard), arena)));
        SequencedMap<String, Tensor> tensors = new LinkedHashMap<>();
        opened.forEach((shard, held) ->
                held.forEach((name, tensor) -> {
                    String named = map.path(name).asString("nothing");
                    if (!named.equals(shard)) {
                        throw BadInput.at(index + ": weight_map." + name, named, shard);
                    }
                    tensors.put(name, tensor);
                }));
        for (Map.Entry<String, JsonNode> entry : map.properties()) {
            if (!tensors.containsKey(entry.getKey())) {
                throw BadInput.at(
                        index + ": weight_map." + entry.getKey(),
                        entry.getValue().asString(""),
                        "a shard that holds this tensor");
            }
        }
        return tensors;
    }

    /// A shard lies in the folder itself: an index must not lead out of it.
    private static Path shardFile(Path folder, Path index, String shard) {
        if (shard.isEmpty() || shard.contains("/") || shard.contains("\\")) {
            throw BadInput.at(index + ": weight_map", "«" + shard + "»", "a file name");
        }
        return folder.resolve(shard);
    }
}
