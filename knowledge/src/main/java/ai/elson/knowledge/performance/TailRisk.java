package ai.elson.knowledge.performance;

import static ai.elson.knowledge.calculator.Working.*;

import ai.elson.knowledge.calculator.BadField;
import ai.elson.knowledge.calculator.Calculator;
import ai.elson.knowledge.calculator.Field;
import ai.elson.knowledge.calculator.Formula;
import ai.elson.knowledge.calculator.Outcome;
import ai.elson.knowledge.calculator.Working;
import ai.elson.knowledge.rule.Unit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.hipparchus.distribution.continuous.NormalDistribution;

/// What may be lost in the worst cases: by history, by the normal law, and by that law corrected
/// for skewness and fat tails. A loss is positive. Dollars are rounded to the cent.
final class TailRisk {

    private TailRisk() {}

    private static final NormalDistribution NORMAL = new NormalDistribution();

    /// Trading days of a year.
    private static final double YEAR = 252;

    record History(
            @Field(value = "portfolio value", unit = Unit.USD, min = 0, max = 1e13)
                    BigDecimal portfolio,
            @Field(
                            value = "past returns over the horizon",
                            unit = Unit.PERCENT,
                            min = -100,
                            max = 1000)
                    List<BigDecimal> returns,
            @Field(value = "confidence", unit = Unit.PERCENT, min = 50, max = 99.99)
                    BigDecimal confidence) {}

    record Losses(
            @Field(value = "loss not exceeded", unit = Unit.USD) BigDecimal valueAtRisk,
            @Field(value = "mean loss in the tail", unit = Unit.USD) BigDecimal expectedShortfall,
            @Field(value = "returns in the tail", unit = Unit.COUNT) int tailReturns) {}

    record Normal(
            @Field(value = "portfolio value", unit = Unit.USD, min = 0, max = 1e13)
                    BigDecimal portfolio,
            @Field(value = "expected return a year", unit = Unit.PERCENT, min = -100, max = 200)
                    double expectedReturn,
            @Field(value = "yearly volatility", unit = Unit.PERCENT, min = 0, max = 500)
                    double volatility,
            @Field(value = "trading days", unit = Unit.DAYS, min = 1, max = 252) int days,
            @Field(value = "confidence", unit = Unit.PERCENT, min = 50, max = 99.99)
                    double confidence) {}

    record Shortfall(
            @Field(value = "mean loss in the tail", unit = Unit.USD) BigDecimal expectedShortfall,
            @Field(value = "loss not exceeded", unit = Unit.USD) BigDecimal valueAtRisk) {}

    record Shape(
            @Field(value = "portfolio value", unit = Unit.USD, min = 0, max = 1e13)
                    BigDecimal portfolio,
            @Field(
                            value = "mean return over the horizon",
                            unit = Unit.PERCENT,
                            min = -100,
                            max = 200)
                    double meanReturn,
            @Field(value = "volatility over the horizon", unit = Unit.PERCENT, min = 0, max = 500)
                    double volatility,
            @Field(value = "skewness", unit = Unit.RATIO, min = -3, max = 3) double skewness,
            @Field(value = "excess kurtosis", unit = Unit.RATIO, min = -2, max = 10)
                    double excessKurtosis,
            @Field(value = "confidence", unit = Unit.PERCENT, min = 50, max = 99.99)
                    double confidence) {}

    record Modified(
            @Field(value = "loss not exceeded", unit = Unit.USD) BigDecimal valueAtRisk,
            @Field(value = "loss by the normal law", unit = Unit.USD) BigDecimal normalValueAtRisk,
            @Field(value = "corrected quantile", unit = Unit.NUMBER) double quantile) {}

    static final List<Calculator<?, ?>> CALCULATORS =
            List.of(
                    new Formula<>(
                            "historical_var",
                            "Historical value at risk",
                            "Historical simulation VaR and expected shortfall from past returns",
                            "portfolio_risk",
                            "risk_management",
                            History.class,
                            Losses.class,
                            TailRisk::historical),
                    new Formula<>(
                            "expected_shortfall",
                            "Expected shortfall (CVaR)",
                            "Expected shortfall or CVaR of a portfolio with normal returns",
                            "portfolio_risk",
                            "risk_management",
                            Normal.class,
                            Shortfall.class,
                            TailRisk::shortfall),
                    new Formula<>(
                            "cornish_fisher_var",
                            "Cornish-Fisher value at risk",
                            "Modified Cornish-Fisher VaR with skewness and kurtosis",
                            "portfolio_risk",
                            "risk_management",
                            Shape.class,
                            Modified.class,
                            TailRisk::cornishFisher));

    /// With a = 1 - confidence and n returns in order, the value at risk is the loss number ceil(a
    /// n) from the worst (the inverse of the empirical distribution, quantile type 1); the
    /// shortfall is the mean of the worst a n, the last of them in part: (sum of the losses above
    /// it + (a n - their number) x value at risk) / (a n). It is never below the value at risk.
    ///
    /// Source: R. T. Rockafellar and S. Uryasev, Journal of Banking and Finance 26 (2002),
    /// proposition 8; quantile types: R. J. Hyndman and Y. Fan, American Statistician 50 (1996).
    private static Outcome<Losses> historical(History in) {
        Working w = new Working();
        List<BigDecimal> losses =
                in.returns().stream()
                        .map(BigDecimal::negate)
                        .sorted((a, b) -> b.compareTo(a))
                        .toList();
        BigDecimal tail =
                w.ratio(
                        "tail",
                        "(1 - " + pct(in.confidence()) + ") x " + losses.size() + " returns",
                        fraction(BigDecimal.valueOf(100).subtract(in.confidence()))
                                .multiply(BigDecimal.valueOf(losses.size())));
        int rank = tail.setScale(0, RoundingMode.CEILING).intValueExact();
        BigDecimal quantile =
                w.percent(
                        "loss at the quantile",
                        "number " + rank + " from the worst",
                        losses.get(rank - 1));
        BigDecimal worse =
                losses.subList(0, rank - 1).stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal part = tail.subtract(BigDecimal.valueOf(rank - 1));
        BigDecimal mean =
                w.percent(
                        "mean loss in the tail",
                        "("
                                + pct(worse)
                                + " + "
                                + part.toPlainString()
                                + " x "
                                + pct(quantile)
                                + ") / "
                                + tail.toPlainString(),
                        divide(worse.add(part.multiply(quantile)), tail));
        return w.gives(
                new Losses(
                        cents(
                                w.dollars(
                                        "value at risk",
                                        pct(quantile) + " of " + usd(in.portfolio()),
                                        share(quantile, in.portfolio()))),
                        cents(
                                w.dollars(
                                        "expected shortfall",
                                        "mean loss of " + usd(in.portfolio()),
                                        share(mean, in.portfolio()))),
                        rank));
    }

    /// V (s n(z) / (1 - c) - m) with m and s the mean and volatility of the days (of 252 a year)
    /// and z the normal quantile of c.
    ///
    /// Source: A. J. McNeil, R. Frey and P. Embrechts, Quantitative Risk Management, example 2.14.
    private static Outcome<Shortfall> shortfall(Normal in) {
        Working w = new Working();
        double tail = 1 - in.confidence() / 100;
        double z =
                w.number(
                        "z",
                        "normal quantile of " + figure(in.confidence()) + "%",
                        -NORMAL.inverseCumulativeProbability(tail),
                        Unit.NUMBER);
        double mean =
                w.number(
                        "mean",
                        figure(in.expectedReturn()) + "% x " + in.days() + " / 252",
                        in.expectedReturn() * in.days() / YEAR,
                        Unit.PERCENT);
        double deviation =
                w.number(
                        "volatility",
                        figure(in.volatility()) + "% x sqrt(" + in.days() + " / 252)",
                        in.volatility() * Math.sqrt(in.days() / YEAR),
                        Unit.PERCENT);
        double times =
                w.number(
                        "volatilities lost in the tail",
                        "n(z) / " + figure(tail),
                        NORMAL.density(z) / tail,
                        Unit.NUMBER);
        return w.gives(
                new Shortfall(
                        dollars(
                                w,
                                "expected shortfall",
                                "value x (volatility x n(z) / (1 - c) - mean)",
                                in.portfolio(),
                                deviation * times - mean),
                        dollars(
                                w,
                                "value at risk",
                                "value x (volatility x z - mean)",
                                in.portfolio(),
                                deviation * z - mean)));
    }

    private static BigDecimal dollars(
            Working w, String name, String formula, BigDecimal portfolio, double percent) {
        return cents(w.dollars(name, formula, share(BigDecimal.valueOf(percent), portfolio)));
    }

    /// V (-m - s q), q = z + (z^2 - 1) S / 6 + (z^3 - 3 z) K / 24 - (2 z^3 - 5 z) S^2 / 36 with z
    /// the normal quantile of 1 - confidence. The correction is refused where q does not rise with
    /// z everywhere, S^2 / 9 > 4 (K / 8 - S^2 / 6) (1 - K / 8 + 5 S^2 / 36), since a higher
    /// confidence could then give a smaller loss. S and K enter as the formula's parameters, as is
    /// usual, and are close to the skewness and kurtosis of the outcome only where both are small.
    ///
    /// Source: D. Maillard, A User's Guide to the Cornish Fisher Expansion (2012); L. Favre and
    /// J.-A. Galeano, Journal of Alternative Investments 5 (2002).
    private static Outcome<Modified> cornishFisher(Shape in) {
        double s = in.skewness();
        double k = in.excessKurtosis();
        if (s * s / 9 > 4 * (k / 8 - s * s / 6) * (1 - k / 8 + 5 * s * s / 36)) {
            throw new BadField(
                    "excessKurtosis",
                    figure(k),
                    "a kurtosis for which the quantile rises throughout, given skewness "
                            + figure(s)
                            + " (none beyond a skewness of 2.48 or outside 0 to 8)");
        }
        Working w = new Working();
        double z =
                w.number(
                        "z",
                        "normal quantile of " + figure(100 - in.confidence()) + "%",
                        NORMAL.inverseCumulativeProbability(1 - in.confidence() / 100),
                        Unit.NUMBER);
        double q =
                w.number(
                        "corrected quantile",
                        "z + (z^2 - 1) S / 6 + (z^3 - 3 z) K / 24 - (2 z^3 - 5 z) S^2 / 36",
                        z
                                + (z * z - 1) * s / 6
                                + (z * z * z - 3 * z) * k / 24
                                - (2 * z * z * z - 5 * z) * s * s / 36,
                        Unit.NUMBER);
        return w.gives(
                new Modified(
                        dollars(
                                w,
                                "value at risk",
                                "value x (-mean - volatility x quantile)",
                                in.portfolio(),
                                -in.meanReturn() - in.volatility() * q),
                        dollars(
                                w,
                                "by the normal law",
                                "value x (-mean - volatility x z)",
                                in.portfolio(),
                                -in.meanReturn() - in.volatility() * z),
                        q));
    }
}
