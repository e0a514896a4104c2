package ai.elson.corpus.curriculum;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// Sends records around a closed walk that costs less than nothing. A walk may pass a node twice;
/// there it falls into two, of which one costs less than nothing too, and only a cycle that passes
/// none twice is sure to cost what its parts do.
final class Cancelling {

    private final Deviations deviations;

    Cancelling(Deviations deviations) {
        this.deviations = deviations;
    }

    /// @return the domains that it changes, ascending
    Set<Integer> cancel(List<Integer> walk, int step) {
        List<Integer> cycle = simple(walk, step);
        Set<Integer> domains = new TreeSet<>();
        for (int i = 0; i < cycle.size(); i++) {
            int from = cycle.get(i);
            deviations.send(from, cycle.get((i + 1) % cycle.size()), step);
            if (!deviations.isTier(from)) {
                domains.add(deviations.domain(from));
            }
        }
        return domains;
    }

    private List<Integer> simple(List<Integer> walk, int step) {
        List<Integer> rest = new ArrayList<>();
        for (int node : walk) {
            int before = rest.indexOf(node);
            if (before >= 0) {
                List<Integer> loop = rest.subList(before, rest.size());
                if (cost(loop, step) < 0) {
                    return List.copyOf(loop);
                }
                loop.clear();
            }
            rest.add(node);
        }
        return rest;
    }

    private long cost(List<Integer> cycle, int step) {
        long cost = 0;
        for (int i = 0; i < cycle.size(); i++) {
            cost += deviations.cost(cycle.get(i), cycle.get((i + 1) % cycle.size()), step);
        }
        return cost;
    }
}
