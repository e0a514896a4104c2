package ai.elson.corpus.pretrain;

import ai.elson.base.file.Json;
import ai.elson.corpus.grammar.Grammar;
import ai.elson.corpus.grammar.Sentences;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// What an invented tool answered, in the shape of the registry's results.
///
/// @param name what the first figure is
/// @param figure the first figure as it is shown
/// @param number the first figure
record Result(
        String text,
        String name,
        String figure,
        BigDecimal number,
        boolean several,
        List<String> citations,
        ObjectNode content) {

    private static final double CITED = 0.45;
    private static final double SECOND_FIGURE = 0.15;

    /// A computed figure, at times with a second one.
    static Result computed(
            InventedTool tool, Banks banks, Grammar grammar, SplittableRandom random) {
        ObjectNode values = Json.MAPPER.createObjectNode();
        BigDecimal number = Figures.result(tool.measure().unit(), random);
        String figure = Figures.shown(tool.measure().unit(), number);
        String name = tool.measure().name().replace('_', ' ');
        List<String> texts = new ArrayList<>(List.of(name + " " + figure));
        values.set(tool.measure().name(), Given.number(number));
        if (random.nextDouble() < SECOND_FIGURE) {
            Banks.Measure second = ToolMaker.pick(banks.measures(), random);
            if (!second.equals(tool.measure())) {
                BigDecimal other = Figures.result(second.unit(), random);
                texts.add(
                        second.name().replace('_', ' ')
                                + " "
                                + Figures.shown(second.unit(), other));
                values.set(second.name(), Given.number(other));
            }
        }
        List<String> citations = new ArrayList<>();
        while (citations.size() < 2 && random.nextDouble() < (citations.isEmpty() ? CITED : 0.15)) {
            citations.add(grammar.say("citation", random));
        }
        String text = String.join("; ", texts);
        return new Result(
                text,
                tool.measure().label(),
                figure,
                number,
                texts.size() > 1,
                citations,
                content(text, values, citations, tool.name()));
    }

    /// A rule that was found; `statement` says what it requires or gives.
    static Result rule(String statement, ObjectNode values, String citation, String origin) {
        return new Result(
                statement,
                "rule",
                statement,
                BigDecimal.ZERO,
                false,
                List.of(citation),
                content(statement, values, List.of(citation), origin));
    }

    private static ObjectNode content(
            String text, ObjectNode values, List<String> citations, String origin) {
        ObjectNode content = Json.MAPPER.createObjectNode().put("text", text);
        content.set("values", values);
        ArrayNode rules = content.putArray("rules");
        citations.forEach(rules::add);
        return content.put("origin", origin);
    }

    /// The sentence that hands the result on.
    String answer(Grammar grammar, SplittableRandom random) {
        String list =
                (several ? "answer several" : "answer") + (citations.isEmpty() ? "" : " cited");
        return say(grammar, list, random);
    }

    /// A sentence from any of the answer lists.
    String say(Grammar grammar, String list, SplittableRandom random) {
        return Sentences.capitals(grammar.say(list, slots(), random));
    }

    Map<String, String> slots() {
        Map<String, String> slots = new LinkedHashMap<>();
        slots.put("text", text);
        slots.put("Text", Sentences.capital(text));
        slots.put("name", name);
        slots.put("Name", Sentences.capital(name));
        slots.put("figure", figure);
        slots.put("citation", String.join(" and ", citations));
        return slots;
    }
}
