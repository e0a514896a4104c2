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

/// European options by closed formula: price, sensitivities, parity. Rates and the dividend yield
/// are compounded continuously; results are not rounded.
final class OptionPricing {

    private OptionPricing() {}

    record Terms(
            @Field(value = "call or put", unit = Unit.TEXT) OptionType option,
            @Field(value = "stock price", unit = Unit.USD, min = 0.01, max = 1e6) double stockPrice,
            @Field(value = "strike price", unit = Unit.USD, min = 0.01, max = 1e6) double strike,
            @Field(value = "yearly volatility", unit = Unit.PERCENT, min = 0.1, max = 500)
                    double volatility,
            @Field(value = "risk-free rate, continuous", unit = Unit.PERCENT, min = -10, max = 50)
                    double rate,
            @Field(value = "dividend yield, continuous", unit = Unit.PERCENT, min = 0, max = 50)
                    double dividendYield,
            @Field(value = "years to expiry", unit = Unit.NUMBER, min = 0.001, max = 50)
                    double years) {

        Black black() {
            return new Black(
                    option,
                    stockPrice,
                    strike,
                    rate / 100,
                    dividendYield / 100,
                    volatility / 100,
                    years);
        }
    }

    record FutureTerms(
            @Field(value = "call or put", unit = Unit.TEXT) OptionType option,
            @Field(value = "futures price", unit = Unit.USD, min = 0.01, max = 1e6)
                    double futuresPrice,
            @Field(value = "strike price", unit = Unit.USD, min = 0.01, max = 1e6) double strike,
            @Field(value = "yearly volatility", unit = Unit.PERCENT, min = 0.1, max = 500)
                    double volatility,
            @Field(value = "risk-free rate, continuous", unit = Unit.PERCENT, min = -10, max = 50)
                    double rate,
            @Field(value = "years to expiry", unit = Unit.NUMBER, min = 0.001, max = 50)
                    double years) {}

    record Price(
            @Field(value = "value of the option", unit = Unit.USD) double optionPrice,
            @Field(value = "N(d1) argument", unit = Unit.NUMBER) double d1,
            @Field(value = "N(d2) argument", unit = Unit.NUMBER) double d2,
            @Field(value = "risk-neutral chance to end in the money", unit = Unit.PERCENT)
                    double exerciseChance) {}

    record FuturePrice(
            @Field(value = "value of the option", unit = Unit.USD) double optionPrice,
            @Field(value = "change for one dollar of the future", unit = Unit.NUMBER)
                    double delta) {}

    record Greeks(
            @Field(value = "change for one dollar of the stock", unit = Unit.NUMBER) double delta,
            @Field(value = "change of delta for one dollar", unit = Unit.NUMBER) double gamma,
            @Field(value = "change for one point of volatility", unit = Unit.NUMBER) double vega,
            @Field(value = "change over one calendar day", unit = Unit.NUMBER) double theta,
            @Field(value = "change for one point of rate", unit = Unit.NUMBER) double rho) {}

    enum Arbitrage {
        NONE,
        CONVERSION,
        REVERSAL
    }

    record Quotes(
            @Field(value = "price of the call", unit = Unit.USD, min = 0, max = 1e6)
                    double callPrice,
            @Field(value = "price of the put", unit = Unit.USD, min = 0, max = 1e6) double putPrice,
            @Field(value = "stock price", unit = Unit.USD, min = 0.01, max = 1e6) double stockPrice,
            @Field(value = "strike price", unit = Unit.USD, min = 0.01, max = 1e6) double strike,
            @Field(value = "risk-free rate, continuous", unit = Unit.PERCENT, min = -10, max = 50)
                    double rate,
            @Field(value = "dividend yield, continuous", unit = Unit.PERCENT, min = 0, max = 50)
                    double dividendYield,
            @Field(value = "years to expiry", unit = Unit.NUMBER, min = 0.001, max = 50)
                    double years,
            @Field(value = "cost of the trades a share", unit = Unit.USD, min = 0, max = 1e4)
                    double tradingCost) {}

    record ParityGap(
            @Field(value = "call less put, above parity", unit = Unit.USD) double parityGap,
            @Field(value = "put price by parity", unit = Unit.USD) double parityPutPrice,
            @Field(value = "trade that earns the gap", unit = Unit.TEXT) Arbitrage arbitrage,
            @Field(value = "gain today after costs", unit = Unit.USD) double profit) {}

    static final List<Calculator<?, ?>> CALCULATORS =
            List.of(
                    new Formula<>(
                            "black_scholes",
                            "Black-Scholes price",
                            "Black-Scholes-Merton price of a European call or put with dividend yield",
                            "derivatives",
                            "options",
                            Terms.class,
                            Price.class,
                            OptionPricing::price),
                    new Formula<>(
                            "option_greeks",
                            "Option Greeks",
                            "Delta, gamma, vega, theta and rho of a European option",
                            "derivatives",
                            "options",
                            Terms.class,
                            Greeks.class,
                            OptionPricing::greeks),
                    new Formula<>(
                            "black_76_futures_option",
                            "Option on a future",
                            "Black 1976 price of a European option on a futures contract",
                            "derivatives",
                            "options",
                            FutureTerms.class,
                            FuturePrice.class,
                            OptionPricing::future),
                    new Formula<>(
                            "put_call_parity_check",
                            "Put-call parity check",
                            "Gap of call and put quotes from parity and the arbitrage",
                            "derivatives",
                            "options",
                            Quotes.class,
                            ParityGap.class,
                            OptionPricing::parity));

    /// See [Black].
    private static Outcome<Price> price(Terms in) {
        Working w = new Working();
        Black black = in.black();
        double price = noted(w, black);
        double chance = 100 * Black.cumulative(black.sign() * black.d2());
        w.number(
                "chance of exercise",
                in.option() == OptionType.CALL ? "N(d2)" : "N(-d2)",
                chance,
                Unit.PERCENT);
        return w.gives(new Price(price, black.d1(), black.d2(), chance));
    }

    /// Notes d1, d2 and the price.
    static double noted(Working w, Black black) {
        w.number(
                "d1",
                "(ln(%s / %s) + (%s - %s + %s^2 / 2) x %s) / (%s x sqrt(%s))"
                        .formatted(
                                figure(black.spot()),
                                figure(black.strike()),
                                figure(black.rate()),
                                figure(black.dividendYield()),
                                figure(black.volatility()),
                                figure(black.years()),
                                figure(black.volatility()),
                                figure(black.years())),
                black.d1(),
                Unit.NUMBER);
        w.number(
                "d2", figure(black.d1()) + " - " + figure(black.spread()), black.d2(), Unit.NUMBER);
        w.number(
                "stock, discounted",
                figure(black.spot()) + " x e^(-q T)",
                black.spotToday(),
                Unit.USD);
        w.number(
                "strike, discounted",
                figure(black.strike()) + " x e^(-r T)",
                black.strikeToday(),
                Unit.USD);
        boolean call = black.option() == OptionType.CALL;
        String stock = figure(black.spotToday());
        String strike = figure(black.strikeToday());
        return w.number(
                call ? "call price" : "put price",
                call
                        ? stock + " x N(d1) - " + strike + " x N(d2)"
                        : strike + " x N(-d2) - " + stock + " x N(-d1)",
                black.price(),
                Unit.USD);
    }

    /// Vega and rho for one percentage point, theta for one calendar day (a 365th of a year), all
    /// in dollars a share.
    private static Outcome<Greeks> greeks(Terms in) {
        Working w = new Working();
        Black black = in.black();
        noted(w, black);
        String n = in.option() == OptionType.CALL ? "N(d1)" : "-N(-d1)";
        double delta = w.number("delta", "e^(-q T) x " + n, black.delta(), Unit.NUMBER);
        double gamma =
                w.number("gamma", "e^(-q T) n(d1) / (S v sqrt T)", black.gamma(), Unit.NUMBER);
        double vega =
                w.number("vega", "S e^(-q T) n(d1) sqrt T / 100", black.vega() / 100, Unit.NUMBER);
        double theta =
                w.number(
                        "theta",
                        "(" + figure(black.theta()) + " a year) / 365",
                        black.theta() / 365,
                        Unit.NUMBER);
        double rho =
                w.number(
                        "rho",
                        "(" + figure(black.rho()) + " for 100 points) / 100",
                        black.rho() / 100,
                        Unit.NUMBER);
        return w.gives(new Greeks(delta, gamma, vega, theta, rho));
    }

    /// Black's formula is the stock's with a dividend yield equal to the rate, because a future
    /// costs nothing to hold. Delta is that of the discounted price.
    private static Outcome<FuturePrice> future(FutureTerms in) {
        Working w = new Working();
        Black black =
                new Black(
                        in.option(),
                        in.futuresPrice(),
                        in.strike(),
                        in.rate() / 100,
                        in.rate() / 100,
                        in.volatility() / 100,
                        in.years());
        double price = noted(w, black);
        double delta =
                w.number(
                        "delta", "change for one dollar of the future", black.delta(), Unit.NUMBER);
        return w.gives(new FuturePrice(price, delta));
    }

    /// C - P = S e^(-qT) - K e^(-rT). A gap above the cost is earned by a conversion (sell the
    /// call, buy put and stock, borrow the strike), one below by a reversal.
    private static Outcome<ParityGap> parity(Quotes in) {
        Working w = new Working();
        // The volatility plays no part in parity.
        Black black =
                new Black(
                        OptionType.CALL,
                        in.stockPrice(),
                        in.strike(),
                        in.rate() / 100,
                        in.dividendYield() / 100,
                        1,
                        in.years());
        double forward =
                w.number(
                        "parity",
                        figure(black.spotToday()) + " - " + figure(black.strikeToday()),
                        black.spotToday() - black.strikeToday(),
                        Unit.USD);
        double gap =
                w.number(
                        "gap",
                        figure(in.callPrice())
                                + " - "
                                + figure(in.putPrice())
                                + " - "
                                + figure(forward),
                        in.callPrice() - in.putPrice() - forward,
                        Unit.USD);
        double put =
                w.number(
                        "put by parity",
                        figure(in.callPrice()) + " - " + figure(forward),
                        in.callPrice() - forward,
                        Unit.USD);
        if (put < 0) {
            throw new BadField(
                    "callPrice",
                    figure(in.callPrice()),
                    "at least the discounted stock price less strike, " + figure(forward));
        }
        Arbitrage arbitrage =
                Math.abs(gap) <= in.tradingCost()
                        ? Arbitrage.NONE
                        : gap > 0 ? Arbitrage.CONVERSION : Arbitrage.REVERSAL;
        double profit = arbitrage == Arbitrage.NONE ? 0 : Math.abs(gap) - in.tradingCost();
        w.number(
                "profit",
                "gap of " + figure(Math.abs(gap)) + " against costs of " + figure(in.tradingCost()),
                profit,
                Unit.USD);
        return w.gives(new ParityGap(gap, put, arbitrage, profit));
    }
}
