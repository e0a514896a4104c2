package ai.elson.knowledge.alternatives;

import static ai.elson.knowledge.calculator.Working.*;

import ai.elson.knowledge.calculator.BadField;
import ai.elson.knowledge.calculator.Calculator;
import ai.elson.knowledge.calculator.Field;
import ai.elson.knowledge.calculator.Formula;
import ai.elson.knowledge.calculator.Outcome;
import ai.elson.knowledge.calculator.Working;
import ai.elson.knowledge.rule.Unit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a private fund earned for its partners, by itself and against the public market.
final class PrivateEquity {

    private PrivateEquity() {}

    record Flow(
            @Field(value = "day", unit = Unit.TEXT) LocalDate date,
            @Field(value = "paid in", unit = Unit.USD, min = 0, max = 1e12) BigDecimal contribution,
            @Field(value = "distributed", unit = Unit.USD, min = 0, max = 1e12)
                    BigDecimal distribution) {}

    record Fund(
            @Field(value = "flows", unit = Unit.TEXT) List<Flow> flows,
            @Field(value = "value that remains", unit = Unit.USD, min = 0, max = 1e13)
                    BigDecimal remainingValue,
            @Field(value = "day of that value", unit = Unit.TEXT) LocalDate valuationDate,
            @Field(value = "committed, if known", unit = Unit.USD, min = 1, max = 1e13)
                    @Nullable BigDecimal commitment) {}

    record Performance(
            @Field(value = "net internal rate of return", unit = Unit.PERCENT) double irr,
            @Field(value = "total value over paid in", unit = Unit.RATIO) BigDecimal tvpi,
            @Field(value = "distributed over paid in", unit = Unit.RATIO) BigDecimal dpi,
            @Field(value = "remaining value over paid in", unit = Unit.RATIO) BigDecimal rvpi,
            @Field(value = "paid in", unit = Unit.USD) BigDecimal paidIn,
            @Field(value = "distributed", unit = Unit.USD) BigDecimal distributed,
            @Field(value = "paid in over committed", unit = Unit.RATIO)
                    @Nullable BigDecimal paidInRatio) {}

    record IndexedFlow(
            @Field(value = "paid in", unit = Unit.USD, min = 0, max = 1e12) BigDecimal contribution,
            @Field(value = "distributed", unit = Unit.USD, min = 0, max = 1e12)
                    BigDecimal distribution,
            @Field(
                            value = "public index that day, dividends included",
                            unit = Unit.POINTS,
                            min = 0.01,
                            max = 1e7)
                    BigDecimal index) {}

    record Comparison(
            @Field(value = "flows", unit = Unit.TEXT) List<IndexedFlow> flows,
            @Field(value = "value that remains", unit = Unit.USD, min = 0, max = 1e13)
                    BigDecimal remainingValue,
            @Field(value = "public index at the end", unit = Unit.POINTS, min = 0.01, max = 1e7)
                    BigDecimal finalIndex) {}

    record Equivalent(
            @Field(value = "public market equivalent", unit = Unit.RATIO) BigDecimal pme,
            @Field(value = "distributions grown with the index", unit = Unit.USD)
                    BigDecimal distributions,
            @Field(value = "contributions grown with the index", unit = Unit.USD)
                    BigDecimal contributions) {}

    static final List<Calculator<?, ?>> CALCULATORS =
            List.of(
                    new Formula<>(
                            "private_equity_performance",
                            "Private equity performance",
                            "IRR, TVPI, DPI and RVPI of a fund from dated capital calls",
                            "alternatives_crypto",
                            "private_equity",
                            Fund.class,
                            Performance.class,
                            PrivateEquity::performance),
                    new Formula<>(
                            "public_market_equivalent",
                            "Public market equivalent",
                            "Kaplan-Schoar PME of private equity against a public index",
                            "alternatives_crypto",
                            "private_equity",
                            Comparison.class,
                            Equivalent.class,
                            PrivateEquity::equivalent));

    /// The rate at which the flows, and the remaining value as the last of them, are worth nothing,
    /// on days of a 365th of a year; TVPI = DPI + RVPI, each over what was paid in. A rate is
    /// refused where there is none or several. The rate is not rounded.
    ///
    /// Source: CFA Institute, Global Investment Performance Standards (since-inception IRR and
    /// paid-in-capital multiples).
    private static Outcome<Performance> performance(Fund in) {
        BigDecimal paid = BigDecimal.ZERO;
        BigDecimal received = BigDecimal.ZERO;
        int n = in.flows().size();
        LocalDate[] dates = new LocalDate[n + 1];
        double[] flows = new double[n + 1];
        for (int i = 0; i < n; i++) {
            Flow flow = in.flows().get(i);
            if (flow.date().isAfter(in.valuationDate())) {
                throw new BadField(
                        "flows[" + i + "].date",
                        flow.date().toString(),
                        "a day up to the valuation, " + in.valuationDate());
            }
            paid = paid.add(flow.contribution());
            received = received.add(flow.distribution());
            dates[i] = flow.date();
            flows[i] = flow.distribution().subtract(flow.contribution()).doubleValue();
        }
        requirePaid(paid);
        dates[n] = in.valuationDate();
        flows[n] = in.remainingValue().doubleValue();
        Working w = new Working();
        double irr =
                w.number(
                        "internal rate of return",
                        "rate at which " + n + " flows and the value that remains come to nothing",
                        100 * new MoneyWeighted(dates, flows).rate("flows"),
                        Unit.PERCENT);
        BigDecimal dpi = w.ratio("DPI", usd(received) + " / " + usd(paid), divide(received, paid));
        BigDecimal rvpi =
                w.ratio(
                        "RVPI",
                        usd(in.remainingValue()) + " / " + usd(paid),
                        divide(in.remainingValue(), paid));
        BigDecimal tvpi = w.ratio("TVPI", "DPI + RVPI", dpi.add(rvpi));
        BigDecimal called =
                in.commitment() == null
                        ? null
                        : round(
                                w.ratio(
                                        "paid in over committed",
                                        usd(paid) + " / " + usd(in.commitment()),
                                        divide(paid, in.commitment())),
                                Unit.RATIO);
        return w.gives(
                new Performance(
                        irr,
                        round(tvpi, Unit.RATIO),
                        round(dpi, Unit.RATIO),
                        round(rvpi, Unit.RATIO),
                        cents(paid),
                        cents(received),
                        called));
    }

    private static void requirePaid(BigDecimal paid) {
        if (paid.signum() == 0) {
            throw new BadField("flows", "nothing paid in", "at least one contribution");
        }
    }

    /// (Distributions and remaining value, each grown by the index to the end) over contributions,
    /// grown likewise. Above 1 the fund did better than the index.
    ///
    /// Source: S. N. Kaplan and A. Schoar, Journal of Finance 60 (2005).
    private static Outcome<Equivalent> equivalent(Comparison in) {
        Working w = new Working();
        BigDecimal paid = BigDecimal.ZERO;
        BigDecimal received = in.remainingValue();
        for (IndexedFlow flow : in.flows()) {
            BigDecimal growth = divide(in.finalIndex(), flow.index());
            paid = paid.add(flow.contribution().multiply(growth));
            received = received.add(flow.distribution().multiply(growth));
        }
        requirePaid(paid);
        w.dollars(
                "distributions",
                "each x " + in.finalIndex().toPlainString() + " / its index, and what remains",
                received);
        w.dollars(
                "contributions",
                "each x " + in.finalIndex().toPlainString() + " / its index",
                paid);
        BigDecimal pme = w.ratio("PME", usd(received) + " / " + usd(paid), divide(received, paid));
        return w.gives(new Equivalent(round(pme, Unit.RATIO), cents(received), cents(paid)));
    }
}
