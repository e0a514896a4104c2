package ai.elson.corpus.pretrain;

import static ai.elson.corpus.grammar.Draw.one;

import ai.elson.corpus.asking.Concept;
import ai.elson.corpus.asking.Kind;
import ai.elson.corpus.asking.Measure;
import ai.elson.corpus.asking.Parameter;
import ai.elson.corpus.grammar.Draw;
import ai.elson.corpus.grammar.Grammar;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;

/// Invents tools: a subject, a figure to work out, one to five parameters.
final class ToolMaker {

    private static final int CANDIDATES = 4;

    private final Banks banks;
    private final Grammar grammar;

    ToolMaker(Banks banks, Grammar grammar) {
        this.banks = banks;
        this.grammar = grammar;
    }

    /// A calculator about anything.
    InventedTool calculator(SplittableRandom random) {
        return calculator(subject(random), one(banks.measures(), random), random);
    }

    /// A tool that finds rules in a made-up book.
    InventedTool lookUp(SplittableRandom random) {
        String book = grammar.say("place", random) + " " + grammar.say("book", random);
        String name = grammar.say("look up tool", random);
        List<Parameter> parameters = new ArrayList<>();
        parameters.add(parameter("topic", false));
        if (random.nextInt(4) > 0) {
            parameters.add(parameter("year", true));
        }
        if (random.nextInt(4) > 0) {
            parameters.add(
                    new Parameter(
                            LookUpLessons.STATUS, "none if not asked", statusOrNone(), false));
        }
        String purpose = grammar.say("look up purpose", Map.of("book", book), random);
        return new InventedTool(name, purpose, book, banks.measures().getFirst(), parameters, true);
    }

    /// The tools of a prompt: the needed ones among others, some of them easily confused with the
    /// first; in most prompts a look-up stands last, as the registry's does.
    List<InventedTool> candidates(List<InventedTool> needed, SplittableRandom random) {
        List<InventedTool> tools = new ArrayList<>(needed);
        Set<String> names = new HashSet<>();
        needed.forEach(tool -> names.add(tool.name()));
        InventedTool first = needed.getFirst();
        boolean looksUp = needed.stream().anyMatch(InventedTool::looksUp);
        if (!looksUp && tools.size() < CANDIDATES && random.nextInt(3) > 0) {
            tools.add(lookUp(random));
            names.add(tools.getLast().name());
        }
        while (tools.size() < CANDIDATES) {
            InventedTool other =
                    switch (first.looksUp() ? 2 : random.nextInt(3)) {
                        case 0 ->
                                calculator(first.subject(), one(banks.measures(), random), random);
                        case 1 -> calculator(subject(random), first.measure(), random);
                        default -> calculator(random);
                    };
            if (names.add(other.name())) {
                tools.add(other);
            }
        }
        Draw.shuffle(tools, random);
        if (random.nextInt(5) > 0) {
            tools.sort((a, b) -> Boolean.compare(a.looksUp(), b.looksUp()));
        }
        return tools;
    }

    private InventedTool calculator(String subject, Measure measure, SplittableRandom random) {
        String wire = subject.replace(' ', '_');
        String last = wire.substring(wire.lastIndexOf('_') + 1);
        String name =
                switch (random.nextInt(5)) {
                    case 0 -> measure.name() + "_of_" + wire;
                    case 1 -> grammar.say("verb", random) + "_" + wire + "_" + measure.name();
                    case 2 -> last + "_" + measure.name() + "_" + wire.charAt(0);
                    default -> wire + "_" + measure.name();
                };
        String purpose =
                grammar.say("purpose", Map.of("s", subject, "measure", measure.label()), random);
        String cut = name.length() > 40 ? name.substring(0, 40).replaceAll("_+$", "") : name;
        return new InventedTool(cut, purpose, subject, measure, parameters(random), false);
    }

    private List<Parameter> parameters(SplittableRandom random) {
        int count = List.of(1, 2, 2, 3, 3, 3, 3, 4, 4, 5).get(random.nextInt(10));
        List<Parameter> parameters = new ArrayList<>();
        Set<String> names = new HashSet<>();
        if (count > 1 && random.nextInt(4) == 0) {
            Concept twice = one(banks.parameters(), random);
            if (twice.kind().numeric()) {
                List<String> pair = one(banks.pairs(), random);
                parameters.add(parameter(twice, pair.get(0), false));
                parameters.add(parameter(twice, pair.get(1), false));
                names.add(twice.name());
            }
        }
        while (parameters.size() < count) {
            Concept concept = one(banks.parameters(), random);
            boolean room = concept.kind() != Kind.PHRASE && concept.kind() != Kind.NAME;
            if ((room || random.nextInt(3) == 0) && names.add(concept.name())) {
                boolean nullable = concept.kind().numeric() && random.nextInt(14) == 0;
                parameters.add(parameter(concept, "", nullable));
            }
        }
        return parameters;
    }

    private Parameter parameter(String concept, boolean nullable) {
        return parameter(
                banks.parameters().stream()
                        .filter(c -> c.name().equals(concept))
                        .findFirst()
                        .orElseThrow(),
                "",
                nullable);
    }

    private static Parameter parameter(Concept concept, String qualifier, boolean nullable) {
        return qualifier.isEmpty()
                ? new Parameter(concept.name(), concept.label(), concept, nullable)
                : new Parameter(
                        qualifier + "_" + concept.name(),
                        qualifier + " " + concept.label(),
                        concept,
                        nullable);
    }

    private Concept statusOrNone() {
        Concept filing = parameter("filing", false).concept();
        Map<String, List<String>> options = new LinkedHashMap<>(filing.options());
        options.put("none", List.of());
        return Concept.choice(LookUpLessons.STATUS, "filing status", options);
    }

    private String subject(SplittableRandom random) {
        return grammar.say("trade", random) + " " + grammar.say("thing", random);
    }
}
