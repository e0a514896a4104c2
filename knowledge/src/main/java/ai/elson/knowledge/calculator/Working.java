package ai.elson.knowledge.calculator;

import ai.elson.knowledge.rule.Unit;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;

/// Writes down the steps of a calculation while it is made. Intermediate figures keep 20 digits;
/// only results are rounded.
final class Working {

    static final MathContext DIGITS = new MathContext(20, RoundingMode.HALF_EVEN);

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final List<Step> steps = new ArrayList<>();
    private final SequencedSet<String> rules = new LinkedHashSet<>();

    /// Notes a step and gives its value back.
    BigDecimal step(String name, String formula, BigDecimal value, Unit unit) {
        steps.add(new Step(name, formula, value, unit));
        return value;
    }

    /// Notes a step in dollars.
    BigDecimal dollars(String name, String formula, BigDecimal value) {
        return step(name, formula, value, Unit.USD);
    }

    /// Notes that a rule was used.
    void uses(String ruleId) {
        rules.add(ruleId);
    }

    <O extends Record> Outcome<O> gives(O value) {
        return new Outcome<>(value, steps, List.copyOf(rules));
    }

    /// Rounded half up to the unit's decimals: dollars to the cent.
    static BigDecimal round(BigDecimal value, Unit unit) {
        return value.setScale(unit.scale(), RoundingMode.HALF_UP);
    }

    static BigDecimal cents(BigDecimal value) {
        return round(value, Unit.USD);
    }

    /// 6.5 percent as 0.065.
    static BigDecimal fraction(BigDecimal percent) {
        return percent.divide(HUNDRED, DIGITS);
    }

    static BigDecimal percentOf(BigDecimal part, BigDecimal whole) {
        return part.multiply(HUNDRED).divide(whole, DIGITS);
    }

    static BigDecimal divide(BigDecimal a, BigDecimal b) {
        return a.divide(b, DIGITS);
    }

    static BigDecimal notNegative(BigDecimal value) {
        return value.max(BigDecimal.ZERO);
    }
}
