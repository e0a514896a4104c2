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
/// same, by the rarity of the words: the Dice coefficient 2 w(q ∩ p) / (w(q) + w(p)). A word of the
/// question that no rule knows is the rarest, and pulls it down.
final class RuleIndex {

    /// What is the same must be at least this share of the question and of the phrase. Measured
    /// over the questions of `RuleIndexTest`: at 0.40 one nonsense finds a rule, at 0.50 one good
    /// question finds none, at 0.45 all are right.
    private static final double LEAST_SHARE = 0.45;

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

    /// @param neutral words of a question that neither speak for the rule nor against it
    private record Phrase(Rule rule, Set<String> stems, Set<String> neutral) {}

    private final List<Phrase> phrases = new ArrayList<>();
    private final Map<String, Integer> phrasesWith = new HashMap<>();
    private final Bm25 bm25;

    RuleIndex(List<Rule> rules) {
        List<Bm25.Entry> entries = new ArrayList<>();
        for (Rule rule : rules) {
            Set<String> neutral = neutral(rule);
            Set<String> texts = new LinkedHashSet<>();
            texts.add(rule.label());
            texts.addAll(rule.topics());
            texts.add(rule.id().replaceAll("[._]", " "));
            for (String text : texts) {
                Set<String> stems = new LinkedHashSet<>(Words.stems(text));
                stems.forEach(stem -> phrasesWith.merge(stem, 1, Integer::sum));
                entries.add(new Bm25.Entry(String.valueOf(phrases.size()), List.of(text)));
                phrases.add(new Phrase(rule, stems, neutral));
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
        return best == null ? Optional.empty() : Optional.of(best.rule());
    }

    /// The words of asking, and those that choose among a rule's values.
    private static Set<String> neutral(Rule rule) {
        Set<String> neutral = new HashSet<>(ASKING);
        rule.dimensions()
                .forEach((key, values) -> {
                    neutral.addAll(Words.stems(WireName.spoken(key)));
                    values.forEach(v -> neutral.addAll(Words.stems(WireName.spoken(v))));
                });
        return neutral;
    }

    private double match(Set<String> asked, Phrase phrase) {
        double common = weight(asked.stream().filter(phrase.stems()::contains).toList());
        double question =
                weight(
                        asked.stream()
                                .filter(w ->
                                        phrase.stems().contains(w) || !phrase.neutral().contains(w))
                                .toList());
        double whole = weight(phrase.stems());
        return common == 0 || common < LEAST_SHARE * Math.max(question, whole)
                ? 0
                : 2 * common / (question + whole);
    }

    /// The sum of the words' rarity; a word that no phrase has is the rarest.
    private double weight(Collection<String> words) {
        return words.stream()
                .mapToDouble(word ->
                        Math.log(1 + phrases.size() / (0.5 + phrasesWith.getOrDefault(word, 0))))
                .sum();
    }
}
