package ai.elson.corpus.pretrain;

import ai.elson.base.failure.BadInput;
import ai.elson.corpus.grammar.Draw;
import ai.elson.corpus.grammar.Grammar;
import ai.elson.corpus.grammar.Sentences;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/// Conversations in which no tool is called.
final class TalkLessons {

    private static final String TERMS = "terms.txt";

    private final Grammar grammar;
    private final List<Term> terms;

    /// A word of the field and what it means.
    record Term(String name, String meaning) {}

    TalkLessons(Grammar grammar) {
        this.grammar = grammar;
        this.terms = terms();
    }

    /// The bank of terms.
    static List<Term> terms() {
        return Grammar.resource(TalkLessons.class, TERMS)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(TalkLessons::term)
                .toList();
    }

    private static Term term(String line) {
        String[] parts = line.split(" = ", 2);
        if (parts.length < 2) {
            throw BadInput.at(TERMS, "«" + line + "»", "term = meaning");
        }
        return new Term(parts[0], parts[1]);
    }

    List<InventedTool> term(Turns turns, InventedTool other, SplittableRandom random) {
        Term term = Draw.one(terms, random);
        Map<String, String> slots = new LinkedHashMap<>();
        slots.put("term", term.name());
        slots.put("Term", Sentences.capital(term.name()));
        slots.put("a", "a " + term.name());
        slots.put("meaning", term.meaning());
        boolean reverse = random.nextInt(5) == 0;
        turns.user(said(reverse ? "ask reverse" : "ask term", slots, random))
                .assistant(said(reverse ? "say reverse" : "say term", slots, random));
        return List.of(other);
    }

    List<InventedTool> smallTalk(Turns turns, InventedTool other, SplittableRandom random) {
        String[] talk = grammar.say("small talk", random).split(" => ", 2);
        turns.user(talk[0]).assistant(talk[1]);
        return List.of(other);
    }

    List<InventedTool> noTool(Turns turns, InventedTool other, SplittableRandom random) {
        Map<String, String> slots = new LinkedHashMap<>();
        slots.put("s", other.subject());
        slots.put("place", grammar.say("place", random));
        slots.put("who", grammar.say("who", random));
        slots.put("thing", grammar.say("unrelated thing", random));
        turns.user(said("unrelated", slots, random)).assistant(said("no tool", slots, random));
        return List.of(other);
    }

    private String said(String list, Map<String, String> slots, SplittableRandom random) {
        return Sentences.capitals(grammar.say(list, slots, random));
    }
}
