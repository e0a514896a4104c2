package ai.elson.corpus.generate;

import ai.elson.corpus.asking.Asking;
import ai.elson.corpus.asking.Finding;
import ai.elson.corpus.asking.Given;
import ai.elson.corpus.example.Answer;
import ai.elson.corpus.grammar.Draw;
import ai.elson.corpus.grammar.Grammar;
import ai.elson.corpus.grammar.Sentences;
import ai.elson.knowledge.rule.Rule;
import ai.elson.knowledge.rule.RuleBook;
import ai.elson.tools.registry.ToolResult;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Questions as students and examiners ask them: one of four, and what a figure rests on.
final class Exams {

    private static final int OPTIONS = 4;
    private static final int TRIES = 30;
    private static final String LETTERS = "abcd";

    private final Calls calls;
    private final Grammar grammar;
    private final Families families;
    private final RuleFamilies rules;
    private final Premises premises;

    Exams(Calls calls, Grammar grammar, Families families, RuleFamilies rules, Premises premises) {
        this.calls = calls;
        this.grammar = grammar;
        this.families = families;
        this.rules = rules;
        this.premises = premises;
    }

    /// A calculation with four figures to choose from.
    @Nullable Draft choice(Scenario scenario, SplittableRandom random) {
        Case drawn = families.workable(scenario, random);
        if (drawn == null) {
            return null;
        }
        Found found = Found.of(calls.call(scenario.tool(), drawn.arguments()));
        if (!found.value().isNumber()) {
            return null;
        }
        String figure = found.finding().figure();
        return chosen(
                scenario.domain(),
                families.question(drawn, random),
                options(figure, () -> Misread.of(figure, random), random),
                figure,
                new Draft.Wanted(scenario.tool(), drawn.arguments()),
                random);
    }

    /// A legal figure out of four, or the provision on which a rule rests out of four.
    @Nullable Draft choice(Rule rule, SplittableRandom random) {
        RuleQuestion figured = premises.figured(rule, random);
        if (figured != null) {
            String figure = Found.of(rules.call(figured)).ruleFigure();
            return chosen(
                    rule.domain(),
                    figured.words(grammar, random),
                    options(figure, () -> Misread.of(figure, random), random),
                    figure,
                    new Draft.Wanted(Draft.LOOK_UP, figured.arguments()),
                    random);
        }
        RuleQuestion asked = rules.workable(rule, random);
        if (asked == null) {
            return null;
        }
        String right = Found.of(rules.call(asked)).finding().citations().getFirst();
        List<String> others =
                RuleBook.standard().rules().stream()
                        .filter(r -> r.domain().equals(rule.domain()))
                        .map(Rule::citation)
                        .toList();
        return chosen(
                rule.domain(),
                asked.words(
                        asked.nominal() ? "which source" : "which source of words",
                        Map.of(),
                        grammar,
                        random),
                options(right, () -> Draw.one(others, random), random),
                right,
                new Draft.Wanted(Draft.LOOK_UP, asked.arguments()),
                random);
    }

    /// The right option among wrong ones in random order; fewer than four where there are no more.
    private static List<String> options(
            String right, Supplier<String> wrong, SplittableRandom random) {
        List<String> options = new ArrayList<>(List.of(right));
        for (int i = 0; options.size() < OPTIONS && i < TRIES; i++) {
            String other = wrong.get();
            if (options.stream().noneMatch(o -> o.contains(other) || other.contains(o))) {
                options.add(other);
            }
        }
        Draw.shuffle(options, random);
        return options;
    }

    private @Nullable Draft chosen(
            String domain,
            String question,
            List<String> options,
            String right,
            Draft.Wanted wanted,
            SplittableRandom random) {
        if (options.size() < OPTIONS) {
            return null;
        }
        StringBuilder listed = new StringBuilder();
        String mark = random.nextBoolean() ? ") " : ". ";
        String gap = random.nextBoolean() ? "\n" : "  ";
        boolean large = random.nextBoolean();
        for (int i = 0; i < OPTIONS; i++) {
            listed.append(gap).append(letter(i, large)).append(mark).append(options.get(i));
        }
        Map<String, String> slots = new LinkedHashMap<>();
        slots.put("question", Stops.closed(question));
        slots.put("options", listed.toString());
        Voice voice = families.voice(domain, random);
        String asked = grammar.say("choice", slots, random);
        Draft draft = new Draft(calls).user(voice.ask(Sentences.capital(asked), random));
        draft.effort().also(1);
        Finding finding = Found.of(draft.call(wanted.tool(), wanted.argumentsJson())).finding();
        slots.putAll(finding.slots());
        String letter = letter(options.indexOf(right), large);
        slots.put("letter", letter);
        slots.put("mark", (letter + mark).strip());
        slots.put("option", right);
        String list = finding.citations().isEmpty() ? "choice answer" : "choice answer cited";
        if (finding.citations().contains(right)) {
            list = "choice answer source";
        }
        return draft.assistant(grammar.say(list, slots, random));
    }

    private static String letter(int option, boolean large) {
        String letter = LETTERS.substring(option, option + 1);
        return large ? letter.toUpperCase(Locale.ROOT) : letter;
    }

    /// The person asks what the figure rests on: the values that went in, and the rules that the
    /// tool cites.
    @Nullable Draft explain(Scenario scenario, SplittableRandom random) {
        Case drawn = families.workable(scenario, random);
        if (drawn == null) {
            return null;
        }
        Voice voice = families.voice(scenario.domain(), random);
        Draft draft = new Draft(calls).user(voice.ask(families.question(drawn, random), random));
        draft.effort().also(1);
        ToolResult result = draft.call(scenario.tool(), drawn.arguments());
        draft.assistant(voice.answer(result, random));
        draft.user(grammar.say("ask basis", random));
        Finding finding = Found.of(result).finding();
        Map<String, String> slots = new LinkedHashMap<>(finding.slots());
        List<String> values =
                drawn.given().stream().filter(Given::said).map(g -> value(g, random)).toList();
        if (values.isEmpty()) {
            return null;
        }
        slots.put("values", Sentences.list(values, random));
        String list = finding.citations().isEmpty() ? "basis computed" : "basis cited";
        String basis = Sentences.capitals(grammar.say(list, slots, random));
        // the last words say what the figure rests on, and not the figure
        return draft.assistant(basis).answered(new Answer("text", basis, "", ""));
    }

    private static String value(Given given, SplittableRandom random) {
        return given.json().isNumber()
                ? Asking.label(given.parameter(), random) + " " + given.spoken()
                : given.spoken();
    }
}
