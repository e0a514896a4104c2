package ai.elson.tools.registry;

import ai.elson.base.file.Json;
import java.util.List;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// What a calculator's result looks like: a phrase to quote and the bare values.
final class OutputFields {

    /// A phrase names so many items of a list.
    private static final int MOST_ITEMS = 12;

    private static final int MOST_ROWS = 24;

    private final List<ToolField> fields;

    private OutputFields(List<ToolField> fields) {
        this.fields = fields;
    }

    static OutputFields of(Class<? extends Record> type) {
        return new OutputFields(ToolField.of(type));
    }

    List<ToolField> fields() {
        return fields;
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

    /// The values as a model reads them. A list is cut after [#MOST_ROWS] items, as a model must
    /// read them all, and `..._count` says how many there are.
    ///
    /// @param values all of them, which are not changed
    ObjectNode brief(ObjectNode values) {
        List<String> tooLong =
                fields.stream()
                        .filter(field -> field.items() != null)
                        .map(ToolField::name)
                        .filter(name -> values.get(name).size() > MOST_ROWS)
                        .toList();
        if (tooLong.isEmpty()) {
            return values;
        }
        ObjectNode brief = values.deepCopy();
        for (String name : tooLong) {
            ArrayNode rows = (ArrayNode) brief.get(name);
            brief.put(name + "_count", rows.size());
            while (rows.size() > MOST_ROWS) {
                rows.remove(rows.size() - 1);
            }
        }
        return brief;
    }

    /// JSON Schema 2020-12 of the whole values.
    ObjectNode schema() {
        ObjectNode schema = Json.MAPPER.createObjectNode().put("type", "object");
        ToolField.putOutputs(schema, fields);
        return schema;
    }

    static String shown(ToolField field, Object value) {
        if (value instanceof List<?> items) {
            String some =
                    items.stream()
                            .limit(MOST_ITEMS)
                            .map(item -> shown(field, item))
                            .collect(Collectors.joining(", "));
            int left = items.size() - MOST_ITEMS;
            return left > 0 ? some + " and " + left + " more" : some;
        }
        return switch (field.kind()) {
            case NUMBER, INTEGER -> field.unit().format(Records.decimal(value));
            case BOOLEAN -> value.equals(true) ? "yes" : "no";
            case CHOICE -> WireName.spoken(WireName.of((Enum<?>) value));
            case TEXT, DATE, MOMENT -> value.toString();
            case RECORD -> "(" + new OutputFields(field.fields()).text((Record) value) + ")";
        };
    }
}
