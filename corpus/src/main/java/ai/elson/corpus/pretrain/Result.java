package ai.elson.corpus.pretrain;

import ai.elson.base.file.Json;
import ai.elson.corpus.asking.Finding;
import ai.elson.corpus.asking.Given;
import ai.elson.corpus.asking.Measure;
import ai.elson.corpus.grammar.Draw;
import ai.elson.corpus.grammar.Grammar;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// What an invented tool answered, in the shape of the registry's results.
///
/// @param number the first figure; zero for a rule
record Result(Finding finding, BigDecimal number, ObjectNode content) {

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
            Measure second = Draw.one(banks.measures(), random);
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
                new Finding(text, tool.measure().label(), figure, citations),
                number,
                content(text, values, citations, tool.name()));
    }

    /// A rule that was found; `statement` says what it requires or gives.
    static Result rule(String statement, ObjectNode values, String citation, String origin) {
        return new Result(
                new Finding(statement, "rule", statement, List.of(citation)),
                BigDecimal.ZERO,
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
        return finding.answer(grammar, random);
    }
}
