package ai.elson.corpus.source;

import ai.elson.base.failure.BadInput;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The vocabulary of the domains and their buckets, from `topics.yaml`.
final class Topics {

    private static final Topics STANDARD = load();

    private static final double STRONG = 4;
    private static final double GOOD = 2;
    private static final double WEAK = 1;

    /// A phrase of the vocabulary that a text holds.
    ///
    /// @param phrase in its normal form
    /// @param leanings what it speaks for, one a place
    record Hit(String phrase, List<Leaning> leanings) {}

    private record Words(@Nullable String strong, @Nullable String good, @Nullable String weak) {}

    private record File(Map<String, Map<String, Words>> topics, String unusable, String fillers) {}

    private final Map<String, List<Leaning>> phrases = new HashMap<>();
    private final Set<String> unusable = new HashSet<>();
    private final Set<String> words = new HashSet<>();
    private int longest;

    private Topics(File file) {
        file.topics()
                .forEach((domain, buckets) ->
                        buckets.forEach((bucket, words) -> {
                            String name = bucket.equals("any") ? domain : domain + "/" + bucket;
                            Place place = Place.of(name, "topics.yaml");
                            add(words.strong(), new Leaning(place, STRONG));
                            add(words.good(), new Leaning(place, GOOD));
                            add(words.weak(), new Leaning(place, WEAK));
                        }));
        for (String phrase : file.unusable().split(",")) {
            unusable.add(String.join(" ", Terms.of(phrase)));
        }
        words.addAll(Terms.of(file.fillers()));
    }

    static Topics standard() {
        return STANDARD;
    }

    /// The phrases of a text. One inside a longer one does not count: «life insurance» says nothing
    /// of insurance at large.
    List<Hit> in(List<String> terms) {
        List<Hit> hits = new ArrayList<>();
        int covered = 0;
        for (int from = 0; from < terms.size(); from++) {
            for (int to = Math.min(terms.size(), from + longest); to > from; to--) {
                String phrase = String.join(" ", terms.subList(from, to));
                List<Leaning> leanings = phrases.get(phrase);
                if (leanings != null && to > covered) {
                    hits.add(new Hit(phrase, leanings));
                    covered = to;
                    break;
                }
            }
        }
        return hits;
    }

    /// Whether the title is that of a page that is not there.
    boolean unusable(List<String> title) {
        String text = " " + String.join(" ", title) + " ";
        return unusable.stream().anyMatch(phrase -> text.contains(" " + phrase + " "));
    }

    /// A word written together, as in addresses, in its known parts: the fewest there are. The word
    /// itself where it is known or does not come apart.
    List<String> apart(String word) {
        if (word.length() < 7 || words.contains(word)) {
            return List.of(word);
        }
        List<@Nullable List<String>> best = new ArrayList<>();
        best.add(List.of());
        for (int end = 1; end <= word.length(); end++) {
            List<String> shortest = null;
            for (int from = 0; from <= end - 3; from++) {
                List<String> before = best.get(from);
                String part = Terms.singular(word.substring(from, end));
                if (before != null
                        && words.contains(part)
                        && (shortest == null || before.size() + 1 < shortest.size())) {
                    shortest = new ArrayList<>(before);
                    shortest.add(part);
                }
            }
            best.add(shortest);
        }
        List<String> parts = best.getLast();
        return parts == null ? List.of(word) : parts;
    }

    private void add(@Nullable String list, Leaning leaning) {
        if (list == null) {
            return;
        }
        for (String entry : list.split(",")) {
            List<String> terms = Terms.of(entry);
            if (terms.isEmpty()) {
                throw BadInput.at("topics.yaml", "«" + entry + "»", "a phrase with a word");
            }
            longest = Math.max(longest, terms.size());
            terms.stream().filter(t -> t.length() >= 3).forEach(words::add);
            List<Leaning> leanings =
                    phrases.computeIfAbsent(String.join(" ", terms), _ -> new ArrayList<>());
            if (leanings.stream().noneMatch(l -> l.place().equals(leaning.place()))) {
                leanings.add(leaning);
            }
        }
    }

    private static Topics load() {
        return new Topics(RuleFiles.read("topics.yaml", File.class));
    }
}
