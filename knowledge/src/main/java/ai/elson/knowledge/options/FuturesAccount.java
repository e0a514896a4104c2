package ai.elson.knowledge.options;

import static ai.elson.knowledge.calculator.Working.*;

import ai.elson.knowledge.calculator.Calculator;
import ai.elson.knowledge.calculator.Field;
import ai.elson.knowledge.calculator.Formula;
import ai.elson.knowledge.calculator.Outcome;
import ai.elson.knowledge.calculator.Working;
import ai.elson.knowledge.options.StrategyPayoff.Side;
import ai.elson.knowledge.rule.Unit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/// A futures position day by day, and its tax at the end of the year. Cents.
final class FuturesAccount {

    private FuturesAccount() {}

    record Position(
            @Field(value = "bought or sold", unit = Unit.TEXT) Side side,
            @Field(value = "contracts", unit = Unit.COUNT, min = 1, max = 1e6) int contracts,
            @Field(value = "units in a contract", unit = Unit.NUMBER, min = 0.01, max = 1e6)
                    BigDecimal contractSize,
            @Field(value = "price when opened", unit = Unit.USD, min = 0, max = 1e6)
                    BigDecimal entryPrice,
            @Field(value = "initial margin of one contract", unit = Unit.USD, min = 0.01, max = 1e7)
                    BigDecimal initialMargin,
            @Field(
                            value = "maintenance margin of one contract",
                            unit = Unit.USD,
                            min = 0.01,
                            max = 1e7)
                    BigDecimal maintenanceMargin,
            @Field(
                            value = "settlement price of each day",
                            unit = Unit.USD,
                            min = -1000,
                            max = 1e6,
                            maxItems = 260)
                    List<BigDecimal> settlementPrices) {}

    record Day(
            @Field(value = "gain or loss of the day", unit = Unit.USD) BigDecimal gain,
            @Field(value = "margin call of the day", unit = Unit.USD) BigDecimal marginCall,
            @Field(value = "balance after the call is met", unit = Unit.USD) BigDecimal balance) {}

    record Account(
            @Field(value = "all margin calls", unit = Unit.USD) BigDecimal totalMarginCalls,
            @Field(value = "gain or loss of all days", unit = Unit.USD) BigDecimal totalGain,
            @Field(value = "balance at the end", unit = Unit.USD) BigDecimal finalBalance,
            @Field(value = "price at which the first call comes", unit = Unit.USD)
                    BigDecimal firstCallPrice,
            @Field(value = "each day", unit = Unit.TEXT) List<Day> days) {}

    record YearGain(
            @Field(
                            value = "gain on closed contracts, loss negative",
                            unit = Unit.USD,
                            min = -1e11,
                            max = 1e11)
                    BigDecimal realizedGain,
            @Field(
                            value = "gain on contracts open at year end",
                            unit = Unit.USD,
                            min = -1e11,
                            max = 1e11)
                    BigDecimal openGain) {}

    record SixtyForty(
            @Field(value = "long-term part", unit = Unit.USD) BigDecimal longTermGain,
            @Field(value = "short-term part", unit = Unit.USD) BigDecimal shortTermGain,
            @Field(value = "gain taxed this year", unit = Unit.USD) BigDecimal totalGain) {}

    static final List<Calculator<?, ?>> CALCULATORS =
            List.of(
                    new Formula<>(
                            "futures_margin_call",
                            "Futures margin account",
                            "Daily settlement and margin calls of a futures position",
                            "derivatives",
                            "futures_forwards",
                            Position.class,
                            Account.class,
                            FuturesAccount::account),
                    new Formula<>(
                            "futures_gain_split",
                            "Gain on section 1256 contracts",
                            "Long-term and short-term parts of a futures gain or loss",
                            "derivatives",
                            "futures_forwards",
                            YearGain.class,
                            SixtyForty.class,
                            FuturesAccount::split));

    /// A balance below the maintenance margin must be brought back to the initial margin; what is
    /// above the initial margin stays in the account.
    private static Outcome<Account> account(Position in) {
        requireAtMost(
                "maintenanceMargin",
                in.maintenanceMargin(),
                in.initialMargin(),
                "the initial margin");
        Working w = new Working();
        BigDecimal units =
                in.contractSize()
                        .multiply(
                                BigDecimal.valueOf(
                                        in.side() == Side.LONG ? in.contracts() : -in.contracts()));
        BigDecimal initial =
                w.dollars(
                        "initial margin",
                        usd(in.initialMargin()) + " x " + in.contracts(),
                        times(in.initialMargin(), in.contracts()));
        BigDecimal maintenance =
                w.dollars(
                        "maintenance margin",
                        usd(in.maintenanceMargin()) + " x " + in.contracts(),
                        times(in.maintenanceMargin(), in.contracts()));
        BigDecimal firstCall =
                w.dollars(
                        "price of the first call",
                        usd(in.entryPrice())
                                + " + ("
                                + usd(maintenance)
                                + " - "
                                + usd(initial)
                                + ") / "
                                + units.toPlainString(),
                        in.entryPrice().add(divide(maintenance.subtract(initial), units)));
        BigDecimal balance = initial;
        BigDecimal calls = BigDecimal.ZERO;
        BigDecimal before = in.entryPrice();
        List<Day> days = new ArrayList<>();
        for (BigDecimal price : in.settlementPrices()) {
            BigDecimal gain = cents(price.subtract(before).multiply(units));
            balance = balance.add(gain);
            BigDecimal call =
                    balance.compareTo(maintenance) < 0
                            ? cents(initial.subtract(balance))
                            : cents(BigDecimal.ZERO);
            if (days.size() < 50) {
                w.dollars(
                        "balance of day " + (days.size() + 1),
                        "%s settled, margin call %s".formatted(usd(gain), usd(call)),
                        balance);
            }
            balance = balance.add(call);
            calls = calls.add(call);
            before = price;
            days.add(new Day(gain, call, cents(balance)));
        }
        BigDecimal total = days.stream().map(Day::gain).reduce(BigDecimal.ZERO, BigDecimal::add);
        w.dollars("margin calls", "sum", calls);
        return w.gives(
                new Account(cents(calls), cents(total), cents(balance), cents(firstCall), days));
    }

    /// Open contracts count as sold at year end; of the gain or loss 60 percent is long-term and 40
    /// percent short-term, however long they were held.
    private static Outcome<SixtyForty> split(YearGain in) {
        Working w = new Working();
        w.uses("deriv.mark_to_market");
        BigDecimal total =
                w.dollars(
                        "gain of the year",
                        usd(in.realizedGain()) + " + " + usd(in.openGain()),
                        in.realizedGain().add(in.openGain()));
        BigDecimal longTerm = cents(share(w.standing("deriv.long_term_share"), total));
        w.standing("deriv.short_term_share");
        w.dollars("long-term", "of " + usd(total), longTerm);
        BigDecimal shortTerm = w.dollars("short-term", "the rest", cents(total).subtract(longTerm));
        return w.gives(new SixtyForty(longTerm, shortTerm, cents(total)));
    }
}
