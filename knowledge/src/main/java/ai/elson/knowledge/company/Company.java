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
import java.util.List;

/// What a company costs to finance and is worth.
///
/// Source of the formulas: R. A. Brealey, S. C. Myers, Principles of Corporate Finance.
final class Company {

    private Company() {}

    record Capital(
            @Field(value = "equity's part of capital", unit = Unit.PERCENT, min = 0, max = 100)
                    BigDecimal equityWeight,
            @Field(value = "cost of equity", unit = Unit.PERCENT, min = 0, max = 100)
                    BigDecimal costOfEquity,
            @Field(value = "cost of debt before tax", unit = Unit.PERCENT, min = 0, max = 100)
                    BigDecimal costOfDebt,
            @Field(value = "tax rate", unit = Unit.PERCENT, min = 0, max = 100)
                    BigDecimal taxRate) {}

    record CostOfCapital(
            @Field(value = "weighted cost of capital", unit = Unit.PERCENT) BigDecimal wacc) {}

    record Dividends(
            @Field(value = "next year's dividend", unit = Unit.USD, min = 0, max = 1e9)
                    BigDecimal nextDividend,
            @Field(value = "required return", unit = Unit.PERCENT, min = 0, max = 100)
                    BigDecimal requiredReturn,
            @Field(value = "growth for ever", unit = Unit.PERCENT, min = -50, max = 50)
                    BigDecimal growth) {}

    record ShareValue(
            @Field(value = "value of one share", unit = Unit.USD) BigDecimal shareValue) {}

    record Multiple(
            @Field(value = "EBITDA", unit = Unit.USD, min = 0, max = 1e13) BigDecimal ebitda,
            @Field(value = "multiple", unit = Unit.RATIO, min = 0, max = 100) BigDecimal multiple,
            @Field(value = "debt less cash", unit = Unit.USD, min = -1e13, max = 1e13)
                    BigDecimal netDebt) {}

    record EquityValue(
            @Field(value = "value to the owners", unit = Unit.USD) BigDecimal equityValue,
            @Field(value = "value with debt", unit = Unit.USD) BigDecimal enterpriseValue) {}

    record Project(
            @Field(value = "cost", unit = Unit.USD, min = 0, max = 1e13) BigDecimal cost,
            @Field(value = "cash earned a year", unit = Unit.USD, min = 0.01, max = 1e13)
                    BigDecimal yearlyCash) {}

    record Payback(@Field(value = "years until paid back", unit = Unit.YEARS) BigDecimal payback) {}

    record Days(
            @Field(value = "days of inventory", unit = Unit.DAYS, min = 0, max = 1000)
                    BigDecimal inventoryDays,
            @Field(value = "days to collect", unit = Unit.DAYS, min = 0, max = 1000)
                    BigDecimal receivableDays,
            @Field(value = "days to pay", unit = Unit.DAYS, min = 0, max = 1000)
                    BigDecimal payableDays) {}

    record Cycle(@Field(value = "days cash is tied up", unit = Unit.DAYS) BigDecimal cashCycle) {}

    static final List<Calculator<?, ?>> CALCULATORS =
            List.of(
                    new Formula<>(
                            "cost_of_capital",
                            "Weighted average cost of capital",
                            "WACC from the costs of equity and debt after tax",
                            "business_finance",
                            "capital_budgeting",
                            Capital.class,
                            CostOfCapital.class,
                            Company::wacc),
                    new Formula<>(
                            "dividend_growth_value",
                            "Dividend growth value",
                            "Gordon growth value of a stock from its next dividend",
                            "business_finance",
                            "business_valuation",
                            Dividends.class,
                            ShareValue.class,
                            Company::gordon),
                    new Formula<>(
                            "ebitda_multiple_value",
                            "EBITDA multiple value",
                            "Company value from an EBITDA multiple, less net debt",
                            "business_finance",
                            "mergers_acquisitions",
                            Multiple.class,
                            EquityValue.class,
                            Company::multiple),
                    new Formula<>(
                            "payback_period",
                            "Payback period",
                            "Years until a project's cash pays back its cost",
                            "business_finance",
                            "capital_budgeting",
                            Project.class,
                            Payback.class,
                            Company::payback),
                    new Formula<>(
                            "cash_conversion_cycle",
                            "Cash conversion cycle",
                            "Days cash is tied up in a company's operations",
                            "business_finance",
                            "cash_flow",
                            Days.class,
                            Cycle.class,
                            Company::cycle));

    /// E/V x re + D/V x rd x (1 - t).
    private static Outcome<CostOfCapital> wacc(Capital in) {
        Working w = new Working();
        BigDecimal debtWeight = BigDecimal.valueOf(100).subtract(in.equityWeight());
        BigDecimal equity =
                w.percent(
                        "from equity",
                        pct(in.equityWeight()) + " of " + pct(in.costOfEquity()),
                        share(in.equityWeight(), in.costOfEquity()));
        BigDecimal afterTax =
                w.percent(
                        "debt after tax",
                        pct(in.costOfDebt()) + " x (1 - " + pct(in.taxRate()) + ")",
                        in.costOfDebt().subtract(share(in.taxRate(), in.costOfDebt())));
        BigDecimal debt =
                w.percent("from debt", pct(debtWeight) + " of that", share(debtWeight, afterTax));
        BigDecimal sum = w.percent("WACC", "sum", equity.add(debt));
        return w.gives(new CostOfCapital(round(sum, Unit.PERCENT)));
    }

    /// P = D1 / (r - g), r above g.
    ///
    /// Source: M. J. Gordon and E. Shapiro, Management Science 3 (1956).
    private static Outcome<ShareValue> gordon(Dividends in) {
        if (in.growth().compareTo(in.requiredReturn()) >= 0) {
            throw new BadField(
                    "growth",
                    in.growth().toPlainString(),
                    "less than the required return, " + pct(in.requiredReturn()));
        }
        Working w = new Working();
        BigDecimal spread =
                w.percent(
                        "return less growth",
                        pct(in.requiredReturn()) + " - " + pct(in.growth()),
                        in.requiredReturn().subtract(in.growth()));
        BigDecimal value =
                w.dollars(
                        "share value",
                        usd(in.nextDividend()) + " / " + pct(spread),
                        divide(in.nextDividend(), fraction(spread)));
        return w.gives(new ShareValue(cents(value)));
    }

    /// EBITDA x multiple - net debt.
    private static Outcome<EquityValue> multiple(Multiple in) {
        Working w = new Working();
        BigDecimal enterprise =
                w.dollars(
                        "enterprise value",
                        usd(in.ebitda()) + " x " + in.multiple().toPlainString(),
                        in.ebitda().multiply(in.multiple()));
        BigDecimal equity =
                w.dollars(
                        "equity value",
                        usd(enterprise) + " - " + usd(in.netDebt()),
                        enterprise.subtract(in.netDebt()));
        return w.gives(new EquityValue(cents(equity), cents(enterprise)));
    }

    /// Cost over yearly cash, to a tenth of a year.
    private static Outcome<Payback> payback(Project in) {
        Working w = new Working();
        BigDecimal years =
                w.step(
                        "payback",
                        usd(in.cost()) + " / " + usd(in.yearlyCash()),
                        divide(in.cost(), in.yearlyCash()),
                        Unit.YEARS);
        return w.gives(new Payback(round(years, Unit.YEARS)));
    }

    /// Inventory days + receivable days - payable days.
    private static Outcome<Cycle> cycle(Days in) {
        Working w = new Working();
        BigDecimal days =
                w.step(
                        "cash cycle",
                        in.inventoryDays().toPlainString()
                                + " + "
                                + in.receivableDays().toPlainString()
                                + " - "
                                + in.payableDays().toPlainString(),
                        in.inventoryDays().add(in.receivableDays()).subtract(in.payableDays()),
                        Unit.DAYS);
        return w.gives(new Cycle(round(days, Unit.DAYS)));
    }
}
