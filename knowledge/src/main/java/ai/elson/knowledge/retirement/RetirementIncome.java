package ai.elson.knowledge.retirement;

import static ai.elson.knowledge.calculator.Working.*;

import ai.elson.knowledge.calculator.BadField;
import ai.elson.knowledge.calculator.Calculator;
import ai.elson.knowledge.calculator.Field;
import ai.elson.knowledge.calculator.Formula;
import ai.elson.knowledge.calculator.Outcome;
import ai.elson.knowledge.calculator.Working;
import ai.elson.knowledge.rule.Unit;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How long savings last, what they can pay, and a pension against its lump sum.
final class RetirementIncome {

    private RetirementIncome() {}

    private static final int MOST_YEARS = 100;

    record Lasting(
            @Field(value = "savings today", unit = Unit.USD, min = 0, max = 1e10)
                    BigDecimal savings,
            @Field(value = "withdrawn in the first year", unit = Unit.USD, min = 0.01, max = 1e10)
                    BigDecimal withdrawal,
            @Field(value = "yearly return", unit = Unit.PERCENT, min = -20, max = 30)
                    double returnRate,
            @Field(
                            value = "yearly rise of the withdrawal",
                            unit = Unit.PERCENT,
                            min = -10,
                            max = 20)
                    double rise) {}

    record Lasted(
            @Field(value = "full years of withdrawals", unit = Unit.COUNT) int years,
            @Field(value = "lasts at least a hundred years", unit = Unit.TEXT) boolean unending,
            @Field(value = "left after them", unit = Unit.USD) BigDecimal left,
            @Field(value = "first withdrawal of savings", unit = Unit.PERCENT)
                    BigDecimal withdrawalRate) {}

    record Spending(
            @Field(value = "savings today", unit = Unit.USD, min = 0, max = 1e10)
                    BigDecimal savings,
            @Field(value = "years of withdrawals", unit = Unit.YEARS, min = 1, max = 100) int years,
            @Field(value = "left at the end", unit = Unit.USD, min = 0, max = 1e10)
                    BigDecimal bequest,
            @Field(value = "yearly return", unit = Unit.PERCENT, min = -20, max = 30)
                    double returnRate,
            @Field(
                            value = "yearly rise of the withdrawal",
                            unit = Unit.PERCENT,
                            min = -10,
                            max = 20)
                    double rise) {}

    record Spendable(
            @Field(value = "withdrawal of the first year", unit = Unit.USD)
                    BigDecimal firstWithdrawal,
            @Field(value = "of savings", unit = Unit.PERCENT) BigDecimal withdrawalRate) {}

    record Pension(
            @Field(value = "lump sum offered", unit = Unit.USD, min = 0.01, max = 1e9)
                    BigDecimal lumpSum,
            @Field(value = "yearly pension", unit = Unit.USD, min = 0.01, max = 1e8)
                    BigDecimal pension,
            @Field(value = "years of pension expected", unit = Unit.YEARS, min = 1, max = 80)
                    int years,
            @Field(value = "yearly rise of the pension", unit = Unit.PERCENT, min = 0, max = 20)
                    double rise,
            @Field(value = "yearly return on the lump sum", unit = Unit.PERCENT, min = 0, max = 30)
                    double returnRate) {}

    record Compared(
            @Field(value = "pension's value less the lump sum", unit = Unit.USD)
                    BigDecimal advantage,
            @Field(value = "value of the pension today", unit = Unit.USD) BigDecimal pensionValue,
            @Field(value = "return that makes both equal", unit = Unit.PERCENT)
                    @Nullable Double breakEvenReturn,
            @Field(value = "years until the pension is better", unit = Unit.COUNT)
                    @Nullable Integer breakEvenYears) {}

    static final List<Calculator<?, ?>> CALCULATORS =
            List.of(
                    new Formula<>(
                            "savings_last_years",
                            "How long savings last",
                            "How long savings last in retirement with rising withdrawals",
                            "retirement_planning",
                            "accumulation",
                            Lasting.class,
                            Lasted.class,
                            RetirementIncome::lasting),
                    new Formula<>(
                            "sustainable_withdrawal",
                            "Sustainable withdrawal",
                            "Safe withdrawal of the first year that savings sustain for years",
                            "retirement_planning",
                            "accumulation",
                            Spending.class,
                            Spendable.class,
                            RetirementIncome::spending),
                    new Formula<>(
                            "pension_lump_sum",
                            "Pension or lump sum",
                            "Lifetime pension against a lump sum offer",
                            "retirement_planning",
                            "workplace_plans",
                            Pension.class,
                            Compared.class,
                            RetirementIncome::pension));

    /// Withdrawals at the start of each year that rise by a fixed part, what is left earns the
    /// return. Counted are years whose whole withdrawal is paid, up to a hundred. At a return of
    /// zero and no rise it is savings over withdrawal, rounded down. The certain return is an
    /// assumption: see the simulation for one that varies.
    private static Outcome<Lasted> lasting(Lasting in) {
        Working w = new Working();
        double growth = 1 + in.returnRate() / 100;
        double more = 1 + in.rise() / 100;
        double left = in.savings().doubleValue();
        double withdrawal = in.withdrawal().doubleValue();
        int years = 0;
        // so that savings which are exactly enough are, in spite of binary fractions
        while (years < MOST_YEARS && left >= withdrawal * (1 - 1e-9)) {
            left = Math.max(0, left - withdrawal) * growth;
            withdrawal *= more;
            years++;
        }
        w.number(
                "years paid in full",
                "withdrawal "
                        + usd(in.withdrawal())
                        + " rising "
                        + figure(in.rise())
                        + "%, return "
                        + figure(in.returnRate())
                        + "%",
                years,
                Unit.COUNT);
        BigDecimal rest =
                w.dollars("left", "after the last full withdrawal and its year", cents(left));
        BigDecimal rate =
                in.savings().signum() == 0
                        ? BigDecimal.ZERO
                        : percentOf(in.withdrawal(), in.savings());
        return w.gives(new Lasted(years, years == MOST_YEARS, rest, round(rate, Unit.PERCENT)));
    }

    /// The first of so many withdrawals at the start of each year, each greater than the last by a
    /// fixed part, that leave exactly the given sum: savings less the present value of what is
    /// left, over the sum of (1 + rise)^k / (1 + return)^k. Where both are equal that sum is the
    /// number of years.
    private static Outcome<Spendable> spending(Spending in) {
        Working w = new Working();
        double growth = 1 + in.returnRate() / 100;
        double factor =
                w.number(
                        "present value of withdrawals of 1",
                        "sum of (1 + rise)^k / (1 + return)^k, k from 0",
                        factor(growth, 1 + in.rise() / 100, in.years(), 0),
                        Unit.NUMBER);
        double kept = in.bequest().doubleValue() / Math.pow(growth, in.years());
        double spent = in.savings().doubleValue() - kept;
        if (spent < 0) {
            throw new BadField(
                    "bequest",
                    in.bequest().toPlainString(),
                    "at most what savings grow to, "
                            + usd(
                                    cents(
                                            in.savings().doubleValue()
                                                    * Math.pow(growth, in.years()))));
        }
        BigDecimal first =
                cents(
                        w.dollars(
                                "first withdrawal",
                                usd(cents(spent)) + " / that",
                                BigDecimal.valueOf(spent / factor)));
        BigDecimal rate =
                in.savings().signum() == 0 ? BigDecimal.ZERO : percentOf(first, in.savings());
        return w.gives(new Spendable(first, round(rate, Unit.PERCENT)));
    }

    /// Sum of (more / growth)^k for k from first to first + years - 1.
    private static double factor(double growth, double more, int years, int first) {
        double ratio = more / growth;
        double sum = 0;
        for (int k = first; k < first + years; k++) {
            sum += Math.pow(ratio, k);
        }
        return sum;
    }

    /// Value of pension payments at the end of each year, discounted at the return that the lump
    /// sum could earn. The break-even return is the one at which that value is the lump sum,
    /// nothing where the payments together do not even reach it; the break-even years are the
    /// fewest for which the pension is worth as much, nothing where it is not within the expected
    /// ones. Before tax, and without the worth of a survivor's pension or the chance that the
    /// sponsor fails.
    private static Outcome<Compared> pension(Pension in) {
        Working w = new Working();
        double first = in.pension().doubleValue();
        double lump = in.lumpSum().doubleValue();
        double growth = 1 + in.returnRate() / 100;
        double value =
                w.number(
                        "value of the pension",
                        "payments of "
                                + in.years()
                                + " years discounted at "
                                + figure(in.returnRate())
                                + "%",
                        value(first, in, growth, in.years()),
                        Unit.USD);
        Integer breakEvenYears = null;
        for (int n = 1; n <= in.years() && breakEvenYears == null; n++) {
            breakEvenYears = value(first, in, growth, n) >= lump ? Integer.valueOf(n) : null;
        }
        Double breakEven = null;
        if (value(first, in, 1, in.years()) >= lump) {
            double low = 1;
            double high = 2 + first / lump;
            for (int i = 0; i < 200; i++) {
                double middle = (low + high) / 2;
                if (value(first, in, middle, in.years()) >= lump) {
                    low = middle;
                } else {
                    high = middle;
                }
            }
            breakEven =
                    w.number(
                            "break-even return",
                            "at which that value is the lump sum",
                            (low - 1) * 100,
                            Unit.PERCENT);
        }
        BigDecimal worth = cents(value);
        return w.gives(
                new Compared(
                        w.dollars(
                                "advantage",
                                usd(worth) + " - " + usd(in.lumpSum()),
                                worth.subtract(cents(in.lumpSum()))),
                        worth,
                        breakEven,
                        breakEvenYears));
    }

    private static double value(double first, Pension in, double growth, int years) {
        return first / growth * factor(growth, 1 + in.rise() / 100, years, 0);
    }
}
