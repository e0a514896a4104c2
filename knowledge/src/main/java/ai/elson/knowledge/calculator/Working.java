package ai.elson.knowledge.calculator;

import ai.elson.base.failure.BadInput;
import ai.elson.knowledge.rule.Lookup;
import ai.elson.knowledge.rule.Rule;
import ai.elson.knowledge.rule.RuleBook;
import ai.elson.knowledge.rule.UnavailableFact;
import ai.elson.knowledge.rule.Unit;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.SequencedSet;

/// Writes down the steps of a calculation while it is made. Intermediate figures keep 20 digits;
/// only results are rounded.
public final class Working {

    public static final MathContext DIGITS = new MathContext(20, RoundingMode.HALF_EVEN);

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final List<Step> steps = new ArrayList<>();
    private final SequencedSet<String> rules = new LinkedHashSet<>();

    /// Notes a step and gives its value back.
    public BigDecimal step(String name, String formula, BigDecimal value, Unit unit) {
        steps.add(new Step(name, formula, value, unit));
        return value;
    }

    /// Notes a step in dollars.
    public BigDecimal dollars(String name, String formula, BigDecimal value) {
        return step(name, formula, value, Unit.USD);
    }

    /// Notes a step in percent.
    public BigDecimal percent(String name, String formula, BigDecimal value) {
        return step(name, formula, value, Unit.PERCENT);
    }

    /// Notes a step that is a pure number.
    public BigDecimal ratio(String name, String formula, BigDecimal value) {
        return step(name, formula, value, Unit.RATIO);
    }

    /// Notes a step of an analytic computation in double precision.
    ///
    /// @throws BadInput where it overflowed
    public double number(String name, String formula, double value, Unit unit) {
        step(name, formula, finite(value), unit);
        return value;
    }

    /// Notes that a rule was used.
    public void uses(String ruleId) {
        rules.add(ruleId);
    }

    /// A rule's number at the end of a year, noted once with its source.
    ///
    /// @throws UnavailableFact where the rule has none
    public BigDecimal fact(String ruleId, Map<String, String> dimensions, int year) {
        return fact(ruleId, dimensions, LocalDate.of(year, 12, 31));
    }

    /// A rule's number on a day, by all that is known now, noted with its source.
    ///
    /// @throws UnavailableFact where the rule has none
    public BigDecimal fact(String ruleId, Map<String, String> dimensions, LocalDate day) {
        return switch (RuleBook.standard().find(ruleId, dimensions, day, LocalDate.MAX)) {
            case Lookup.Found found -> {
                uses(ruleId);
                Step read =
                        new Step(
                                found.rule().label(),
                                found.citation(),
                                found.value().number(),
                                found.rule().unit());
                if (!steps.contains(read)) {
                    steps.add(read);
                }
                yield read.value();
            }
            case Lookup.Unavailable unavailable -> throw new UnavailableFact(unavailable);
        };
    }

    /// The number of a rule that holds until the law is changed, noted with its source.
    ///
    /// @throws UnavailableFact where the rule's values all have an end
    public BigDecimal standing(String ruleId, Map<String, String> dimensions) {
        Rule rule = RuleBook.standard().rule(ruleId);
        OptionalInt year =
                rule.values().stream()
                        .filter(v -> v.to() == null && v.dimensions().equals(dimensions))
                        .mapToInt(v -> v.from().getYear())
                        .max();
        if (year.isEmpty()) {
            throw new UnavailableFact(
                    new Lookup.Unavailable(
                            ruleId,
                            Lookup.Reason.AFTER_LAST_PERIOD,
                            rule.label() + ": every value of " + dimensions + " has an end"));
        }
        return fact(ruleId, dimensions, year.getAsInt());
    }

    public BigDecimal standing(String ruleId) {
        return standing(ruleId, Map.of());
    }

    public BigDecimal standing(String ruleId, FilingStatus status) {
        return standing(ruleId, Map.of("filing_status", status.id()));
    }

    /// A rule's number for a filing status.
    public BigDecimal fact(String ruleId, FilingStatus status, int year) {
        return fact(ruleId, Map.of("filing_status", status.id()), year);
    }

    /// A rule's number that is the same for all.
    public BigDecimal fact(String ruleId, int year) {
        return fact(ruleId, Map.of(), year);
    }

    public <O extends Record> Outcome<O> gives(O value) {
        return new Outcome<>(value, steps, List.copyOf(rules));
    }

    /// Rounded half up to the unit's decimals: dollars to the cent.
    public static BigDecimal round(BigDecimal value, Unit unit) {
        return value.setScale(unit.scale(), RoundingMode.HALF_UP);
    }

    public static BigDecimal cents(BigDecimal value) {
        return round(value, Unit.USD);
    }

    public static BigDecimal cents(double value) {
        return cents(finite(value));
    }

    /// @throws BadInput for what overflowed, which values far from any money can do
    private static BigDecimal finite(double value) {
        if (!Double.isFinite(value)) {
            throw BadInput.at(
                    "arguments", "such that a figure on the way is not finite", "smaller ones");
        }
        return BigDecimal.valueOf(value);
    }

    /// 6.5 percent as 0.065.
    public static BigDecimal fraction(BigDecimal percent) {
        return percent.divide(HUNDRED, DIGITS);
    }

    /// So many percent of an amount.
    public static BigDecimal share(BigDecimal percent, BigDecimal amount) {
        return fraction(percent).multiply(amount);
    }

    /// What percentage a part is of the whole.
    public static BigDecimal percentOf(BigDecimal part, BigDecimal whole) {
        return part.multiply(HUNDRED).divide(whole, DIGITS);
    }

    public static BigDecimal divide(BigDecimal a, BigDecimal b) {
        return a.divide(b, DIGITS);
    }

    public static BigDecimal times(BigDecimal a, long b) {
        return a.multiply(BigDecimal.valueOf(b));
    }

    public static BigDecimal notNegative(BigDecimal value) {
        return value.max(BigDecimal.ZERO);
    }

    /// An amount in a formula, as `$1,234.56`.
    public static String usd(BigDecimal value) {
        return Unit.USD.format(value);
    }

    /// A rate in a formula, as `6.5%`.
    public static String pct(BigDecimal value) {
        return value.stripTrailingZeros().toPlainString() + "%";
    }

    /// A number in a formula to six significant digits, as `0.035` or `12345.7`.
    public static String figure(double value) {
        return finite(value)
                .round(new MathContext(6, RoundingMode.HALF_EVEN))
                .stripTrailingZeros()
                .toPlainString();
    }

    /// Refuses a value above a bound that another field sets.
    ///
    /// @throws BadField that names the field
    public static void requireAtMost(
            String field, BigDecimal value, BigDecimal bound, String what) {
        if (value.compareTo(bound) > 0) {
            throw new BadField(field, value.toPlainString(), "at most " + what + ", " + usd(bound));
        }
    }
}
