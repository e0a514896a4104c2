package ai.elson.tools.registry;

import ai.elson.base.file.Json;
import java.util.List;
import java.util.StringJoiner;
import tools.jackson.databind.node.ObjectNode;

/// What a calculator's result looks like: a phrase to quote and the bare values.
final class OutputFields {

    private final List<ToolField> fields;

    private OutputFields(List<ToolField> fields) {
        this.fields = fields;
    }

    static OutputFields of(Class<? extends Record> type) {
        return new OutputFields(ToolField.of(type));
    }

    /// One short phrase a field, as `monthly payment $1,896.20; total interest $382,633.47`. A
    /// field without a value is left out.
    String text(Record result) {
        StringJoiner text = new StringJoiner("; ");
        for (ToolField field : fields) {
            Object value = Records.value(result, field);
            if (value != null) {
                text.add(WireName.spoken(field.name()) + " " + shown(field, value));
            }
        }
        return text.toString();
    }

    /// The values by name; `null` where there is none.
    ObjectNode json(Record result) {
        ObjectNode values = Json.MAPPER.createObjectNode();
        for (ToolField field : fields) {
            RecordJson.put(values, field, Records.value(result, field));
        }
        return values;
    }

    private static String shown(ToolField field, Object value) {
        return switch (field.kind()) {
            case NUMBER, INTEGER -> field.unit().format(Records.decimal(value));
            case BOOLEAN -> value.equals(true) ? "yes" : "no";
            case CHOICE -> WireName.spoken(WireName.of((Enum<?>) value));
            case TEXT, DATE -> value.toString();
        };
    }
}
