package ai.elson.corpus.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.elson.base.failure.BadInput;
import ai.elson.base.seed.Seeds;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.IntNode;
import tools.jackson.databind.node.StringNode;

class FieldLineTest {

    private static final NameLists NAMES =
            new NameLists(Map.of("pets", List.of("cat", "dog", "owl")));

    private static JsonNode draw(String line, Scope scope, SplittableRandom random) {
        Drawing drawing = new Drawing(NAMES, _ -> List.of("single", "joint"), random);
        return drawing.draw("field", FieldLine.parse(line, "here"), scope);
    }

    /// Every draw matches the pattern, written as JSON; `price` is 200 and `bought` a day.
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            textBlock =
                    """
                    money 100..300 by 100 | {v} paid | also: cost; [123]00
                    money 0.5..1 by 50 of price; 100|150|200
                    money -10..-5 by 5 after price; 190|195
                    ratio 0.1..0.2 by 0.1; 0\\.[12]
                    date 2025-01-30..2025-02-01; "2025-0(1-3[01]|2-01)"
                    date 1..2 after bought; "2024-0(2-29|3-01)"
                    date 1..1 years after bought; "2025-02-28"
                    maybe percent 5..5; 5|null
                    if status=a,b percent 5..5; 5
                    if status=c percent 5..5; null
                    choice only: single; "single"
                    choice; "single"|"joint"
                    flag; true|false
                    none; null
                    name only: Cash, Rent; "Cash"|"Rent"
                    name from: pets; "cat"|"dog"|"owl"
                    money = price * 0.5 + 20 - price by 10; -80
                    list 2..3 of money 5..5; \\[5,5(,5)?]
                    list 3 of money 1..1 by 1 after last, first 7..7; \\[7,8,9]
                    list 3 of money 2..2 by 1 of first, first 7..7; \\[7,14,14]
                    list 2 of percent 0..100 by 100, sum 100; \\[(0,100|100,0)]
                    list 3 of name from: pets; \\["(cat|dog|owl)","(cat|dog|owl)","(cat|dog|owl)"]
                    """)
    void lines_draw_what_they_say(String line, String expected) {
        for (int seed = 0; seed < 60; seed++) {
            Scope scope = new Scope();
            scope.values().put("price", IntNode.valueOf(200));
            scope.values().put("bought", StringNode.valueOf("2024-02-28"));
            scope.values().put("status", StringNode.valueOf("b"));
            if (line.contains("years after")) {
                scope.values().put("bought", StringNode.valueOf("2024-02-29"));
            }
            assertThat(draw(line, scope, Seeds.random(seed, "line", line)).toString())
                    .as("%s, seed %d", line, seed)
                    .matches(expected);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            textBlock =
                    """
                    gold 1..2; gold
                    money; range
                    money 5..1; low to high
                    money 1..x; range
                    money 1..5 by 0; steps above zero
                    money 1..3 years after price; days after a date
                    date 2025-01-01..2025-02-30; a day
                    date 1..2 of bought; days after a date
                    choice 1..2; without a range
                    flag only: a; without a range
                    name; a list of names
                    list 5..2 of money 1..2; low to high
                    list x! of money 1..2; count
                    money = price *; formula
                    """)
    void bad_lines_are_refused_with_their_place(String line, String accepted) {
        assertThatThrownBy(() -> FieldLine.parse(line, "scenarios/tax.yaml: sale.price"))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("scenarios/tax.yaml: sale.price")
                .hasMessageContaining(accepted);
    }

    @Test
    void fields_are_drawn_behind_their_bases_wherever_those_stand() {
        Map<String, Plan> plans = plans("sales", "money 1..2 of stock", "stock", "money 5..9");
        assertThat(DrawingOrder.of(plans, "f").sequencedKeySet()).containsExactly("stock", "sales");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            textBlock =
                    """
                    money 1..2 of debt; money 1..2 of sales
                    money 1..2 of nothing; money 1..2
                    money 1..2 of debt; maybe money 1..2
                    money 1..2 of sales; money 1..2
                    """)
    void bases_that_are_missing_silent_or_circular_are_refused(String sales, String debt) {
        assertThatThrownBy(() -> DrawingOrder.of(plans("sales", sales, "debt", debt), "file: tool"))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("file: tool.");
    }

    private static Map<String, Plan> plans(String one, String line, String two, String other) {
        Map<String, Plan> plans = new java.util.LinkedHashMap<>();
        plans.put(one, FieldLine.parse(line, "f"));
        plans.put(two, FieldLine.parse(other, "f"));
        return plans;
    }

    @Test
    void correlations_form_a_positive_definite_matrix() {
        Source.Matrix plan =
                (Source.Matrix) FieldLine.parse("correlations 0.05..0.7 by 0.05", "here").source();
        for (int seed = 0; seed < 300; seed++) {
            int n = 2 + seed % 4;
            List<JsonNode> rows = Correlations.draw(plan, n, Seeds.random(seed, "matrix"));
            double[][] lower = new double[n][n];
            for (int i = 0; i < n; i++) {
                assertThat(rows.get(i).get(i).asInt()).isEqualTo(1);
                for (int j = 0; j <= i; j++) {
                    double rest = rows.get(i).get(j).asDouble();
                    assertThat(rest).isEqualTo(rows.get(j).get(i).asDouble());
                    for (int k = 0; k < j; k++) {
                        rest -= lower[i][k] * lower[j][k];
                    }
                    if (i == j) {
                        assertThat(rest).as("pivot %d, seed %d", i, seed).isPositive();
                        lower[i][i] = Math.sqrt(rest);
                    } else {
                        lower[i][j] = rest / lower[j][j];
                    }
                }
            }
        }
    }

    @Test
    void wordings_name_a_field_with_or_without_its_unit() {
        Map<String, Plan> plans = plans("rate", "percent 1..2", "days", "days 1..2");
        Wording wording = Wording.of("({rate}|at {rate#}) ({days}|soon)?", plans, "f");
        assertThat(wording.fields()).containsExactly("rate");
        assertThatThrownBy(() -> Wording.of("{rat}?", plans, "file: tool.questions"))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("file: tool.questions")
                .hasMessageContaining("{rat}");
    }
}
