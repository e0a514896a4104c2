package ai.elson.knowledge.options;

import static ai.elson.knowledge.calculator.Working.*;

import ai.elson.knowledge.calculator.BadField;
import ai.elson.knowledge.calculator.Calculator;
import ai.elson.knowledge.calculator.Field;
import ai.elson.knowledge.calculator.Formula;
import ai.elson.knowledge.calculator.Outcome;
import ai.elson.knowledge.calculator.Working;
import ai.elson.knowledge.rule.Unit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// The profit at expiry of any mix of calls, puts and shares.
///
/// As a function of the stock price it is straight between neighbouring strikes, so its extremes
/// are at the strikes, at zero, or without limit to the right, and its zeros are found exactly.
/// Premiums are taken without interest. Break-evens are rounded to cents.
final class StrategyPayoff {

    private StrategyPayoff() {}

    enum Instrument {
        CALL,
        PUT,
        STOCK
    }

    enum Side {
        LONG,
        SHORT
    }

    record Leg(
            @Field(value = "call, put or stock", unit = Unit.TEXT) Instrument instrument,
            @Field(value = "bought or sold", unit = Unit.TEXT) Side side,
            @Field(value = "shares it is about", unit = Unit.SHARES, min = 0.01, max = 1e7)
                    BigDecimal shares,
            @Field(value = "strike price of an option", unit = Unit.USD, min = 0.01, max = 1e6)
                    @Nullable BigDecimal strike,
            @Field(value = "premium, or price of a share", unit = Unit.USD, min = 0, max = 1e6)
                    BigDecimal price) {

        BigDecimal signed() {
            return side == Side.LONG ? shares : shares.negate();
        }

        /// What the leg is worth at expiry.
        BigDecimal worth(BigDecimal stock) {
            BigDecimal one =
                    switch (instrument) {
                        case STOCK -> stock;
                        case CALL -> notNegative(stock.subtract(at()));
                        case PUT -> notNegative(at().subtract(stock));
                    };
            return one.multiply(signed());
        }

        /// The strike; zero of a share, which is a call with that strike.
        BigDecimal at() {
            return strike == null ? BigDecimal.ZERO : strike;
        }
    }

    record Strategy(
            @Field(value = "positions with one expiry", unit = Unit.TEXT, maxItems = 20)
                    List<Leg> legs) {}

    record Point(
            @Field(value = "stock price at expiry", unit = Unit.USD) BigDecimal stockPrice,
            @Field(value = "profit, or loss below zero", unit = Unit.USD) BigDecimal profit) {}

    record Payoff(
            @Field(value = "paid at the start, received below zero", unit = Unit.USD)
                    BigDecimal netCost,
            @Field(value = "greatest gain, absent if unlimited", unit = Unit.USD)
                    @Nullable BigDecimal maximumGain,
            @Field(value = "greatest loss, absent if unlimited", unit = Unit.USD)
                    @Nullable BigDecimal maximumLoss,
            @Field(value = "stock prices without gain or loss", unit = Unit.USD)
                    List<BigDecimal> breakEvens,
            @Field(value = "profit at zero and each strike", unit = Unit.TEXT)
                    List<Point> profile) {}

    static final List<Calculator<?, ?>> CALCULATORS =
            List.of(
                    new Formula<>(
                            "option_strategy_payoff",
                            "Payoff of an option strategy",
                            "Greatest gain and loss and break-evens of any option strategy",
                            "derivatives",
                            "options",
                            Strategy.class,
                            Payoff.class,
                            StrategyPayoff::payoff));

    private static Outcome<Payoff> payoff(Strategy in) {
        Working w = new Working();
        TreeSet<BigDecimal> prices = new TreeSet<>();
        prices.add(BigDecimal.ZERO);
        BigDecimal cost = BigDecimal.ZERO;
        BigDecimal slope = BigDecimal.ZERO;
        for (int i = 0; i < in.legs().size(); i++) {
            Leg leg = in.legs().get(i);
            if ((leg.strike() == null) != (leg.instrument() == Instrument.STOCK)) {
                throw new BadField(
                        "legs[" + i + "].strike",
                        leg.strike() == null ? "nothing" : leg.strike().toPlainString(),
                        "the strike of a call or put, nothing for stock");
            }
            prices.add(leg.at());
            cost = cost.add(leg.signed().multiply(leg.price()));
            if (leg.instrument() != Instrument.PUT) {
                slope = slope.add(leg.signed());
            }
        }
        w.dollars("net cost", "sum of shares x price, sold legs negative", cost);
        List<Point> points = new ArrayList<>();
        for (BigDecimal price : prices) {
            BigDecimal profit = cost.negate();
            for (Leg leg : in.legs()) {
                profit = profit.add(leg.worth(price));
            }
            w.dollars("profit at " + usd(price), "worth of the legs - " + usd(cost), profit);
            points.add(new Point(price, profit));
        }
        w.step(
                "slope above the last strike",
                "shares bought less sold, without puts",
                slope,
                Unit.SHARES);
        BigDecimal best = points.stream().map(Point::profit).reduce(BigDecimal::max).orElseThrow();
        BigDecimal worst = points.stream().map(Point::profit).reduce(BigDecimal::min).orElseThrow();
        List<BigDecimal> zeros =
                zeros(points, slope).stream().map(Working::cents).distinct().toList();
        for (BigDecimal zero : zeros) {
            w.dollars("break-even", "where the profit is zero", zero);
        }
        return w.gives(
                new Payoff(
                        cents(cost),
                        slope.signum() > 0 ? null : cents(best),
                        slope.signum() < 0 ? null : cents(notNegative(worst.negate())),
                        zeros,
                        points.stream()
                                .map(p -> new Point(cents(p.stockPrice()), cents(p.profit())))
                                .toList()));
    }

    /// Between two prices the profit is straight: from a < 0 to b > 0 it is zero at the share a /
    /// (a - b) of the way.
    private static List<BigDecimal> zeros(List<Point> points, BigDecimal slope) {
        List<BigDecimal> zeros = new ArrayList<>();
        for (int i = 0; i < points.size(); i++) {
            Point here = points.get(i);
            if (here.profit().signum() == 0) {
                zeros.add(here.stockPrice());
            } else if (i + 1 < points.size()) {
                Point next = points.get(i + 1);
                if (here.profit().signum() * next.profit().signum() < 0) {
                    BigDecimal way = divide(here.profit(), here.profit().subtract(next.profit()));
                    zeros.add(
                            here.stockPrice()
                                    .add(
                                            way.multiply(
                                                    next.stockPrice()
                                                            .subtract(here.stockPrice()))));
                }
            } else if (here.profit().signum() * slope.signum() < 0) {
                zeros.add(here.stockPrice().subtract(divide(here.profit(), slope)));
            }
        }
        return zeros;
    }
}
