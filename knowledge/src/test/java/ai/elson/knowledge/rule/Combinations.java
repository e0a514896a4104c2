package ai.elson.knowledge.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// All ways to choose one value of each dimension of a rule.
final class Combinations {

    private Combinations() {}

    static List<Map<String, String>> of(Rule rule) {
        List<Map<String, String>> all = new ArrayList<>(List.of(Map.of()));
        rule.dimensions()
                .forEach((key, choices) -> {
                    List<Map<String, String>> longer = new ArrayList<>();
                    for (Map<String, String> one : all) {
                        for (String choice : choices) {
                            Map<String, String> more = new TreeMap<>(one);
                            more.put(key, choice);
                            longer.add(more);
                        }
                    }
                    all.clear();
                    all.addAll(longer);
                });
        return all;
    }
}
