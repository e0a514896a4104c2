package ai.elson.tools.registry;

import ai.elson.base.file.Json;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The arguments of a tool, derived from a record: what a model is told (JSON Schema 2020-12, every
/// field required, none besides) and how its text becomes the record.
///
/// Arguments are read by hand and not through a general schema validator, because a model mends an
/// error that names one field, what was found and what is accepted; the tests hold both to the same
/// verdict.
final class InputSchema {

    /// More digits than any amount of money or rate has, and few enough to compute with.
    private static final int MOST_DIGITS = 40;

    private final Class<? extends Record> type;
    private final List<ToolField> fields;

    private InputSchema(Class<? extends Record> type, List<ToolField> fields) {
        this.type = type;
        this.fields = fields;
    }

    static InputSchema of(Class<? extends Record> type) {
        return new InputSchema(type, ToolField.of(type));
    }

    List<ToolField> fields() {
        return fields;
    }

    /// The schema as a model reads it.
    ObjectNode json() {
        ObjectNode schema = Json.MAPPER.createObjectNode().put("type", "object");
        ToolField.putFields(schema, fields);
        return schema;
    }

    /// Reads arguments.
    ///
    /// @throws BadArgument at the first thing that does not fit
    Record read(String argumentsJson) {
        return record(type, fields, "", parse(argumentsJson));
    }

    private static Record record(
            Class<? extends Record> type, List<ToolField> fields, String path, JsonNode node) {
        for (String name : node.propertyNames()) {
            if (!known(name, fields)) {
                throw new BadArgument(path + name, "an unknown field", ToolField.names(fields));
            }
        }
        @Nullable Object[] values = new @Nullable Object[fields.size()];
        for (int i = 0; i < values.length; i++) {
            ToolField field = fields.get(i);
            values[i] =
                    value(
                            path.isEmpty() ? field : field.named(path + field.name()),
                            node.get(field.name()));
        }
        return Records.build(type, values);
    }

    private static boolean known(String name, List<ToolField> fields) {
        for (ToolField field : fields) {
            if (field.name().equals(name)) {
                return true;
            }
        }
        return false;
    }

    private JsonNode parse(String argumentsJson) {
        JsonNode node;
        try {
            node = Json.MAPPER.readTree(argumentsJson);
        } catch (JacksonException e) {
            throw new BadArgument(
                    "arguments",
                    "text that is not JSON (" + e.getOriginalMessage() + ")",
                    "a JSON object with " + ToolField.names(fields));
        }
        if (node.isMissingNode()) {
            throw new BadArgument(
                    "arguments", "nothing", "a JSON object with " + ToolField.names(fields));
        }
        if (!node.isObject()) {
            throw new BadArgument(
                    "arguments",
                    BadArgument.shown(node),
                    "a JSON object with " + ToolField.names(fields));
        }
        return node;
    }

    private static @Nullable Object value(ToolField field, @Nullable JsonNode node) {
        if (node == null) {
            throw new BadArgument(field.name(), "nothing", field.accepted());
        }
        if (node.isNull() && field.nullable()) {
            return null;
        }
        return field.items() == null ? one(field, node) : list(field, field.items(), node);
    }

    private static List<Object> list(ToolField field, ToolField.Items items, JsonNode node) {
        require(
                node.isArray() && node.size() >= items.least() && node.size() <= items.most(),
                field,
                node);
        List<Object> values = new ArrayList<>();
        for (int i = 0; i < node.size(); i++) {
            values.add(one(field.item().named(field.name() + "[" + i + "]"), node.get(i)));
        }
        return List.copyOf(values);
    }

    private static Object one(ToolField field, JsonNode node) {
        return switch (field.kind()) {
            case NUMBER -> Records.numberAs(field.type(), number(field, node));
            case INTEGER -> whole(field, number(field, node), node);
            case BOOLEAN -> {
                require(node.isBoolean(), field, node);
                yield node.asBoolean();
            }
            case TEXT -> {
                require(
                        node.isString() && FieldKind.NOT_BLANK.matcher(node.asString()).find(),
                        field,
                        node);
                yield node.asString();
            }
            case DATE -> parsed(field, node, LocalDate::parse);
            case MOMENT -> parsed(field, node, Instant::parse);
            case CHOICE -> choice(field, node);
            case RECORD -> {
                require(node.isObject(), field, node);
                yield record(
                        field.type().asSubclass(Record.class),
                        field.fields(),
                        field.name() + ".",
                        node);
            }
        };
    }

    private static BigDecimal number(ToolField field, JsonNode node) {
        require(node.isNumber(), field, node);
        BigDecimal number = node.decimalValue();
        require(
                number.precision() <= MOST_DIGITS && Math.abs(number.scale()) <= MOST_DIGITS,
                field,
                node);
        require(field.min() == null || number.compareTo(field.min()) >= 0, field, node);
        require(field.max() == null || number.compareTo(field.max()) <= 0, field, node);
        return number;
    }

    private static Object whole(ToolField field, BigDecimal number, JsonNode node) {
        try {
            return field.type() == int.class || field.type() == Integer.class
                    ? (Object) number.intValueExact()
                    : (Object) number.longValueExact();
        } catch (ArithmeticException notWhole) {
            throw bad(field, node);
        }
    }

    private static Object parsed(ToolField field, JsonNode node, Function<String, Object> parse) {
        require(node.isString(), field, node);
        try {
            return parse.apply(node.asString());
        } catch (DateTimeException notOne) {
            throw bad(field, node);
        }
    }

    private static Enum<?> choice(ToolField field, JsonNode node) {
        return field.constants()
                .filter(c -> node.isString() && WireName.of(c).equals(node.asString()))
                .findFirst()
                .orElseThrow(() -> bad(field, node));
    }

    private static void require(boolean fits, ToolField field, JsonNode node) {
        if (!fits) {
            throw bad(field, node);
        }
    }

    private static BadArgument bad(ToolField field, JsonNode node) {
        return new BadArgument(field.name(), BadArgument.shown(node), field.accepted());
    }
}
