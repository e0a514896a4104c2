package ai.elson.tools.registry;

import ai.elson.base.file.Json;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
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
        switch (value) {
            case null -> node.putNull(field.name());
            case Enum<?> choice -> node.put(field.name(), WireName.of(choice));
            case Boolean flag -> node.put(field.name(), flag);
            case Number number -> putNumber(node, field.name(), Records.decimal(number));
            default -> node.put(field.name(), value.toString());
        }
    }

    /// The way a person writes it: no exponent and no zeros at the end.
    static void putNumber(ObjectNode node, String name, BigDecimal number) {
        BigDecimal plain = number.stripTrailingZeros();
        if (plain.scale() <= 0) {
            node.put(name, plain.toBigInteger());
        } else {
            node.put(name, plain);
        }
    }
}
