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

/// Money over time: compound growth, discounting, level payments. Payments fall at the end of a
/// period; a yearly rate divided by twelve is the monthly one.
///
/// Source of the formulas: any text of financial mathematics, as S. G. Kellison, The Theory of
/// Interest, chapters 1 to 3.
public final class TimeValue {

    private TimeValue() {}

    private static final BigDecimal TWELVE = BigDecimal.valueOf(12);

    record Growth(
            @Field(value = "amount today", unit = Unit.USD, min = 0, max = 1e12) BigDecimal amount,
            @Field(value = "yearly rate", unit = Unit.PERCENT, min = 0, max = 100) BigDecimal rate,
            @Field(value = "years", unit = Unit.YEARS, min = 0, max = 100) int years) {}

    record FutureValue(
            @Field(value = "value at the end", unit = Unit.USD) BigDecimal futureValue) {}

    record Discount(
            @Field(value = "amount in the future", unit = Unit.USD, min = 0, max = 1e12)
                    BigDecimal amount,
            @Field(value = "yearly rate", unit = Unit.PERCENT, min = 0, max = 100) BigDecimal rate,
            @Field(value = "years until then", unit = Unit.YEARS, min = 0, max = 100) int years) {}

    record PresentValue(@Field(value = "value today", unit = Unit.USD) BigDecimal presentValue) {}

    record Saving(
            @Field(value = "saved each month", unit = Unit.USD, min = 0, max = 1e9)
                    BigDecimal monthlySaving,
            @Field(value = "yearly return", unit = Unit.PERCENT, min = 0, max = 100)
                    BigDecimal rate,
            @Field(value = "years of saving", unit = Unit.YEARS, min = 1, max = 80) int years) {}

    record Saved(
            @Field(value = "value at the end", unit = Unit.USD) BigDecimal finalValue,
            @Field(value = "paid in", unit = Unit.USD) BigDecimal paidIn) {}

    record Goal(
            @Field(value = "cost to be covered", unit = Unit.USD, min = 1, max = 1e9)
                    BigDecimal goal,
            @Field(value = "yearly return", unit = Unit.PERCENT, min = 0, max = 100)
                    BigDecimal rate,
            @Field(value = "years until needed", unit = Unit.YEARS, min = 1, max = 80) int years) {}

    record MonthlySaving(
            @Field(value = "saving a month", unit = Unit.USD) BigDecimal monthlySaving) {}

    record CollegeCost(
            @Field(value = "yearly cost today", unit = Unit.USD, min = 0, max = 1e7)
                    BigDecimal yearlyCost,
            @Field(value = "yearly price rise", unit = Unit.PERCENT, min = 0, max = 30)
                    BigDecimal inflation,
            @Field(value = "years until college", unit = Unit.YEARS, min = 0, max = 30)
                    int years) {}

    record FutureCost(@Field(value = "first year's cost", unit = Unit.USD) BigDecimal futureCost) {}

    record Payout(
            @Field(value = "amount paid in", unit = Unit.USD, min = 1, max = 1e10)
                    BigDecimal amount,
            @Field(value = "yearly interest", unit = Unit.PERCENT, min = 0, max = 30)
                    BigDecimal rate,
            @Field(value = "years of income", unit = Unit.YEARS, min = 1, max = 60) int years) {}

    record MonthlyIncome(
            @Field(value = "income a month", unit = Unit.USD) BigDecimal monthlyIncome) {}

    record Surrender(
            @Field(value = "contract value", unit = Unit.USD, min = 0, max = 1e10)
                    BigDecimal contractValue,
            @Field(value = "surrender charge", unit = Unit.PERCENT, min = 0, max = 25)
                    BigDecimal surrenderCharge,
            @Field(value = "part free of charge", unit = Unit.PERCENT, min = 0, max = 100)
                    BigDecimal freePart) {}

    record SurrenderValue(
            @Field(value = "paid out", unit = Unit.USD) BigDecimal surrenderValue,
            @Field(value = "charge", unit = Unit.USD) BigDecimal charge) {}

    static final List<Calculator<?, ?>> CALCULATORS =
            List.of(
                    new Formula<>(
                            "future_value",
                            "Future value",
                            "Future value an amount grows to with yearly compound interest",
                            "personal_finance",
                            "financial_literacy",
                            Growth.class,
                            FutureValue.class,
                            TimeValue::futureValue),
                    new Formula<>(
                            "present_value",
                            "Present value",
                            "What a future amount is worth today at a yearly rate",
                            "business_finance",
                            "capital_budgeting",
                            Discount.class,
                            PresentValue.class,
                            TimeValue::presentValue),
                    new Formula<>(
                            "retirement_savings_growth",
                            "Growth of monthly savings",
                            "What monthly retirement saving grows to",
                            "retirement_planning",
                            "accumulation",
                            Saving.class,
                            Saved.class,
                            TimeValue::savings),
                    new Formula<>(
                            "college_monthly_saving",
                            "Monthly saving for college",
                            "Monthly 529 saving needed to reach a college goal",
                            "college_planning",
                            "plans_529",
                            Goal.class,
                            MonthlySaving.class,
                            TimeValue::monthlySaving),
                    new Formula<>(
                            "college_future_cost",
                            "Future college cost",
                            "What a year of college will cost after tuition inflation",
                            "college_planning",
                            "plans_529",
                            CollegeCost.class,
                            FutureCost.class,
                            TimeValue::collegeCost),
                    new Formula<>(
                            "annuity_monthly_income",
                            "Annuity income",
                            "Monthly income a lump sum pays for a fixed term",
                            "annuities",
                            "income_annuities",
                            Payout.class,
                            MonthlyIncome.class,
                            TimeValue::income),
                    new Formula<>(
                            "annuity_surrender_value",
                            "Annuity surrender value",
                            "What a deferred annuity pays out after its surrender charge",
                            "annuities",
                            "deferred_annuities",
                            Surrender.class,
                            SurrenderValue.class,
                            TimeValue::surrender));

    /// FV = PV (1 + r)^n, rounded to the cent.
    private static Outcome<FutureValue> futureValue(Growth in) {
        Working w = new Working();
        BigDecimal factor = factor(w, in.rate(), in.years());
        BigDecimal value = in.amount().multiply(factor);
        w.dollars("future value", usd(in.amount()) + " x growth factor", value);
        return w.gives(new FutureValue(cents(value)));
    }

    /// PV = FV / (1 + r)^n, rounded to the cent.
    private static Outcome<PresentValue> presentValue(Discount in) {
        Working w = new Working();
        BigDecimal factor = factor(w, in.rate(), in.years());
        BigDecimal value = divide(in.amount(), factor);
        w.dollars("present value", usd(in.amount()) + " / growth factor", value);
        return w.gives(new PresentValue(cents(value)));
    }

    /// FV = P ((1 + i)^n - 1) / i with i the monthly rate and n the months.
    private static Outcome<Saved> savings(Saving in) {
        Working w = new Working();
        BigDecimal value = in.monthlySaving().multiply(accumulation(w, in.rate(), in.years()));
        BigDecimal paid = times(in.monthlySaving(), in.years() * 12L);
        w.dollars("final value", usd(in.monthlySaving()) + " x accumulation factor", value);
        w.dollars("paid in", usd(in.monthlySaving()) + " x " + in.years() * 12, paid);
        return w.gives(new Saved(cents(value), cents(paid)));
    }

    /// P = FV i / ((1 + i)^n - 1) with i the monthly rate and n the months.
    private static Outcome<MonthlySaving> monthlySaving(Goal in) {
        Working w = new Working();
        BigDecimal value = divide(in.goal(), accumulation(w, in.rate(), in.years()));
        w.dollars("monthly saving", usd(in.goal()) + " / accumulation factor", value);
        return w.gives(new MonthlySaving(cents(value)));
    }

    /// Cost (1 + inflation)^n.
    private static Outcome<FutureCost> collegeCost(CollegeCost in) {
        Working w = new Working();
        BigDecimal value = in.yearlyCost().multiply(factor(w, in.inflation(), in.years()));
        w.dollars("future cost", usd(in.yearlyCost()) + " x growth factor", value);
        return w.gives(new FutureCost(cents(value)));
    }

    /// The level payment of an annuity certain: PV i / (1 - (1 + i)^-n), monthly.
    private static Outcome<MonthlyIncome> income(Payout in) {
        Working w = new Working();
        BigDecimal monthly = monthlyRate(w, in.rate());
        BigDecimal value = payment(in.amount(), monthly, in.years() * 12);
        w.dollars("monthly income", "level payment over " + in.years() * 12 + " months", value);
        return w.gives(new MonthlyIncome(cents(value)));
    }

    /// The charge falls on the value less the part that may be withdrawn free.
    private static Outcome<SurrenderValue> surrender(Surrender in) {
        Working w = new Working();
        BigDecimal free =
                w.dollars(
                        "free part",
                        pct(in.freePart()) + " of " + usd(in.contractValue()),
                        share(in.freePart(), in.contractValue()));
        BigDecimal charge = cents(share(in.surrenderCharge(), in.contractValue().subtract(free)));
        w.dollars("charge", pct(in.surrenderCharge()) + " of the rest", charge);
        return w.gives(new SurrenderValue(cents(in.contractValue().subtract(charge)), charge));
    }

    private static BigDecimal factor(Working w, BigDecimal rate, int years) {
        return w.ratio("growth factor", "(1 + " + pct(rate) + ")^" + years, compound(rate, years));
    }

    public static BigDecimal monthlyRate(Working w, BigDecimal ratePercent) {
        BigDecimal monthly = divide(fraction(ratePercent), TWELVE);
        w.percent("monthly rate", pct(ratePercent) + " / 12", divide(ratePercent, TWELVE));
        return monthly;
    }

    private static BigDecimal accumulation(Working w, BigDecimal ratePercent, int years) {
        BigDecimal i = monthlyRate(w, ratePercent);
        int months = years * 12;
        BigDecimal factor =
                i.signum() == 0
                        ? BigDecimal.valueOf(months)
                        : divide(
                                BigDecimal.ONE.add(i).pow(months, DIGITS).subtract(BigDecimal.ONE),
                                i);
        return w.ratio(
                "accumulation factor", "((1 + monthly rate)^" + months + " - 1) / rate", factor);
    }

    /// (1 + rate)^periods.
    public static BigDecimal compound(BigDecimal ratePercent, int periods) {
        return BigDecimal.ONE.add(fraction(ratePercent)).pow(periods, DIGITS);
    }

    /// The level payment at the end of each of n periods that repays an amount: P r / (1 - (1 +
    /// r)^-n); P / n without interest.
    public static BigDecimal payment(BigDecimal amount, BigDecimal ratePerPeriod, int periods) {
        if (ratePerPeriod.signum() == 0) {
            return divide(amount, BigDecimal.valueOf(periods));
        }
        return divide(amount, annuityFactor(ratePerPeriod, periods));
    }

    /// What one dollar at the end of each of n periods is worth today.
    public static BigDecimal annuityFactor(BigDecimal ratePerPeriod, int periods) {
        if (ratePerPeriod.signum() == 0) {
            return BigDecimal.valueOf(periods);
        }
        BigDecimal growth = BigDecimal.ONE.add(ratePerPeriod).pow(periods, DIGITS);
        return divide(BigDecimal.ONE.subtract(divide(BigDecimal.ONE, growth)), ratePerPeriod);
    }
}
