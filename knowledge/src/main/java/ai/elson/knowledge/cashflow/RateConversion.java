package ai.elson.knowledge.cashflow;

import static ai.elson.knowledge.calculator.Working.*;

import ai.elson.knowledge.calculator.Calculator;
import ai.elson.knowledge.calculator.Field;
import ai.elson.knowledge.calculator.Formula;
import ai.elson.knowledge.calculator.Outcome;
import ai.elson.knowledge.calculator.Working;
import ai.elson.knowledge.rule.Unit;
import java.math.BigDecimal;
import java.util.List;

/// One rate said as another. In double precision.
///
/// Source: S. G. Kellison, The Theory of Interest, chapters 1 and 10.
final class RateConversion {

    private RateConversion() {}

    /// How often interest is added in a year.
    enum Compounding {
        YEARLY(1),
        HALF_YEARLY(2),
        QUARTERLY(4),
        MONTHLY(12),
        WEEKLY(52),
        DAILY(365),
        CONTINUOUS(0);

        private final int times;

        Compounding(int times) {
            this.times = times;
        }

        double effective(double nominal) {
            return this == CONTINUOUS
                    ? StrictMath.expm1(nominal)
                    : StrictMath.expm1(times * StrictMath.log1p(nominal / times));
        }

        double nominal(double effective) {
            double force = StrictMath.log1p(effective);
            return this == CONTINUOUS ? force : times * StrictMath.expm1(force / times);
        }
    }

    record Nominal(
            @Field(value = "nominal yearly rate, APR", unit = Unit.PERCENT, min = 0, max = 1000)
                    BigDecimal rate,
            @Field(value = "how often interest is compounded", unit = Unit.TEXT)
                    Compounding compounding) {}

    record Effective(
            @Field(value = "effective yearly rate", unit = Unit.PERCENT) double effectiveRate) {}

    record Quoted(
            @Field(value = "effective yearly rate, APY", unit = Unit.PERCENT, min = 0, max = 100000)
                    BigDecimal effectiveRate,
            @Field(value = "how often interest is compounded", unit = Unit.TEXT)
                    Compounding compounding) {}

    record Stated(@Field(value = "nominal yearly rate", unit = Unit.PERCENT) double nominalRate) {}

    record Nominals(
            @Field(value = "return before inflation", unit = Unit.PERCENT, min = -99, max = 1000)
                    BigDecimal nominalReturn,
            @Field(value = "inflation", unit = Unit.PERCENT, min = -50, max = 1000)
                    BigDecimal inflation,
            @Field(value = "tax rate on the return", unit = Unit.PERCENT, min = 0, max = 100)
                    BigDecimal taxRate) {}

    record Real(
            @Field(value = "real return after inflation", unit = Unit.PERCENT) double realReturn,
            @Field(value = "return after tax", unit = Unit.PERCENT) double afterTaxReturn) {}

    record Grown(
            @Field(value = "value at the beginning", unit = Unit.USD, min = 0.01, max = 1e13)
                    BigDecimal beginning,
            @Field(value = "value at the end", unit = Unit.USD, min = 0.01, max = 1e13)
                    BigDecimal ending,
            @Field(value = "years between", unit = Unit.YEARS, min = 0.1, max = 200)
                    BigDecimal years) {}

    record YearlyGrowth(
            @Field(value = "growth a year", unit = Unit.PERCENT) double growthRate,
            @Field(value = "growth in all", unit = Unit.PERCENT) double totalGrowth) {}

    static final List<Calculator<?, ?>> CALCULATORS =
            List.of(
                    new Formula<>(
                            "effective_annual_rate",
                            "Effective annual rate",
                            "APY of a nominal APR with monthly, daily or continuous compounding",
                            "personal_finance",
                            "financial_literacy",
                            Nominal.class,
                            Effective.class,
                            RateConversion::effective),
                    new Formula<>(
                            "nominal_annual_rate",
                            "Nominal annual rate",
                            "Nominal APR that compounds to an effective APY",
                            "personal_finance",
                            "financial_literacy",
                            Quoted.class,
                            Stated.class,
                            RateConversion::nominal),
                    new Formula<>(
                            "real_return",
                            "Real return",
                            "Investment return after inflation and tax, purchasing power",
                            "personal_finance",
                            "financial_literacy",
                            Nominals.class,
                            Real.class,
                            RateConversion::real),
                    new Formula<>(
                            "compound_annual_growth_rate",
                            "Compound annual growth rate",
                            "Average growth a year, CAGR, between two values",
                            "personal_finance",
                            "financial_literacy",
                            Grown.class,
                            YearlyGrowth.class,
                            RateConversion::growth));

    /// (1 + r / m)^m - 1; e^r - 1 where interest is compounded continuously. A year has 365 days
    /// and 52 weeks.
    private static Outcome<Effective> effective(Nominal in) {
        Working w = new Working();
        double rate =
                w.number(
                        "effective rate",
                        pct(in.rate()) + " compounded " + words(in.compounding()),
                        100 * in.compounding().effective(in.rate().doubleValue() / 100),
                        Unit.PERCENT);
        return w.gives(new Effective(rate));
    }

    /// m ((1 + e)^(1/m) - 1); ln(1 + e) where interest is compounded continuously.
    private static Outcome<Stated> nominal(Quoted in) {
        Working w = new Working();
        double rate =
                w.number(
                        "nominal rate",
                        "compounded " + words(in.compounding()) + " to " + pct(in.effectiveRate()),
                        100 * in.compounding().nominal(in.effectiveRate().doubleValue() / 100),
                        Unit.PERCENT);
        return w.gives(new Stated(rate));
    }

    private static String words(Compounding compounding) {
        return compounding.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    /// (1 + return after tax) / (1 + inflation) - 1, I. Fisher's equation. A loss brings no tax
    /// back.
    private static Outcome<Real> real(Nominals in) {
        Working w = new Working();
        double gross = in.nominalReturn().doubleValue();
        double net =
                w.number(
                        "return after tax",
                        pct(in.nominalReturn()) + " x (1 - " + pct(in.taxRate()) + ") if a gain",
                        gross > 0 ? gross * (1 - in.taxRate().doubleValue() / 100) : gross,
                        Unit.PERCENT);
        double inflation = in.inflation().doubleValue();
        double real =
                w.number(
                        "real return",
                        "(1 + return after tax) / (1 + " + pct(in.inflation()) + ") - 1",
                        100 * (net - inflation) / (100 + inflation),
                        Unit.PERCENT);
        return w.gives(new Real(real, net));
    }

    /// (end / beginning)^(1 / years) - 1.
    private static Outcome<YearlyGrowth> growth(Grown in) {
        Working w = new Working();
        double log =
                StrictMath.log(in.ending().doubleValue())
                        - StrictMath.log(in.beginning().doubleValue());
        String ratio = usd(in.ending()) + " / " + usd(in.beginning());
        double total =
                w.number(
                        "growth in all", ratio + " - 1", 100 * StrictMath.expm1(log), Unit.PERCENT);
        double yearly =
                w.number(
                        "growth a year",
                        "(" + ratio + ")^(1 / " + in.years().toPlainString() + ") - 1",
                        100 * StrictMath.expm1(log / in.years().doubleValue()),
                        Unit.PERCENT);
        return w.gives(new YearlyGrowth(yearly, total));
    }
}
