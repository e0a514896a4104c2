package ai.elson.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.elson.knowledge.Arithmetic.Interval;
import ai.elson.knowledge.calculator.Field;
import ai.elson.knowledge.calculator.Outcome;
import ai.elson.knowledge.calculator.Step;
import ai.elson.knowledge.rule.Unit;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A working can be followed: what a step's formula says is what its value is.
class WorkingArithmeticTest {

    static List<Case> cases() {
        return Case.all();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void the_arithmetic_of_a_formula_gives_the_value_of_its_step(Case example) {
        for (Step step : example.outcome().steps()) {
            Optional<Interval> computed = Arithmetic.read(step.formula());
            if (computed.isPresent()) {
                assertThat(agrees(step, computed.get()))
                        .as(example + ": " + step + " but " + computed.get())
                        .isTrue();
            }
        }
    }

    /// What is above is worth as much as it reads.
    @Test
    @Tag("sweep")
    void a_good_part_of_all_formulas_is_read() {
        List<Step> steps = Case.all().stream().flatMap(c -> c.outcome().steps().stream()).toList();
        long read = steps.stream().filter(s -> Arithmetic.read(s.formula()).isPresent()).count();
        System.out.printf("arithmetic of %d of %d steps computed anew%n", read, steps.size());
        assertThat(read).isGreaterThan(steps.size() / 4);
    }

    /// Whoever follows the working arrives at the answer.
    @ParameterizedTest
    @MethodSource("cases")
    void the_main_answer_stands_in_the_working(Case example) {
        Outcome<?> outcome = example.outcome();
        RecordComponent main = outcome.value().getClass().getRecordComponents()[0];
        if (Records.value(outcome.value(), main.getName()) instanceof Number answer) {
            int scale = main.getAnnotation(Field.class).unit().scale();
            double slack =
                    Math.pow(
                            10, -(answer instanceof BigDecimal d ? Math.max(0, d.scale()) : scale));
            assertThat(outcome.steps())
                    .as(example + " gives " + answer)
                    .anySatisfy(step ->
                            assertThat(step.value().doubleValue())
                                    .isCloseTo(answer.doubleValue(), within(slack)));
        }
    }

    /// A percentage is a hundred times its fraction, a basis point a hundredth of a percent that is
    /// written as such; what was rounded may be off by one of its last decimals.
    private static boolean agrees(Step step, Interval computed) {
        double value = step.value().doubleValue();
        double scale = step.unit() == Unit.PERCENT || step.unit() == Unit.BASIS_POINTS ? 100 : 1;
        double slack = Math.pow(10, -step.unit().scale()) + 1e-9 * Math.abs(value);
        return computed.times(Interval.of(scale)).reaches(value, slack)
                || step.unit() == Unit.PERCENT && computed.reaches(value, slack);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "5% of ($1,000 - $250.50), at least $0 | 37.475",
                "$100 - $250, at least $0 | 0",
                "10% of $24,800 + 12% of $76,000 + 22% of $19,200 | 15824",
                "2 x 3^2 / 4 | 4.5",
                "-$10 + 3 x sqrt(16) | 2",
                "e^(0.05 x 2) | 1.1051709",
            })
    void a_formula_is_read_as_people_read_it(String formula, double value) {
        assertThat(Arithmetic.read(formula).orElseThrow().reaches(value, 0.006)).isTrue();
        assertThat(Arithmetic.read(formula).orElseThrow().reaches(value + 1, 0.006)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"sum", "$5", "IRC 63(c)", "Rev. Proc. 2025-32", "the rest of $5", "5 +"})
    void words_are_left_alone(String formula) {
        assertThat(Arithmetic.read(formula)).isEmpty();
    }
}
