package ai.elson.knowledge.options;

import static ai.elson.knowledge.calculator.Working.*;

import ai.elson.knowledge.calculator.BadField;
import ai.elson.knowledge.calculator.Calculator;
import ai.elson.knowledge.calculator.Field;
import ai.elson.knowledge.calculator.Formula;
import ai.elson.knowledge.calculator.Outcome;
import ai.elson.knowledge.calculator.Working;
import ai.elson.knowledge.rule.Unit;
import java.util.List;

/// Forward rates, currencies and swaps. Money-market rates are simple interest over days / basis;
/// the swap's curve is compounded continuously. Results are not rounded.
final class Forwards {

    private Forwards() {}

    record Currency(
            @Field(
                            value = "spot, home money for one foreign unit",
                            unit = Unit.NUMBER,
                            min = 1e-6,
                            max = 1e6)
                    double spotRate,
            @Field(value = "home interest rate", unit = Unit.PERCENT, min = -10, max = 99)
                    double homeRate,
            @Field(value = "foreign interest rate", unit = Unit.PERCENT, min = -10, max = 99)
                    double foreignRate,
            @Field(value = "days to delivery", unit = Unit.DAYS, min = 1, max = 3650) int days,
            @Field(value = "days of the home year", unit = Unit.DAYS, min = 360, max = 365)
                    int homeBasis,
            @Field(value = "days of the foreign year", unit = Unit.DAYS, min = 360, max = 365)
                    int foreignBasis) {}

    record CurrencyForward(
            @Field(value = "fair forward rate", unit = Unit.NUMBER) double forwardRate,
            @Field(value = "forward less spot", unit = Unit.NUMBER) double forwardPoints,
            @Field(value = "premium of the foreign money a year", unit = Unit.PERCENT)
                    double yearlyPremium) {}

    record Agreement(
            @Field(value = "notional amount", unit = Unit.USD, min = 1, max = 1e12) double notional,
            @Field(value = "rate agreed", unit = Unit.PERCENT, min = -10, max = 99)
                    double agreedRate,
            @Field(value = "reference rate at settlement", unit = Unit.PERCENT, min = -10, max = 99)
                    double referenceRate,
            @Field(value = "days of the interest period", unit = Unit.DAYS, min = 1, max = 732)
                    int days,
            @Field(value = "days of the year", unit = Unit.DAYS, min = 360, max = 365) int basis) {}

    record Settlement(
            @Field(value = "paid to the buyer at the start", unit = Unit.USD) double settlement,
            @Field(value = "interest difference at the end", unit = Unit.USD)
                    double interestDifference) {}

    record TwoRates(
            @Field(value = "rate of the shorter term", unit = Unit.PERCENT, min = -10, max = 99)
                    double shortRate,
            @Field(value = "days of the shorter term", unit = Unit.DAYS, min = 1, max = 3650)
                    int shortDays,
            @Field(value = "rate of the longer term", unit = Unit.PERCENT, min = -10, max = 99)
                    double longRate,
            @Field(value = "days of the longer term", unit = Unit.DAYS, min = 2, max = 3660)
                    int longDays,
            @Field(value = "days of the year", unit = Unit.DAYS, min = 360, max = 365) int basis) {}

    record ForwardRate(
            @Field(value = "rate between the two terms", unit = Unit.PERCENT) double forwardRate) {}

    enum SwapSide {
        PAY_FIXED,
        RECEIVE_FIXED
    }

    record Node(
            @Field(value = "years to the payment", unit = Unit.NUMBER, min = 0.001, max = 50)
                    double years,
            @Field(value = "zero rate, continuous", unit = Unit.PERCENT, min = -10, max = 50)
                    double zeroRate) {}

    record Swap(
            @Field(value = "fixed payer or receiver", unit = Unit.TEXT) SwapSide side,
            @Field(value = "notional amount", unit = Unit.USD, min = 1, max = 1e12) double notional,
            @Field(value = "fixed rate", unit = Unit.PERCENT, min = -10, max = 50) double fixedRate,
            @Field(
                            value = "floating rate set for next payment",
                            unit = Unit.PERCENT,
                            min = -10,
                            max = 50)
                    double floatingRate,
            @Field(value = "payments a year", unit = Unit.COUNT, min = 1, max = 12)
                    int paymentsPerYear,
            @Field(value = "payments still to come", unit = Unit.TEXT, maxItems = 200)
                    List<Node> payments) {}

    record SwapValue(
            @Field(value = "value of the swap", unit = Unit.USD) double swapValue,
            @Field(value = "value of the fixed leg", unit = Unit.USD) double fixedLeg,
            @Field(value = "value of the floating leg", unit = Unit.USD) double floatingLeg,
            @Field(value = "fixed rate that makes it zero", unit = Unit.PERCENT) double parRate) {}

    static final List<Calculator<?, ?>> CALCULATORS =
            List.of(
                    new Formula<>(
                            "currency_forward",
                            "Currency forward",
                            "Forward exchange rate by covered interest parity",
                            "derivatives",
                            "futures_forwards",
                            Currency.class,
                            CurrencyForward.class,
                            Forwards::currency),
                    new Formula<>(
                            "forward_rate_agreement",
                            "Forward rate agreement",
                            "Settlement of a forward rate agreement",
                            "derivatives",
                            "futures_forwards",
                            Agreement.class,
                            Settlement.class,
                            Forwards::agreement),
                    new Formula<>(
                            "implied_forward_rate",
                            "Implied forward rate",
                            "Forward interest rate between two money-market terms",
                            "derivatives",
                            "futures_forwards",
                            TwoRates.class,
                            ForwardRate.class,
                            Forwards::between),
                    new Formula<>(
                            "interest_rate_swap_value",
                            "Interest rate swap value",
                            "Value and par rate of a plain interest rate swap",
                            "derivatives",
                            "futures_forwards",
                            Swap.class,
                            SwapValue.class,
                            Forwards::swap));

    /// F = S (1 + i days / basis) / (1 + i* days / basis*).
    private static Outcome<CurrencyForward> currency(Currency in) {
        Working w = new Working();
        double home = growth(w, "home money", in.homeRate(), in.days(), in.homeBasis());
        double foreign = growth(w, "foreign money", in.foreignRate(), in.days(), in.foreignBasis());
        positive("foreignRate", in.foreignRate(), foreign);
        double forward =
                w.number(
                        "forward rate",
                        figure(in.spotRate()) + " x " + figure(home) + " / " + figure(foreign),
                        in.spotRate() * home / foreign,
                        Unit.NUMBER);
        double points =
                w.number(
                        "forward points",
                        figure(forward) + " - " + figure(in.spotRate()),
                        forward - in.spotRate(),
                        Unit.NUMBER);
        double premium =
                w.number(
                        "premium a year",
                        "points / spot x " + in.homeBasis() + " / " + in.days(),
                        100 * points / in.spotRate() * in.homeBasis() / in.days(),
                        Unit.PERCENT);
        return w.gives(new CurrencyForward(forward, points, premium));
    }

    /// The buyer gets notional x (reference - agreed) x days / basis at the end of the period,
    /// discounted at the reference rate because it is paid at the start.
    private static Outcome<Settlement> agreement(Agreement in) {
        Working w = new Working();
        double growth = growth(w, "reference rate", in.referenceRate(), in.days(), in.basis());
        double difference =
                w.number(
                        "interest difference",
                        "(%s%% - %s%%) x %s x %d / %d"
                                .formatted(
                                        figure(in.referenceRate()),
                                        figure(in.agreedRate()),
                                        figure(in.notional()),
                                        in.days(),
                                        in.basis()),
                        (in.referenceRate() - in.agreedRate())
                                / 100
                                * in.notional()
                                * in.days()
                                / in.basis(),
                        Unit.USD);
        double paid =
                w.number(
                        "settlement",
                        figure(difference) + " / " + figure(growth),
                        difference / growth,
                        Unit.USD);
        return w.gives(new Settlement(paid, difference));
    }

    /// (growth of the longer term / growth of the shorter - 1) x basis / days between.
    private static Outcome<ForwardRate> between(TwoRates in) {
        if (in.longDays() <= in.shortDays()) {
            throw new BadField(
                    "longDays",
                    "" + in.longDays(),
                    "more than the shorter term, " + in.shortDays());
        }
        Working w = new Working();
        double first = growth(w, "shorter term", in.shortRate(), in.shortDays(), in.basis());
        positive("shortRate", in.shortRate(), first);
        double second = growth(w, "longer term", in.longRate(), in.longDays(), in.basis());
        int days = in.longDays() - in.shortDays();
        double rate =
                w.number(
                        "forward rate",
                        "(%s / %s - 1) x %d / %d"
                                .formatted(figure(second), figure(first), in.basis(), days),
                        100 * (second / first - 1) * in.basis() / days,
                        Unit.PERCENT);
        return w.gives(new ForwardRate(rate));
    }

    private static double growth(Working w, String name, double rate, int days, int basis) {
        return w.number(
                "growth of " + name,
                "1 + %s%% x %d / %d".formatted(figure(rate), days, basis),
                1 + rate / 100 * days / basis,
                Unit.NUMBER);
    }

    private static void positive(String field, double rate, double growth) {
        if (growth <= 0) {
            throw new BadField(field, figure(rate), "a rate that leaves money over after the term");
        }
    }

    /// A swap is a fixed against a floating bond. The floating bond is worth its face just after
    /// each payment, so today (1 + next coupon) x its discount; the fixed bond is the sum of its
    /// payments.
    ///
    /// Source: J. C. Hull, Options, Futures, and Other Derivatives, «Swaps».
    private static Outcome<SwapValue> swap(Swap in) {
        Working w = new Working();
        double before = 0;
        double annuity = 0;
        double discount = 1;
        double first = 0;
        for (int i = 0; i < in.payments().size(); i++) {
            Node node = in.payments().get(i);
            if (node.years() <= before) {
                throw new BadField(
                        "payments[" + i + "].years",
                        figure(node.years()),
                        "later than the payment before it");
            }
            before = node.years();
            discount = StrictMath.exp(-node.zeroRate() / 100 * node.years());
            if (i < 40) {
                w.number(
                        "discount at " + figure(node.years()) + " years",
                        "e^(-" + figure(node.zeroRate()) + "% x " + figure(node.years()) + ")",
                        discount,
                        Unit.NUMBER);
            }
            annuity += discount;
            first = i == 0 ? discount : first;
        }
        double coupon = in.fixedRate() / 100 / in.paymentsPerYear();
        double fixed =
                w.number(
                        "fixed leg",
                        "%s x (%s x %s + %s)"
                                .formatted(
                                        figure(in.notional()),
                                        figure(coupon),
                                        figure(annuity),
                                        figure(discount)),
                        in.notional() * (coupon * annuity + discount),
                        Unit.USD);
        double next = in.floatingRate() / 100 / in.paymentsPerYear();
        double floating =
                w.number(
                        "floating leg",
                        "%s x (1 + %s) x %s"
                                .formatted(figure(in.notional()), figure(next), figure(first)),
                        in.notional() * (1 + next) * first,
                        Unit.USD);
        double par =
                w.number(
                        "par rate",
                        "(floating leg / notional - last discount) / annuity x "
                                + in.paymentsPerYear(),
                        100 * ((1 + next) * first - discount) / annuity * in.paymentsPerYear(),
                        Unit.PERCENT);
        double value =
                w.number(
                        "value",
                        in.side() == SwapSide.PAY_FIXED ? "floating - fixed" : "fixed - floating",
                        in.side() == SwapSide.PAY_FIXED ? floating - fixed : fixed - floating,
                        Unit.USD);
        return w.gives(new SwapValue(value, fixed, floating, par));
    }
}
