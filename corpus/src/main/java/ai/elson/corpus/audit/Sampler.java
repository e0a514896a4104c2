package ai.elson.corpus.audit;

import ai.elson.corpus.example.Example;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// Chooses examples to read, spread over domains, packs, difficulties and tasks. Of each such cell
/// the example of least rank is kept while a corpus passes, so that what is held does not grow with
/// it; from these one after the other is taken, always one whose domain, then whose pack,
/// difficulty and task, was taken least often.
final class Sampler {

    private record Kept(Example example, String rank) {}

    private final SortedMap<String, Kept> least = new TreeMap<>();

    void offer(Example e, String rank) {
        Kept offered = new Kept(e, rank);
        least.merge(
                String.join("\n", e.source(), e.domain(), e.difficulty().id(), e.task()),
                offered,
                (a, b) -> b.rank().compareTo(a.rank()) < 0 ? b : a);
    }

    List<Example> choose(int n) {
        List<Kept> left = new ArrayList<>(least.values());
        Map<String, Integer> taken = new HashMap<>();
        List<Example> chosen = new ArrayList<>();
        while (chosen.size() < n && !left.isEmpty()) {
            Kept next =
                    left.stream()
                            .min(
                                    Comparator.comparingInt((Kept k) ->
                                                    taken.getOrDefault(domain(k.example()), 0))
                                            .thenComparingInt(k -> others(k.example(), taken))
                                            .thenComparing(Kept::rank)
                                            .thenComparing(k -> k.example().id()))
                            .orElseThrow();
            left.remove(next);
            chosen.add(next.example());
            taken.merge(domain(next.example()), 1, Integer::sum);
            parts(next.example()).forEach(part -> taken.merge(part, 1, Integer::sum));
        }
        return List.copyOf(chosen);
    }

    private static int others(Example example, Map<String, Integer> taken) {
        return parts(example).stream().mapToInt(part -> taken.getOrDefault(part, 0)).sum();
    }

    private static String domain(Example example) {
        return "domain " + example.domain();
    }

    private static List<String> parts(Example example) {
        return List.of(
                "pack " + example.source(),
                "difficulty " + example.difficulty().id(),
                "task " + example.task());
    }
}
