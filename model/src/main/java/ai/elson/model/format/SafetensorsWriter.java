package ai.elson.model.format;

import ai.elson.base.file.AtomicFiles;
import ai.elson.base.file.Json;
import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import tools.jackson.databind.node.ObjectNode;

/// Writes safetensors as the reference writer does: metadata `{"format":"pt"}`, tensors sorted by
/// type (widest first) and name, header padded with spaces to 8 bytes. One tensor is in memory at a
/// time.
public final class SafetensorsWriter {

    /// Where a model is cut into shards, in bytes.
    public static final long SHARD_BYTES = 5_000_000_000L;

    private static final int CHUNK = 1 << 26;

    private SafetensorsWriter() {}

    /// A tensor to be written: its data is asked for once, when its turn comes.
    ///
    /// @param data row-major, little-endian, as many bytes as type and shape ask for
    public record Pending(
            String name, DType dtype, List<Long> shape, Supplier<MemorySegment> data) {
        public Pending {
            shape = List.copyOf(shape);
        }

        /// A tensor that is there already.
        public static Pending of(Tensor tensor) {
            return new Pending(tensor.name(), tensor.dtype(), tensor.shape(), tensor::data);
        }

        long byteSize() {
            return Math.multiplyExact(Tensor.elements(shape), dtype.bytes());
        }
    }

    /// Writes one file, atomically.
    public static void write(Path file, List<Pending> tensors) {
        AtomicFiles.write(file, part -> writeInto(part, tensors));
    }

    /// Writes tensors that are there already into one file, atomically.
    public static void writeTensors(Path file, List<Tensor> tensors) {
        write(file, tensors.stream().map(Pending::of).toList());
    }

    /// Writes a model's tensors into an existing folder: `model.safetensors`, or shards with their
    /// index where one file would be larger than `shardBytes`. The tensors stay in the given order
    /// from shard to shard.
    public static void writeModel(Path folder, List<Pending> tensors, long shardBytes) {
        List<List<Pending>> shards = cut(tensors, shardBytes);
        if (shards.size() == 1) {
            write(folder.resolve(Safetensors.SINGLE), tensors);
            return;
        }
        ObjectNode index = Json.MAPPER.createObjectNode();
        index.putObject("metadata")
                .put("total_size", tensors.stream().mapToLong(Pending::byteSize).sum());
        ObjectNode map = index.putObject("weight_map");
        for (int i = 0; i < shards.size(); i++) {
            String name =
                    String.format(
                            Locale.ROOT, "model-%05d-of-%05d.safetensors", i + 1, shards.size());
            write(folder.resolve(name), shards.get(i));
            shards.get(i).forEach(t -> map.put(t.name(), name));
        }
        AtomicFiles.writeString(folder.resolve(Safetensors.INDEX), Json.pretty(index));
    }

    private static List<List<Pending>> cut(List<Pending> tensors, long shardBytes) {
        List<List<Pending>> shards = new ArrayList<>();
        List<Pending> shard = new ArrayList<>();
        long size = 0;
        for (Pending tensor : tensors) {
            if (!shard.isEmpty() && size + tensor.byteSize() > shardBytes) {
                shards.add(shard);
                shard = new ArrayList<>();
                size = 0;
            }
            shard.add(tensor);
            size += tensor.byteSize();
        }
        shards.add(shard);
        return shards;
    }

    private static void writeInto(Path part, List<Pending> tensors) throws IOException {
        List<Pending> sorted =
                tensors.stream()
                        .sorted(Comparator.comparing(Pending::dtype).thenComparing(Pending::name))
                        .toList();
        try (FileChannel channel =
                FileChannel.open(
                        part,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING,
                        StandardOpenOption.WRITE)) {
            writeAll(channel, MemorySegment.ofArray(header(sorted)));
            for (Pending tensor : sorted) {
                MemorySegment data = tensor.data().get();
                if (data.byteSize() != tensor.byteSize()) {
                    throw new IllegalStateException(
                            tensor.name()
                                    + ": "
                                    + data.byteSize()
                                    + " bytes for "
                                    + tensor.shape());
                }
                writeAll(channel, data);
            }
        }
    }

    private static byte[] header(List<Pending> tensors) {
        ObjectNode header = Json.MAPPER.createObjectNode();
        header.putObject("__metadata__").put("format", "pt");
        long offset = 0;
        for (Pending tensor : tensors) {
            if (header.has(tensor.name())) {
                throw new IllegalArgumentException("two tensors are named " + tensor.name());
            }
            ObjectNode node = header.putObject(tensor.name()).put("dtype", tensor.dtype().name());
            tensor.shape().forEach(node.putArray("shape")::add);
            node.putArray("data_offsets").add(offset).add(offset + tensor.byteSize());
            offset += tensor.byteSize();
        }
        byte[] json = Json.line(header).getBytes(StandardCharsets.UTF_8);
        int padded = (json.length + 7) / 8 * 8;
        ByteBuffer bytes = ByteBuffer.allocate(Long.BYTES + padded).order(ByteOrder.LITTLE_ENDIAN);
        bytes.putLong(padded).put(json);
        while (bytes.hasRemaining()) {
            bytes.put((byte) ' ');
        }
        return bytes.array();
    }

    /// In pieces: a byte buffer holds at most 2 GiB.
    private static void writeAll(FileChannel channel, MemorySegment data) throws IOException {
        for (long at = 0; at < data.byteSize(); at += CHUNK) {
            ByteBuffer buffer = chunk(data, at);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
        }
    }

    private static ByteBuffer chunk(MemorySegment data, long at) {
        MemorySegment slice = data.asSlice(at, Math.min(CHUNK, data.byteSize() - at));
        return slice.isNative() || slice.heapBase().orElse(null) instanceof byte[]
                ? slice.asByteBuffer()
                : ByteBuffer.wrap(slice.toArray(ValueLayout.JAVA_BYTE));
    }
}
