package ai.elson.corpus.pretrain;

import static ai.elson.corpus.grammar.Draw.one;

import ai.elson.base.file.Json;
import ai.elson.corpus.asking.Asking;
import ai.elson.corpus.asking.Concept;
import ai.elson.corpus.asking.Given;
import ai.elson.corpus.asking.Parameter;
import ai.elson.corpus.grammar.Grammar;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/// Draws values for the parameters of invented tools and asks for them.
final class Values {

    private final Grammar grammar;
    private final Asking asking;

    Values(Grammar grammar) {
        this.grammar = grammar;
        this.asking = new Asking(grammar);
    }

    Asking asking() {
        return asking;
    }

    /// The question in full.
    String question(InventedTool tool, List<Given> given, SplittableRandom random) {
        return asking.question(tool.subject(), tool.measure(), given, random);
    }

    /// The slots that the question lists use.
    Map<String, String> slots(InventedTool tool, List<Given> given, SplittableRandom random) {
        return asking.slots(tool.subject(), tool.measure(), given, random);
    }

    /// Values for all parameters of a tool; a nullable one is left unsaid half of the time.
    List<Given> values(InventedTool tool, SplittableRandom random) {
        List<Given> given = new ArrayList<>();
        for (Parameter parameter : tool.parameters()) {
            given.add(value(parameter, random));
        }
        return given;
    }

    /// One value for a parameter.
    Given value(Parameter parameter, SplittableRandom random) {
        Concept concept = parameter.concept();
        if (parameter.nullable() && random.nextBoolean()) {
            return new Given(parameter, Json.MAPPER.getNodeFactory().nullNode(), "");
        }
        return switch (concept.kind()) {
            case CHOICE -> {
                String option = one(List.copyOf(concept.options().keySet()), random);
                List<String> ways = concept.options().getOrDefault(option, List.of());
                yield new Given(
                        parameter, Given.text(option), ways.isEmpty() ? "" : one(ways, random));
            }
            case FLAG -> {
                boolean yes = random.nextBoolean();
                yield new Given(
                        parameter,
                        Json.MAPPER.getNodeFactory().booleanNode(yes),
                        one(yes ? concept.whenTrue() : concept.whenFalse(), random));
            }
            case PHRASE -> phrase(parameter, grammar.say("phrase", random));
            case NAME -> phrase(parameter, grammar.say("first name", random));
            default -> Given.figure(parameter, Figures.draw(concept.kind(), random), random);
        };
    }

    private static Given phrase(Parameter parameter, String phrase) {
        return new Given(parameter, Given.text(phrase), phrase);
    }

    /// A question for the look-up of rules.
    String lookUp(InventedTool tool, List<Given> given, SplittableRandom random) {
        Map<String, String> slots = asking.slots(tool.subject(), tool.measure(), given, random);
        slots.put("book", tool.subject());
        slots.putIfAbsent("when", "");
        slots.putIfAbsent("st", "");
        for (Given g : given) {
            switch (g.parameter().name()) {
                case "topic" -> slots.put("v", g.spoken());
                case "year" ->
                        slots.put(
                                "when",
                                g.said()
                                        ? " "
                                                + grammar.say(
                                                        "when", Map.of("year", g.spoken()), random)
                                        : "");
                default ->
                        slots.put(
                                "st",
                                g.said()
                                        ? " "
                                                + grammar.say(
                                                        "who status",
                                                        Map.of("status", g.spoken()),
                                                        random)
                                        : "");
            }
        }
        return Asking.styled(grammar.say("look up", slots, random), given, random);
    }
}
