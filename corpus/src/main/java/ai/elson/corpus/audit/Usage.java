package ai.elson.corpus.audit;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// How often each of the things that could be used is used: tools called, rules cited.
///
/// @param known how many there are
/// @param times uses by name, of those that are used and known
/// @param never names that are not used, sorted
public record Usage(int known, SortedMap<String, Long> times, List<String> never) {

    public Usage {
        times = new TreeMap<>(times);
        never = List.copyOf(never);
    }

    /// A name and how often it is used.
    public record Used(String name, long times) {}

    static Usage of(Collection<String> names, Map<String, Long> counted) {
        SortedMap<String, Long> times = new TreeMap<>(counted);
        times.keySet().retainAll(names);
        return new Usage(
                names.size(),
                times,
                names.stream().filter(name -> !times.containsKey(name)).sorted().toList());
    }

    /// How many are used at all.
    public int used() {
        return times.size();
    }

    /// Uses of all together.
    public long total() {
        return times.values().stream().mapToLong(Long::longValue).sum();
    }

    /// The most used, most first; of equals in the order of their names.
    public List<Used> most(int n) {
        return ranked(Comparator.comparingLong((Used u) -> -u.times()), n);
    }

    /// The least used of those that are used, least first; of equals in the order of their names.
    public List<Used> least(int n) {
        return ranked(Comparator.comparingLong(Used::times), n);
    }

    private List<Used> ranked(Comparator<Used> order, int n) {
        return times.entrySet().stream()
                .map(e -> new Used(e.getKey(), e.getValue()))
                .sorted(order.thenComparing(Used::name))
                .limit(n)
                .toList();
    }
}
