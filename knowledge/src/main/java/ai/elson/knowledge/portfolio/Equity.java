package ai.elson.knowledge.portfolio;

import static ai.elson.knowledge.calculator.Working.*;

import ai.elson.knowledge.calculator.Calculator;
import ai.elson.knowledge.calculator.Field;
import ai.elson.knowledge.calculator.Formula;
import ai.elson.knowledge.calculator.Outcome;
import ai.elson.knowledge.calculator.Working;
import ai.elson.knowledge.cashflow.TimeValue;
import ai.elson.knowledge.rule.Unit;
import java.math.BigDecimal;
import java.util.List;

/// Stocks, funds and the mix of a portfolio.
final class Equity {

    private Equity() {}

    record Valuation(
            @Field(value = "share price", unit = Unit.USD, min = 0.01, max = 1e7) BigDecimal price,
            @Field(value = "earnings of one share", unit = Unit.USD, min = 0.01, max = 1e6)
                    BigDecimal earningsPerShare) {}

    record PriceEarnings(
            @Field(value = "price over earnings", unit = Unit.RATIO)
                    BigDecimal priceEarningsRatio) {}

    record Income(
            @Field(value = "yearly dividend of one share", unit = Unit.USD, min = 0, max = 1e6)
                    BigDecimal dividend,
            @Field(value = "share price", unit = Unit.USD, min = 0.01, max = 1e7)
                    BigDecimal price) {}

    record Yield(
            @Field(value = "dividend as part of price", unit = Unit.PERCENT)
                    BigDecimal dividendYield) {}

    record Fund(
            @Field(value = "amount invested", unit = Unit.USD, min = 0, max = 1e10)
                    BigDecimal amount,
            @Field(value = "yearly return before fees", unit = Unit.PERCENT, min = 0, max = 50)
                    BigDecimal grossReturn,
            @Field(value = "expense ratio", unit = Unit.PERCENT, min = 0, max = 10)
                    BigDecimal expenseRatio,
            @Field(value = "years", unit = Unit.YEARS, min = 1, max = 80) int years) {}

    record FeeCost(
            @Field(value = "lost to fees", unit = Unit.USD) BigDecimal feeCost,
            @Field(value = "value after fees", unit = Unit.USD) BigDecimal finalValue) {}

    record Mix(
            @Field(value = "whole portfolio", unit = Unit.USD, min = 1, max = 1e11)
                    BigDecimal portfolio,
            @Field(value = "held in the class", unit = Unit.USD, min = 0, max = 1e11)
                    BigDecimal held,
            @Field(value = "target part", unit = Unit.PERCENT, min = 0, max = 100)
                    BigDecimal target) {}

    enum Trade {
        BUY,
        SELL,
        NOTHING
    }

    record Rebalance(
            @Field(value = "amount to trade", unit = Unit.USD) BigDecimal tradeAmount,
            @Field(value = "direction", unit = Unit.TEXT) Trade trade) {}

    static final List<Calculator<?, ?>> CALCULATORS =
            List.of(
                    new Formula<>(
                            "price_earnings_ratio",
                            "Price-earnings ratio",
                            "P/E: share price against earnings per share",
                            "investment_fundamentals",
                            "equities",
                            Valuation.class,
                            PriceEarnings.class,
                            Equity::priceEarnings),
                    new Formula<>(
                            "dividend_yield",
                            "Dividend yield",
                            "Yearly dividend of a stock against its price",
                            "investment_fundamentals",
                            "equities",
                            Income.class,
                            Yield.class,
                            Equity::dividendYield),
                    new Formula<>(
                            "fund_fee_cost",
                            "Cost of fund fees",
                            "What a fund's expense ratio costs over the years",
                            "investment_fundamentals",
                            "funds_etfs",
                            Fund.class,
                            FeeCost.class,
                            Equity::feeCost),
                    new Formula<>(
                            "rebalance_trade",
                            "Rebalancing trade",
                            "Amount to buy or sell to reach a target allocation",
                            "investment_fundamentals",
                            "asset_allocation",
                            Mix.class,
                            Rebalance.class,
                            Equity::rebalance));

    /// Price over earnings per share.
    private static Outcome<PriceEarnings> priceEarnings(Valuation in) {
        Working w = new Working();
        BigDecimal ratio =
                w.ratio(
                        "price-earnings ratio",
                        usd(in.price()) + " / " + usd(in.earningsPerShare()),
                        divide(in.price(), in.earningsPerShare()));
        return w.gives(new PriceEarnings(round(ratio, Unit.RATIO)));
    }

    /// Dividend over price.
    private static Outcome<Yield> dividendYield(Income in) {
        Working w = new Working();
        BigDecimal percent =
                w.percent(
                        "dividend yield",
                        usd(in.dividend()) + " / " + usd(in.price()),
                        percentOf(in.dividend(), in.price()));
        return w.gives(new Yield(round(percent, Unit.PERCENT)));
    }

    /// Each year the amount grows by the gross return and then pays the fee on what it has become:
    /// A (1 + r)^n against A ((1 + r) (1 - f))^n.
    private static Outcome<FeeCost> feeCost(Fund in) {
        Working w = new Working();
        BigDecimal without =
                w.dollars(
                        "without fees",
                        usd(in.amount()) + " x (1 + " + pct(in.grossReturn()) + ")^" + in.years(),
                        in.amount().multiply(TimeValue.compound(in.grossReturn(), in.years())));
        BigDecimal kept =
                w.ratio(
                        "kept after fees",
                        "(1 - " + pct(in.expenseRatio()) + ")^" + in.years(),
                        TimeValue.compound(in.expenseRatio().negate(), in.years()));
        BigDecimal with = w.dollars("with fees", usd(without) + " x kept", without.multiply(kept));
        BigDecimal cost = w.dollars("fee cost", "difference", without.subtract(with));
        return w.gives(new FeeCost(cents(cost), cents(with)));
    }

    /// Target part of the portfolio less what is held.
    private static Outcome<Rebalance> rebalance(Mix in) {
        requireAtMost("held", in.held(), in.portfolio(), "the whole portfolio");
        Working w = new Working();
        BigDecimal wanted =
                w.dollars(
                        "target amount",
                        pct(in.target()) + " of " + usd(in.portfolio()),
                        share(in.target(), in.portfolio()));
        BigDecimal gap =
                cents(
                        w.dollars(
                                "to trade",
                                usd(wanted) + " - " + usd(in.held()),
                                wanted.subtract(in.held())));
        Trade trade =
                switch (gap.signum()) {
                    case 1 -> Trade.BUY;
                    case -1 -> Trade.SELL;
                    default -> Trade.NOTHING;
                };
        w.dollars("amount to trade", "without its sign", gap.abs());
        return w.gives(new Rebalance(gap.abs(), trade));
    }
}
