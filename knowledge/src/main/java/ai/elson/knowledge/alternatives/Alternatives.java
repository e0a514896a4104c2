package ai.elson.knowledge.alternatives;

import static ai.elson.knowledge.calculator.Working.*;

import ai.elson.knowledge.calculator.Calculator;
import ai.elson.knowledge.calculator.Field;
import ai.elson.knowledge.calculator.Formula;
import ai.elson.knowledge.calculator.Outcome;
import ai.elson.knowledge.calculator.Working;
import ai.elson.knowledge.rule.Unit;
import java.math.BigDecimal;
import java.util.List;

/// Private equity, hedge funds, commodities, digital assets.
final class Alternatives {

    private Alternatives() {}

    record Fund(
            @Field(value = "paid in", unit = Unit.USD, min = 1, max = 1e13) BigDecimal paidIn,
            @Field(value = "distributed", unit = Unit.USD, min = 0, max = 1e14)
                    BigDecimal distributed,
            @Field(value = "value that remains", unit = Unit.USD, min = 0, max = 1e14)
                    BigDecimal remainingValue) {}

    record Multiples(
            @Field(value = "total value over paid in", unit = Unit.RATIO) BigDecimal moic,
            @Field(value = "distributed over paid in", unit = Unit.RATIO) BigDecimal dpi) {}

    record Hedge(
            @Field(value = "invested at the start", unit = Unit.USD, min = 1, max = 1e12)
                    BigDecimal amount,
            @Field(value = "gross return", unit = Unit.PERCENT, min = -100, max = 1000)
                    BigDecimal grossReturn,
            @Field(value = "management fee", unit = Unit.PERCENT, min = 0, max = 10)
                    BigDecimal managementFee,
            @Field(value = "performance fee", unit = Unit.PERCENT, min = 0, max = 50)
                    BigDecimal performanceFee) {}

    record Fees(
            @Field(value = "both fees", unit = Unit.USD) BigDecimal totalFee,
            @Field(value = "return after fees", unit = Unit.PERCENT) BigDecimal netReturn) {}

    record Sale(
            @Field(value = "sale proceeds", unit = Unit.USD, min = 0, max = 1e12)
                    BigDecimal proceeds,
            @Field(value = "cost basis", unit = Unit.USD, min = 0, max = 1e12) BigDecimal basis,
            @Field(value = "sale fees", unit = Unit.USD, min = 0, max = 1e9) BigDecimal fees) {}

    record Gain(@Field(value = "gain, or loss below zero", unit = Unit.USD) BigDecimal gain) {}

    record Commodity(
            @Field(value = "price when bought", unit = Unit.USD, min = 0, max = 1e6)
                    BigDecimal entryPrice,
            @Field(value = "price when sold", unit = Unit.USD, min = 0, max = 1e6)
                    BigDecimal exitPrice,
            @Field(value = "units in a contract", unit = Unit.COUNT, min = 1, max = 1e6)
                    int contractSize,
            @Field(value = "contracts", unit = Unit.COUNT, min = 1, max = 1e6) int contracts) {}

    record Profit(
            @Field(value = "profit, or loss below zero", unit = Unit.USD) BigDecimal profit) {}

    static final List<Calculator<?, ?>> CALCULATORS =
            List.of(
                    new Formula<>(
                            "private_equity_multiples",
                            "Private equity multiples",
                            "Fund multiples MOIC and DPI: paid in, received and remaining value",
                            "alternatives_crypto",
                            "private_equity",
                            Fund.class,
                            Multiples.class,
                            Alternatives::multiples),
                    new Formula<>(
                            "hedge_fund_fees",
                            "Hedge fund fees",
                            "Management and performance fees of a hedge fund year",
                            "alternatives_crypto",
                            "hedge_funds",
                            Hedge.class,
                            Fees.class,
                            Alternatives::fees),
                    new Formula<>(
                            "crypto_gain",
                            "Gain on digital assets",
                            "Taxable gain or loss from selling crypto",
                            "alternatives_crypto",
                            "cryptocurrency",
                            Sale.class,
                            Gain.class,
                            Alternatives::gain),
                    new Formula<>(
                            "commodity_futures_profit",
                            "Commodity futures profit",
                            "Profit or loss of a bought commodity futures position",
                            "alternatives_crypto",
                            "commodities",
                            Commodity.class,
                            Profit.class,
                            Alternatives::profit));

    /// MOIC (TVPI) = (distributed + remaining) / paid in; DPI = distributed / paid in.
    ///
    /// Source: CFA Institute, Global Investment Performance Standards (since-inception
    /// paid-in-capital multiples).
    private static Outcome<Multiples> multiples(Fund in) {
        Working w = new Working();
        BigDecimal moic =
                w.ratio(
                        "MOIC",
                        "("
                                + usd(in.distributed())
                                + " + "
                                + usd(in.remainingValue())
                                + ") / "
                                + usd(in.paidIn()),
                        divide(in.distributed().add(in.remainingValue()), in.paidIn()));
        BigDecimal dpi =
                w.ratio(
                        "DPI",
                        usd(in.distributed()) + " / " + usd(in.paidIn()),
                        divide(in.distributed(), in.paidIn()));
        return w.gives(new Multiples(round(moic, Unit.RATIO), round(dpi, Unit.RATIO)));
    }

    /// The management fee falls on the amount at the start; the performance fee on the gain left
    /// after it, if there is one. No hurdle, no high-water mark.
    private static Outcome<Fees> fees(Hedge in) {
        Working w = new Working();
        BigDecimal gain =
                w.dollars(
                        "gross gain",
                        pct(in.grossReturn()) + " of " + usd(in.amount()),
                        share(in.grossReturn(), in.amount()));
        BigDecimal management =
                w.dollars(
                        "management fee",
                        pct(in.managementFee()) + " of " + usd(in.amount()),
                        share(in.managementFee(), in.amount()));
        BigDecimal performance =
                w.dollars(
                        "performance fee",
                        pct(in.performanceFee()) + " of the gain after the management fee",
                        share(in.performanceFee(), notNegative(gain.subtract(management))));
        BigDecimal total = w.dollars("total fee", "sum", management.add(performance));
        BigDecimal net =
                w.percent(
                        "net return",
                        "(" + usd(gain) + " - " + usd(total) + ") / " + usd(in.amount()),
                        percentOf(gain.subtract(total), in.amount()));
        return w.gives(new Fees(cents(total), round(net, Unit.PERCENT)));
    }

    /// Proceeds less selling fees less basis.
    ///
    /// Source: IRC 1001(a); IRS Notice 2014-21 (virtual currency is property).
    private static Outcome<Gain> gain(Sale in) {
        Working w = new Working();
        BigDecimal realized =
                w.dollars(
                        "amount realized",
                        usd(in.proceeds()) + " - " + usd(in.fees()),
                        in.proceeds().subtract(in.fees()));
        BigDecimal gain =
                w.dollars(
                        "gain",
                        usd(realized) + " - " + usd(in.basis()),
                        realized.subtract(in.basis()));
        return w.gives(new Gain(cents(gain)));
    }

    /// (Exit - entry) x contract size x contracts.
    private static Outcome<Profit> profit(Commodity in) {
        Working w = new Working();
        BigDecimal move =
                w.dollars(
                        "price move",
                        usd(in.exitPrice()) + " - " + usd(in.entryPrice()),
                        in.exitPrice().subtract(in.entryPrice()));
        BigDecimal profit =
                w.dollars(
                        "profit",
                        usd(move) + " x " + in.contractSize() + " x " + in.contracts(),
                        times(move, (long) in.contractSize() * in.contracts()));
        return w.gives(new Profit(cents(profit)));
    }
}
