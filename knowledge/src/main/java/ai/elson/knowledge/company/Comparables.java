package ai.elson.knowledge.company;

import static ai.elson.knowledge.calculator.Working.*;

import ai.elson.knowledge.calculator.Calculator;
import ai.elson.knowledge.calculator.Field;
import ai.elson.knowledge.calculator.Formula;
import ai.elson.knowledge.calculator.Outcome;
import ai.elson.knowledge.calculator.Working;
import ai.elson.knowledge.rule.Unit;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;

/// A company's value from what others are paid for.
///
/// Source: J. Rosenbaum and J. Pearl, Investment Banking, comparable companies; CFA Program
/// curriculum, Market-Based Valuation (harmonic mean).
final class Comparables {

    private Comparables() {}

    enum Basis {
        ENTERPRISE,
        EQUITY
    }

    record Peer(
            @Field(value = "name", unit = Unit.TEXT) String name,
            @Field(value = "its multiple", unit = Unit.RATIO, min = 0.01, max = 1e4)
                    BigDecimal multiple) {}

    record Group(
            @Field(value = "comparable companies", unit = Unit.TEXT, maxItems = 50)
                    List<Peer> peers,
            @Field(value = "enterprise or equity multiple", unit = Unit.TEXT) Basis basis,
            @Field(
                            value = "own figure, as EBITDA or earnings",
                            unit = Unit.USD,
                            min = 0.01,
                            max = 1e13)
                    BigDecimal metric,
            @Field(value = "debt less cash", unit = Unit.USD, min = -1e13, max = 1e13)
                    BigDecimal netDebt,
            @Field(value = "shares", unit = Unit.SHARES, min = 0.01, max = 1e12)
                    BigDecimal shares) {}

    record Valued(
            @Field(value = "share value at the median", unit = Unit.USD) BigDecimal shareValue,
            @Field(value = "equity value at the median", unit = Unit.USD) BigDecimal equityValue,
            @Field(value = "median multiple", unit = Unit.RATIO) BigDecimal median,
            @Field(value = "mean multiple", unit = Unit.RATIO) BigDecimal mean,
            @Field(value = "harmonic mean multiple", unit = Unit.RATIO) BigDecimal harmonicMean,
            @Field(value = "share value at the least", unit = Unit.USD) BigDecimal lowValue,
            @Field(value = "share value at the greatest", unit = Unit.USD) BigDecimal highValue) {}

    static final List<Calculator<?, ?>> CALCULATORS =
            List.of(
                    new Formula<>(
                            "comparable_multiples_value",
                            "Value by comparable multiples",
                            "Share value from multiples of comparable peer companies",
                            "business_finance",
                            "business_valuation",
                            Group.class,
                            Valued.class,
                            Comparables::value));

    /// Metric x multiple; an enterprise multiple less net debt gives equity, over shares. The
    /// median is the middle multiple, or the mean of the two in the middle; the harmonic mean gives
    /// each dollar invested the same weight. Multiples below zero say nothing and are refused.
    /// Cents.
    private static Outcome<Valued> value(Group in) {
        Working w = new Working();
        List<BigDecimal> sorted =
                in.peers().stream().map(Peer::multiple).sorted(Comparator.naturalOrder()).toList();
        int n = sorted.size();
        BigDecimal count = BigDecimal.valueOf(n);
        BigDecimal sum = sorted.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal inverse =
                sorted.stream()
                        .map(m -> divide(BigDecimal.ONE, m))
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal median =
                w.ratio(
                        "median",
                        "middle of " + n,
                        divide(sorted.get((n - 1) / 2).add(sorted.get(n / 2)), BigDecimal.TWO));
        BigDecimal mean = w.ratio("mean", "sum / " + n, divide(sum, count));
        BigDecimal harmonic =
                w.ratio("harmonic mean", n + " / sum of inverses", divide(count, inverse));
        BigDecimal equity =
                w.dollars(
                        "equity value",
                        usd(in.metric())
                                + " x "
                                + figure(median.doubleValue())
                                + (in.basis() == Basis.ENTERPRISE ? " - " + usd(in.netDebt()) : ""),
                        equity(in, median));
        BigDecimal share =
                w.dollars(
                        "value a share",
                        usd(equity) + " / " + Unit.SHARES.format(in.shares()),
                        divide(equity, in.shares()));
        return w.gives(
                new Valued(
                        cents(share),
                        cents(equity),
                        round(median, Unit.RATIO),
                        round(mean, Unit.RATIO),
                        round(harmonic, Unit.RATIO),
                        cents(divide(equity(in, sorted.getFirst()), in.shares())),
                        cents(divide(equity(in, sorted.getLast()), in.shares()))));
    }

    private static BigDecimal equity(Group in, BigDecimal multiple) {
        BigDecimal value = in.metric().multiply(multiple);
        return in.basis() == Basis.ENTERPRISE ? value.subtract(in.netDebt()) : value;
    }
}
