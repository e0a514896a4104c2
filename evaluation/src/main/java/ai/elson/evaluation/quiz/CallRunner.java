package ai.elson.evaluation.quiz;

import ai.elson.base.failure.BadInput;
import ai.elson.base.file.Json;
import ai.elson.tools.registry.Registry;
import ai.elson.tools.registry.ToolResult;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Makes a scenario's calls and takes its key from their results.
final class CallRunner {

    private static final Pattern PLACE = Pattern.compile("(\\d)\\.([a-z]\\w*)");

    private final Registry registry;
    private final String where;
    private final List<Reference.Call> made = new ArrayList<>();
    private final List<ExpectedCall> expected = new ArrayList<>();
    private final List<ObjectNode> results = new ArrayList<>();
    private final Set<String> citations = new TreeSet<>();

    CallRunner(Registry registry, String where) {
        this.registry = registry;
        this.where = where;
    }

    /// Makes a call.
    ///
    /// @throws BadInput where the tool refuses, or a look-up finds another rule
    void make(Scenario.Call call) {
        ObjectNode arguments = Json.MAPPER.createObjectNode();
        SequencedMap<String, List<JsonNode>> accepted = new LinkedHashMap<>();
        call.arguments()
                .forEach((name, value) -> {
                    JsonNode node = node(value);
                    arguments.set(name, node);
                    List<JsonNode> all = new ArrayList<>(List.of(node));
                    if (call.also() != null) {
                        call.also().getOrDefault(name, List.of()).stream()
                                .map(this::node)
                                .forEach(all::add);
                    }
                    accepted.put(name, List.copyOf(all));
                });
        ToolResult result = registry.call(call.tool(), Json.line(arguments));
        if (!result.ok()) {
            throw BadInput.at(
                    where, call.tool() + arguments + " answered " + result.text(), "a success");
        }
        String origin = result.content().path("origin").asString("");
        if (call.rule() != null
                && !origin.matches("rule:" + Pattern.quote(call.rule()) + "(@.*)?")) {
            throw BadInput.at(where, call.tool() + arguments + " found " + origin, call.rule());
        }
        result.content().path("rules").forEach(rule -> citations.add(rule.asString()));
        results.add(result.content());
        made.add(
                new Reference.Call(
                        call.tool(),
                        Json.line(arguments),
                        result.content().path("text").asString("")));
        expected.add(new ExpectedCall(call.tool(), accepted, call.rule() == null ? "" : origin));
    }

    List<Reference.Call> made() {
        return made;
    }

    List<ExpectedCall> expected() {
        return expected;
    }

    Set<String> citations() {
        return citations;
    }

    /// The figure that an expression as `1.value + 2.value` names; for null the first value of the
    /// last call. Operators are worked off from left to right.
    BigDecimal figure(@Nullable String expression) {
        if (results.isEmpty()) {
            throw BadInput.at(where, "a key without a call", "calls that give it");
        }
        if (expression == null) {
            return first(results.getLast());
        }
        String[] terms = expression.strip().split("\\s+");
        BigDecimal sum = term(terms[0]);
        for (int i = 1; i + 1 < terms.length; i += 2) {
            BigDecimal next = term(terms[i + 1]);
            sum =
                    switch (terms[i]) {
                        case "+" -> sum.add(next);
                        case "-" -> sum.subtract(next);
                        case "*" -> sum.multiply(next);
                        case "/" -> sum.divide(next, MathContext.DECIMAL64);
                        default -> throw BadInput.at(where, "«" + terms[i] + "»", "+ - * /");
                    };
        }
        return sum;
    }

    private BigDecimal first(ObjectNode result) {
        for (JsonNode value : result.path("values")) {
            if (value.isNumber()) {
                return value.decimalValue();
            }
        }
        throw BadInput.at(where, "no number in " + result, "a result with a figure");
    }

    private BigDecimal term(String term) {
        Matcher place = PLACE.matcher(term);
        return place.matches() ? at(place).decimalValue() : new BigDecimal(term);
    }

    /// As it reads back from a file, so that a quiz equals its copy.
    private JsonNode node(@Nullable Object value) {
        if (value == null) {
            return Json.MAPPER.nullNode();
        }
        return value instanceof String text && text.startsWith("$")
                ? Json.MAPPER.valueToTree(figure(text.substring(1)))
                : Json.MAPPER.readTree(Json.line(value));
    }

    private JsonNode at(Matcher place) {
        int call = Integer.parseInt(place.group(1)) - 1;
        JsonNode value =
                call < results.size()
                        ? results.get(call).path("values").path(place.group(2))
                        : Json.MAPPER.missingNode();
        if (!value.isNumber()) {
            throw BadInput.at(where, "no figure at " + place.group(), "a value of an earlier call");
        }
        return value;
    }
}
