package ai.elson.corpus.pretrain;

import ai.elson.base.file.Json;
import ai.elson.corpus.asking.Given;
import ai.elson.corpus.asking.Kind;
import ai.elson.corpus.asking.Parameter;
import ai.elson.corpus.grammar.Draw;
import ai.elson.corpus.grammar.Grammar;
import ai.elson.corpus.grammar.Sentences;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import tools.jackson.databind.node.ObjectNode;

/// Conversations in which a rule is looked up.
final class LookUpLessons {

    static final String STATUS = "filing_status";

    private static final List<Kind> UNITS =
            List.of(Kind.MONEY, Kind.MONEY, Kind.MONEY, Kind.PERCENT, Kind.YEARS, Kind.DAYS);

    private final Grammar grammar;
    private final Values values;

    LookUpLessons(Grammar grammar, Values values) {
        this.grammar = grammar;
        this.values = values;
    }

    /// A rule that is there: a figure, or what someone must do.
    List<InventedTool> found(Turns turns, InventedTool book, SplittableRandom random) {
        List<Given> given = values.values(book, random);
        Result result = random.nextInt(4) == 0 ? duty(given, random) : figure(given, random);
        turns.user(values.lookUp(book, given, random))
                .call(book, given, Json.line(result.content()))
                .assistant(result.finding().say(grammar, "look up answer", random));
        return List.of(book);
    }

    /// A rule that is not there.
    List<InventedTool> unavailable(Turns turns, InventedTool book, SplittableRandom random) {
        List<Given> given = values.values(book, random);
        String when = year(given).isEmpty() ? "" : " for " + year(given);
        String reason = grammar.say("reason", Map.of("v", topic(given), "when", when), random);
        ObjectNode error = Json.MAPPER.createObjectNode().put("error", "unavailable: " + reason);
        turns.user(values.lookUp(book, given, random))
                .call(book, given, Json.line(error))
                .assistant(
                        Sentences.capitals(
                                grammar.say("unavailable", Map.of("reason", reason), random)));
        return List.of(book);
    }

    /// An improper request: the rule is looked up and stands in the refusal.
    List<InventedTool> declined(Turns turns, InventedTool book, SplittableRandom random) {
        List<Given> given = new ArrayList<>();
        for (Parameter parameter : book.parameters()) {
            given.add(
                    switch (parameter.name()) {
                        case "topic" -> values.value(parameter, random);
                        case STATUS -> new Given(parameter, Given.text("none"), "");
                        default ->
                                new Given(parameter, Json.MAPPER.getNodeFactory().nullNode(), "");
                    });
        }
        String deed = grammar.say("improper", Map.of("v", topic(given)), random);
        Result result = duty(given, random);
        turns.user(
                        Sentences.capitals(
                                grammar.say("improper question", Map.of("deed", deed), random)))
                .call(book, given, Json.line(result.content()))
                .assistant(result.finding().say(grammar, "decline", random));
        return List.of(book);
    }

    private Result figure(List<Given> given, SplittableRandom random) {
        Kind unit = Draw.one(UNITS, random);
        BigDecimal number = Figures.draw(unit, random);
        String status =
                given.stream()
                        .filter(g -> g.parameter().name().equals(STATUS) && g.said())
                        .map(g -> " (" + g.json().asString() + ")")
                        .findFirst()
                        .orElse("");
        String year = year(given);
        if (year.isEmpty() && random.nextInt(3) == 0) {
            // the latest year that the book knows
            year = String.valueOf(2020 + random.nextInt(8));
        }
        String when = year.isEmpty() ? "" : " for " + year;
        String statement = topic(given) + status + when + " is " + Figures.shown(unit, number);
        ObjectNode shown = Json.MAPPER.createObjectNode();
        shown.set("value", Given.number(number));
        return Result.rule(statement, shown, grammar.say("citation", random), origin(given));
    }

    private Result duty(List<Given> given, SplittableRandom random) {
        String statement = grammar.say("duty", Map.of("v", topic(given)), random);
        return Result.rule(
                statement,
                Json.MAPPER.createObjectNode(),
                grammar.say("citation", random),
                origin(given));
    }

    private static String topic(List<Given> given) {
        return given.getFirst().spoken();
    }

    private static String year(List<Given> given) {
        return given.stream()
                .filter(g -> g.parameter().name().equals("year"))
                .map(Given::spoken)
                .findFirst()
                .orElse("");
    }

    private static String origin(List<Given> given) {
        String year = year(given);
        return "rule:" + topic(given).replace(' ', '_') + (year.isEmpty() ? "" : "@" + year);
    }
}
