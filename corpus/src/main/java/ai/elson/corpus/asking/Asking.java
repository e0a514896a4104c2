package ai.elson.corpus.asking;

import static ai.elson.corpus.grammar.Draw.one;

import ai.elson.corpus.grammar.Draw;
import ai.elson.corpus.grammar.Grammar;
import ai.elson.corpus.grammar.Sentences;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;

/// Turns a tool and its values into what a person says.
public final class Asking {

    private static final double LOWER_CASE = 0.08;
    private static final double NO_LAST_STOP = 0.07;

    private final Grammar grammar;

    /// The phrase files of this package, for [Grammar#load].
    public static final String[] PHRASES = {
        "/ai/elson/corpus/asking/words.phrases",
        "/ai/elson/corpus/asking/questions.phrases",
        "/ai/elson/corpus/asking/answers.phrases"
    };

    public Asking(Grammar grammar) {
        this.grammar = grammar;
    }

    /// The question in full.
    public String question(
            String subject, Measure measure, List<Given> given, SplittableRandom random) {
        return ask("question", subject, measure, given, random);
    }

    /// A question by one of the lists of the phrase file.
    public String ask(
            String list,
            String subject,
            Measure measure,
            List<Given> given,
            SplittableRandom random) {
        return styled(
                grammar.say(list, slots(subject, measure, given, random), random), given, random);
    }

    /// The slots that the question lists use.
    public Map<String, String> slots(
            String subject, Measure measure, List<Given> given, SplittableRandom random) {
        List<Given> said = new ArrayList<>(given.stream().filter(Given::said).toList());
        Draw.shuffle(said, random);
        List<String> mentions = said.stream().map(g -> mention(g, random)).toList();
        List<String> clauses = said.stream().map(g -> clause(g, random)).toList();
        List<String> terse = said.stream().map(g -> terse(g, random)).toList();
        Map<String, String> slots = new LinkedHashMap<>();
        slots.put("s", subject);
        put(slots, "measure", measure.label());
        boolean many = Agreement.several(measure.label());
        slots.put("is", many ? "are" : "is");
        slots.put("does", many ? "do" : "does");
        slots.put("comes", many ? "come" : "comes");
        slots.put("who", grammar.say("who", random));
        put(slots, "direct", grammar.fill(one(measure.asks(), random), slots, random));
        put(slots, "mentions", Sentences.list(mentions, random));
        put(slots, "clauses", clauses(clauses, random));
        put(slots, "terse", String.join(random.nextBoolean() ? ", " : "; ", terse));
        put(slots, "facts", facts(said, clauses));
        slots.put("Who", Sentences.capital(grammar.say("who", random)));
        return slots;
    }

    /// The slots for one value.
    public Map<String, String> slots(Given given, SplittableRandom random) {
        Map<String, String> slots = new LinkedHashMap<>();
        slots.put("label", label(given.parameter(), random));
        slots.put("v", given.spoken());
        slots.put("be", Agreement.be(slots.getOrDefault("label", "")));
        slots.put("mention", mention(given, random));
        slots.put("clause", clause(given, random));
        return slots;
    }

    private static void put(Map<String, String> slots, String name, String text) {
        slots.put(name, text);
        slots.put(Sentences.capital(name), Sentences.capital(text));
    }

    private static String clauses(List<String> clauses, SplittableRandom random) {
        return clauses.size() > 1 && random.nextInt(4) == 0
                ? clauses.getFirst()
                        + clauses.stream()
                                .skip(1)
                                .map(clause -> ". " + Sentences.capital(clause))
                                .collect(Collectors.joining())
                : Sentences.list(clauses, random);
    }

    /// Each value in a sentence of its own, those of several values last.
    private static String facts(List<Given> said, List<String> clauses) {
        List<String> single = new ArrayList<>();
        List<String> several = new ArrayList<>();
        for (int i = 0; i < said.size(); i++) {
            boolean many = said.get(i).parameter().concept().kind().several();
            (many ? several : single).add(Sentences.capital(clauses.get(i)) + ".");
        }
        single.addAll(several);
        return String.join(" ", single);
    }

    private String mention(Given given, SplittableRandom random) {
        Concept concept = given.parameter().concept();
        switch (concept.kind()) {
            case CHOICE, FLAG -> {
                return given.spoken();
            }
            case LIST, ROWS -> {
                return grammar.say("several", slot(given, random), random);
            }
            default -> {
                boolean own = given.parameter().name().equals(concept.name());
                return own && !concept.forms().isEmpty() && random.nextInt(5) < 2
                        ? grammar.fill(one(concept.forms(), random), slot(given, random), random)
                        : grammar.say("mention", slot(given, random), random);
            }
        }
    }

    private String clause(Given given, SplittableRandom random) {
        return switch (given.parameter().concept().kind()) {
            case CHOICE -> grammar.say("choice clause", slot(given, random), random);
            case FLAG -> given.spoken();
            case LIST, ROWS -> grammar.say("several clause", slot(given, random), random);
            default -> grammar.say("clause", slot(given, random), random);
        };
    }

    private String terse(Given given, SplittableRandom random) {
        return switch (given.parameter().concept().kind()) {
            case CHOICE, FLAG -> given.spoken();
            case LIST, ROWS -> grammar.say("several terse", slot(given, random), random);
            default -> grammar.say("terse", slot(given, random), random);
        };
    }

    private static Map<String, String> slot(Given given, SplittableRandom random) {
        String label = label(given.parameter(), random);
        boolean many = Agreement.several(label);
        return Map.of(
                "label",
                label,
                "v",
                given.spoken(),
                "be",
                many ? "are" : "is",
                "a",
                many || random.nextBoolean() ? "the" : "a");
    }

    /// The slots for asking back for a value.
    public static Map<String, String> asked(Parameter parameter, Measure measure) {
        boolean many = Agreement.several(parameter.label());
        return Map.of(
                "label", parameter.label(),
                "name", measure.label(),
                "be", many ? "are" : "is",
                "it", many ? "they" : "it",
                "that", many ? "them" : "it");
    }

    /// The parameter's name as a person says it, sometimes by another word.
    public static String label(Parameter parameter, SplittableRandom random) {
        Concept concept = parameter.concept();
        if (concept.also().isEmpty() || random.nextInt(10) < 6) {
            return parameter.label();
        }
        String other = one(concept.also(), random);
        boolean qualified = !parameter.label().equals(concept.label());
        return qualified
                ? parameter.label().replace(concept.label(), "").strip() + " " + other
                : other;
    }

    /// Some people write without capitals or without the last stop. Names and phrases that must be
    /// copied keep their letters.
    public static String styled(String text, List<Given> given, SplittableRandom random) {
        String styled = Sentences.capitals(text);
        boolean copied = given.stream().anyMatch(Given::copied);
        if (!copied && random.nextDouble() < LOWER_CASE) {
            styled = styled.toLowerCase(Locale.ROOT);
        }
        boolean stop = styled.endsWith("?") || styled.endsWith(".");
        return stop && random.nextDouble() < NO_LAST_STOP
                ? styled.substring(0, styled.length() - 1)
                : styled;
    }
}
