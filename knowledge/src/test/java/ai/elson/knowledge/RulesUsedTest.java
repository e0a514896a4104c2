package ai.elson.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import ai.elson.knowledge.calculator.Calculator;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The rules that every calculator rests on, by all its cases, against lists that people read, the
/// fields' `rules-used.txt`: whoever changes what a calculator cites changes its line.
class RulesUsedTest {

    private static final Map<String, List<Case>> CASES =
            Case.all().stream().collect(Collectors.groupingBy(Case::id));

    private static final Map<String, String> LISTED =
            Case.linesOf("rules-used.txt")
                    .map(line -> line.split(" \\| "))
                    .collect(Collectors.toMap(parts -> parts[0], parts -> parts[1]));

    static Stream<String> calculators() {
        return Calculators.all().stream().<String>map(Calculator::id);
    }

    @ParameterizedTest
    @MethodSource("calculators")
    void a_calculator_rests_on_the_rules_of_its_line(String id) {
        TreeSet<String> used = new TreeSet<>();
        CASES.get(id).forEach(example -> used.addAll(example.outcome().ruleIds()));
        List<String> listed =
                LISTED.containsKey(id) ? Arrays.asList(LISTED.get(id).split(", ")) : List.of();
        assertThat(used).as(id + " | " + String.join(", ", used)).containsExactlyElementsOf(listed);
    }
}
