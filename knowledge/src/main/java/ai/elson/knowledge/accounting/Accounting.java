package ai.elson.knowledge.accounting;

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

/// Ratios and break-even of a company's accounts.
final class Accounting {

    private Accounting() {}

    record Position(
            @Field(value = "current assets", unit = Unit.USD, min = 0, max = 1e14)
                    BigDecimal currentAssets,
            @Field(value = "current liabilities", unit = Unit.USD, min = 0.01, max = 1e14)
                    BigDecimal currentLiabilities) {}

    record Liquidity(
            @Field(value = "assets over liabilities", unit = Unit.RATIO) BigDecimal currentRatio,
            @Field(value = "assets less liabilities", unit = Unit.USD) BigDecimal workingCapital) {}

    record Product(
            @Field(value = "fixed costs", unit = Unit.USD, min = 0, max = 1e13)
                    BigDecimal fixedCosts,
            @Field(value = "price of a unit", unit = Unit.USD, min = 0.01, max = 1e9)
                    BigDecimal price,
            @Field(value = "variable cost of a unit", unit = Unit.USD, min = 0, max = 1e9)
                    BigDecimal variableCost) {}

    record BreakEven(
            @Field(value = "units to be sold", unit = Unit.COUNT) BigDecimal breakEvenUnits,
            @Field(value = "earned by each unit", unit = Unit.USD) BigDecimal contributionMargin) {}

    record Sales(
            @Field(value = "revenue", unit = Unit.USD, min = 0.01, max = 1e14) BigDecimal revenue,
            @Field(value = "cost of goods sold", unit = Unit.USD, min = 0, max = 1e14)
                    BigDecimal costOfSales) {}

    record Margin(
            @Field(value = "profit as part of revenue", unit = Unit.PERCENT) BigDecimal grossMargin,
            @Field(value = "revenue less cost", unit = Unit.USD) BigDecimal grossProfit) {}

    record Earnings(
            @Field(value = "net income", unit = Unit.USD, min = -1e13, max = 1e13)
                    BigDecimal netIncome,
            @Field(value = "preferred dividends", unit = Unit.USD, min = 0, max = 1e13)
                    BigDecimal preferredDividends,
            @Field(value = "average shares", unit = Unit.SHARES, min = 1, max = 1e12)
                    BigDecimal shares) {}

    record PerShare(
            @Field(value = "earnings for one share", unit = Unit.USD)
                    BigDecimal earningsPerShare) {}

    record Stock(
            @Field(value = "cost of goods sold", unit = Unit.USD, min = 0.01, max = 1e14)
                    BigDecimal costOfSales,
            @Field(value = "average inventory", unit = Unit.USD, min = 0.01, max = 1e14)
                    BigDecimal averageInventory) {}

    record Turnover(
            @Field(value = "turns a year", unit = Unit.RATIO) BigDecimal inventoryTurnover,
            @Field(value = "days held", unit = Unit.DAYS) BigDecimal daysHeld) {}

    static final List<Calculator<?, ?>> CALCULATORS =
            List.of(
                    new Formula<>(
                            "current_ratio",
                            "Current ratio",
                            "Current assets against current liabilities of a balance sheet",
                            "accounting",
                            "financial_statements",
                            Position.class,
                            Liquidity.class,
                            Accounting::currentRatio),
                    new Formula<>(
                            "break_even_units",
                            "Break-even units",
                            "Units a business must sell to cover its fixed costs",
                            "accounting",
                            "managerial_accounting",
                            Product.class,
                            BreakEven.class,
                            Accounting::breakEven),
                    new Formula<>(
                            "gross_margin",
                            "Gross margin",
                            "Gross profit of a company against its revenue",
                            "accounting",
                            "financial_statements",
                            Sales.class,
                            Margin.class,
                            Accounting::grossMargin),
                    new Formula<>(
                            "earnings_per_share",
                            "Earnings per share",
                            "Basic earnings per share of common stock",
                            "accounting",
                            "gaap_ifrs",
                            Earnings.class,
                            PerShare.class,
                            Accounting::earningsPerShare),
                    new Formula<>(
                            "inventory_turnover",
                            "Inventory turnover",
                            "How often inventory is sold a year and days held",
                            "accounting",
                            "managerial_accounting",
                            Stock.class,
                            Turnover.class,
                            Accounting::turnover));

    /// Current assets over current liabilities.
    private static Outcome<Liquidity> currentRatio(Position in) {
        Working w = new Working();
        BigDecimal ratio =
                w.ratio(
                        "current ratio",
                        usd(in.currentAssets()) + " / " + usd(in.currentLiabilities()),
                        divide(in.currentAssets(), in.currentLiabilities()));
        BigDecimal capital =
                w.dollars(
                        "working capital",
                        usd(in.currentAssets()) + " - " + usd(in.currentLiabilities()),
                        in.currentAssets().subtract(in.currentLiabilities()));
        return w.gives(new Liquidity(round(ratio, Unit.RATIO), cents(capital)));
    }

    /// Fixed costs over contribution margin, rounded up to whole units.
    private static Outcome<BreakEven> breakEven(Product in) {
        if (in.variableCost().compareTo(in.price()) >= 0) {
            throw new BadField(
                    "variableCost",
                    in.variableCost().toPlainString(),
                    "less than the price, " + usd(in.price()));
        }
        Working w = new Working();
        BigDecimal margin =
                w.dollars(
                        "contribution margin",
                        usd(in.price()) + " - " + usd(in.variableCost()),
                        in.price().subtract(in.variableCost()));
        BigDecimal units = divide(in.fixedCosts(), margin).setScale(0, RoundingMode.CEILING);
        w.step(
                "break-even units",
                usd(in.fixedCosts()) + " / " + usd(margin) + ", rounded up",
                units,
                Unit.COUNT);
        return w.gives(new BreakEven(units, cents(margin)));
    }

    /// (Revenue - cost of goods sold) over revenue.
    private static Outcome<Margin> grossMargin(Sales in) {
        Working w = new Working();
        BigDecimal profit =
                w.dollars(
                        "gross profit",
                        usd(in.revenue()) + " - " + usd(in.costOfSales()),
                        in.revenue().subtract(in.costOfSales()));
        BigDecimal margin =
                w.percent(
                        "gross margin",
                        usd(profit) + " / " + usd(in.revenue()),
                        percentOf(profit, in.revenue()));
        return w.gives(new Margin(round(margin, Unit.PERCENT), cents(profit)));
    }

    /// (Net income - preferred dividends) over weighted average common shares.
    ///
    /// Source: FASB ASC 260-10-45-10; IAS 33.10.
    private static Outcome<PerShare> earningsPerShare(Earnings in) {
        Working w = new Working();
        BigDecimal common =
                w.dollars(
                        "income for common stock",
                        usd(in.netIncome()) + " - " + usd(in.preferredDividends()),
                        in.netIncome().subtract(in.preferredDividends()));
        BigDecimal eps =
                w.dollars(
                        "earnings per share",
                        usd(common) + " / " + Unit.SHARES.format(in.shares()),
                        divide(common, in.shares()));
        return w.gives(new PerShare(cents(eps)));
    }

    /// Cost of goods sold over average inventory; days held are 365 over turns.
    private static Outcome<Turnover> turnover(Stock in) {
        Working w = new Working();
        BigDecimal turns =
                w.ratio(
                        "inventory turnover",
                        usd(in.costOfSales()) + " / " + usd(in.averageInventory()),
                        divide(in.costOfSales(), in.averageInventory()));
        BigDecimal days =
                w.step(
                        "days held",
                        "365 / turnover",
                        divide(BigDecimal.valueOf(365), turns),
                        Unit.DAYS);
        return w.gives(new Turnover(round(turns, Unit.RATIO), round(days, Unit.DAYS)));
    }
}
