package ai.elson.tools.schema;

import ai.elson.base.file.Json;
import ai.elson.knowledge.Calculators;
import ai.elson.knowledge.calculator.Field;
import ai.elson.knowledge.rule.Unit;
import ai.elson.tools.registry.Registry;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// JSON Schema 2020-12 of a document, derived from its record: every field required, none besides,
/// what may be missing is null. Each record becomes a definition; a figure's definition is named by
/// its unit and range, as `NumPercentFrom0To100`.
final class DocumentSchema {

    /// Calculators that a tax line may call, by domain.
    private static final Set<String> TAX_DOMAINS =
            Set.of("federal_income_tax", "business_tax", "state_international_tax");

    private final ObjectNode definitions = Json.MAPPER.createObjectNode();

    private DocumentSchema() {}

    static ObjectNode of(Class<? extends Deliverable> type, String title, String description) {
        String name = type.getSimpleName();
        DocumentSchema derived = new DocumentSchema();
        ObjectNode schema =
                Json.MAPPER
                        .createObjectNode()
                        .put("$schema", "https://json-schema.org/draft/2020-12/schema")
                        .put("$id", "urn:elson:schema:" + name + ":1")
                        .put("title", title)
                        .put("description", description);
        derived.definitions.set("Num", Json.MAPPER.createObjectNode());
        derived.definitions.set("Origin", OriginSchema.of());
        derived.fields(schema, type);
        ((ObjectNode) schema.path("properties"))
                .putObject("document")
                .put("type", "string")
                .put("description", "kind of the document")
                .put("const", name);
        derived.number(null, null, null);
        schema.set("$defs", derived.definitions);
        return schema;
    }

    private void fields(ObjectNode schema, Class<?> type) {
        schema.put("type", "object");
        ObjectNode properties = schema.putObject("properties");
        ArrayNode required = schema.putArray("required");
        for (RecordComponent component : type.getRecordComponents()) {
            properties.set(component.getName(), field(component));
            required.add(component.getName());
        }
        schema.put("additionalProperties", false);
    }

    private ObjectNode field(RecordComponent component) {
        Field field =
                Objects.requireNonNull(
                        component.getAnnotation(Field.class),
                        () -> component + ": needs @Field with its meaning and unit");
        boolean nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
        ObjectNode schema;
        if (component.getGenericType() instanceof ParameterizedType list) {
            schema = Json.MAPPER.createObjectNode().put("type", "array");
            schema.set("items", one((Class<?>) list.getActualTypeArguments()[0], field, component));
            schema.put("minItems", field.minItems()).put("maxItems", field.maxItems());
        } else {
            schema = one(component.getType(), field, component);
        }
        return (nullable ? orNull(schema) : schema).put("description", field.value());
    }

    private static ObjectNode orNull(ObjectNode schema) {
        if (schema.has("$ref")) {
            ObjectNode either = Json.MAPPER.createObjectNode();
            either.putArray("anyOf").add(schema).addObject().put("type", "null");
            return either;
        }
        String type = schema.path("type").asString("");
        schema.putArray("type").add(type).add("null");
        if (schema.path("enum") instanceof ArrayNode choices) {
            choices.addNull();
        }
        return schema;
    }

    private ObjectNode one(Class<?> type, Field field, RecordComponent component) {
        ObjectNode schema = Json.MAPPER.createObjectNode();
        if (type == Num.class) {
            Unit unit = field.unit() == Unit.TEXT ? null : field.unit();
            return reference(number(unit, bound(field.min()), bound(field.max())));
        }
        if (type == NumOrigin.class) {
            return reference("Origin");
        }
        if (type == CalculatorCall.class) {
            definitions.set("CalculatorCall", calls());
            return reference("CalculatorCall");
        }
        if (type.isRecord()) {
            if (!definitions.has(type.getSimpleName())) {
                ObjectNode definition = definitions.putObject(type.getSimpleName());
                fields(definition, type);
            }
            return reference(type.getSimpleName());
        }
        if (type.isEnum()) {
            ArrayNode choices = schema.put("type", "string").putArray("enum");
            Stream.of(type.getEnumConstants())
                    .filter(choice -> choice != Unit.TEXT)
                    .forEach(choice -> choices.add(DocumentJson.wire((Enum<?>) choice)));
            return schema;
        }
        if (type == BigDecimal.class || type == int.class || type == Integer.class) {
            schema.put("type", type == BigDecimal.class ? "number" : "integer");
            put(schema, "minimum", bound(field.min()));
            put(schema, "maximum", bound(field.max()));
            return schema;
        }
        if (type == boolean.class) {
            return schema.put("type", "boolean");
        }
        schema.put("type", "string");
        if (type == LocalDate.class) {
            return schema.put("format", "date");
        }
        if (type == Instant.class) {
            return schema.put("format", "date-time");
        }
        if (type == String.class) {
            Text text = component.getAnnotation(Text.class);
            return schema.put("minLength", 1)
                    .put("maxLength", text == null ? Text.PARAGRAPH : text.most())
                    .put("pattern", text == null ? Text.WRITTEN : text.pattern());
        }
        throw new IllegalArgumentException(component + ": has no JSON form");
    }

    private static ObjectNode reference(String definition) {
        return Json.MAPPER.createObjectNode().put("$ref", "#/$defs/" + definition);
    }

    /// The definition of a figure with this unit and range; null for any.
    private String number(
            @Nullable Unit unit, @Nullable BigDecimal least, @Nullable BigDecimal most) {
        String name =
                "Num"
                        + (unit == null ? "" : capital(unit))
                        + (least == null ? "" : "From" + worded(least))
                        + (most == null ? "" : "To" + worded(most));
        if (definitions.path(name).isEmpty()) {
            ObjectNode definition = definitions.putObject(name);
            fields(definition, Num.class);
            ObjectNode properties = (ObjectNode) definition.path("properties");
            put((ObjectNode) properties.path("value"), "minimum", least);
            put((ObjectNode) properties.path("value"), "maximum", most);
            if (unit != null) {
                ((ObjectNode) properties.path("unit"))
                        .putArray("enum")
                        .add(DocumentJson.wire(unit));
            }
        }
        return name;
    }

    private static String capital(Unit unit) {
        StringBuilder name = new StringBuilder();
        for (String word : DocumentJson.wire(unit).split("_")) {
            name.append(Character.toUpperCase(word.charAt(0))).append(word, 1, word.length());
        }
        return name.toString();
    }

    private static String worded(BigDecimal bound) {
        return bound.toPlainString().replace("-", "Minus").replace(".", "Point");
    }

    /// One choice a calculator, its inputs as its tool takes them.
    private static ObjectNode calls() {
        ObjectNode schema =
                Json.MAPPER.createObjectNode().put("description", "a calculator and its inputs");
        ArrayNode choices = schema.putArray("anyOf");
        Registry.standard().tools().stream()
                .filter(tool -> TAX_DOMAINS.contains(tool.domain()))
                .filter(tool -> Calculators.find(tool.name()).isPresent())
                .forEach(tool -> {
                    ObjectNode choice = choices.addObject().put("type", "object");
                    ObjectNode properties = choice.putObject("properties");
                    properties.putObject("calcId").put("type", "string").put("const", tool.name());
                    properties.set("inputs", tool.definition().parameters().deepCopy());
                    choice.putArray("required").add("calcId").add("inputs");
                    choice.put("additionalProperties", false);
                });
        return schema;
    }

    private static @Nullable BigDecimal bound(double bound) {
        return Double.isFinite(bound)
                ? new BigDecimal(BigDecimal.valueOf(bound).stripTrailingZeros().toPlainString())
                : null;
    }

    private static void put(ObjectNode schema, String key, @Nullable BigDecimal bound) {
        if (bound != null) {
            if (bound.scale() <= 0) {
                schema.put(key, bound.toBigInteger());
            } else {
                schema.put(key, bound);
            }
        }
    }
}
