package ai.elson.cli;

import ai.elson.base.failure.BadInput;
import ai.elson.base.file.Json;
import ai.elson.knowledge.calculator.Calculator;
import ai.elson.knowledge.calculator.Outcome;
import ai.elson.knowledge.calculator.Step;
import ai.elson.knowledge.rule.Rule;
import ai.elson.knowledge.rule.RuleBook;
import ai.elson.knowledge.rule.Unit;
import ai.elson.tools.registry.Calculation;
import ai.elson.tools.registry.RecordJson;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// One calculator called from the command line.
final class CalculatorCommand implements Runnable {

    private final Calculator<?, ?> calculator;
    private @Nullable CommandLine command;

    CalculatorCommand(Calculator<?, ?> calculator) {
        this.calculator = calculator;
    }

    /// `rate_annual` is `--rate-annual`.
    static String option(Calculation.Input input) {
        return "--" + input.name().replace('_', '-');
    }

    void attachedTo(CommandLine line) {
        command = line;
    }

    @Override
    public void run() {
        CommandLine line = Objects.requireNonNull(command);
        ParseResult parsed = line.getParseResult();
        ObjectNode arguments = Json.MAPPER.createObjectNode();
        for (Calculation.Input input : Calculation.inputs(calculator)) {
            OptionSpec option = parsed.matchedOption(option(input));
            if (option != null) {
                arguments.set(input.name(), json(input, option.getValue()));
            }
        }
        Outcome<?> outcome = Calculation.compute(calculator, arguments);
        PrintWriter out = line.getOut();
        if (parsed.hasMatchedOption("--json")) {
            out.print(Json.pretty(json(arguments, outcome)));
        } else {
            print(out, outcome);
        }
        out.flush();
    }

    private JsonNode json(Calculation.Input input, Object value) {
        if (!input.list()) {
            return one(input, value.toString());
        }
        ArrayNode array = Json.MAPPER.createArrayNode();
        for (Object given : (List<?>) value) {
            String text = given.toString();
            if (text.startsWith("[")) {
                parsed(input, text).forEach(array::add);
            } else if (input.form() == Calculation.Form.RECORD) {
                array.add(one(input, text));
            } else {
                Arrays.stream(text.split(",")).forEach(part -> array.add(one(input, part.strip())));
            }
        }
        return array;
    }

    private JsonNode one(Calculation.Input input, String text) {
        return switch (input.form()) {
            case NUMBER -> number(text);
            case FLAG ->
                    text.equals("true") || text.equals("false")
                            ? Json.MAPPER.getNodeFactory().booleanNode(text.equals("true"))
                            : Json.MAPPER.getNodeFactory().stringNode(text);
            case WORDS -> Json.MAPPER.getNodeFactory().stringNode(text);
            case RECORD -> text.startsWith("{") ? parsed(input, text) : record(input, text);
        };
    }

    /// What is no number goes on as text, so that the calculator's own refusal names it.
    private static JsonNode number(String text) {
        try {
            return Json.MAPPER.getNodeFactory().numberNode(new BigDecimal(text));
        } catch (NumberFormatException e) {
            return Json.MAPPER.getNodeFactory().stringNode(text);
        }
    }

    private ObjectNode record(Calculation.Input input, String text) {
        ObjectNode node = Json.MAPPER.createObjectNode();
        for (String part : text.split(",")) {
            String[] pair = part.split("=", 2);
            String name = pair[0].strip().replace('-', '_');
            Calculation.Input field =
                    input.fields().stream()
                            .filter(f -> f.name().equals(name) && pair.length == 2)
                            .findFirst()
                            .orElseThrow(() ->
                                    BadInput.at(
                                            calculator.id() + ": " + option(input),
                                            "«" + part + "»",
                                            "key=value with " + names(input.fields())));
            node.set(name, one(field, pair[1].strip()));
        }
        input.fields().stream()
                .filter(f -> f.nullable() && !node.has(f.name()))
                .forEach(f -> node.putNull(f.name()));
        return node;
    }

    private static String names(List<Calculation.Input> fields) {
        return String.join(", ", fields.stream().map(Calculation.Input::name).toList());
    }

    private JsonNode parsed(Calculation.Input input, String text) {
        try {
            return Json.MAPPER.readTree(text);
        } catch (JacksonException e) {
            throw BadInput.at(
                    calculator.id() + ": " + option(input),
                    "text that is not JSON (" + e.getOriginalMessage() + ")",
                    input.accepted());
        }
    }

    private ObjectNode json(ObjectNode arguments, Outcome<?> outcome) {
        ObjectNode node = Json.MAPPER.createObjectNode().put("calculator", calculator.id());
        node.set("inputs", arguments);
        node.set("result", RecordJson.write(outcome.value()));
        ArrayNode steps = node.putArray("working");
        for (Step step : outcome.steps()) {
            steps.addObject()
                    .put("name", step.name())
                    .put("formula", step.formula())
                    .put("value", step.value())
                    .put("unit", step.unit().name().toLowerCase(Locale.ROOT));
        }
        ArrayNode rules = node.putArray("rules");
        for (Rule rule : rules(outcome)) {
            rules.addObject()
                    .put("id", rule.id())
                    .put("label", rule.label())
                    .put("citation", rule.citation())
                    .put("locator", rule.locator());
        }
        return node;
    }

    private static List<Rule> rules(Outcome<?> outcome) {
        return outcome.ruleIds().stream().map(RuleBook.standard()::rule).toList();
    }

    private void print(PrintWriter out, Outcome<?> outcome) {
        out.println(calculator.title());
        FigureTable.print(out, outcome.value());
        out.println("Working");
        int widest = width(outcome.steps(), Step::name, 44);
        for (Step step : outcome.steps()) {
            out.printf(
                    Locale.ROOT,
                    "  %-" + widest + "s  %18s  = %s%n",
                    step.name(),
                    figure(step),
                    step.formula());
        }
        if (!outcome.ruleIds().isEmpty()) {
            out.println("Rules");
            List<Rule> rules = rules(outcome);
            int longest = width(rules, Rule::id, 40);
            rules.forEach(rule ->
                    out.printf(
                            Locale.ROOT,
                            "  %-" + longest + "s  %s; %s%n",
                            rule.id(),
                            rule.citation(),
                            rule.locator()));
        }
    }

    /// A factor with the digits that one needs to go on with it.
    private static String figure(Step step) {
        Unit unit = step.unit() == Unit.RATIO ? Unit.NUMBER : step.unit();
        return unit.format(step.value());
    }

    private static <T> int width(List<T> items, Function<T, String> text, int most) {
        return Math.clamp(
                items.stream().mapToInt(i -> text.apply(i).length()).max().orElse(1), 1, most);
    }
}
