package ai.elson.model.format;

import ai.elson.base.failure.BadInput;
import ai.elson.base.file.Json;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// Reads the header of one mapped file and refuses what the reference reader refuses: a file that
/// ends too early, overlapping or missing bytes, an unknown type, a header of more than 100 MB.
///
/// Source: the safetensors format description: u64 little-endian header length, JSON header, data.
final class SafetensorsHeader {

    private static final long MAX_HEADER_BYTES = 100_000_000;
    private static final ValueLayout.OfLong LONG =
            ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

    private final Path file;
    private final MemorySegment bytes;

    private SafetensorsHeader(Path file, MemorySegment bytes) {
        this.file = file;
        this.bytes = bytes;
    }

    /// The tensors of a mapped file in the order of their bytes.
    static SequencedMap<String, Tensor> read(Path file, MemorySegment bytes) {
        return new SafetensorsHeader(file, bytes).read();
    }

    private SequencedMap<String, Tensor> read() {
        if (bytes.byteSize() < Long.BYTES) {
            throw BadInput.at(
                    file.toString(),
                    bytes.byteSize() + " bytes",
                    "a safetensors file, which begins with 8 bytes of header length");
        }
        long length = bytes.get(LONG, 0);
        if (length < 2 || length > MAX_HEADER_BYTES || length > bytes.byteSize() - Long.BYTES) {
            throw BadInput.at(
                    file + ": header length",
                    Long.toUnsignedString(length),
                    "2 to "
                            + Math.min(MAX_HEADER_BYTES, bytes.byteSize() - Long.BYTES)
                            + " bytes; the file is truncated or no safetensors file");
        }
        MemorySegment data = bytes.asSlice(Long.BYTES + length);
        List<Placed> placed = new ArrayList<>();
        for (Map.Entry<String, JsonNode> entry : json(length).properties()) {
            if (!entry.getKey().equals("__metadata__")) {
                placed.add(place(entry.getKey(), entry.getValue(), data.byteSize()));
            }
        }
        placed.sort(Comparator.comparingLong(Placed::begin).thenComparingLong(Placed::end));
        SequencedMap<String, Tensor> tensors = new LinkedHashMap<>();
        long end = 0;
        for (Placed p : placed) {
            if (p.begin != end) {
                throw BadInput.at(
                        file + ": tensor " + p.name + ": data_offsets",
                        "a start at " + p.begin,
                        end + ", where the tensor before it ends (no overlap, no gap)");
            }
            end = p.end;
            tensors.put(
                    p.name,
                    new Tensor(p.name, p.dtype, p.shape, data.asSlice(p.begin, p.end - p.begin)));
        }
        if (end != data.byteSize()) {
            throw BadInput.at(
                    file.toString(),
                    data.byteSize() + " bytes of data",
                    end + ", the sum of its tensors");
        }
        return tensors;
    }

    private JsonNode json(long length) {
        byte[] header = bytes.asSlice(Long.BYTES, length).toArray(ValueLayout.JAVA_BYTE);
        try {
            JsonNode node = Json.MAPPER.readTree(new String(header, StandardCharsets.UTF_8));
            if (node.isObject()) {
                return node;
            }
            throw BadInput.at(file + ": header", node.getNodeType().toString(), "a JSON object");
        } catch (JacksonException e) {
            throw new BadInput(
                    file + ": the header is not valid JSON: " + e.getOriginalMessage(), e);
        }
    }

    private record Placed(String name, DType dtype, List<Long> shape, long begin, long end) {}

    private Placed place(String name, JsonNode node, long available) {
        String where = file + ": tensor " + name + ": ";
        DType dtype = dtype(node.path("dtype").asString(""), where);
        List<Long> shape = numbers(node.path("shape"), where + "shape");
        List<Long> offsets = numbers(node.path("data_offsets"), where + "data_offsets");
        if (offsets.size() != 2 || offsets.get(0) > offsets.get(1)) {
            throw BadInput.at(where + "data_offsets", offsets.toString(), "[begin, end]");
        }
        if (offsets.get(1) > available) {
            throw BadInput.at(
                    where + "data_offsets",
                    offsets.toString(),
                    "an end up to " + available + "; the file is truncated");
        }
        long size = offsets.get(1) - offsets.get(0);
        if (size != byteSize(dtype, shape, where)) {
            throw BadInput.at(
                    where + "data_offsets",
                    size + " bytes",
                    byteSize(dtype, shape, where) + " bytes for " + dtype + shape);
        }
        return new Placed(name, dtype, shape, offsets.get(0), offsets.get(1));
    }

    private static long byteSize(DType dtype, List<Long> shape, String where) {
        try {
            return Math.multiplyExact(Tensor.elements(shape), dtype.bytes());
        } catch (ArithmeticException e) {
            throw new BadInput(where + "shape " + shape + " has too many elements", e);
        }
    }

    private static DType dtype(String name, String where) {
        return Arrays.stream(DType.values())
                .filter(d -> d.name().equals(name))
                .findFirst()
                .orElseThrow(() ->
                        BadInput.at(
                                where + "dtype",
                                "«" + name + "»",
                                Arrays.toString(DType.values())));
    }

    private static List<Long> numbers(JsonNode node, String where) {
        if (!node.isArray()) {
            throw BadInput.at(where, node.toString(), "a list of whole numbers");
        }
        List<Long> numbers = new ArrayList<>();
        for (JsonNode number : node) {
            if (!number.isIntegralNumber() || !number.canConvertToLong() || number.asLong() < 0) {
                throw BadInput.at(where, number.toString(), "whole numbers from 0");
            }
            numbers.add(number.asLong());
        }
        return numbers;
    }
}
