package ai.elson.knowledge.portfolio;

import static ai.elson.knowledge.calculator.Working.*;

import ai.elson.knowledge.calculator.Calculator;
import ai.elson.knowledge.calculator.Field;
import ai.elson.knowledge.calculator.Formula;
import ai.elson.knowledge.calculator.Outcome;
import ai.elson.knowledge.calculator.Working;
import ai.elson.knowledge.rule.Unit;
import java.math.BigDecimal;
import java.util.List;

/// Prices of funds, and what taxes take from them.
final class Funds {

    private Funds() {}

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    record ClosedEnd(
            @Field(value = "market price of a share", unit = Unit.USD, min = 0, max = 1e7)
                    BigDecimal price,
            @Field(value = "net asset value of a share", unit = Unit.USD, min = 0.01, max = 1e7)
                    BigDecimal netAssetValue) {}

    record Premium(
            @Field(value = "premium, discount below zero", unit = Unit.PERCENT)
                    BigDecimal premium) {}

    record Taxed(
            @Field(value = "amount invested", unit = Unit.USD, min = 1, max = 1e10)
                    BigDecimal amount,
            @Field(value = "years", unit = Unit.YEARS, min = 1, max = 80) int years,
            @Field(value = "price growth a year", unit = Unit.PERCENT, min = 0, max = 50)
                    BigDecimal priceGrowth,
            @Field(value = "dividend yield a year", unit = Unit.PERCENT, min = 0, max = 30)
                    BigDecimal dividendYield,
            @Field(value = "gains realized each year", unit = Unit.PERCENT, min = 0, max = 100)
                    BigDecimal turnover,
            @Field(value = "tax on dividends", unit = Unit.PERCENT, min = 0, max = 60)
                    BigDecimal dividendTax,
            @Field(value = "tax on gains", unit = Unit.PERCENT, min = 0, max = 60)
                    BigDecimal gainsTax) {}

    record Drag(
            @Field(value = "return lost to taxes a year", unit = Unit.PERCENT) BigDecimal taxDrag,
            @Field(value = "return after taxes a year", unit = Unit.PERCENT)
                    BigDecimal afterTaxReturn,
            @Field(value = "value after all taxes", unit = Unit.USD) BigDecimal finalValue,
            @Field(value = "value without taxes", unit = Unit.USD) BigDecimal untaxedValue,
            @Field(value = "tax on gains at the end", unit = Unit.USD) BigDecimal finalTax) {}

    static final List<Calculator<?, ?>> CALCULATORS =
            List.of(
                    new Formula<>(
                            "closed_end_fund_premium",
                            "Closed-end fund premium",
                            "Premium or discount of a closed-end fund to net asset value",
                            "investment_fundamentals",
                            "funds_etfs",
                            ClosedEnd.class,
                            Premium.class,
                            Funds::premium),
                    new Formula<>(
                            "fund_tax_drag",
                            "Tax drag of a fund",
                            "Tax drag of fund turnover and dividends in a taxable account",
                            "investment_fundamentals",
                            "funds_etfs",
                            Taxed.class,
                            Drag.class,
                            Funds::drag));

    /// (Price - NAV) / NAV. Rounded to a hundredth of a percent.
    private static Outcome<Premium> premium(ClosedEnd in) {
        Working w = new Working();
        BigDecimal percent =
                w.percent(
                        "premium",
                        "("
                                + usd(in.price())
                                + " - "
                                + usd(in.netAssetValue())
                                + ") / "
                                + usd(in.netAssetValue()),
                        percentOf(in.price().subtract(in.netAssetValue()), in.netAssetValue()));
        return w.gives(new Premium(round(percent, Unit.PERCENT)));
    }

    /// Each year dividends are paid on the value at its start and the price grows; the fund
    /// realizes the given part of all gains not yet taxed; both taxes are paid and the rest is
    /// reinvested, adding to the basis. At the end what is left of gains is taxed. Tax rates are
    /// those of the investor and stay; nothing is rounded between.
    ///
    /// Source: the accumulation of S. M. Horan, Financial Analysts Journal 61 (2005), year by year.
    private static Outcome<Drag> drag(Taxed in) {
        Working w = new Working();
        BigDecimal value = in.amount();
        BigDecimal basis = in.amount();
        for (int year = 0; year < in.years(); year++) {
            BigDecimal dividend = share(in.dividendYield(), value);
            BigDecimal netDividend = dividend.subtract(share(in.dividendTax(), dividend));
            value = value.add(share(in.priceGrowth(), value));
            BigDecimal realized = share(in.turnover(), value.subtract(basis));
            BigDecimal tax = share(in.gainsTax(), realized);
            value = value.add(netDividend).subtract(tax).round(DIGITS);
            basis = basis.add(realized).add(netDividend).subtract(tax).round(DIGITS);
        }
        w.dollars("value before the last tax", in.years() + " years", value);
        w.dollars("basis", "invested, reinvested and taxed", basis);
        BigDecimal last =
                w.dollars(
                        "tax at the end",
                        pct(in.gainsTax()) + " of " + usd(value.subtract(basis)),
                        share(in.gainsTax(), value.subtract(basis)));
        BigDecimal after = w.dollars("after all taxes", "difference", value.subtract(last));
        BigDecimal gross =
                w.percent(
                        "return without taxes",
                        pct(in.priceGrowth()) + " + " + pct(in.dividendYield()),
                        in.priceGrowth().add(in.dividendYield()));
        BigDecimal untaxed =
                w.dollars(
                        "without taxes",
                        usd(in.amount()) + " x (1 + " + pct(gross) + ")^" + in.years(),
                        in.amount()
                                .multiply(
                                        BigDecimal.ONE
                                                .add(fraction(gross))
                                                .pow(in.years(), DIGITS)));
        double growth = divide(after, in.amount()).doubleValue();
        BigDecimal net =
                w.percent(
                        "return after taxes",
                        "("
                                + usd(after)
                                + " / "
                                + usd(in.amount())
                                + ")^(1 / "
                                + in.years()
                                + ") - 1",
                        BigDecimal.valueOf(StrictMath.pow(growth, 1.0 / in.years()) - 1)
                                .multiply(HUNDRED));
        BigDecimal drag = w.percent("tax drag", pct(gross) + " - " + pct(net), gross.subtract(net));
        return w.gives(
                new Drag(
                        round(drag, Unit.PERCENT),
                        round(net, Unit.PERCENT),
                        cents(after),
                        cents(untaxed),
                        cents(last)));
    }
}
