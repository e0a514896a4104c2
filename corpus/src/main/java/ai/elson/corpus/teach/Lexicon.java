package ai.elson.corpus.teach;

import ai.elson.base.file.Recipes;
import ai.elson.corpus.grammar.Grammar;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The words of `words.yaml`, each form with the word that stands for it.
///
/// @param bounds and
/// @param periods may have forms of several words
record Lexicon(
        Map<String, String> numbers,
        Map<String, String> units,
        Map<String, String> periods,
        Map<String, String> bounds,
        Set<String> negations,
        Set<String> openers) {

    private record File(
            List<List<String>> numbers,
            List<List<String>> units,
            List<List<String>> periods,
            List<String> negations,
            List<List<String>> bounds,
            List<String> openers) {}

    static Lexicon load() {
        File file =
                Recipes.parse(
                        Grammar.resource(Lexicon.class, "words.yaml"), "words.yaml", File.class);
        return new Lexicon(
                byForm(file.numbers()),
                byForm(file.units()),
                byForm(file.periods()),
                byForm(file.bounds()),
                Set.copyOf(file.negations()),
                Set.copyOf(file.openers()));
    }

    private static Map<String, String> byForm(List<List<String>> groups) {
        Map<String, String> byForm = new HashMap<>();
        groups.forEach(group -> group.forEach(form -> byForm.put(form, group.getFirst())));
        return Map.copyOf(byForm);
    }
}
