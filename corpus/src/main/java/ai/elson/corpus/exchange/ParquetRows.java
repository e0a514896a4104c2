package ai.elson.corpus.exchange;

import ai.elson.base.failure.BadInput;
import ai.elson.base.file.Json;
import com.jerolba.carpet.CarpetReader;
import com.jerolba.carpet.CloseableIterator;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The rows of a Parquet file of anybody's, nested lists and structs included.
final class ParquetRows implements Records {

    private static final JsonNodeFactory NODES = Json.MAPPER.getNodeFactory();

    private final Path file;

    @SuppressWarnings("rawtypes") // the library names rows of any schema by the raw class
    private final CloseableIterator<Map> rows;

    private long row;

    ParquetRows(Path file) {
        this.file = file;
        try {
            rows = new CarpetReader<>(file.toFile(), Map.class).iterator();
        } catch (RuntimeException e) {
            throw broken(e);
        }
    }

    @Override
    public @Nullable RawRecord next() {
        ObjectNode node;
        try {
            if (!rows.hasNext()) {
                return null;
            }
            node = (ObjectNode) node(rows.next());
        } catch (RuntimeException e) {
            throw broken(e);
        }
        row++;
        byte[] raw = Json.line(node).getBytes(StandardCharsets.UTF_8);
        return new RawRecord("row", row, raw, raw.length, () -> node);
    }

    private static JsonNode node(@Nullable Object value) {
        return switch (value) {
            case null -> NODES.nullNode();
            case Map<?, ?> map -> {
                ObjectNode object = NODES.objectNode();
                map.forEach((key, item) -> object.set(String.valueOf(key), node(item)));
                yield object;
            }
            case List<?> list -> {
                ArrayNode array = NODES.arrayNode();
                list.forEach(item -> array.add(node(item)));
                yield array;
            }
            case Boolean b -> NODES.booleanNode(b);
            case Integer i -> NODES.numberNode(i);
            case Long l -> NODES.numberNode(l);
            case Short s -> NODES.numberNode(s);
            case Byte b -> NODES.numberNode(b);
            case Float f -> NODES.numberNode(f);
            case Double d -> NODES.numberNode(d);
            case BigDecimal d -> NODES.numberNode(d);
            case byte[] bytes -> NODES.binaryNode(bytes);
            case org.apache.parquet.io.api.Binary binary -> NODES.binaryNode(binary.getBytes());
            default -> NODES.stringNode(value.toString());
        };
    }

    private BadInput broken(Exception e) {
        return new BadInput(
                file
                        + ": found what is no readable Parquet after row "
                        + row
                        + " ("
                        + e.getMessage()
                        + "); accepted: a whole Parquet file; fetch or write it again",
                e);
    }

    @Override
    public long position() {
        return row;
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
