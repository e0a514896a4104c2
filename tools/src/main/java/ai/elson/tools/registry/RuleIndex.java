package ai.elson.tools.registry;

import ai.elson.knowledge.rule.Rule;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Finds the rule that a few words ask for, or none: a wrong rule is worse than no rule.
///
/// Every phrase of a rule (its label, each topic, the words of its id) is a text of its own. BM25
/// brings the nearest phrases; among them counts how much of the question and of the phrase is the
/// same, by the rarity of the words: the Dice coefficient 2 w(q ∩ p) / (w(q) + w(p)). It lies
/// between 0 and 1 whatever the length, so that a threshold can be set, and a word of the question
/// that no rule knows pulls it down.
final class RuleIndex {

    /// Below this a match is none. Measured over the topics of `RuleToolTest`.
    static final double LEAST_MATCH = 0.5;

    private static final int PHRASES_WEIGHED = 30;

    /// Words of a question that ask and do not name.
    private static final Set<String> ASKING =
            Set.copyOf(
                    Words.stems(
                            "what how much many when which who whom where does do did can could"
                                    + " should would must need have has had my me i you your we our"
                                    + " am was were please tell say current latest year now there"
                                    + " about rule law regulation require required federal us u.s."
                                    + " single joint jointly married filing file filer head"
                                    + " household couple"));

    private record Phrase(Rule rule, Set<String> stems) {}

    private final List<Phrase> phrases = new ArrayList<>();
    private final Map<String, Integer> phrasesWith = new HashMap<>();
    private final Bm25 bm25;

    RuleIndex(List<Rule> rules) {
        List<Bm25.Entry> entries = new ArrayList<>();
        for (Rule rule : rules) {
            Set<String> texts = new LinkedHashSet<>();
            texts.add(rule.label());
            texts.addAll(rule.topics());
            texts.add(rule.id().replaceAll("[._]", " "));
            for (String text : texts) {
                Set<String> stems = new LinkedHashSet<>(Words.stems(text));
                stems.forEach(stem -> phrasesWith.merge(stem, 1, Integer::sum));
                entries.add(new Bm25.Entry(String.valueOf(phrases.size()), List.of(text)));
                phrases.add(new Phrase(rule, stems));
            }
        }
        bm25 = new Bm25(entries, List.of(1f));
    }

    /// The rule whose phrase is nearest, where it is near enough.
    Optional<Rule> find(String topic) {
        Set<String> asked = new LinkedHashSet<>(Words.stems(topic));
        asked.removeIf(word -> word.matches("(19|20)\\d\\d"));
        Phrase best = null;
        double bestMatch = 0;
        for (Bm25.Hit hit : bm25.search(topic, PHRASES_WEIGHED)) {
            Phrase phrase = phrases.get(Integer.parseInt(hit.id()));
            double match = match(asked, phrase);
            if (match > bestMatch) {
                best = phrase;
                bestMatch = match;
            }
        }
        return best == null || bestMatch < LEAST_MATCH
                ? Optional.empty()
                : Optional.of(best.rule());
    }

    private double match(Set<String> asked, Phrase phrase) {
        Set<String> neutral = new HashSet<>(ASKING);
        for (Map.Entry<String, List<String>> dimension : phrase.rule().dimensions().entrySet()) {
            neutral.addAll(Words.stems(WireName.spoken(dimension.getKey())));
            dimension.getValue().forEach(v -> neutral.addAll(Words.stems(WireName.spoken(v))));
        }
        double common = weight(asked.stream().filter(phrase.stems()::contains).toList());
        double question =
                weight(
                        asked.stream()
                                .filter(w -> phrase.stems().contains(w) || !neutral.contains(w))
                                .toList());
        return question == 0 ? 0 : 2 * common / (question + weight(phrase.stems()));
    }

    /// The sum of the words' rarity; a word that no phrase has is the rarest.
    private double weight(Collection<String> words) {
        return words.stream()
                .mapToDouble(word ->
                        Math.log(1 + phrases.size() / (0.5 + phrasesWith.getOrDefault(word, 0))))
                .sum();
    }
}
