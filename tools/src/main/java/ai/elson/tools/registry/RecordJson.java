package ai.elson.tools.registry;

import ai.elson.base.file.Json;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// A calculator's record in its wire form.
public final class RecordJson {

    private RecordJson() {}

    /// An input record as the arguments of a call, fields in their order: what [InputSchema] reads
    /// back to an equal record.
    public static ObjectNode write(Record record) {
        ObjectNode node = Json.MAPPER.createObjectNode();
        for (ToolField field : ToolField.of(record.getClass())) {
            put(node, field, Records.value(record, field));
        }
        return node;
    }

    static void put(ObjectNode node, ToolField field, @Nullable Object value) {
        node.set(field.name(), json(value));
    }

    static JsonNode json(@Nullable Object value) {
        JsonNodeFactory nodes = Json.MAPPER.getNodeFactory();
        return switch (value) {
            case null -> nodes.nullNode();
            case Enum<?> choice -> nodes.stringNode(WireName.of(choice));
            case Boolean flag -> nodes.booleanNode(flag);
            case Number number -> number(Records.decimal(number));
            case Record record -> write(record);
            case List<?> items -> {
                ArrayNode array = nodes.arrayNode();
                items.forEach(item -> array.add(json(item)));
                yield array;
            }
            default -> nodes.stringNode(value.toString());
        };
    }

    /// The way a person writes it: no exponent and no zeros at the end.
    static JsonNode number(BigDecimal number) {
        JsonNodeFactory nodes = Json.MAPPER.getNodeFactory();
        BigDecimal plain = number.stripTrailingZeros();
        return plain.scale() <= 0
                ? nodes.numberNode(plain.toBigInteger())
                : nodes.numberNode(plain);
    }
}
