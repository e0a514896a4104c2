package ai.elson.tools.registry;

import ai.elson.base.file.Json;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Draws arguments from a tool's schema alone, as a caller does who knows nothing else of it: such
/// that fit, and such that break it in one place.
final class SchemaDraw {

    private static final JsonNodeFactory NODES = Json.MAPPER.getNodeFactory();
    private static final double WIDE = 1e6;

    private final SplittableRandom random;

    SchemaDraw(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /// A value that fits; of an object half of the fields stay as in `like` where it has them, so
    /// that many draws are near something that can be computed.
    JsonNode valid(JsonNode schema, JsonNode like) {
        List<String> types = types(schema);
        if (types.contains("null") && random.nextInt(4) == 0) {
            return NODES.nullNode();
        }
        if (schema.has("enum")) {
            JsonNode choice;
            do {
                choice = schema.get("enum").get(random.nextInt(schema.get("enum").size()));
            } while (choice.isNull() && !types.contains("null"));
            return choice;
        }
        return switch (types.getFirst()) {
            case "object" -> object(schema, like);
            case "array" -> array(schema, like);
            case "number" -> number(schema);
            case "integer" -> NODES.numberNode(number(schema).decimalValue().toBigInteger());
            case "boolean" -> NODES.booleanNode(random.nextBoolean());
            case "string" -> text(schema);
            default -> throw new IllegalStateException("no draw for " + schema);
        };
    }

    private ObjectNode object(JsonNode schema, JsonNode like) {
        ObjectNode object = NODES.objectNode();
        schema.get("properties")
                .forEachEntry((name, property) -> {
                    JsonNode known = like.path(name);
                    object.set(
                            name,
                            !known.isMissingNode() && random.nextBoolean()
                                    ? known
                                    : valid(property, known));
                });
        return object;
    }

    private ArrayNode array(JsonNode schema, JsonNode like) {
        int least = schema.path("minItems").asInt(0);
        int most = Math.min(schema.path("maxItems").asInt(1000), least + 4);
        ArrayNode array = NODES.arrayNode();
        int size =
                like.isArray() && random.nextBoolean()
                        ? like.size()
                        : random.nextInt(least, most + 1);
        for (int i = 0; i < size; i++) {
            array.add(valid(schema.get("items"), like.path(i)));
        }
        return array;
    }

    /// The bounds themselves now and then, else anything between them, small ones as often as great
    /// ones.
    private JsonNode number(JsonNode schema) {
        BigDecimal least =
                schema.has("minimum")
                        ? schema.get("minimum").decimalValue()
                        : BigDecimal.valueOf(-WIDE);
        BigDecimal most =
                schema.has("maximum")
                        ? schema.get("maximum").decimalValue()
                        : least.max(BigDecimal.ZERO).add(BigDecimal.valueOf(WIDE));
        if (random.nextInt(10) == 0) {
            return NODES.numberNode(random.nextBoolean() ? least : most);
        }
        double share = random.nextDouble();
        double near = Math.pow(10, -random.nextInt(12));
        BigDecimal drawn =
                least.add(most.subtract(least).multiply(BigDecimal.valueOf(share * near)))
                        .round(new MathContext(random.nextInt(1, 9), RoundingMode.HALF_UP));
        return NODES.numberNode(drawn.max(least).min(most));
    }

    private JsonNode text(JsonNode schema) {
        return switch (schema.path("format").asString("")) {
            case "date" ->
                    NODES.stringNode(
                            LocalDate.of(1990, 1, 1).plusDays(random.nextInt(20_000)).toString());
            case "date-time" -> NODES.stringNode("2026-04-15T14:30:00Z");
            default ->
                    NODES.stringNode(
                            List.of("Ann", "x", "é".repeat(40), "401(k) limit", "a\"b\\c\n", "0")
                                    .get(random.nextInt(6)));
        };
    }

    /// Arguments of an object that break it in one place.
    String broken(JsonNode schema, ObjectNode good) {
        ObjectNode bad = good.deepCopy();
        List<String> names = List.copyOf(bad.propertyNames());
        String name = names.get(random.nextInt(names.size()));
        JsonNode property = schema.get("properties").get(name);
        switch (random.nextInt(6)) {
            case 0 -> bad.remove(name);
            case 1 -> bad.put("no_such_field", 1);
            case 2 -> bad.set(name, otherType(property));
            case 3 -> {
                String text = good.toString();
                return text.substring(0, random.nextInt(text.length()));
            }
            case 4 -> {
                return good.isEmpty() ? "7" : "[" + good + "]";
            }
            default -> bad.set(name, outside(property));
        }
        return bad.toString();
    }

    private static JsonNode otherType(JsonNode property) {
        return switch (types(property).getFirst()) {
            case "string" -> NODES.numberNode(7);
            default -> NODES.stringNode("seven");
        };
    }

    /// Beyond a bound, or of another type where there is none.
    private JsonNode outside(JsonNode property) {
        if (property.has("minimum") && (!property.has("maximum") || random.nextBoolean())) {
            return NODES.numberNode(
                    property.get("minimum").decimalValue().subtract(BigDecimal.ONE));
        }
        if (property.has("maximum")) {
            return NODES.numberNode(property.get("maximum").decimalValue().add(BigDecimal.ONE));
        }
        if (property.has("minItems") && property.get("minItems").asInt() > 0) {
            return NODES.arrayNode();
        }
        return property.has("enum") ? NODES.stringNode("no such choice") : otherType(property);
    }

    private static List<String> types(JsonNode schema) {
        JsonNode type = schema.path("type");
        if (!type.isArray()) {
            return List.of(type.asString());
        }
        List<String> types = new ArrayList<>();
        type.forEach(t -> types.add(t.asString()));
        return types;
    }
}
