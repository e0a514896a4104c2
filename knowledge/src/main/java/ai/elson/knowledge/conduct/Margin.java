package ai.elson.knowledge.conduct;

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
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

/// Margin: what must be paid in, what must stay, and who trades by the day.
final class Margin {

    private Margin() {}

    record Purchase(
            @Field(value = "share price", unit = Unit.USD, min = 0.01, max = 1e7) BigDecimal price,
            @Field(value = "shares bought", unit = Unit.SHARES, min = 1, max = 1e9)
                    BigDecimal shares) {}

    record Deposit(
            @Field(value = "own money required", unit = Unit.USD) BigDecimal initialMargin,
            @Field(value = "most the broker lends", unit = Unit.USD) BigDecimal marginLoan) {}

    record Account(
            @Field(value = "price paid for a share", unit = Unit.USD, min = 0.01, max = 1e7)
                    BigDecimal purchasePrice,
            @Field(value = "own part paid", unit = Unit.PERCENT, min = 50, max = 100)
                    BigDecimal initialMargin,
            @Field(value = "maintenance required", unit = Unit.PERCENT, min = 25, max = 99)
                    BigDecimal maintenanceMargin) {}

    record CallPrice(
            @Field(value = "margin call below this price", unit = Unit.USD)
                    BigDecimal marginCallPrice) {}

    record Held(
            @Field(value = "market value of the shares", unit = Unit.USD, min = 0.01, max = 1e12)
                    BigDecimal marketValue,
            @Field(value = "lent by the broker", unit = Unit.USD, min = 0, max = 1e12)
                    BigDecimal loan) {}

    record Maintenance(
            @Field(value = "to be paid in", unit = Unit.USD) BigDecimal marginCall,
            @Field(value = "own part of the account", unit = Unit.USD) BigDecimal equity,
            @Field(value = "own part required", unit = Unit.USD) BigDecimal required) {}

    record Trading(
            @Field(
                            value = "day trades in five business days",
                            unit = Unit.COUNT,
                            min = 0,
                            max = 100000)
                    int dayTrades,
            @Field(value = "all trades in those days", unit = Unit.COUNT, min = 0, max = 100000)
                    int allTrades,
            @Field(value = "equity of the margin account", unit = Unit.USD, min = 0, max = 1e12)
                    BigDecimal equity,
            @Field(value = "day of the trade", unit = Unit.TEXT) LocalDate day) {}

    record DayTrader(
            @Field(value = "whether a pattern day trader", unit = Unit.TEXT)
                    boolean patternDayTrader,
            @Field(value = "missing to the minimum", unit = Unit.USD) BigDecimal shortfall,
            @Field(value = "whether the minimum is in force", unit = Unit.TEXT)
                    boolean minimumInForce) {}

    static final List<Calculator<?, ?>> CALCULATORS =
            List.of(
                    new Formula<>(
                            "initial_margin",
                            "Initial margin",
                            "Regulation T deposit needed to buy stock on margin",
                            "securities_regulation",
                            "trade_execution",
                            Purchase.class,
                            Deposit.class,
                            Margin::initialMargin),
                    new Formula<>(
                            "margin_call_price",
                            "Margin call price",
                            "Stock price at which a margin call comes",
                            "securities_regulation",
                            "broker_dealer_conduct",
                            Account.class,
                            CallPrice.class,
                            Margin::marginCall),
                    new Formula<>(
                            "maintenance_margin_call",
                            "Maintenance margin call",
                            "Margin call of an account below its maintenance requirement",
                            "securities_regulation",
                            "broker_dealer_conduct",
                            Held.class,
                            Maintenance.class,
                            Margin::maintenance),
                    new Formula<>(
                            "pattern_day_trader",
                            "Pattern day trader",
                            "Whether day trades need the 25,000 dollar minimum on a day",
                            "securities_regulation",
                            "trade_execution",
                            Trading.class,
                            DayTrader.class,
                            Margin::dayTrader));

    /// Half of the purchase must be the customer's own.
    ///
    /// Source: 12 CFR 220.12(a).
    private static Outcome<Deposit> initialMargin(Purchase in) {
        Working w = new Working();
        BigDecimal percent = w.standing("sec.reg_t_initial");
        BigDecimal value =
                w.dollars(
                        "purchase",
                        usd(in.price()) + " x " + Unit.SHARES.format(in.shares()),
                        in.price().multiply(in.shares()));
        BigDecimal own =
                cents(
                        w.dollars(
                                "initial margin",
                                pct(percent) + " of " + usd(value),
                                share(percent, value)));
        return w.gives(new Deposit(own, cents(value.subtract(own))));
    }

    /// Equity over value falls to the maintenance at P (1 - initial) / (1 - maintenance).
    ///
    /// Source: FINRA Rule 4210(c); the least percentages are Regulation T's and that rule's.
    private static Outcome<CallPrice> marginCall(Account in) {
        Working w = new Working();
        requireAtLeast("initialMargin", in.initialMargin(), w.standing("sec.reg_t_initial"));
        requireAtLeast(
                "maintenanceMargin", in.maintenanceMargin(), w.standing("sec.maintenance_margin"));
        BigDecimal loan =
                w.dollars(
                        "loan for a share",
                        usd(in.purchasePrice()) + " x (1 - " + pct(in.initialMargin()) + ")",
                        in.purchasePrice().subtract(share(in.initialMargin(), in.purchasePrice())));
        BigDecimal price =
                w.dollars(
                        "margin call price",
                        usd(loan) + " / (1 - " + pct(in.maintenanceMargin()) + ")",
                        divide(loan, BigDecimal.ONE.subtract(fraction(in.maintenanceMargin()))));
        return w.gives(new CallPrice(cents(price)));
    }

    /// Equity is value less loan. A quarter of the value must remain, and at least $2,000, or the
    /// whole value where that is less (an account cannot owe more than it holds in cash).
    ///
    /// Source: FINRA Rule 4210(b)(4), (c)(1).
    private static Outcome<Maintenance> maintenance(Held in) {
        Working w = new Working();
        BigDecimal percent = w.standing("sec.maintenance_margin");
        BigDecimal least = w.standing("sec.minimum_equity");
        BigDecimal equity =
                w.dollars(
                        "equity",
                        usd(in.marketValue()) + " - " + usd(in.loan()),
                        in.marketValue().subtract(in.loan()));
        BigDecimal required =
                w.dollars(
                        "required",
                        "greater of "
                                + pct(percent)
                                + " of "
                                + usd(in.marketValue())
                                + " and "
                                + usd(least)
                                + ", at most "
                                + usd(in.marketValue()),
                        share(percent, in.marketValue()).max(least).min(in.marketValue()));
        BigDecimal call =
                w.dollars(
                        "margin call",
                        usd(required) + " - " + usd(equity) + ", at least 0",
                        notNegative(required.subtract(equity)));
        return w.gives(new Maintenance(cents(call), cents(equity), cents(required)));
    }

    /// Four or more day trades in five business days make a pattern, if they are more than six
    /// percent of all trades. Until 3 June 2026 such an account needs $25,000; from the next day
    /// the minimum is repealed, though firms may phase it out until 20 October 2027.
    ///
    /// Source: FINRA Rule 4210(f)(8)(B); 91 FR 20731.
    private static Outcome<DayTrader> dayTrader(Trading in) {
        if (in.dayTrades() > in.allTrades()) {
            throw new BadField(
                    "dayTrades", "" + in.dayTrades(), "at most all trades, " + in.allTrades());
        }
        LocalDate day = BusinessDays.require("day", in.day());
        Working w = new Working();
        w.uses("sec.pattern_day_trader");
        if (!day.isBefore(REPEAL)) {
            w.step(
                    "days since the repeal",
                    "from " + REPEAL + " to " + day,
                    BigDecimal.valueOf(ChronoUnit.DAYS.between(REPEAL, day)),
                    Unit.DAYS);
            return w.gives(new DayTrader(false, cents(BigDecimal.ZERO), false));
        }
        BigDecimal trades = w.fact("sec.day_trader_trades", Map.of(), day);
        BigDecimal most = w.fact("sec.day_trader_share", Map.of(), day);
        BigDecimal least = w.fact("sec.day_trader_equity", Map.of(), day);
        BigDecimal part =
                w.percent(
                        "day trades among all",
                        in.dayTrades() + " of " + in.allTrades(),
                        in.allTrades() == 0
                                ? BigDecimal.ZERO
                                : percentOf(
                                        BigDecimal.valueOf(in.dayTrades()),
                                        BigDecimal.valueOf(in.allTrades())));
        boolean pattern = in.dayTrades() >= trades.intValueExact() && part.compareTo(most) > 0;
        BigDecimal missing =
                w.dollars(
                        "missing",
                        pattern
                                ? usd(least) + " - " + usd(in.equity()) + ", at least 0"
                                : "no pattern, no minimum",
                        pattern ? notNegative(least.subtract(in.equity())) : BigDecimal.ZERO);
        return w.gives(new DayTrader(pattern, cents(missing), true));
    }

    /// 91 FR 20731: in force from this day.
    private static final LocalDate REPEAL = LocalDate.of(2026, 6, 4);

    private static void requireAtLeast(String field, BigDecimal value, BigDecimal least) {
        if (value.compareTo(least) < 0) {
            throw new BadField(field, value.toPlainString(), "at least " + pct(least));
        }
    }
}
