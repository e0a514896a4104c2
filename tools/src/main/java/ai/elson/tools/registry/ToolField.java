package ai.elson.tools.registry;

import ai.elson.base.file.Json;
import ai.elson.knowledge.calculator.Field;
import ai.elson.knowledge.rule.Unit;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// One component of a calculator's record as it stands on the wire.
///
/// @param component its name in Java
/// @param name its name on the wire
/// @param type its Java type
/// @param nullable whether `null` may stand for it
/// @param meaning what it is, in a few words
/// @param unit what it is counted in
/// @param min least value, or null for none
/// @param max greatest value, or null for none
record ToolField(
        String component,
        String name,
        Class<?> type,
        FieldKind kind,
        boolean nullable,
        String meaning,
        Unit unit,
        @Nullable BigDecimal min,
        @Nullable BigDecimal max) {

    /// The fields of a record in their order.
    ///
    /// @throws IllegalArgumentException where a component has no [Field] or no JSON form: the
    ///   registry must not be built from such a record
    static List<ToolField> of(Class<? extends Record> type) {
        return Arrays.stream(type.getRecordComponents()).map(ToolField::of).toList();
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
        return new ToolField(
                component.getName(),
                WireName.of(component.getName()),
                component.getType(),
                FieldKind.of(component.getType()),
                nullable(component) || nullable(component.getAnnotatedType()),
                field.value(),
                field.unit(),
                bound(field.min()),
                bound(field.max()));
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

    /// JSON Schema 2020-12 of the value.
    ObjectNode schema() {
        ObjectNode schema = Json.MAPPER.createObjectNode();
        if (nullable) {
            schema.putArray("type").add(kind.jsonType()).add("null");
        } else {
            schema.put("type", kind.jsonType());
        }
        switch (kind) {
            case CHOICE -> {
                ArrayNode choices = schema.putArray("enum");
                choices().forEach(choices::add);
                if (nullable) {
                    choices.addNull();
                }
            }
            case DATE -> schema.put("format", "date");
            case TEXT -> schema.put("minLength", 1);
            case NUMBER, INTEGER -> {
                putBound(schema, "minimum", min);
                putBound(schema, "maximum", max);
            }
            case BOOLEAN -> {}
        }
        return schema.put("description", description());
    }

    /// The meaning with its unit, once.
    String description() {
        String inWords = Units.inWords(unit);
        return inWords.isEmpty() || meaning.contains(inWords) ? meaning : meaning + ", " + inWords;
    }

    /// What may stand here, in words.
    String accepted() {
        String what =
                switch (kind) {
                    case NUMBER -> "a number" + range() + unitInBrackets();
                    case INTEGER -> "a whole number" + range() + unitInBrackets();
                    case BOOLEAN -> "true or false";
                    case TEXT -> "a text that is not empty";
                    case DATE -> "a date as 2026-04-15";
                    case CHOICE -> "one of " + String.join(", ", choices());
                };
        return nullable ? what + ", or null" : what;
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
