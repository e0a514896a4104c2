package ai.elson.corpus.generate;

import static ai.elson.corpus.grammar.Draw.one;

import ai.elson.corpus.grammar.Grammar;
import ai.elson.corpus.grammar.Sentences;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/// Puts questions to the market and their answers into words.
final class MarketWords {

    private static final double OPENED = 0.42;
    private static final double CLOSED = 0.15;
    private static final double LOWER_CASE = 0.05;
    private static final double NO_LAST_STOP = 0.06;
    private static final double OWN_WORDING = 0.55;
    private static final double SOURCED = 0.7;

    private final Grammar grammar;

    MarketWords(Grammar grammar) {
        this.grammar = grammar;
    }

    Grammar grammar() {
        return grammar;
    }

    /// A whole question, without opening.
    String question(MarketCase drawn, SplittableRandom random) {
        if (random.nextDouble() < OWN_WORDING) {
            return grammar.fill(one(drawn.ask().questions(), random), drawn.words(), random);
        }
        return say("m what", drawn, Map.of("np", noun(drawn, random)), random);
    }

    /// What is asked for, to stand after «the».
    String noun(MarketCase drawn, SplittableRandom random) {
        return grammar.fill(one(drawn.ask().nouns(), random), drawn.words(), random);
    }

    /// The noun of the figure that can be checked.
    String checked(MarketCase drawn, SplittableRandom random) {
        return grammar.fill(drawn.ask().checked(), drawn.words(), random);
    }

    /// A phrase of a list with the case's words and others; each is there with a capital too.
    String say(String list, MarketCase drawn, Map<String, String> more, SplittableRandom random) {
        return say(list, merged(drawn.words(), more), random);
    }

    String say(String list, Map<String, String> words, SplittableRandom random) {
        Map<String, String> slots = new LinkedHashMap<>(words);
        words.forEach((key, value) -> slots.put(Sentences.capital(key), Sentences.capital(value)));
        return Sentences.capitals(grammar.say(list, slots, random));
    }

    static Map<String, String> merged(Map<String, String> words, Map<String, String> more) {
        Map<String, String> merged = new LinkedHashMap<>(words);
        merged.putAll(more);
        return merged;
    }

    /// The question as a person sends it: perhaps with an opening, perhaps with a last word.
    ///
    /// @param accountant who asks
    String sent(String question, boolean accountant, SplittableRandom random) {
        String text = stopped(Sentences.capital(question));
        if (random.nextDouble() < OPENED) {
            String opener = accountant ? "m open accountant" : "m open investor";
            text = Sentences.capital(grammar.say(opener, random)) + " " + text;
        }
        if (random.nextDouble() < CLOSED) {
            text = text + " " + stopped(grammar.say("m tail", random));
        }
        return styled(text, random);
    }

    /// Some people write without capitals or without the last stop.
    String styled(String text, SplittableRandom random) {
        String styled = Sentences.capitals(text);
        if (random.nextDouble() < LOWER_CASE) {
            styled = styled.toLowerCase(Locale.ROOT);
        }
        boolean stop = styled.endsWith("?") || styled.endsWith(".");
        return stop && random.nextDouble() < NO_LAST_STOP
                ? styled.substring(0, styled.length() - 1)
                : styled;
    }

    static String stopped(String text) {
        return text.isEmpty() || ".?!:".indexOf(text.charAt(text.length() - 1)) >= 0
                ? text
                : text + ".";
    }

    /// The clause that answers, without capital and stop; null where a value is missing.
    @Nullable String clause(List<String> says, MarketReading reading, SplittableRandom random) {
        return reading.fill(one(says, random), random);
    }

    /// The sentence for a clause, in a good part of cases with source and time.
    String answer(String clause, MarketReading reading, SplittableRandom random) {
        boolean sourced = random.nextDouble() < SOURCED && !reading.day().isEmpty();
        return say(
                sourced ? "m sourced" : "m bare",
                Map.of("say", clause, "lower", clause, "day", reading.day()),
                random);
    }

    /// One sentence for each clause, and source and time once.
    String answers(List<String> clauses, MarketReading reading, SplittableRandom random) {
        List<String> sentences = new ArrayList<>();
        clauses.forEach(c -> sentences.add(stopped(Sentences.capital(c))));
        if (random.nextDouble() < SOURCED && !reading.day().isEmpty()) {
            sentences.add(grammar.say("m source after", Map.of("day", reading.day()), random));
        }
        return Sentences.capitals(String.join(" ", sentences));
    }
}
