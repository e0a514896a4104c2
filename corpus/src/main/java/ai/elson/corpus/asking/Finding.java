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
/// @param name what the first figure is
/// @param figure the first figure with its unit
/// @param several whether `text` holds more than one figure
/// @param citations where the rules stand; may be empty
public record Finding(
        String text, String name, String figure, boolean several, List<String> citations) {

    /// The sentence that hands the finding on, with its citations.
    public String answer(Grammar grammar, SplittableRandom random) {
        String list = several ? "answer several" : "answer";
        return say(grammar, citations.isEmpty() ? list : list + " cited", random);
    }

    /// A sentence from any of the answer lists.
    public String say(Grammar grammar, String list, SplittableRandom random) {
        return Sentences.capitals(grammar.say(list, slots(), random));
    }

    /// The slots that the answer lists use.
    public Map<String, String> slots() {
        Map<String, String> slots = new LinkedHashMap<>();
        put(slots, "text", ProperNames.in(text));
        put(slots, "said", NamedFigure.sentence(text));
        put(slots, "name", ProperNames.in(name));
        put(slots, "figure", figure);
        slots.put("be", NamedFigure.verb(name));
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
