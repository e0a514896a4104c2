package ai.elson.corpus.asking;

import ai.elson.corpus.grammar.Grammar;
import ai.elson.corpus.grammar.Sentences;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/// What a tool found, as an answer may put it.
///
/// @param text the tool's own wording
/// @param first the first output
/// @param parts all outputs; empty where `text` is a sentence of its own
/// @param citations where the rules stand; may be empty
public record Finding(
        String text, NamedFigure first, List<NamedFigure> parts, List<String> citations) {

    /// A finding whose wording tells its outputs apart.
    public Finding(String text, String name, String figure, List<String> citations) {
        this(text, new NamedFigure(name, figure), NamedFigure.parts(text), citations);
    }

    /// The first figure with its unit.
    public String figure() {
        return first.figure();
    }

    /// Whether there is more than one output.
    public boolean several() {
        return parts.size() > 1;
    }

    /// Whether the first output is a yes or no.
    public boolean verdict() {
        return first.verdict();
    }

    /// The sentence that hands the finding on, with its citations.
    public String answer(Grammar grammar, SplittableRandom random) {
        return say(grammar, "answer" + sort(), random);
    }

    /// Which list of the answers suits it: behind `answer`, `answer terse` or `answer shown`.
    public String sort() {
        return (several() ? " several" : verdict() ? " verdict" : "")
                + (citations.isEmpty() ? "" : " cited");
    }

    /// A sentence from any of the answer lists.
    public String say(Grammar grammar, String list, SplittableRandom random) {
        return Sentences.capitals(grammar.say(list, slots(), random));
    }

    /// The slots that the answer lists use.
    public Map<String, String> slots() {
        Map<String, String> slots = new LinkedHashMap<>();
        put(slots, "text", ProperNames.in(text));
        put(
                slots,
                "said",
                parts.isEmpty() ? NamedFigure.statement(text) : NamedFigure.sentence(parts));
        put(slots, "clause", first.clause());
        put(slots, "the", first.noun());
        put(slots, "name", ProperNames.in(first.name()));
        put(slots, "figure", first.figure());
        slots.put("be", Agreement.be(first.noun()));
        slots.put("citation", cited());
        return slots;
    }

    /// «A», «A and B», «A, B and C».
    private String cited() {
        return citations.size() < 3
                ? String.join(" and ", citations)
                : String.join(", ", citations.subList(0, citations.size() - 1))
                        + " and "
                        + citations.getLast();
    }

    private static void put(Map<String, String> slots, String slot, String words) {
        slots.put(slot, words);
        slots.put(Sentences.capital(slot), Sentences.capital(words));
    }
}
