package ai.elson.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/// The rules that every calculator rests on, by all its cases, against a list that people read:
/// whoever changes what a calculator cites changes that list.
class RulesUsedTest {

    @Test
    void calculators_rest_on_the_rules_of_the_list() throws IOException {
        Map<String, TreeSet<String>> used = new TreeMap<>();
        for (Case example : Case.all()) {
            used.computeIfAbsent(example.id(), id -> new TreeSet<>())
                    .addAll(example.outcome().ruleIds());
        }
        List<String> lines =
                used.entrySet().stream()
                        .filter(e -> !e.getValue().isEmpty())
                        .map(e -> e.getKey() + " | " + String.join(", ", e.getValue()))
                        .toList();
        try (InputStream in = RulesUsedTest.class.getResourceAsStream("rules-used.txt")) {
            String listed = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(lines)
                    .containsExactlyElementsOf(
                            listed.lines().filter(line -> !line.startsWith("#")).toList());
        }
    }
}
