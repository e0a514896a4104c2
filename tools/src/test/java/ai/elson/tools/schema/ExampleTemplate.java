package ai.elson.tools.schema;

import ai.elson.base.file.Json;
import ai.elson.knowledge.Calculators;
import ai.elson.knowledge.calculator.Calculator;
import ai.elson.knowledge.calculator.Outcome;
import ai.elson.knowledge.rule.RuleBook;
import ai.elson.knowledge.rule.Unit;
import ai.elson.knowledge.statement.Line;
import ai.elson.knowledge.statement.Ratio;
import ai.elson.tools.registry.Calculation;
import ai.elson.tools.registry.InputsHash;
import ai.elson.tools.registry.RecordJson;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// A template of an example, with its figures in short: `@user 25 percent | words`, `@sum usd
/// /a/*/value`, `@rule ID UNIT VALUE YEAR`, `@market SOURCE VALUE UNIT TIME`, `@line UNIT` for a
/// tax line, `@ratio ID`, `@cite RULE`, or an object with `@calc`, `in`, `out` and `unit`. Made
/// whole, its hashes and values are those that the calculators give today.
final class ExampleTemplate {

    private static final String VERSION = "0.1.0";

    private final ObjectNode document;
    private final String date;

    private ExampleTemplate(ObjectNode document) {
        this.document = document;
        this.date = document.path("date").asString();
    }

    /// The document of a template, whole.
    static ObjectNode whole(String name) {
        String file = "templates/" + name + ".json";
        try (InputStream in =
                Objects.requireNonNull(ExampleTemplate.class.getResourceAsStream(file), file)) {
            ExampleTemplate template =
                    new ExampleTemplate((ObjectNode) Json.MAPPER.readTree(in.readAllBytes()));
            template.stated(template.document);
            template.derived(template.document);
            return template.document;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// All that does not follow from other figures.
    private JsonNode stated(JsonNode node) {
        if (node instanceof ObjectNode object) {
            if (object.has("@calc")) {
                return calculated(object);
            }
            if (object.has("call")) {
                object.set("amount", line(object));
            }
            object.properties().forEach(p -> object.set(p.getKey(), stated(p.getValue())));
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                array.set(i, stated(array.path(i)));
            }
        } else if (node.isString() && node.asString().startsWith("@")) {
            return shorthand(node);
        }
        return node;
    }

    private JsonNode shorthand(JsonNode node) {
        String[] words = node.asString().split(" ");
        return switch (words[0]) {
            case "@user" ->
                    num(
                            new BigDecimal(words[1]),
                            words[2],
                            origin("user").put("words", node.asString().split(" \\| ", 2)[1]));
            case "@rule" -> rule(words);
            case "@market" -> market(words);
            case "@cite" ->
                    Json.MAPPER
                            .createObjectNode()
                            .put("rule", words[1])
                            .put("citation", RuleBook.standard().rule(words[1]).citation());
            case "@ratio" -> ratio(Ratio.valueOf(words[1].toUpperCase(Locale.ROOT)));
            default -> node;
        };
    }

    private ObjectNode rule(String[] words) {
        ObjectNode origin = origin("rule");
        origin.putArray("rules").add(words[1]);
        Integer year = words[4].equals("none") ? null : Integer.valueOf(words[4]);
        origin.put("year", year);
        ObjectNode inputs = Json.MAPPER.createObjectNode().put("topic", words[1]).put("year", year);
        return num(
                new BigDecimal(words[3]),
                words[2],
                origin.put("inputs", InputsHash.of(inputs)).put("version", VERSION));
    }

    private ObjectNode market(String[] words) {
        ObjectNode figure =
                num(
                        new BigDecimal(words[2]),
                        words[3],
                        origin("market")
                                .put("source", words[1])
                                .put("asOf", words[4])
                                .put("sample", words[1].equals("sample"))
                                .put(
                                        "inputs",
                                        InputsHash.of(
                                                Json.MAPPER
                                                        .createObjectNode()
                                                        .put("symbol", "ALDR")))
                                .put("version", VERSION));
        return figure.put("asOf", words[4].substring(0, 10));
    }

    private ObjectNode calculated(ObjectNode call) {
        return computed(
                call.path("@calc").asString(),
                (ObjectNode) call.path("in"),
                call.path("out").asString(),
                call.path("unit").asString());
    }

    private ObjectNode line(ObjectNode line) {
        return computed(
                line.path("call").path("calcId").asString(),
                (ObjectNode) line.path("call").path("inputs"),
                line.path("result").asString(),
                line.path("amount").asString().split(" ")[1]);
    }

    private ObjectNode computed(String calcId, ObjectNode inputs, String field, String unit) {
        Calculator<?, ?> calculator = Calculators.find(calcId).orElseThrow();
        Outcome<?> outcome = Calculation.compute(calculator, inputs);
        JsonNode result = RecordJson.write((Record) outcome.value()).path(field);
        if (!result.isNumber()) {
            throw new IllegalArgumentException(calcId + " gives no number " + field);
        }
        ObjectNode origin = origin("calculator").put("calcId", calcId);
        ArrayNode rules = origin.putArray("rules");
        outcome.ruleIds().forEach(rules::add);
        origin.put("inputs", InputsHash.of(Calculation.canonical(calculator, inputs)));
        return num(result.decimalValue(), unit, origin.put("version", VERSION));
    }

    private ObjectNode ratio(Ratio ratio) {
        ObjectNode inputs = Json.MAPPER.createObjectNode().put("ratio", ratio.id());
        inputs.put("rounded_to", 1);
        ArrayNode lines = inputs.putArray("lines");
        for (JsonNode line : document.path("lines")) {
            lines.addObject()
                    .put(
                            "line",
                            Line.valueOf(line.path("line").asString().toUpperCase(Locale.ROOT))
                                    .name()
                                    .toLowerCase(Locale.ROOT))
                    .put("current", line.at("/current/value").decimalValue())
                    .put("prior", line.at("/prior/value").decimalValue());
        }
        ObjectNode result =
                RecordJson.write(
                        (Record)
                                Calculation.compute(
                                                Calculators.find("financial_ratio").orElseThrow(),
                                                inputs)
                                        .value());
        ObjectNode figure = Json.MAPPER.createObjectNode().put("ratio", ratio.id());
        if (result.path("value").isNumber()) {
            String unit =
                    switch (ratio.measure()) {
                        case TIMES -> "ratio";
                        case PERCENT -> "percent";
                        case DAYS -> "days";
                        case DOLLARS -> "amount";
                    };
            figure.set("value", computed("financial_ratio", inputs, "value", unit));
            return figure.putNull("note");
        }
        return figure.putNull("value").set("note", result.path("note"));
    }

    /// What follows from other figures, in the order of the document and over what it needs first.
    private void derived(JsonNode node) {
        if (node instanceof ObjectNode object) {
            for (String field : List.copyOf(object.propertyNames())) {
                JsonNode value = object.path(field);
                if (value.isString() && value.asString().startsWith("@")) {
                    object.set(field, derive(value.asString()));
                } else {
                    derived(value);
                }
            }
        } else if (node instanceof ArrayNode array) {
            array.forEach(this::derived);
        }
    }

    private ObjectNode derive(String shorthand) {
        String[] words = shorthand.split(" ");
        Operation operation = Operation.valueOf(words[0].substring(1).toUpperCase(Locale.ROOT));
        List<String> pointers = new ArrayList<>();
        for (int i = 2; i < words.length; i++) {
            pointers.addAll(spread(words[i]));
        }
        ObjectNode origin = origin("derived").put("operation", operation.id());
        ArrayNode of = origin.putArray("of");
        pointers.forEach(of::add);
        Unit unit = Unit.valueOf(words[1].toUpperCase(Locale.ROOT));
        BigDecimal value =
                Findings.rounded(operation.of(pointers.stream().map(this::value).toList()), unit);
        return num(value, words[1], origin);
    }

    /// The value at a pointer, which may itself have to be derived.
    private BigDecimal value(String pointer) {
        JsonNode node = document.at(pointer);
        if (node.isString()) {
            int last = pointer.lastIndexOf('/');
            ((ObjectNode) document.at(pointer.substring(0, last)))
                    .set(pointer.substring(last + 1), derive(node.asString()));
        }
        return document.at(pointer + "/value").decimalValue();
    }

    private List<String> spread(String pointer) {
        int star = pointer.indexOf("/*/");
        if (star < 0) {
            return List.of(pointer);
        }
        List<String> all = new ArrayList<>();
        for (int i = 0; i < document.at(pointer.substring(0, star)).size(); i++) {
            all.add(pointer.substring(0, star) + "/" + i + pointer.substring(star + 2));
        }
        return all;
    }

    private ObjectNode num(BigDecimal value, String unit, @Nullable ObjectNode origin) {
        ObjectNode num = Json.MAPPER.createObjectNode();
        BigDecimal plain = value.stripTrailingZeros();
        if (plain.scale() <= 0) {
            num.put("value", plain.toBigInteger());
        } else {
            num.put("value", plain);
        }
        num.put("unit", unit).put("asOf", date);
        return num.set("origin", origin);
    }

    private static ObjectNode origin(String kind) {
        return Json.MAPPER.createObjectNode().put("kind", kind);
    }
}
