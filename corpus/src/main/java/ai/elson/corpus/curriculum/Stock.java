package ai.elson.corpus.curriculum;

import ai.elson.base.failure.BadInput;
import ai.elson.base.failure.Nearest;
import ai.elson.corpus.bucket.BucketPool;
import ai.elson.corpus.bucket.Cell;
import ai.elson.knowledge.taxonomy.Difficulty;
import ai.elson.knowledge.taxonomy.Domain;
import ai.elson.knowledge.taxonomy.Taxonomy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// What one phase can draw from: the records of the domains that it allows, without those that
/// earlier phases have used. Domains stand in the order of the taxonomy, others behind them by name;
/// buckets by domain and name. So the answer does not depend on the order of files.
///
/// @param domains their names
/// @param shelves by bucket
/// @param supply how many
record Stock(List<String> domains, List<Shelf> shelves, Supply supply) {

    /// The records of one bucket.
    ///
    /// @param records numbers in the pool, by difficulty, ascending
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    record Shelf(String domain, String bucket, int[][] records) {}

    private record Key(int domain, String bucket) {}

    /// @param more domains that may get records still to be written
    static Stock of(
            CurriculumRecipe.Phase phase, BucketPool pool, BitSet used, Collection<String> more) {
        List<String> domains = domains(phase, pool, more);
        Comparator<Key> order = Comparator.comparingInt(Key::domain).thenComparing(Key::bucket);
        Map<Key, int[][]> records = new TreeMap<>(order);
        for (Cell cell : pool.cells()) {
            int domain = domains.indexOf(cell.domain());
            if (domain >= 0) {
                int[][] row =
                        records.computeIfAbsent(
                                new Key(domain, cell.bucket()),
                                k -> new int[Difficulty.values().length][0]);
                int t = cell.difficulty().ordinal();
                row[t] = joined(row[t], unused(cell, used));
            }
        }
        List<Shelf> shelves = new ArrayList<>();
        int[] domainOf = new int[records.size()];
        int[][] counts = new int[records.size()][];
        for (Map.Entry<Key, int[][]> e : records.entrySet()) {
            int b = shelves.size();
            domainOf[b] = e.getKey().domain();
            counts[b] = new int[e.getValue().length];
            for (int t = 0; t < counts[b].length; t++) {
                counts[b][t] = e.getValue()[t].length;
            }
            shelves.add(new Shelf(domains.get(domainOf[b]), e.getKey().bucket(), e.getValue()));
        }
        boolean[] first = new boolean[domains.size()];
        for (int d = 0; d < first.length; d++) {
            first[d] = first(phase).contains(domains.get(d));
        }
        return new Stock(
                domains, shelves, new Supply(domains.size(), domainOf, first, counts));
    }

    Cuts cuts(int times) {
        return new Cuts(Difficulty.values().length, supply.byDomain(times));
    }

    private static List<String> domains(
            CurriculumRecipe.Phase phase, BucketPool pool, Collection<String> more) {
        List<String> taxonomy =
                Taxonomy.standard().domains().stream().map(Domain::id).toList();
        Set<String> known = new LinkedHashSet<>(taxonomy);
        Set<String> there = new TreeSet<>();
        pool.cells().forEach(c -> there.add(c.domain()));
        known.addAll(there);
        for (List<String> named : List.of(phase.domains(), first(phase))) {
            for (String domain : named) {
                if (!known.contains(domain)) {
                    throw BadInput.at(
                            "curriculum phase " + phase.name() + ": domains",
                            "«" + domain + "»",
                            "a domain of the pool or the taxonomy; did you mean «"
                                    + Nearest.to(domain, known)
                                    + "»?");
                }
            }
        }
        Set<String> allowed = new TreeSet<>(phase.domains());
        if (allowed.isEmpty()) {
            allowed.addAll(there);
            allowed.addAll(first(phase));
            allowed.addAll(more);
        }
        return known.stream().filter(allowed::contains).toList();
    }

    private static List<String> first(CurriculumRecipe.Phase phase) {
        List<String> first = phase.firstDomains();
        return first == null ? List.of() : first;
    }

    private static int[] unused(Cell cell, BitSet used) {
        int[] records = new int[cell.count()];
        int size = 0;
        for (int r = cell.first(); r < cell.first() + cell.count(); r++) {
            if (!used.get(r)) {
                records[size++] = r;
            }
        }
        return Arrays.copyOf(records, size);
    }

    private static int[] joined(int[] a, int[] b) {
        int[] both = Arrays.copyOf(a, a.length + b.length);
        System.arraycopy(b, 0, both, a.length, b.length);
        return both;
    }
}
