package ai.elson.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import ai.elson.base.failure.BadInput;
import ai.elson.base.seed.Seeds;
import ai.elson.knowledge.calculator.BadField;
import ai.elson.knowledge.calculator.Field;
import ai.elson.knowledge.calculator.Outcome;
import ai.elson.knowledge.rule.UnavailableFact;
import ai.elson.knowledge.rule.Unit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.ObjectNode;

/// Bounds and everything between: a result, or a refusal that can be mended.
class CalculatorFuzzTest {

    private static final int ROUNDS = 40;

    static List<Case> cases() {
        return Case.all();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void any_values_within_range_give_a_finite_result_or_a_named_refusal(Case example) {
        for (int seed = 0; seed < ROUNDS; seed++) {
            SplittableRandom random = Seeds.random(seed, example.id());
            ObjectNode arguments = example.arguments().deepCopy();
            Case.eachNumber(
                    arguments,
                    place -> {
                        if (random.nextInt(3) > 0) {
                            place.put(draw(example, place, random));
                        }
                    },
                    "");
            try {
                Outcome<?> outcome = Case.compute(example.calculator(), arguments);
                CalculatorsTest.requireRounded(outcome.value());
            } catch (BadField | BadInput | UnavailableFact refused) {
                assertThat(refused.getMessage()).isNotBlank();
            } catch (RuntimeException | AssertionError e) {
                throw new AssertionError("seed " + seed + ": " + example.id() + arguments, e);
            }
        }
    }

    /// Near the lower end more often than not, as amounts of people are.
    private static BigDecimal draw(Case example, Case.Place place, SplittableRandom random) {
        Field field = CalculatorsTest.field(example.calculator().input(), place.path());
        if (field.unit() == Unit.YEAR) {
            return BigDecimal.valueOf(random.nextInt(2024, 2028));
        }
        double share =
                switch (random.nextInt(8)) {
                    case 0 -> 0;
                    case 1 -> 1;
                    case 2, 3 -> random.nextDouble();
                    default -> Math.pow(10, -9 * random.nextDouble());
                };
        return new BigDecimal(field.min())
                .add(new BigDecimal((field.max() - field.min()) * share))
                .setScale(place.whole() ? 0 : 2, RoundingMode.HALF_UP)
                .min(new BigDecimal(field.max()))
                .max(BigDecimal.valueOf(field.min()));
    }
}
