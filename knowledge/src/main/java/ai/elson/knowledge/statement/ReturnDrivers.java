package ai.elson.knowledge.statement;

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

/// What a return on equity is made of, and the growth that it can pay for.
///
/// Source: CFA Program curriculum, Financial Analysis Techniques, and Discounted Dividend
/// Valuation.
final class ReturnDrivers {

    private ReturnDrivers() {}

    record Factors(
            @Field(value = "net income", unit = Unit.USD, min = -1e15, max = 1e15)
                    BigDecimal netIncome,
            @Field(value = "income before tax", unit = Unit.USD, min = 0.01, max = 1e15)
                    BigDecimal pretaxIncome,
            @Field(
                            value = "income before interest and tax, EBIT",
                            unit = Unit.USD,
                            min = 0.01,
                            max = 1e15)
                    BigDecimal ebit,
            @Field(value = "revenue", unit = Unit.USD, min = 0.01, max = 1e15) BigDecimal revenue,
            @Field(value = "opening total assets", unit = Unit.USD, min = 0, max = 1e15)
                    BigDecimal openingAssets,
            @Field(value = "closing total assets", unit = Unit.USD, min = 0.01, max = 1e15)
                    BigDecimal closingAssets,
            @Field(value = "opening equity", unit = Unit.USD, min = -1e15, max = 1e15)
                    BigDecimal openingEquity,
            @Field(value = "closing equity", unit = Unit.USD, min = -1e15, max = 1e15)
                    BigDecimal closingEquity) {}

    record Dupont(
            @Field(value = "return on average equity", unit = Unit.PERCENT)
                    BigDecimal returnOnEquity,
            @Field(value = "net over pretax income", unit = Unit.RATIO) BigDecimal taxBurden,
            @Field(value = "pretax income over EBIT", unit = Unit.RATIO) BigDecimal interestBurden,
            @Field(value = "EBIT over revenue", unit = Unit.PERCENT) BigDecimal ebitMargin,
            @Field(value = "revenue over average assets", unit = Unit.RATIO)
                    BigDecimal assetTurnover,
            @Field(value = "average assets over average equity", unit = Unit.RATIO)
                    BigDecimal leverage) {}

    record Plan(
            @Field(value = "net income", unit = Unit.USD, min = 0.01, max = 1e15)
                    BigDecimal netIncome,
            @Field(value = "dividends", unit = Unit.USD, min = 0, max = 1e15) BigDecimal dividends,
            @Field(value = "opening equity", unit = Unit.USD, min = 0.01, max = 1e15)
                    BigDecimal openingEquity,
            @Field(value = "opening total assets", unit = Unit.USD, min = 0.01, max = 1e15)
                    BigDecimal openingAssets) {}

    record Growth(
            @Field(value = "sustainable growth", unit = Unit.PERCENT) BigDecimal sustainableGrowth,
            @Field(value = "growth without new debt", unit = Unit.PERCENT)
                    BigDecimal internalGrowth,
            @Field(value = "part of income retained", unit = Unit.PERCENT) BigDecimal retention,
            @Field(value = "return on opening equity", unit = Unit.PERCENT)
                    BigDecimal returnOnEquity) {}

    static final List<Calculator<?, ?>> CALCULATORS =
            List.of(
                    new Formula<>(
                            "dupont_five_step",
                            "Five-step DuPont analysis",
                            "DuPont: return on equity by tax, interest, margin, turnover, leverage",
                            "accounting",
                            "financial_statements",
                            Factors.class,
                            Dupont.class,
                            ReturnDrivers::dupont),
                    new Formula<>(
                            "sustainable_growth_rate",
                            "Sustainable growth rate",
                            "Sustainable growth from retained earnings and return on equity",
                            "business_finance",
                            "business_valuation",
                            Plan.class,
                            Growth.class,
                            ReturnDrivers::growth));

    /// ROE = (net income / pretax income) x (pretax income / EBIT) x (EBIT / revenue) x (revenue /
    /// average assets) x (average assets / average equity). The product is net income / average
    /// equity exactly; the factors are shown to four decimals, percentages to two.
    ///
    /// A loss before tax or before interest is refused, as its burdens would say nothing.
    private static Outcome<Dupont> dupont(Factors in) {
        Working w = new Working();
        BigDecimal assets = average(w, "average assets", in.openingAssets(), in.closingAssets());
        BigDecimal equity = average(w, "average equity", in.openingEquity(), in.closingEquity());
        if (equity.signum() <= 0) {
            throw new BadField(
                    "closingEquity",
                    in.closingEquity().toPlainString(),
                    "an average of opening and closing equity above zero");
        }
        BigDecimal tax = factor(w, "tax burden", in.netIncome(), in.pretaxIncome());
        BigDecimal interest = factor(w, "interest burden", in.pretaxIncome(), in.ebit());
        BigDecimal margin = factor(w, "EBIT margin", in.ebit(), in.revenue());
        BigDecimal turnover = factor(w, "asset turnover", in.revenue(), assets);
        BigDecimal leverage = factor(w, "leverage", assets, equity);
        BigDecimal product =
                tax.multiply(interest).multiply(margin).multiply(turnover).multiply(leverage);
        w.percent("return on equity", "product of the five", product.movePointRight(2));
        return w.gives(
                new Dupont(
                        round(percentOf(in.netIncome(), equity), Unit.PERCENT),
                        round(tax, Unit.RATIO),
                        round(interest, Unit.RATIO),
                        round(margin.movePointRight(2), Unit.PERCENT),
                        round(turnover, Unit.RATIO),
                        round(leverage, Unit.RATIO)));
    }

    private static BigDecimal average(
            Working w, String name, BigDecimal opening, BigDecimal closing) {
        return w.dollars(
                name,
                "(" + usd(opening) + " + " + usd(closing) + ") / 2",
                divide(opening.add(closing), BigDecimal.TWO));
    }

    private static BigDecimal factor(Working w, String name, BigDecimal over, BigDecimal under) {
        return w.ratio(name, usd(over) + " / " + usd(under), divide(over, under));
    }

    /// g = retention x net income / opening equity: what equity grows by from earnings kept, and
    /// sales with it while leverage, margin and turnover stay. Without new debt only assets so paid
    /// for can grow: retained earnings / opening assets. With the closing equity instead, the same
    /// rate reads ROE b / (1 - ROE b). Rounded to two decimals; dividends above income shrink the
    /// company.
    ///
    /// Source: R. C. Higgins, Financial Management 6 (1977).
    private static Outcome<Growth> growth(Plan in) {
        Working w = new Working();
        BigDecimal retained =
                w.dollars(
                        "retained",
                        usd(in.netIncome()) + " - " + usd(in.dividends()),
                        in.netIncome().subtract(in.dividends()));
        BigDecimal retention =
                w.percent(
                        "retention",
                        usd(retained) + " / " + usd(in.netIncome()),
                        percentOf(retained, in.netIncome()));
        BigDecimal roe =
                w.percent(
                        "return on equity",
                        usd(in.netIncome()) + " / " + usd(in.openingEquity()),
                        percentOf(in.netIncome(), in.openingEquity()));
        BigDecimal sustainable =
                w.percent(
                        "sustainable growth",
                        "retention x return on equity",
                        percentOf(retained, in.openingEquity()));
        BigDecimal internal =
                w.percent(
                        "internal growth",
                        usd(retained) + " / " + usd(in.openingAssets()),
                        percentOf(retained, in.openingAssets()));
        return w.gives(
                new Growth(
                        round(sustainable, Unit.PERCENT),
                        round(internal, Unit.PERCENT),
                        round(retention, Unit.PERCENT),
                        round(roe, Unit.PERCENT)));
    }
}
