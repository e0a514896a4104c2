package ai.elson.knowledge.options;

import static ai.elson.knowledge.calculator.Working.*;

import ai.elson.knowledge.calculator.BadField;
import ai.elson.knowledge.calculator.Calculator;
import ai.elson.knowledge.calculator.Field;
import ai.elson.knowledge.calculator.Formula;
import ai.elson.knowledge.calculator.Outcome;
import ai.elson.knowledge.calculator.Working;
import ai.elson.knowledge.options.Derivatives.OptionType;
import ai.elson.knowledge.rule.Unit;
import java.util.List;

/// The volatility at which Black-Scholes gives an option's price.
///
/// The price rises strictly with volatility from its least to its greatest possible value, so there
/// is one root. Newton's step is taken while it stays within the bracket that is known to hold the
/// root, else the bracket is halved: at worst it converges as bisection does.
final class ImpliedVolatility {

    private ImpliedVolatility() {}

    /// The bracket in units of v sqrt T: beyond it the price is its bound to the last digit.
    private static final double WIDEST = 75;

    /// Below it the time value is rounding.
    private static final double NARROWEST = 1e-8;

    private static final int MOST_ROUNDS = 200;

    record Quote(
            @Field(value = "call or put", unit = Unit.TEXT) OptionType option,
            @Field(value = "price of the option", unit = Unit.USD, min = 0, max = 1e6)
                    double optionPrice,
            @Field(value = "stock price", unit = Unit.USD, min = 0.01, max = 1e6) double stockPrice,
            @Field(value = "strike price", unit = Unit.USD, min = 0.01, max = 1e6) double strike,
            @Field(value = "risk-free rate, continuous", unit = Unit.PERCENT, min = -10, max = 50)
                    double rate,
            @Field(value = "dividend yield, continuous", unit = Unit.PERCENT, min = 0, max = 50)
                    double dividendYield,
            @Field(value = "years to expiry", unit = Unit.NUMBER, min = 0.001, max = 50)
                    double years) {}

    record Implied(
            @Field(value = "yearly volatility", unit = Unit.PERCENT) double impliedVolatility,
            @Field(value = "change for one point of volatility", unit = Unit.NUMBER) double vega,
            @Field(value = "least possible price", unit = Unit.USD) double leastPrice,
            @Field(value = "greatest possible price", unit = Unit.USD) double greatestPrice) {}

    static final List<Calculator<?, ?>> CALCULATORS =
            List.of(
                    new Formula<>(
                            "implied_volatility",
                            "Implied volatility",
                            "Volatility that a European option's price implies by Black-Scholes",
                            "derivatives",
                            "options",
                            Quote.class,
                            Implied.class,
                            ImpliedVolatility::implied));

    private static Outcome<Implied> implied(Quote in) {
        Working w = new Working();
        Black black =
                new Black(
                        in.option(),
                        in.stockPrice(),
                        in.strike(),
                        in.rate() / 100,
                        in.dividendYield() / 100,
                        1,
                        in.years());
        double least =
                w.number("least price", "discounted intrinsic value", black.leastPrice(), Unit.USD);
        double greatest =
                w.number(
                        "greatest price",
                        in.option() == OptionType.CALL ? "S e^(-q T)" : "K e^(-r T)",
                        black.greatestPrice(),
                        Unit.USD);
        double price = in.optionPrice();
        String accepted =
                "above "
                        + figure(least)
                        + " and below "
                        + figure(greatest)
                        + " dollars, the bounds without arbitrage";
        if (price <= least || price >= greatest) {
            throw new BadField("optionPrice", figure(price), accepted);
        }
        // Of the call and the put with the same volatility the one out of the money is all time
        // value, so that nothing is lost to the intrinsic part.
        Black outside =
                black.with(
                        black.spotToday() > black.strikeToday() ? OptionType.PUT : OptionType.CALL);
        double volatility = root(outside, price - least);
        double spread = volatility * Math.sqrt(in.years());
        if (!(spread > NARROWEST && spread < WIDEST)) {
            throw new BadField(
                    "optionPrice", figure(price), accepted + ", and not within rounding of them");
        }
        Black found = black.withVolatility(volatility);
        w.number(
                "implied volatility",
                "the price at this volatility is " + figure(found.price()),
                100 * volatility,
                Unit.PERCENT);
        double vega =
                w.number("vega", "S e^(-q T) n(d1) sqrt T / 100", found.vega() / 100, Unit.NUMBER);
        return w.gives(new Implied(100 * volatility, vega, least, greatest));
    }

    /// The volatility at which the option has this price, safe-guarded Newton.
    private static double root(Black option, double price) {
        double low = 0;
        double high = WIDEST / Math.sqrt(option.years());
        // At the inflection point vega is greatest and Newton converges from there on one side.
        double guess =
                Math.sqrt(
                        2
                                * Math.abs(
                                        StrictMath.log(option.spotToday() / option.strikeToday()))
                                / option.years());
        double v = guess > 0 && guess < high ? guess : Math.min(high / 2, 0.5);
        for (int i = 0; i < MOST_ROUNDS; i++) {
            Black at = option.withVolatility(v);
            double error = at.price() - price;
            if (error == 0) {
                return v;
            }
            if (error > 0) {
                high = v;
            } else {
                low = v;
            }
            double next = v - error / at.vega();
            if (!(next > low && next < high)) {
                next = (low + high) / 2;
            }
            if (Math.abs(next - v) <= Math.ulp(v)) {
                return next;
            }
            v = next;
        }
        return v;
    }
}
