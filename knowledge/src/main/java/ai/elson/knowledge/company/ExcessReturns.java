package ai.elson.knowledge.company;

import static ai.elson.knowledge.calculator.Working.*;

import ai.elson.knowledge.calculator.BadField;
import ai.elson.knowledge.calculator.Calculator;
import ai.elson.knowledge.calculator.Field;
import ai.elson.knowledge.calculator.Formula;
import ai.elson.knowledge.calculator.Outcome;
import ai.elson.knowledge.calculator.Working;
import ai.elson.knowledge.rule.Unit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/// Value made above what capital costs.
///
/// Source: CFA Program curriculum, Residual Income Valuation; S. H. Penman, Financial Statement
/// Analysis and Security Valuation; S. C. Myers, Journal of Finance 29 (1974) (adjusted present
/// value).
final class ExcessReturns {

    private ExcessReturns() {}

    record Forecast(
            @Field(value = "earnings per share", unit = Unit.USD, min = -1e6, max = 1e6)
                    BigDecimal earnings,
            @Field(value = "dividends per share", unit = Unit.USD, min = 0, max = 1e6)
                    BigDecimal dividends) {}

    record Books(
            @Field(value = "book value per share", unit = Unit.USD, min = 0.01, max = 1e7)
                    BigDecimal bookValue,
            @Field(value = "cost of equity", unit = Unit.PERCENT, min = 0.01, max = 100)
                    BigDecimal costOfEquity,
            @Field(value = "forecast years", unit = Unit.TEXT, maxItems = 30) List<Forecast> years,
            @Field(
                            value = "yearly persistence of residual income",
                            unit = Unit.RATIO,
                            min = 0,
                            max = 1)
                    BigDecimal persistence) {}

    record Residual(
            @Field(value = "year", unit = Unit.COUNT) int year,
            @Field(value = "opening book value", unit = Unit.USD) BigDecimal bookValue,
            @Field(value = "residual income", unit = Unit.USD) BigDecimal residualIncome) {}

    record Value(
            @Field(value = "value of one share", unit = Unit.USD) BigDecimal shareValue,
            @Field(value = "worth today of forecast residuals", unit = Unit.USD)
                    BigDecimal forecastValue,
            @Field(value = "worth today of later residuals", unit = Unit.USD)
                    BigDecimal continuingValue,
            @Field(value = "each year's residual income", unit = Unit.TEXT)
                    List<Residual> residuals) {}

    record Capital(
            @Field(value = "operating income", unit = Unit.USD, min = -1e13, max = 1e13)
                    BigDecimal operatingIncome,
            @Field(value = "tax rate", unit = Unit.PERCENT, min = 0, max = 100) BigDecimal taxRate,
            @Field(value = "opening invested capital", unit = Unit.USD, min = 0.01, max = 1e13)
                    BigDecimal investedCapital,
            @Field(value = "WACC", unit = Unit.PERCENT, min = 0, max = 100) BigDecimal wacc) {}

    record Added(
            @Field(value = "economic value added", unit = Unit.USD) BigDecimal valueAdded,
            @Field(value = "operating income after tax", unit = Unit.USD) BigDecimal nopat,
            @Field(value = "charge for capital", unit = Unit.USD) BigDecimal capitalCharge,
            @Field(value = "return on invested capital", unit = Unit.PERCENT)
                    BigDecimal returnOnCapital) {}

    record Levered(
            @Field(
                            value = "free cash flows without debt",
                            unit = Unit.USD,
                            min = -1e13,
                            max = 1e13,
                            maxItems = 30)
                    List<BigDecimal> cashFlows,
            @Field(
                            value = "interest of the same years",
                            unit = Unit.USD,
                            min = 0,
                            max = 1e13,
                            maxItems = 30)
                    List<BigDecimal> interest,
            @Field(value = "tax rate", unit = Unit.PERCENT, min = 0, max = 100) BigDecimal taxRate,
            @Field(
                            value = "cost of equity without debt",
                            unit = Unit.PERCENT,
                            min = 0.01,
                            max = 100)
                    BigDecimal unleveredCost,
            @Field(value = "cost of debt", unit = Unit.PERCENT, min = 0, max = 100)
                    BigDecimal costOfDebt,
            @Field(value = "growth for ever after", unit = Unit.PERCENT, min = -50, max = 50)
                    BigDecimal growth) {}

    record Adjusted(
            @Field(value = "adjusted present value", unit = Unit.USD) BigDecimal adjustedValue,
            @Field(value = "value without debt", unit = Unit.USD) BigDecimal unleveredValue,
            @Field(value = "value of interest tax shields", unit = Unit.USD)
                    BigDecimal taxShieldValue) {}

    static final List<Calculator<?, ?>> CALCULATORS =
            List.of(
                    new Formula<>(
                            "residual_income_value",
                            "Residual income value",
                            "Residual income value of a stock from book value and earnings",
                            "business_finance",
                            "business_valuation",
                            Books.class,
                            Value.class,
                            ExcessReturns::residualIncome),
                    new Formula<>(
                            "economic_value_added",
                            "Economic value added",
                            "EVA: operating profit after tax less a charge for capital",
                            "business_finance",
                            "business_valuation",
                            Capital.class,
                            Added.class,
                            ExcessReturns::valueAdded),
                    new Formula<>(
                            "adjusted_present_value",
                            "Adjusted present value",
                            "APV: unlevered company value plus interest tax shields",
                            "business_finance",
                            "business_valuation",
                            Levered.class,
                            Adjusted.class,
                            ExcessReturns::adjusted));

    /// V = B0 + sum of RI_t / (1 + r)^t + continuing value, RI_t = E_t - r B_(t-1), book value
    /// growing by earnings less dividends (clean surplus). After the forecast residual income
    /// shrinks each year to the persistence w of the year before, 0 to vanish at once and 1 to last
    /// for ever: RI_n w / (1 + r
    /// - w) at the end of year n. Cents.
    private static Outcome<Value> residualIncome(Books in) {
        Working w = new Working();
        BigDecimal rate = fraction(in.costOfEquity());
        BigDecimal book = in.bookValue();
        List<BigDecimal> residuals = new ArrayList<>();
        List<Residual> rows = new ArrayList<>();
        for (Forecast year : in.years()) {
            BigDecimal residual = year.earnings().subtract(rate.multiply(book));
            residuals.add(residual);
            rows.add(new Residual(residuals.size(), cents(book), cents(residual)));
            w.dollars(
                    "residual income of year " + residuals.size(),
                    usd(year.earnings()) + " - " + pct(in.costOfEquity()) + " of " + usd(book),
                    residual);
            book = book.add(year.earnings()).subtract(year.dividends());
        }
        BigDecimal forecast =
                w.dollars(
                        "forecast residuals today",
                        "discounted at " + pct(in.costOfEquity()),
                        Discounting.presentValue(residuals, in.costOfEquity()));
        BigDecimal later =
                divide(
                        residuals.getLast().multiply(in.persistence()),
                        BigDecimal.ONE.add(rate).subtract(in.persistence()));
        BigDecimal continuing =
                w.dollars(
                        "later residuals today",
                        usd(later) + " discounted over " + residuals.size() + " years",
                        Discounting.presentValue(later, in.costOfEquity(), residuals.size()));
        BigDecimal value =
                w.dollars(
                        "share value",
                        usd(in.bookValue()) + " + " + usd(forecast) + " + " + usd(continuing),
                        in.bookValue().add(forecast).add(continuing));
        return w.gives(new Value(cents(value), cents(forecast), cents(continuing), rows));
    }

    /// EVA = operating income (1 - t) - WACC x opening invested capital. Cents. Without the
    /// adjustments to accounting that Stern Stewart & Co. make.
    private static Outcome<Added> valueAdded(Capital in) {
        Working w = new Working();
        BigDecimal nopat =
                w.dollars(
                        "operating income after tax",
                        usd(in.operatingIncome()) + " x (1 - " + pct(in.taxRate()) + ")",
                        in.operatingIncome().subtract(share(in.taxRate(), in.operatingIncome())));
        BigDecimal charge =
                w.dollars(
                        "capital charge",
                        pct(in.wacc()) + " of " + usd(in.investedCapital()),
                        share(in.wacc(), in.investedCapital()));
        BigDecimal added =
                w.dollars("value added", usd(nopat) + " - " + usd(charge), nopat.subtract(charge));
        BigDecimal roic =
                w.percent(
                        "return on capital",
                        usd(nopat) + " / " + usd(in.investedCapital()),
                        percentOf(nopat, in.investedCapital()));
        return w.gives(
                new Added(cents(added), cents(nopat), cents(charge), round(roic, Unit.PERCENT)));
    }

    /// APV = value as if without debt + value of the tax that interest saves. Flows are discounted
    /// at the unlevered cost; the shields of the forecast years, t x interest, at the cost of debt,
    /// as that debt is planned. After them flows and shields grow for ever with the company, and
    /// both terminal values are at the unlevered cost, as debt then moves with the company's value.
    /// Cents.
    private static Outcome<Adjusted> adjusted(Levered in) {
        Discounting.requireBelow("growth", in.growth(), in.unleveredCost(), "unlevered cost");
        int years = in.cashFlows().size();
        if (in.interest().size() != years) {
            throw new BadField("interest", in.interest().size() + " years", years + ", as flows");
        }
        if (in.cashFlows().getLast().signum() <= 0) {
            throw new BadField(
                    "cashFlows[" + (years - 1) + "]",
                    in.cashFlows().getLast().toPlainString(),
                    "a last cash flow above zero to grow for ever");
        }
        Working w = new Working();
        BigDecimal unlevered =
                w.dollars(
                        "value without debt",
                        "flows and their growth at " + pct(in.unleveredCost()),
                        Discounting.presentValue(in.cashFlows(), in.unleveredCost())
                                .add(later(in, in.cashFlows().getLast(), years)));
        List<BigDecimal> shields = in.interest().stream().map(i -> share(in.taxRate(), i)).toList();
        BigDecimal shield =
                w.dollars(
                        "tax shields",
                        pct(in.taxRate()) + " of interest at " + pct(in.costOfDebt()),
                        Discounting.presentValue(shields, in.costOfDebt())
                                .add(later(in, shields.getLast(), years)));
        BigDecimal sum = w.dollars("adjusted present value", "sum", unlevered.add(shield));
        return w.gives(new Adjusted(cents(sum), cents(unlevered), cents(shield)));
    }

    private static BigDecimal later(Levered in, BigDecimal last, int years) {
        return Discounting.presentValue(
                Discounting.perpetuity(last, in.unleveredCost(), in.growth()),
                in.unleveredCost(),
                years);
    }
}
