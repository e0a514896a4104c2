package ai.elson.knowledge.cashflow;

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

/// The five questions of level payments, as spreadsheets ask them: money received is positive,
/// money paid is negative, and all of it balances:
///
/// PV (1 + i)^n + PMT (1 + i t) ((1 + i)^n - 1) / i + FV = 0, t = 1 where payments come at the
/// beginning of their period, else 0; at i = 0, PV + n PMT + FV = 0.
///
/// Source: OASIS, OpenDocument 1.2 part 2, section 6.12 (PMT, NPER, RATE, PV, FV).
final class Annuity {

    private Annuity() {}

    /// When in its period a payment is made.
    enum Timing {
        END,
        BEGINNING;

        BigDecimal growth(BigDecimal rate) {
            return this == BEGINNING ? BigDecimal.ONE.add(rate) : BigDecimal.ONE;
        }
    }

    record Payment(
            @Field(value = "rate per period", unit = Unit.PERCENT, min = -50, max = 100)
                    BigDecimal rate,
            @Field(value = "number of payments", unit = Unit.COUNT, min = 1, max = 1200)
                    int periods,
            @Field(
                            value = "amount today, received positive, paid negative",
                            unit = Unit.USD,
                            min = -1e12,
                            max = 1e12)
                    BigDecimal presentValue,
            @Field(
                            value = "amount at the end, received positive",
                            unit = Unit.USD,
                            min = -1e12,
                            max = 1e12)
                    BigDecimal futureValue,
            @Field(value = "when in its period each is paid", unit = Unit.TEXT) Timing timing) {}

    record LevelPayment(
            @Field(value = "each payment, paid negative", unit = Unit.USD) BigDecimal payment,
            @Field(value = "sum of payments", unit = Unit.USD) BigDecimal total) {}

    record Level(
            @Field(value = "rate per period", unit = Unit.PERCENT, min = -50, max = 100)
                    BigDecimal rate,
            @Field(value = "number of payments", unit = Unit.COUNT, min = 1, max = 1200)
                    int periods,
            @Field(
                            value = "each payment, received positive, paid negative",
                            unit = Unit.USD,
                            min = -1e10,
                            max = 1e10)
                    BigDecimal payment,
            @Field(
                            value = "other amount, at the other end",
                            unit = Unit.USD,
                            min = -1e12,
                            max = 1e12)
                    BigDecimal otherAmount,
            @Field(value = "when in its period each is paid", unit = Unit.TEXT) Timing timing) {}

    record Present(
            @Field(value = "value today, paid negative", unit = Unit.USD)
                    BigDecimal presentValue) {}

    record Future(
            @Field(value = "value at the end, paid negative", unit = Unit.USD)
                    BigDecimal futureValue) {}

    record Counting(
            @Field(value = "rate per period", unit = Unit.PERCENT, min = -50, max = 100)
                    BigDecimal rate,
            @Field(
                            value = "each payment, received positive, paid negative",
                            unit = Unit.USD,
                            min = -1e10,
                            max = 1e10)
                    BigDecimal payment,
            @Field(
                            value = "amount today, received positive, paid negative",
                            unit = Unit.USD,
                            min = -1e12,
                            max = 1e12)
                    BigDecimal presentValue,
            @Field(
                            value = "amount at the end, received positive",
                            unit = Unit.USD,
                            min = -1e12,
                            max = 1e12)
                    BigDecimal futureValue,
            @Field(value = "when in its period each is paid", unit = Unit.TEXT) Timing timing) {}

    record Count(
            @Field(value = "payments, with a fraction", unit = Unit.RATIO) double periods,
            @Field(value = "whole payments, the last one smaller", unit = Unit.COUNT)
                    BigDecimal wholePayments) {}

    record Rating(
            @Field(value = "number of payments", unit = Unit.COUNT, min = 1, max = 1200)
                    int periods,
            @Field(
                            value = "each payment, received positive, paid negative",
                            unit = Unit.USD,
                            min = -1e10,
                            max = 1e10)
                    BigDecimal payment,
            @Field(
                            value = "amount today, received positive, paid negative",
                            unit = Unit.USD,
                            min = -1e12,
                            max = 1e12)
                    BigDecimal presentValue,
            @Field(
                            value = "amount at the end, received positive",
                            unit = Unit.USD,
                            min = -1e12,
                            max = 1e12)
                    BigDecimal futureValue,
            @Field(value = "when in its period each is paid", unit = Unit.TEXT) Timing timing,
            @Field(value = "payments in a year", unit = Unit.COUNT, min = 1, max = 365)
                    int paymentsPerYear) {}

    record Rate(
            @Field(value = "yearly rate without compounding, if one", unit = Unit.PERCENT)
                    @Nullable Double yearlyRate,
            @Field(value = "rate per period, if one", unit = Unit.PERCENT)
                    @Nullable Double ratePerPeriod,
            @Field(value = "how many rates fit", unit = Unit.COUNT) int rateCount,
            @Field(value = "every rate per period that fits", unit = Unit.PERCENT)
                    List<Double> allRates) {}

    static final List<Calculator<?, ?>> CALCULATORS =
            List.of(
                    new Formula<>(
                            "level_payment",
                            "Level payment",
                            "Level payment PMT per period that repays or reaches an amount",
                            "personal_finance",
                            "financial_literacy",
                            Payment.class,
                            LevelPayment.class,
                            Annuity::payment),
                    new Formula<>(
                            "level_payments_worth",
                            "Present value of level payments",
                            "What equal payments are worth today, PV of an annuity",
                            "personal_finance",
                            "financial_literacy",
                            Level.class,
                            Present.class,
                            Annuity::present),
                    new Formula<>(
                            "level_payments_growth",
                            "Future value of level payments",
                            "What equal payments grow to, FV of an annuity",
                            "personal_finance",
                            "financial_literacy",
                            Level.class,
                            Future.class,
                            Annuity::future),
                    new Formula<>(
                            "number_of_payments",
                            "Number of payments",
                            "How many equal payments NPER repay or reach an amount",
                            "personal_finance",
                            "financial_literacy",
                            Counting.class,
                            Count.class,
                            Annuity::count),
                    new Formula<>(
                            "payments_interest_rate",
                            "Interest rate of level payments",
                            "Interest rate RATE implied by equal payments and an amount",
                            "personal_finance",
                            "financial_literacy",
                            Rating.class,
                            Rate.class,
                            Annuity::rate));

    /// The payment that balances, rounded to the cent.
    private static Outcome<LevelPayment> payment(Payment in) {
        Working w = new Working();
        BigDecimal i = fraction(in.rate());
        BigDecimal grown =
                w.dollars(
                        "amount today, grown",
                        usd(in.presentValue()) + " x (1 + " + pct(in.rate()) + ")^" + in.periods(),
                        in.presentValue().multiply(TimeValue.growth(i, in.periods())));
        BigDecimal factor = factor(w, i, in.periods(), in.timing());
        BigDecimal payment =
                w.dollars(
                        "payment",
                        "-(grown + " + usd(in.futureValue()) + ") / accumulation factor",
                        divide(grown.add(in.futureValue()), factor).negate());
        return w.gives(
                new LevelPayment(cents(payment), cents(times(cents(payment), in.periods()))));
    }

    /// The amount today that balances, rounded to the cent.
    private static Outcome<Present> present(Level in) {
        Working w = new Working();
        BigDecimal i = fraction(in.rate());
        BigDecimal atEnd = atEnd(w, in, i).add(in.otherAmount());
        BigDecimal value =
                w.dollars(
                        "value today",
                        "-(that + "
                                + usd(in.otherAmount())
                                + ") / (1 + "
                                + pct(in.rate())
                                + ")^"
                                + in.periods(),
                        divide(atEnd, TimeValue.growth(i, in.periods())).negate());
        return w.gives(new Present(cents(value)));
    }

    /// The amount at the end that balances, rounded to the cent.
    private static Outcome<Future> future(Level in) {
        Working w = new Working();
        BigDecimal i = fraction(in.rate());
        BigDecimal grown = in.otherAmount().multiply(TimeValue.growth(i, in.periods()));
        BigDecimal value = atEnd(w, in, i).add(grown).negate();
        w.dollars("value at the end", "-(that + " + usd(grown) + " from the start)", value);
        return w.gives(new Future(cents(value)));
    }

    private static BigDecimal atEnd(Working w, Level in, BigDecimal i) {
        BigDecimal factor = factor(w, i, in.periods(), in.timing());
        return w.dollars(
                "payments at the end",
                usd(in.payment()) + " x accumulation factor",
                in.payment().multiply(factor));
    }

    private static BigDecimal factor(Working w, BigDecimal i, int periods, Timing timing) {
        return w.ratio(
                "accumulation factor",
                "((1 + rate)^"
                        + periods
                        + " - 1) / rate"
                        + (timing == Timing.BEGINNING ? " x (1 + rate)" : ""),
                TimeValue.accumulation(i, periods).multiply(timing.growth(i), DIGITS));
    }

    /// n = ln((PMT' - FV i) / (PMT' + PV i)) / ln(1 + i) with PMT' = PMT (1 + i t); without
    /// interest -(PV + FV) / PMT. In double precision; the whole number is rounded up.
    private static Outcome<Count> count(Counting in) {
        Working w = new Working();
        double i = in.rate().doubleValue() / 100;
        double payment =
                w.number(
                        "payment at the end of its period",
                        usd(in.payment()),
                        in.payment().doubleValue() * (in.timing() == Timing.BEGINNING ? 1 + i : 1),
                        Unit.USD);
        double now = in.presentValue().doubleValue();
        double then = in.futureValue().doubleValue();
        double periods =
                i == 0
                        ? -(now + then) / payment
                        : StrictMath.log((payment - then * i) / (payment + now * i))
                                / StrictMath.log1p(i);
        if (!Double.isFinite(periods) || periods < 0) {
            throw new BadField(
                    "payment",
                    in.payment().toPlainString(),
                    "payments that lead from the amount today to the amount at the end");
        }
        w.number("payments", "solved for the number of periods", periods, Unit.RATIO);
        // 12 payments and a rounding error are 12
        double whole = Math.ceil(periods - 1e-9 * Math.max(1, periods));
        return w.gives(new Count(periods, BigDecimal.valueOf(whole).setScale(0)));
    }

    /// Every rate from -99.99% to 1,000,000% a period that balances, to ten decimals. Where there
    /// are several, none of them is called the rate.
    private static Outcome<Rate> rate(Rating in) {
        Working w = new Working();
        double[] amounts = new double[in.periods() + 1];
        double[] times = new double[in.periods() + 1];
        int first = in.timing() == Timing.BEGINNING ? 0 : 1;
        for (int t = 0; t <= in.periods(); t++) {
            times[t] = t;
            boolean paid = t >= first && t < first + in.periods();
            amounts[t] = paid ? in.payment().doubleValue() : 0;
        }
        amounts[0] += in.presentValue().doubleValue();
        amounts[in.periods()] += in.futureValue().doubleValue();
        Found found = Found.of("payment", amounts, times, w);
        Double only = found.only();
        Double yearly =
                only == null
                        ? null
                        : w.number(
                                "nominal yearly rate",
                                figure(only) + "% x " + in.paymentsPerYear(),
                                only * in.paymentsPerYear(),
                                Unit.PERCENT);
        return w.gives(new Rate(yearly, only, found.all().size(), found.all()));
    }
}
