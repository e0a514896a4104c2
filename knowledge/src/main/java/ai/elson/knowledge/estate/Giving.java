package ai.elson.knowledge.estate;

import static ai.elson.knowledge.calculator.Working.*;

import ai.elson.knowledge.calculator.BadField;
import ai.elson.knowledge.calculator.Calculator;
import ai.elson.knowledge.calculator.Field;
import ai.elson.knowledge.calculator.Formula;
import ai.elson.knowledge.calculator.Outcome;
import ai.elson.knowledge.calculator.Working;
import ai.elson.knowledge.rule.Unit;
import java.math.BigDecimal;
import java.util.List;

/// Ways to give compared: stock or cash, an IRA distribution or a deduction.
final class Giving {

    private Giving() {}

    record Stock(
            @Field(value = "value of the stock", unit = Unit.USD, min = 0.01, max = 1e10)
                    BigDecimal value,
            @Field(value = "basis of the stock", unit = Unit.USD, min = 0, max = 1e10)
                    BigDecimal basis,
            @Field(value = "capital gains rate", unit = Unit.PERCENT, min = 0, max = 60)
                    BigDecimal gainsRate,
            @Field(
                            value = "income tax rate of the deduction",
                            unit = Unit.PERCENT,
                            min = 0,
                            max = 60)
                    BigDecimal incomeRate,
            @Field(value = "held more than a year", unit = Unit.TEXT) boolean longTerm) {}

    record StockOrCash(
            @Field(value = "advantage of giving the stock", unit = Unit.USD) BigDecimal advantage,
            @Field(value = "tax saved by giving the stock", unit = Unit.USD)
                    BigDecimal savedByStock,
            @Field(value = "tax saved by selling, giving cash", unit = Unit.USD)
                    BigDecimal savedByCash,
            @Field(value = "capital gains tax avoided", unit = Unit.USD)
                    BigDecimal gainsTaxAvoided) {}

    record FromIra(
            @Field(value = "given to charity from the IRA", unit = Unit.USD, min = 0.01, max = 1e9)
                    BigDecimal gift,
            @Field(value = "required distribution of the year", unit = Unit.USD, min = 0, max = 1e9)
                    BigDecimal required,
            @Field(
                            value = "deductible IRA contributions after 70 1/2",
                            unit = Unit.USD,
                            min = 0,
                            max = 1e7)
                    BigDecimal contributions,
            @Field(value = "age on the day, years", unit = Unit.YEARS, min = 50, max = 110)
                    int ageYears,
            @Field(value = "and months", unit = Unit.MONTHS, min = 0, max = 11) int ageMonths,
            @Field(
                            value = "part of the gift an itemizer deducts",
                            unit = Unit.PERCENT,
                            min = 0,
                            max = 100)
                    BigDecimal deductedPart,
            @Field(value = "income tax rate", unit = Unit.PERCENT, min = 0, max = 60)
                    BigDecimal taxRate,
            @Field(value = "year", unit = Unit.YEAR, min = 2000, max = 2100) int year) {}

    record IraGift(
            @Field(value = "left out of income", unit = Unit.USD) BigDecimal excluded,
            @Field(value = "tax saved against a deduction", unit = Unit.USD) BigDecimal advantage,
            @Field(value = "still to be taken of the requirement", unit = Unit.USD)
                    BigDecimal requiredLeft,
            @Field(value = "taxed after all", unit = Unit.USD) BigDecimal taxed) {}

    static final List<Calculator<?, ?>> CALCULATORS =
            List.of(
                    new Formula<>(
                            "stock_or_cash_gift",
                            "Stock or cash to charity",
                            "Donate appreciated stock or sell it and give cash",
                            "charitable_planning",
                            "donor_advised_funds",
                            Stock.class,
                            StockOrCash.class,
                            Giving::stock),
                    new Formula<>(
                            "qualified_charitable_distribution",
                            "Qualified charitable distribution",
                            "QCD from an IRA to charity against taking the RMD and deducting",
                            "charitable_planning",
                            "charitable_deductions",
                            FromIra.class,
                            IraGift.class,
                            Giving::fromIra));

    /// Given stock held more than a year is deducted at its value and its gain never taxed;
    /// otherwise only the basis is deducted. Sold first, the gain is taxed and the whole price
    /// given and deducted. Within the limits by income, and without the floor of 2026. A loss is
    /// better taken by selling. Rounded to the cent.
    ///
    /// Source: IRC 170(a), (e)(1)(A), 1001.
    private static Outcome<StockOrCash> stock(Stock in) {
        Working w = new Working();
        w.uses("charity.appreciated_limit");
        BigDecimal gain =
                w.dollars(
                        "gain, negative a loss",
                        usd(in.value()) + " - " + usd(in.basis()),
                        in.value().subtract(in.basis()));
        BigDecimal deductible = in.longTerm() || gain.signum() < 0 ? in.value() : in.basis();
        BigDecimal byStock =
                cents(
                        w.dollars(
                                "saved by the stock",
                                pct(in.incomeRate()) + " of " + usd(deductible),
                                share(in.incomeRate(), deductible)));
        BigDecimal gainsTax =
                cents(
                        w.dollars(
                                "tax on the sale",
                                pct(in.gainsRate()) + " of the gain",
                                share(in.gainsRate(), gain)));
        BigDecimal byCash =
                w.dollars(
                        "saved by cash",
                        pct(in.incomeRate()) + " of " + usd(in.value()) + " - that tax",
                        cents(share(in.incomeRate(), in.value())).subtract(gainsTax));
        BigDecimal advantage =
                w.dollars(
                        "advantage", usd(byStock) + " - " + usd(byCash), byStock.subtract(byCash));
        return w.gives(new StockOrCash(advantage, byStock, byCash, gainsTax));
    }

    /// From 70 1/2 a payment of the trustee to a public charity, up to the year's limit, less
    /// contributions deducted since that age, is left out of income and counts towards the required
    /// distribution. The other way the money is income and a part of the gift is deducted, nothing
    /// where the standard deduction is taken. The IRA has no basis, and these contributions have
    /// not been used up by earlier gifts. Rounded to the cent.
    ///
    /// Source: IRC 408(d)(8); IRS Publication 590-B.
    private static Outcome<IraGift> fromIra(FromIra in) {
        Working w = new Working();
        BigDecimal age = w.standing("charity.qcd_age");
        int months = in.ageYears() * 12 + in.ageMonths();
        if (BigDecimal.valueOf(months).compareTo(age.multiply(BigDecimal.valueOf(12))) < 0) {
            throw new BadField(
                    "ageYears",
                    in.ageYears() + " and " + in.ageMonths() + " months",
                    "at least " + age.toPlainString() + " years");
        }
        BigDecimal limit = w.fact("charity.qcd_limit", in.year());
        BigDecimal counted =
                w.dollars(
                        "within the limit",
                        "lesser of " + usd(in.gift()) + " and " + usd(limit),
                        in.gift().min(limit));
        BigDecimal excluded =
                cents(
                        w.dollars(
                                "left out of income",
                                usd(counted)
                                        + " - contributions "
                                        + usd(in.contributions())
                                        + ", at least 0",
                                notNegative(counted.subtract(in.contributions()))));
        BigDecimal taxed = cents(in.gift()).subtract(excluded);
        BigDecimal bySelf =
                cents(
                        w.dollars(
                                "tax saved by a deduction",
                                pct(in.taxRate())
                                        + " of "
                                        + pct(in.deductedPart())
                                        + " of "
                                        + usd(in.gift()),
                                share(in.taxRate(), share(in.deductedPart(), in.gift()))));
        BigDecimal byIra =
                cents(
                        w.dollars(
                                "tax saved by the distribution",
                                pct(in.taxRate())
                                        + " of "
                                        + usd(excluded)
                                        + " and of the deducted part of the rest",
                                share(
                                        in.taxRate(),
                                        excluded.add(share(in.deductedPart(), taxed)))));
        BigDecimal advantage =
                w.dollars("advantage", usd(byIra) + " - " + usd(bySelf), byIra.subtract(bySelf));
        BigDecimal left =
                w.dollars(
                        "requirement left",
                        usd(in.required()) + " - " + usd(in.gift()) + ", at least 0",
                        notNegative(in.required().subtract(in.gift())));
        return w.gives(new IraGift(excluded, advantage, cents(left), taxed));
    }
}
