package ai.elson.knowledge.portfolio;

import static ai.elson.knowledge.calculator.Working.*;

import ai.elson.knowledge.calculator.Calculator;
import ai.elson.knowledge.calculator.Field;
import ai.elson.knowledge.calculator.Formula;
import ai.elson.knowledge.calculator.Outcome;
import ai.elson.knowledge.calculator.Working;
import ai.elson.knowledge.rule.Unit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/// What a stock brought, splits into, and pays.
final class StockHolding {

    private StockHolding() {}

    record Dividend(
            @Field(value = "dividend of one share", unit = Unit.USD, min = 0, max = 1e5)
                    BigDecimal amount,
            @Field(value = "price it was reinvested at", unit = Unit.USD, min = 0.01, max = 1e7)
                    BigDecimal reinvestedAt) {}

    record Held(
            @Field(value = "price at the start", unit = Unit.USD, min = 0.01, max = 1e7)
                    BigDecimal startPrice,
            @Field(value = "price at the end", unit = Unit.USD, min = 0, max = 1e7)
                    BigDecimal endPrice,
            @Field(
                            value = "dividends in their order",
                            unit = Unit.TEXT,
                            minItems = 0,
                            maxItems = 40)
                    List<Dividend> dividends) {}

    record TotalReturn(
            @Field(value = "return with dividends reinvested", unit = Unit.PERCENT)
                    BigDecimal totalReturn,
            @Field(value = "return of the price alone", unit = Unit.PERCENT) BigDecimal priceReturn,
            @Field(value = "shares one share became", unit = Unit.NUMBER) BigDecimal shares) {}

    record Purchases(
            @Field(value = "invested each time", unit = Unit.USD, min = 0.01, max = 1e9)
                    BigDecimal amount,
            @Field(
                            value = "price at each purchase",
                            unit = Unit.USD,
                            min = 0.01,
                            max = 1e7,
                            maxItems = 600)
                    List<BigDecimal> prices,
            @Field(value = "price now", unit = Unit.USD, min = 0, max = 1e7)
                    BigDecimal currentPrice) {}

    record Averaged(
            @Field(value = "average cost of a share", unit = Unit.USD) BigDecimal averageCost,
            @Field(value = "average price", unit = Unit.USD) BigDecimal averagePrice,
            @Field(value = "shares bought", unit = Unit.NUMBER) BigDecimal shares,
            @Field(value = "value now", unit = Unit.USD) BigDecimal value,
            @Field(value = "gain, or loss below zero", unit = Unit.USD) BigDecimal gain,
            @Field(value = "value had all gone in first", unit = Unit.USD)
                    BigDecimal lumpSumValue) {}

    record Split(
            @Field(value = "shares held", unit = Unit.SHARES, min = 0.01, max = 1e9)
                    BigDecimal shares,
            @Field(value = "basis of all of them", unit = Unit.USD, min = 0, max = 1e12)
                    BigDecimal basis,
            @Field(value = "price before the split", unit = Unit.USD, min = 0.01, max = 1e7)
                    BigDecimal price,
            @Field(value = "new shares", unit = Unit.COUNT, min = 1, max = 1000) int newShares,
            @Field(value = "for so many old shares", unit = Unit.COUNT, min = 1, max = 1000)
                    int oldShares) {}

    record AfterSplit(
            @Field(value = "whole shares after the split", unit = Unit.COUNT) BigDecimal shares,
            @Field(value = "basis of one share", unit = Unit.USD) BigDecimal basisPerShare,
            @Field(value = "price after the split", unit = Unit.USD) BigDecimal price,
            @Field(value = "fraction paid in cash", unit = Unit.NUMBER) BigDecimal fraction,
            @Field(value = "cash for it", unit = Unit.USD) BigDecimal cashInLieu,
            @Field(value = "gain on the fraction", unit = Unit.USD) BigDecimal fractionGain) {}

    record Preferred(
            @Field(value = "par value", unit = Unit.USD, min = 0.01, max = 1e6) BigDecimal par,
            @Field(value = "dividend rate on par", unit = Unit.PERCENT, min = 0, max = 30)
                    BigDecimal dividendRate,
            @Field(value = "price", unit = Unit.USD, min = 0.01, max = 1e6) BigDecimal price,
            @Field(value = "yield required", unit = Unit.PERCENT, min = 0.1, max = 50)
                    BigDecimal requiredYield) {}

    record PreferredYield(
            @Field(value = "dividend as part of price", unit = Unit.PERCENT)
                    BigDecimal currentYield,
            @Field(value = "value at the yield required", unit = Unit.USD) BigDecimal value,
            @Field(value = "dividend a year", unit = Unit.USD) BigDecimal dividend) {}

    static final List<Calculator<?, ?>> CALCULATORS =
            List.of(
                    new Formula<>(
                            "stock_total_return",
                            "Total return of a stock",
                            "Total return of a stock with its dividends reinvested",
                            "investment_fundamentals",
                            "equities",
                            Held.class,
                            TotalReturn.class,
                            StockHolding::totalReturn),
                    new Formula<>(
                            "dollar_cost_averaging",
                            "Dollar-cost averaging",
                            "Average cost per share of equal investments by dollar-cost averaging",
                            "investment_fundamentals",
                            "funds_etfs",
                            Purchases.class,
                            Averaged.class,
                            StockHolding::averaging),
                    new Formula<>(
                            "stock_split_adjustment",
                            "Stock split",
                            "Shares, price and basis per share after a stock split",
                            "investment_fundamentals",
                            "equities",
                            Split.class,
                            AfterSplit.class,
                            StockHolding::split),
                    new Formula<>(
                            "preferred_stock_yield",
                            "Preferred stock yield",
                            "Current yield and value of preferred stock from its par",
                            "investment_fundamentals",
                            "equities",
                            Preferred.class,
                            PreferredYield.class,
                            StockHolding::preferred));

    /// Each dividend buys shares at its reinvestment price: (end / start) x product of (1 +
    /// dividend / price) - 1. Rounded to a hundredth of a percent.
    ///
    /// Source: Z. Bodie, A. Kane, A. J. Marcus, Investments, chapter 5.
    private static Outcome<TotalReturn> totalReturn(Held in) {
        Working w = new Working();
        BigDecimal shares = BigDecimal.ONE;
        for (int i = 0; i < in.dividends().size(); i++) {
            Dividend dividend = in.dividends().get(i);
            shares =
                    w.step(
                            "shares after dividend " + (i + 1),
                            "x (1 + "
                                    + usd(dividend.amount())
                                    + " / "
                                    + usd(dividend.reinvestedAt())
                                    + ")",
                            shares.multiply(
                                    BigDecimal.ONE.add(
                                            divide(dividend.amount(), dividend.reinvestedAt())),
                                    DIGITS),
                            Unit.NUMBER);
        }
        BigDecimal price =
                w.percent(
                        "price return",
                        usd(in.endPrice()) + " / " + usd(in.startPrice()) + " - 1",
                        percentOf(in.endPrice().subtract(in.startPrice()), in.startPrice()));
        BigDecimal total =
                w.percent(
                        "total return",
                        shares.toPlainString()
                                + " x "
                                + usd(in.endPrice())
                                + " / "
                                + usd(in.startPrice())
                                + " - 1",
                        percentOf(
                                shares.multiply(in.endPrice()).subtract(in.startPrice()),
                                in.startPrice()));
        return w.gives(
                new TotalReturn(
                        round(total, Unit.PERCENT),
                        round(price, Unit.PERCENT),
                        round(shares, Unit.NUMBER)));
    }

    /// Average cost = all invested / shares, the harmonic mean of the prices, never above their
    /// arithmetic mean. The lump sum buys at the first price.
    private static Outcome<Averaged> averaging(Purchases in) {
        Working w = new Working();
        int n = in.prices().size();
        BigDecimal shares = BigDecimal.ZERO;
        BigDecimal prices = BigDecimal.ZERO;
        for (BigDecimal price : in.prices()) {
            shares = shares.add(divide(in.amount(), price));
            prices = prices.add(price);
        }
        w.step("shares", "sum of " + usd(in.amount()) + " / price", shares, Unit.NUMBER);
        BigDecimal invested =
                w.dollars("invested", usd(in.amount()) + " x " + n, times(in.amount(), n));
        BigDecimal cost =
                w.dollars("average cost", usd(invested) + " / shares", divide(invested, shares));
        BigDecimal value =
                w.dollars(
                        "value",
                        "shares x " + usd(in.currentPrice()),
                        shares.multiply(in.currentPrice()));
        BigDecimal lump =
                w.dollars(
                        "value of a lump sum",
                        usd(invested)
                                + " x "
                                + usd(in.currentPrice())
                                + " / "
                                + usd(in.prices().getFirst()),
                        divide(invested.multiply(in.currentPrice()), in.prices().getFirst()));
        return w.gives(
                new Averaged(
                        cents(cost),
                        cents(divide(prices, BigDecimal.valueOf(n))),
                        round(shares, Unit.NUMBER),
                        cents(value),
                        cents(value.subtract(invested)),
                        cents(lump)));
    }

    /// New shares = held x new / old; the price and the basis of a share change the other way, the
    /// basis of all stays. A fraction is paid in cash at the new price, its gain over its share of
    /// the basis.
    ///
    /// Source: IRC 305(a) and 307(a); 26 CFR 1.307-1; Rev. Rul. 69-15 (cash for fractions).
    private static Outcome<AfterSplit> split(Split in) {
        Working w = new Working();
        BigDecimal all =
                w.step(
                        "shares",
                        in.shares().toPlainString()
                                + " x "
                                + in.newShares()
                                + " / "
                                + in.oldShares(),
                        divide(
                                times(in.shares(), in.newShares()),
                                BigDecimal.valueOf(in.oldShares())),
                        Unit.NUMBER);
        BigDecimal whole = all.setScale(0, RoundingMode.DOWN);
        BigDecimal part = all.subtract(whole);
        BigDecimal price =
                w.dollars(
                        "price",
                        usd(in.price()) + " x " + in.oldShares() + " / " + in.newShares(),
                        divide(
                                times(in.price(), in.oldShares()),
                                BigDecimal.valueOf(in.newShares())));
        BigDecimal basis =
                w.dollars(
                        "basis of a share",
                        usd(in.basis()) + " / " + all.toPlainString(),
                        divide(in.basis(), all));
        BigDecimal cash =
                w.dollars(
                        "cash for the fraction",
                        part.toPlainString() + " x " + usd(price),
                        part.multiply(price));
        BigDecimal gain =
                w.dollars(
                        "gain on the fraction",
                        usd(cash) + " - " + part.toPlainString() + " x " + usd(basis),
                        cash.subtract(part.multiply(basis)));
        return w.gives(
                new AfterSplit(
                        whole,
                        cents(basis),
                        cents(price),
                        round(part, Unit.NUMBER),
                        cents(cash),
                        cents(gain)));
    }

    /// Dividend = par x rate; current yield = dividend / price; value = dividend / required yield,
    /// a perpetuity.
    ///
    /// Source: CFA Institute, Equity Valuation, preferred stock.
    private static Outcome<PreferredYield> preferred(Preferred in) {
        Working w = new Working();
        BigDecimal dividend =
                w.dollars(
                        "dividend",
                        pct(in.dividendRate()) + " of " + usd(in.par()),
                        share(in.dividendRate(), in.par()));
        BigDecimal percent =
                w.percent(
                        "current yield",
                        usd(dividend) + " / " + usd(in.price()),
                        percentOf(dividend, in.price()));
        BigDecimal value =
                w.dollars(
                        "value",
                        usd(dividend) + " / " + pct(in.requiredYield()),
                        divide(dividend, fraction(in.requiredYield())));
        return w.gives(
                new PreferredYield(round(percent, Unit.PERCENT), cents(value), cents(dividend)));
    }
}
