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
import java.math.RoundingMode;
import java.util.List;
import org.hipparchus.distribution.continuous.NormalDistribution;

/// Options, futures and hedges. Rates are compounded continuously, as in the texts.
///
/// Source of the formulas: J. C. Hull, Options, Futures, and Other Derivatives.
final class Derivatives {

    private Derivatives() {}

    private static final NormalDistribution NORMAL = new NormalDistribution();

    record Call(
            @Field(value = "stock price", unit = Unit.USD, min = 0.01, max = 1e6)
                    BigDecimal stockPrice,
            @Field(value = "strike price", unit = Unit.USD, min = 0.01, max = 1e6)
                    BigDecimal strike,
            @Field(value = "yearly volatility", unit = Unit.PERCENT, min = 0.1, max = 500)
                    BigDecimal volatility,
            @Field(value = "risk-free rate", unit = Unit.PERCENT, min = 0, max = 50)
                    BigDecimal rate,
            @Field(value = "days to expiry", unit = Unit.DAYS, min = 1, max = 3650) int days) {}

    record CallPrice(
            @Field(value = "value of the call", unit = Unit.USD) BigDecimal callPrice,
            @Field(value = "shares that hedge it", unit = Unit.RATIO) BigDecimal delta) {}

    record Parity(
            @Field(value = "price of the call", unit = Unit.USD, min = 0, max = 1e6)
                    BigDecimal callPrice,
            @Field(value = "stock price", unit = Unit.USD, min = 0.01, max = 1e6)
                    BigDecimal stockPrice,
            @Field(value = "strike price", unit = Unit.USD, min = 0.01, max = 1e6)
                    BigDecimal strike,
            @Field(value = "risk-free rate", unit = Unit.PERCENT, min = 0, max = 50)
                    BigDecimal rate,
            @Field(value = "days to expiry", unit = Unit.DAYS, min = 1, max = 3650) int days) {}

    record PutPrice(@Field(value = "value of the put", unit = Unit.USD) BigDecimal putPrice) {}

    enum OptionType {
        CALL,
        PUT
    }

    record Bought(
            @Field(value = "call or put", unit = Unit.TEXT) OptionType option,
            @Field(value = "strike price", unit = Unit.USD, min = 0.01, max = 1e6)
                    BigDecimal strike,
            @Field(value = "premium of one share", unit = Unit.USD, min = 0, max = 1e6)
                    BigDecimal premium) {}

    record BreakEven(
            @Field(value = "stock price without gain or loss", unit = Unit.USD)
                    BigDecimal breakEvenPrice) {}

    record Forward(
            @Field(value = "spot price", unit = Unit.USD, min = 0.01, max = 1e7)
                    BigDecimal spotPrice,
            @Field(value = "risk-free rate", unit = Unit.PERCENT, min = 0, max = 50)
                    BigDecimal rate,
            @Field(value = "dividend yield", unit = Unit.PERCENT, min = 0, max = 50)
                    BigDecimal dividendYield,
            @Field(value = "days to delivery", unit = Unit.DAYS, min = 1, max = 3650) int days) {}

    record ForwardPrice(
            @Field(value = "fair price of the future", unit = Unit.USD) BigDecimal fairPrice) {}

    record Hedge(
            @Field(value = "portfolio value", unit = Unit.USD, min = 1, max = 1e12)
                    BigDecimal portfolio,
            @Field(value = "portfolio beta", unit = Unit.RATIO, min = 0.01, max = 10)
                    BigDecimal beta,
            @Field(value = "futures price", unit = Unit.POINTS, min = 0.01, max = 1e6)
                    BigDecimal futuresPrice,
            @Field(value = "dollars a point", unit = Unit.USD, min = 0.01, max = 1e5)
                    BigDecimal multiplier) {}

    record Contracts(@Field(value = "contracts to sell", unit = Unit.COUNT) BigDecimal contracts) {}

    static final List<Calculator<?, ?>> CALCULATORS =
            List.of(
                    new Formula<>(
                            "call_option_price",
                            "Call price",
                            "Black-Scholes price and delta of a European call option",
                            "derivatives",
                            "options",
                            Call.class,
                            CallPrice.class,
                            Derivatives::call),
                    new Formula<>(
                            "put_from_call_price",
                            "Put price by parity",
                            "Put option price from the call price by put-call parity",
                            "derivatives",
                            "options",
                            Parity.class,
                            PutPrice.class,
                            Derivatives::parity),
                    new Formula<>(
                            "option_break_even",
                            "Option break-even",
                            "Stock price at which a bought option breaks even",
                            "derivatives",
                            "options",
                            Bought.class,
                            BreakEven.class,
                            Derivatives::breakEven),
                    new Formula<>(
                            "futures_fair_price",
                            "Futures fair price",
                            "Fair futures price from spot price and cost of carry",
                            "derivatives",
                            "futures_forwards",
                            Forward.class,
                            ForwardPrice.class,
                            Derivatives::forward),
                    new Formula<>(
                            "hedge_contracts",
                            "Contracts to hedge",
                            "Index futures to sell to hedge a stock portfolio",
                            "derivatives",
                            "hedging",
                            Hedge.class,
                            Contracts.class,
                            Derivatives::hedge));

    /// S N(d1) - K e^(-rT) N(d2), d1 = (ln(S/K) + (r + v^2/2) T) / (v sqrt T), d2 = d1 - v sqrt T;
    /// European, without dividends, T = days / 365.
    ///
    /// Source: F. Black, M. Scholes, Journal of Political Economy 81 (1973).
    private static Outcome<CallPrice> call(Call in) {
        Working w = new Working();
        double s = in.stockPrice().doubleValue();
        double k = in.strike().doubleValue();
        double v = fraction(in.volatility()).doubleValue();
        double r = fraction(in.rate()).doubleValue();
        double t = in.days() / 365.0;
        double spread = v * StrictMath.sqrt(t);
        double d1 = (StrictMath.log(s / k) + (r + v * v / 2) * t) / spread;
        double d2 = d1 - spread;
        double delta = NORMAL.cumulativeProbability(d1);
        double value =
                Math.max(
                        0,
                        s * delta - k * StrictMath.exp(-r * t) * NORMAL.cumulativeProbability(d2));
        w.ratio(
                "d1",
                "(ln(S/K) + (r + v^2/2) T) / (v sqrt T), T = " + in.days() + "/365",
                BigDecimal.valueOf(d1));
        w.ratio("d2", "d1 - v sqrt T", BigDecimal.valueOf(d2));
        w.ratio("N(d1)", "delta", BigDecimal.valueOf(delta));
        w.dollars("call price", "S N(d1) - K e^(-rT) N(d2)", BigDecimal.valueOf(value));
        return w.gives(new CallPrice(cents(value), round(BigDecimal.valueOf(delta), Unit.RATIO)));
    }

    /// P = C - S + K e^(-rT). A negative result means that the call's price is not possible.
    private static Outcome<PutPrice> parity(Parity in) {
        Working w = new Working();
        double discount = StrictMath.exp(-fraction(in.rate()).doubleValue() * in.days() / 365.0);
        BigDecimal strike =
                w.dollars(
                        "strike today",
                        usd(in.strike()) + " x e^(-rT), T = " + in.days() + "/365",
                        in.strike().multiply(BigDecimal.valueOf(discount)));
        BigDecimal put =
                w.dollars(
                        "put price",
                        usd(in.callPrice()) + " - " + usd(in.stockPrice()) + " + " + usd(strike),
                        in.callPrice().subtract(in.stockPrice()).add(strike));
        if (put.signum() < 0) {
            throw new BadField(
                    "callPrice",
                    in.callPrice().toPlainString(),
                    "at least stock price less discounted strike, "
                            + usd(in.stockPrice().subtract(strike)));
        }
        return w.gives(new PutPrice(cents(put)));
    }

    /// Strike plus premium of a call, strike less premium of a put, at expiry.
    private static Outcome<BreakEven> breakEven(Bought in) {
        Working w = new Working();
        BigDecimal price =
                switch (in.option()) {
                    case CALL ->
                            w.dollars(
                                    "break-even",
                                    usd(in.strike()) + " + " + usd(in.premium()),
                                    in.strike().add(in.premium()));
                    case PUT -> {
                        requireAtMost("premium", in.premium(), in.strike(), "the strike of a put");
                        yield w.dollars(
                                "break-even",
                                usd(in.strike()) + " - " + usd(in.premium()),
                                in.strike().subtract(in.premium()));
                    }
                };
        return w.gives(new BreakEven(cents(price)));
    }

    /// F = S e^((r - q) T), T = days / 365.
    private static Outcome<ForwardPrice> forward(Forward in) {
        Working w = new Working();
        BigDecimal carry =
                w.percent(
                        "cost of carry",
                        pct(in.rate()) + " - " + pct(in.dividendYield()),
                        in.rate().subtract(in.dividendYield()));
        double growth = StrictMath.exp(fraction(carry).doubleValue() * in.days() / 365.0);
        BigDecimal price =
                w.dollars(
                        "fair price",
                        usd(in.spotPrice()) + " x e^(carry x " + in.days() + "/365)",
                        in.spotPrice().multiply(BigDecimal.valueOf(growth)));
        return w.gives(new ForwardPrice(cents(price)));
    }

    /// Beta x portfolio over (futures price x multiplier), to the nearest whole contract.
    private static Outcome<Contracts> hedge(Hedge in) {
        Working w = new Working();
        BigDecimal one =
                w.dollars(
                        "one contract",
                        in.futuresPrice().toPlainString() + " x " + usd(in.multiplier()),
                        in.futuresPrice().multiply(in.multiplier()));
        BigDecimal contracts =
                w.ratio(
                        "contracts",
                        in.beta().toPlainString() + " x " + usd(in.portfolio()) + " / " + usd(one),
                        divide(in.beta().multiply(in.portfolio()), one));
        return w.gives(new Contracts(contracts.setScale(0, RoundingMode.HALF_UP)));
    }
}
