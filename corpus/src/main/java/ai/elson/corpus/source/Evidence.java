package ai.elson.corpus.source;

import ai.elson.knowledge.taxonomy.Domain;
import ai.elson.knowledge.taxonomy.Taxonomy;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/// What has been found for and against each domain. What the page says of itself (its title, its
/// file name, the law it cites) is added up, a phrase once, where it weighs most; of what is only
/// around it (host, folders, publisher) the strongest counts, and less: a publisher says much of
/// itself, and the page is about one thing.
final class Evidence {

    /// Less speaks for nothing: one good word is enough, a weak one alone is not.
    private static final double ENOUGH = 1.5;

    /// The share that surroundings count.
    private static final double AROUND = 0.75;

    /// By so much a bucket must lead the next one of its domain.
    private static final double CLEAR = 0.5;

    /// What a verdict on the barest evidence is held back by.
    private static final double DOUBT = 1.5;

    private record Item(String reason, Place place, double weight) {}

    private final Map<String, Item> own = new TreeMap<>();
    private final Map<String, Item> around = new TreeMap<>();

    /// Adds what the page says of itself.
    void own(String what, Leaning leaning, double share) {
        add(own, what, leaning, share);
    }

    void own(List<Topics.Hit> hits, double share) {
        each(hits, (what, leaning) -> own(what, leaning, share));
    }

    /// Adds what is around the page.
    void around(String what, Leaning leaning, double share) {
        add(around, what, leaning, share * AROUND);
    }

    void around(List<Topics.Hit> hits, double share) {
        each(hits, (what, leaning) -> around(what, leaning, share));
    }

    private static void each(List<Topics.Hit> hits, BiConsumer<String, Leaning> action) {
        for (Topics.Hit hit : hits) {
            hit.leanings().forEach(leaning -> action.accept("«" + hit.phrase() + "»", leaning));
        }
    }

    private static void add(Map<String, Item> items, String what, Leaning leaning, double share) {
        double weight = leaning.weight() * share;
        if (weight > 0) {
            items.merge(
                    what + " → " + leaning.place(),
                    new Item(what, leaning.place(), weight),
                    (a, b) -> a.weight() >= b.weight() ? a : b);
        }
    }

    /// The domain with the most evidence; none where that is too little.
    ///
    /// @param sure the confidence, 0 to 1, below which there is no answer
    Classification verdict(Tier tier, double sure) {
        String best = Classification.NONE;
        double most = 0;
        double next = 0;
        for (Domain domain : Taxonomy.standard().domains()) {
            double score = score(domain.id());
            if (score > most) {
                next = most;
                most = score;
                best = domain.id();
            } else {
                next = Math.max(next, score);
            }
        }
        double against = score(Classification.NONE);
        double confidence = most / (most + Math.max(next, against) + DOUBT);
        if (most >= ENOUGH && against < most && confidence >= sure) {
            return new Classification(best, bucket(best), tier, rounded(confidence), reasons(best));
        }
        return new Classification(
                Classification.NONE,
                "",
                tier,
                rounded((against + DOUBT) / (against + DOUBT + most)),
                most == 0 && against == 0
                        ? List.of("no known word or host")
                        : reasons(against >= most ? Classification.NONE : best));
    }

    /// The bucket with the most evidence; empty where it does not lead clearly.
    private String bucket(String domain) {
        String best = "";
        double most = 0;
        double next = 0;
        for (String bucket : Taxonomy.standard().domain(domain).buckets()) {
            double score =
                    all().filter(i -> i.place().bucket().equals(bucket))
                            .mapToDouble(Item::weight)
                            .sum();
            if (score > most) {
                next = most;
                most = score;
                best = bucket;
            } else {
                next = Math.max(next, score);
            }
        }
        return most >= next + CLEAR ? best : "";
    }

    private double score(String domain) {
        // one phrase may name several buckets of a domain and counts once for it
        Map<String, Double> byReason = new TreeMap<>();
        own.values().stream()
                .filter(i -> i.place().domain().equals(domain))
                .forEach(i -> byReason.merge(i.reason(), i.weight(), Math::max));
        return byReason.values().stream().mapToDouble(Double::doubleValue).sum()
                + around.values().stream()
                        .filter(i -> i.place().domain().equals(domain))
                        .mapToDouble(Item::weight)
                        .max()
                        .orElse(0);
    }

    private Stream<Item> all() {
        return Stream.concat(own.values().stream(), around.values().stream());
    }

    private List<String> reasons(String domain) {
        List<String> reasons = new ArrayList<>();
        all().filter(i -> i.place().domain().equals(domain))
                .sorted(
                        Comparator.comparingDouble(Item::weight)
                                .reversed()
                                .thenComparing(Item::reason))
                .limit(6)
                .forEach(i ->
                        reasons.add(
                                String.format(
                                        Locale.ROOT,
                                        "%s %s %.1f",
                                        i.reason(),
                                        i.place(),
                                        i.weight())));
        return reasons;
    }

    private static double rounded(double value) {
        return Math.round(value * 100) / 100.0;
    }
}
