package ai.elson.tools.registry;

import ai.elson.base.file.Json;
import ai.elson.knowledge.calculator.Field;
import ai.elson.knowledge.rule.Unit;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// One component of a calculator's record as it stands on the wire: a value, a record, or a list of
/// either.
///
/// @param accessor reads it from its record
/// @param name its name on the wire
/// @param type its Java type, of a list that of its items
/// @param kind the form of the value, of a list that of its items
/// @param items how many a list may hold, or null where it is no list
/// @param fields the fields of a record; empty for other kinds
/// @param nullable whether `null` may stand for it
/// @param meaning what it is, in a few words
/// @param unit what it is counted in
/// @param min least value, or null for none
/// @param max greatest value, or null for none
record ToolField(
        Method accessor,
        String name,
        Class<?> type,
        FieldKind kind,
        @Nullable Items items,
        List<ToolField> fields,
        boolean nullable,
        String meaning,
        Unit unit,
        @Nullable BigDecimal min,
        @Nullable BigDecimal max) {

    /// Read once: a call goes through these fields several times.
    private static final ClassValue<List<ToolField>> FIELDS =
            new ClassValue<>() {
                @Override
                protected List<ToolField> computeValue(Class<?> type) {
                    return Arrays.stream(type.getRecordComponents()).map(ToolField::of).toList();
                }
            };

    /// How many a list may hold.
    record Items(int least, int most) {}

    /// The fields of a record in their order.
    ///
    /// @throws IllegalArgumentException where a component has no [Field] or no JSON form: the
    ///   registry must not be built from such a record
    static List<ToolField> of(Class<? extends Record> type) {
        return FIELDS.get(type);
    }

    private static ToolField of(RecordComponent component) {
        Field field = component.getAnnotation(Field.class);
        if (field == null) {
            throw new IllegalArgumentException(
                    component.getDeclaringRecord().getName()
                            + "."
                            + component.getName()
                            + ": needs @Field with its meaning and unit");
        }
        boolean list = component.getType() == List.class;
        Class<?> type = list ? itemType(component) : component.getType();
        FieldKind kind = FieldKind.of(type);
        Method accessor = component.getAccessor();
        accessor.setAccessible(true);
        return new ToolField(
                accessor,
                WireName.of(component.getName()),
                type,
                kind,
                list ? new Items(field.minItems(), field.maxItems()) : null,
                kind == FieldKind.RECORD ? of(type.asSubclass(Record.class)) : List.of(),
                nullable(component) || nullable(component.getAnnotatedType()),
                field.value(),
                field.unit(),
                bound(field.min()),
                bound(field.max()));
    }

    private static Class<?> itemType(RecordComponent component) {
        if (component.getGenericType() instanceof ParameterizedType list
                && list.getActualTypeArguments()[0] instanceof Class<?> item) {
            return item;
        }
        throw new IllegalArgumentException(
                component + ": no JSON form; accepted: a list whose items have one");
    }

    private static boolean nullable(AnnotatedElement element) {
        return element.isAnnotationPresent(Nullable.class);
    }

    /// An infinity or the greatest double stands for no bound.
    private static @Nullable BigDecimal bound(double bound) {
        return Double.isFinite(bound) && Math.abs(bound) < Double.MAX_VALUE
                ? new BigDecimal(BigDecimal.valueOf(bound).stripTrailingZeros().toPlainString())
                : null;
    }

    /// The choices of an enum on the wire; empty for other kinds.
    List<String> choices() {
        return kind == FieldKind.CHOICE ? constants().map(WireName::of).toList() : List.of();
    }

    /// The enum's constants; empty for other kinds.
    Stream<Enum<?>> constants() {
        Object[] constants = type.getEnumConstants();
        return constants == null ? Stream.of() : Arrays.stream(constants).map(c -> (Enum<?>) c);
    }

    /// The same field as one item of its list.
    ToolField item() {
        return new ToolField(
                accessor, name, type, kind, null, fields, false, meaning, unit, min, max);
    }

    /// The same field under another name, as `lots[2]`.
    ToolField named(String other) {
        return new ToolField(
                accessor, other, type, kind, items, fields, nullable, meaning, unit, min, max);
    }

    /// JSON Schema 2020-12 of the value.
    ObjectNode schema() {
        return bare().put("description", description());
    }

    private ObjectNode bare() {
        ObjectNode schema = typed();
        if (items != null) {
            schema.set("items", item().bare());
            return schema.put("minItems", items.least()).put("maxItems", items.most());
        }
        switch (kind) {
            case CHOICE -> putChoices(schema);
            case DATE -> schema.put("format", "date");
            case MOMENT -> schema.put("format", "date-time");
            case TEXT -> schema.put("pattern", FieldKind.NOT_BLANK.pattern());
            case NUMBER, INTEGER -> {
                putBound(schema, "minimum", min);
                putBound(schema, "maximum", max);
            }
            case RECORD -> putFields(schema, fields);
            case BOOLEAN -> {}
        }
        return schema;
    }

    private ObjectNode typed() {
        ObjectNode schema = Json.MAPPER.createObjectNode();
        String jsonType = items == null ? kind.jsonType() : "array";
        if (nullable) {
            schema.putArray("type").add(jsonType).add("null");
        } else {
            schema.put("type", jsonType);
        }
        return schema;
    }

    private void putChoices(ObjectNode schema) {
        ArrayNode choices = schema.putArray("enum");
        choices().forEach(choices::add);
        if (nullable) {
            choices.addNull();
        }
    }

    /// Every field required, none besides.
    static void putFields(ObjectNode schema, List<ToolField> fields) {
        ObjectNode properties = schema.putObject("properties");
        ArrayNode required = schema.putArray("required");
        for (ToolField field : fields) {
            properties.set(field.name(), field.schema());
            required.add(field.name());
        }
        schema.put("additionalProperties", false);
    }

    /// Every field there, some of them null, none besides. Results have no bounds: what a tool
    /// accepts is its own to say, what it gives is what it computed.
    static void putOutputs(ObjectNode schema, List<ToolField> fields) {
        ObjectNode properties = schema.putObject("properties");
        ArrayNode required = schema.putArray("required");
        for (ToolField field : fields) {
            properties.set(field.name(), field.output().put("description", field.description()));
            required.add(field.name());
        }
        schema.put("additionalProperties", false);
    }

    private ObjectNode output() {
        ObjectNode schema = typed();
        if (items != null) {
            schema.set("items", item().output());
            return schema;
        }
        switch (kind) {
            case CHOICE -> putChoices(schema);
            case DATE -> schema.put("format", "date");
            case MOMENT -> schema.put("format", "date-time");
            case RECORD -> putOutputs(schema, fields);
            case TEXT, NUMBER, INTEGER, BOOLEAN -> {}
        }
        return schema;
    }

    /// The meaning with its unit, once.
    String description() {
        String inWords = Units.inWords(unit);
        return inWords.isEmpty() || meaning.contains(inWords) ? meaning : meaning + ", " + inWords;
    }

    /// What may stand here, in words.
    String accepted() {
        String what =
                items == null
                        ? one()
                        : "a list of %d to %d, each %s"
                                .formatted(items.least(), items.most(), item().one());
        return nullable ? what + ", or null" : what;
    }

    private String one() {
        return switch (kind) {
            case NUMBER -> "a number" + range() + unitInBrackets();
            case INTEGER -> "a whole number" + range() + unitInBrackets();
            case BOOLEAN -> "true or false";
            case TEXT -> "a text that is not empty";
            case DATE -> "a date as 2026-04-15";
            case MOMENT -> "a time as 2026-04-15T14:30:00Z";
            case CHOICE -> "one of " + String.join(", ", choices());
            case RECORD -> "an object with " + names(fields);
        };
    }

    /// The fields' names, as a person lists them.
    static String names(List<ToolField> fields) {
        return String.join(", ", fields.stream().map(ToolField::name).toList());
    }

    private String range() {
        if (min != null && max != null) {
            return " from " + min.toPlainString() + " to " + max.toPlainString();
        }
        if (min != null) {
            return " of at least " + min.toPlainString();
        }
        return max != null ? " of at most " + max.toPlainString() : "";
    }

    private String unitInBrackets() {
        String inWords = Units.inWords(unit);
        return inWords.isEmpty() ? "" : " (" + inWords + ")";
    }

    private static void putBound(ObjectNode schema, String key, @Nullable BigDecimal bound) {
        if (bound == null) {
            return;
        }
        if (bound.scale() <= 0) {
            schema.put(key, bound.toBigInteger());
        } else {
            schema.put(key, bound);
        }
    }
}
