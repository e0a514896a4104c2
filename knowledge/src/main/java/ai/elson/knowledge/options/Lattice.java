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
import java.util.Locale;

/// Options on a binomial tree, where early exercise can be seen.
///
/// Over a step of dt the stock goes up by u = e^(v sqrt dt) or down by d = 1/u. The up-move has the
/// weight p = (e^((r - q) dt) - d) / (u - d): with it the stock earns the rate less its dividend
/// yield, which is p u + (1 - p) d = e^((r - q) dt); the down-move has 1 - p. Values are p x up
/// plus (1 - p) x down, discounted by e^(-r dt).
///
/// Cash dividends are escrowed: the tree is that of the stock less the present value of the
/// dividends to come before expiry, which is added back where exercise is tested.
///
/// Source: J. C. Cox, S. A. Ross, M. Rubinstein, Journal of Financial Economics 7 (1979); J. C.
/// Hull, Options, Futures, and Other Derivatives, «Basic numerical procedures».
final class Lattice {

    private Lattice() {}

    enum Exercise {
        AMERICAN,
        EUROPEAN
    }

    record Dividend(
            @Field(value = "dividend of one share", unit = Unit.USD, min = 0, max = 1e5)
                    double amount,
            @Field(value = "years until it is paid", unit = Unit.NUMBER, min = 0, max = 30)
                    double years) {}

    record Terms(
            @Field(value = "call or put", unit = Unit.TEXT) OptionType option,
            @Field(value = "exercise before expiry or not", unit = Unit.TEXT) Exercise exercise,
            @Field(value = "stock price", unit = Unit.USD, min = 0.01, max = 1e6) double stockPrice,
            @Field(value = "strike price", unit = Unit.USD, min = 0.01, max = 1e6) double strike,
            @Field(value = "yearly volatility", unit = Unit.PERCENT, min = 0.1, max = 200)
                    double volatility,
            @Field(value = "risk-free rate, continuous", unit = Unit.PERCENT, min = -10, max = 50)
                    double rate,
            @Field(value = "dividend yield, continuous", unit = Unit.PERCENT, min = 0, max = 50)
                    double dividendYield,
            @Field(value = "years to expiry", unit = Unit.NUMBER, min = 0.001, max = 30)
                    double years,
            @Field(value = "steps of the tree", unit = Unit.COUNT, min = 2, max = 1000) int steps,
            @Field(value = "cash dividends", unit = Unit.TEXT, minItems = 0, maxItems = 120)
                    List<Dividend> dividends) {}

    record Value(
            @Field(value = "value of the option", unit = Unit.USD) double optionPrice,
            @Field(value = "same option without early exercise", unit = Unit.USD)
                    double europeanPrice,
            @Field(value = "worth of early exercise", unit = Unit.USD) double earlyExercisePremium,
            @Field(value = "change for one dollar of the stock", unit = Unit.NUMBER) double delta,
            @Field(value = "change of delta for one dollar", unit = Unit.NUMBER) double gamma,
            @Field(value = "whether to exercise at once", unit = Unit.TEXT) boolean exerciseNow) {}

    record OnePeriod(
            @Field(value = "call or put", unit = Unit.TEXT) OptionType option,
            @Field(value = "stock price", unit = Unit.USD, min = 0.01, max = 1e6) double stockPrice,
            @Field(value = "stock price after a rise", unit = Unit.USD, min = 0.01, max = 1e7)
                    double upPrice,
            @Field(value = "stock price after a fall", unit = Unit.USD, min = 0, max = 1e6)
                    double downPrice,
            @Field(value = "strike price", unit = Unit.USD, min = 0.01, max = 1e6) double strike,
            @Field(value = "risk-free rate, continuous", unit = Unit.PERCENT, min = -10, max = 50)
                    double rate,
            @Field(
                            value = "length of the period in years",
                            unit = Unit.NUMBER,
                            min = 0.001,
                            max = 30)
                    double years) {}

    record Replication(
            @Field(value = "value of the option", unit = Unit.USD) double optionPrice,
            @Field(value = "shares that replicate it", unit = Unit.NUMBER) double hedgeShares,
            @Field(value = "money lent, borrowed below zero", unit = Unit.USD) double lent,
            @Field(value = "risk-neutral chance of a rise", unit = Unit.PERCENT) double upChance) {}

    static final List<Calculator<?, ?>> CALCULATORS =
            List.of(
                    new Formula<>(
                            "american_option_lattice",
                            "Option on a binomial tree",
                            "American or European option by a Cox-Ross-Rubinstein tree, with early exercise premium",
                            "derivatives",
                            "options",
                            Terms.class,
                            Value.class,
                            Lattice::value),
                    new Formula<>(
                            "binomial_one_period",
                            "One-period binomial option",
                            "Option price and replicating hedge over one binomial period",
                            "derivatives",
                            "options",
                            OnePeriod.class,
                            Replication.class,
                            Lattice::onePeriod));

    private static Outcome<Value> value(Terms in) {
        Working w = new Working();
        double r = in.rate() / 100;
        double carry = r - in.dividendYield() / 100;
        double v = in.volatility() / 100;
        double dt =
                w.number(
                        "step",
                        figure(in.years()) + " years / " + in.steps(),
                        in.years() / in.steps(),
                        Unit.NUMBER);
        double up =
                w.number(
                        "up-move u",
                        "e^(" + figure(v) + " x sqrt(" + figure(dt) + "))",
                        StrictMath.exp(v * Math.sqrt(dt)),
                        Unit.NUMBER);
        double down = w.number("down-move d", "1 / u", 1 / up, Unit.NUMBER);
        double growth = StrictMath.exp(carry * dt);
        double p = (growth - down) / (up - down);
        if (!(p >= 0 && p <= 1)) {
            throw new BadField(
                    "steps",
                    "" + in.steps(),
                    "more than "
                            + figure(carry * carry * in.years() / (v * v))
                            + ", or the up-move has no probability");
        }
        w.number(
                "weight p of the up-move",
                "(e^(" + figure(carry) + " dt) - d) / (u - d)",
                p,
                Unit.NUMBER);
        double[] escrow = escrow(in, r, dt);
        double start =
                w.number(
                        "stock less dividends to come",
                        figure(in.stockPrice()) + " - " + figure(escrow[0]),
                        in.stockPrice() - escrow[0],
                        Unit.USD);
        if (start <= 0) {
            throw new BadField(
                    "dividends",
                    figure(escrow[0]) + " today",
                    "worth less than the stock, " + figure(in.stockPrice()));
        }
        Tree tree = new Tree(in, start, up, p, StrictMath.exp(-r * dt), escrow);
        double[] european = tree.roll(false);
        double[] chosen = in.exercise() == Exercise.AMERICAN ? tree.roll(true) : european;
        double price =
                w.number(
                        "option price",
                        "rolled back over "
                                + in.steps()
                                + " steps, "
                                + in.exercise().name().toLowerCase(Locale.ROOT),
                        chosen[0],
                        Unit.USD);
        w.number("European price", "the same tree without early exercise", european[0], Unit.USD);
        double premium =
                w.number(
                        "early exercise premium",
                        figure(price) + " - " + figure(european[0]),
                        price - european[0],
                        Unit.USD);
        double intrinsic = tree.intrinsic(start + escrow[0]);
        boolean now = in.exercise() == Exercise.AMERICAN && intrinsic > 0 && price <= intrinsic;
        return w.gives(new Value(price, european[0], premium, chosen[1], chosen[2], now));
    }

    /// At each step the present value of the dividends still to be paid up to expiry.
    private static double[] escrow(Terms in, double r, double dt) {
        double[] escrow = new double[in.steps() + 1];
        for (Dividend dividend : in.dividends()) {
            for (int i = 0; i <= in.steps(); i++) {
                double wait = dividend.years() - i * dt;
                if (wait > 0 && dividend.years() <= in.years()) {
                    escrow[i] += dividend.amount() * StrictMath.exp(-r * wait);
                }
            }
        }
        return escrow;
    }

    private record Tree(
            Terms in, double start, double up, double p, double discount, double[] escrow) {

        double intrinsic(double stock) {
            return Math.max(
                    0, in.option() == OptionType.CALL ? stock - in.strike() : in.strike() - stock);
        }

        double stock(int step, int ups) {
            return start * StrictMath.pow(up, 2.0 * ups - step);
        }

        /// Price, delta from the two nodes of the first step, gamma from the three of the second.
        double[] roll(boolean early) {
            int n = in.steps();
            double[] values = new double[n + 1];
            for (int j = 0; j <= n; j++) {
                values[j] = intrinsic(stock(n, j) + escrow[n]);
            }
            double delta = 0;
            double gamma = 0;
            for (int i = n - 1; i >= 0; i--) {
                if (i == 1) {
                    gamma = gamma(values);
                }
                if (i == 0) {
                    delta = (values[1] - values[0]) / (stock(1, 1) - stock(1, 0));
                }
                // Along a diagonal the stock only changes by u^2, cheaper than a power a node.
                double stock = stock(i, 0);
                for (int j = 0; j <= i; j++) {
                    values[j] = discount * (p * values[j + 1] + (1 - p) * values[j]);
                    if (early) {
                        values[j] = Math.max(values[j], intrinsic(stock + escrow[i]));
                    }
                    stock *= up * up;
                }
            }
            return new double[] {values[0], delta, gamma};
        }

        private double gamma(double[] values) {
            double high = stock(2, 2);
            double middle = stock(2, 1);
            double low = stock(2, 0);
            double above = (values[2] - values[1]) / (high - middle);
            double below = (values[1] - values[0]) / (middle - low);
            return (above - below) / ((high - low) / 2);
        }
    }

    /// Shares = (value up - value down) / (stock up - stock down); the rest is lent or borrowed, so
    /// that both outcomes are met exactly. No probability of the real world plays a part.
    private static Outcome<Replication> onePeriod(OnePeriod in) {
        Working w = new Working();
        double growth = StrictMath.exp(in.rate() / 100 * in.years());
        double forward =
                w.number(
                        "stock at the risk-free rate",
                        figure(in.stockPrice())
                                + " x e^("
                                + figure(in.rate())
                                + "% x "
                                + figure(in.years())
                                + ")",
                        in.stockPrice() * growth,
                        Unit.USD);
        if (in.upPrice() <= forward) {
            throw new BadField(
                    "upPrice",
                    figure(in.upPrice()),
                    "above the stock at the risk-free rate, " + figure(forward));
        }
        if (in.downPrice() >= forward) {
            throw new BadField(
                    "downPrice",
                    figure(in.downPrice()),
                    "below the stock at the risk-free rate, " + figure(forward));
        }
        boolean call = in.option() == OptionType.CALL;
        double up =
                w.number(
                        "option after a rise",
                        "intrinsic value at " + figure(in.upPrice()),
                        Math.max(0, call ? in.upPrice() - in.strike() : in.strike() - in.upPrice()),
                        Unit.USD);
        double down =
                w.number(
                        "option after a fall",
                        "intrinsic value at " + figure(in.downPrice()),
                        Math.max(
                                0,
                                call ? in.downPrice() - in.strike() : in.strike() - in.downPrice()),
                        Unit.USD);
        double range = in.upPrice() - in.downPrice();
        double shares =
                w.number(
                        "hedge shares",
                        "(" + figure(up) + " - " + figure(down) + ") / " + figure(range),
                        (up - down) / range,
                        Unit.NUMBER);
        double lent =
                w.number(
                        "lent",
                        "("
                                + figure(down)
                                + " - "
                                + figure(shares)
                                + " x "
                                + figure(in.downPrice())
                                + ") / "
                                + figure(growth),
                        (down - shares * in.downPrice()) / growth,
                        Unit.USD);
        double chance = (forward - in.downPrice()) / range;
        w.number(
                "risk-neutral chance",
                "(" + figure(forward) + " - " + figure(in.downPrice()) + ") / " + figure(range),
                100 * chance,
                Unit.PERCENT);
        // Shares x stock + lent is the same and loses digits where the two cancel.
        double price =
                w.number(
                        "option price",
                        "(chance x "
                                + figure(up)
                                + " + (1 - chance) x "
                                + figure(down)
                                + ") / "
                                + figure(growth)
                                + " = shares x "
                                + figure(in.stockPrice())
                                + " + lent",
                        (chance * up + (1 - chance) * down) / growth,
                        Unit.USD);
        return w.gives(new Replication(price, shares, lent, 100 * chance));
    }
}
