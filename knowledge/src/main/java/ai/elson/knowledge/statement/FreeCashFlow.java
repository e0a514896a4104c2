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
import org.jspecify.annotations.Nullable;

/// Cash left for those who finance a company, and how far its earnings are cash.
///
/// Source: CFA Program curriculum, Free Cash Flow Valuation, and Evaluating Quality of Financial
/// Reports.
final class FreeCashFlow {

    private FreeCashFlow() {}

    record Year(
            @Field(
                            value = "net income before preferred dividends",
                            unit = Unit.USD,
                            min = -1e15,
                            max = 1e15)
                    BigDecimal netIncome,
            @Field(
                            value = "depreciation and other noncash charges",
                            unit = Unit.USD,
                            min = -1e15,
                            max = 1e15)
                    BigDecimal noncashCharges,
            @Field(value = "increase of working capital", unit = Unit.USD, min = -1e15, max = 1e15)
                    BigDecimal workingCapitalInvestment,
            @Field(
                            value = "capital expenditure less sales",
                            unit = Unit.USD,
                            min = -1e15,
                            max = 1e15)
                    BigDecimal fixedCapitalInvestment,
            @Field(value = "interest expense", unit = Unit.USD, min = 0, max = 1e15)
                    BigDecimal interestExpense,
            @Field(value = "tax rate", unit = Unit.PERCENT, min = 0, max = 100) BigDecimal taxRate,
            @Field(value = "borrowed less repaid", unit = Unit.USD, min = -1e15, max = 1e15)
                    BigDecimal netBorrowing,
            @Field(value = "preferred dividends", unit = Unit.USD, min = 0, max = 1e15)
                    BigDecimal preferredDividends,
            @Field(
                            value = "reported operating cash flow, if known",
                            unit = Unit.USD,
                            min = -1e15,
                            max = 1e15)
                    @Nullable BigDecimal operatingCashFlow) {}

    record Flows(
            @Field(value = "free cash flow to the firm", unit = Unit.USD) BigDecimal fcff,
            @Field(value = "free cash flow to equity", unit = Unit.USD) BigDecimal fcfe,
            @Field(value = "operating cash flow so derived", unit = Unit.USD)
                    BigDecimal derivedOperatingCashFlow,
            @Field(value = "interest after tax", unit = Unit.USD) BigDecimal afterTaxInterest,
            @Field(value = "reported less derived cash flow", unit = Unit.USD)
                    @Nullable BigDecimal unexplained) {}

    record Balance(
            @Field(value = "total assets", unit = Unit.USD, min = 0, max = 1e15)
                    BigDecimal totalAssets,
            @Field(value = "cash and short-term investments", unit = Unit.USD, min = 0, max = 1e15)
                    BigDecimal cash,
            @Field(value = "total liabilities", unit = Unit.USD, min = 0, max = 1e15)
                    BigDecimal totalLiabilities,
            @Field(value = "total debt", unit = Unit.USD, min = 0, max = 1e15)
                    BigDecimal totalDebt) {}

    record Earnings(
            @Field(value = "closing balance", unit = Unit.TEXT) Balance closing,
            @Field(value = "opening balance", unit = Unit.TEXT) Balance opening,
            @Field(value = "net income", unit = Unit.USD, min = -1e15, max = 1e15)
                    BigDecimal netIncome,
            @Field(value = "operating cash flow", unit = Unit.USD, min = -1e15, max = 1e15)
                    BigDecimal operatingCashFlow,
            @Field(
                            value = "investing cash flow, outflows negative",
                            unit = Unit.USD,
                            min = -1e15,
                            max = 1e15)
                    BigDecimal investingCashFlow) {}

    record Accruals(
            @Field(value = "accruals by the balance sheet", unit = Unit.PERCENT)
                    BigDecimal balanceSheetRatio,
            @Field(value = "accruals by the cash flow", unit = Unit.PERCENT)
                    BigDecimal cashFlowRatio,
            @Field(value = "increase of net operating assets", unit = Unit.USD)
                    BigDecimal balanceSheetAccruals,
            @Field(value = "income less cash flows", unit = Unit.USD) BigDecimal cashFlowAccruals,
            @Field(value = "operating cash flow over income", unit = Unit.RATIO)
                    @Nullable BigDecimal cashToIncome,
            @Field(value = "income less operating cash, of assets", unit = Unit.PERCENT)
                    BigDecimal operatingAccruals,
            @Field(value = "why a figure lacks", unit = Unit.TEXT) @Nullable String note) {}

    static final List<Calculator<?, ?>> CALCULATORS =
            List.of(
                    new Formula<>(
                            "free_cash_flow",
                            "Free cash flow to firm and equity",
                            "FCFF and FCFE from net income, reconciled to operating cash flow",
                            "business_finance",
                            "cash_flow",
                            Year.class,
                            Flows.class,
                            FreeCashFlow::flows),
                    new Formula<>(
                            "accruals_ratio",
                            "Accruals ratio and earnings quality",
                            "Quality of earnings: accruals ratio and cash against income",
                            "accounting",
                            "financial_statements",
                            Earnings.class,
                            Accruals.class,
                            FreeCashFlow::accruals));

    /// FCFF = net income + noncash charges + interest (1 - t) - fixed capital - working capital;
    /// FCFE = FCFF - interest (1 - t) + net borrowing - preferred dividends, what is left to common
    /// stock. Operating cash flow is net income + noncash charges - working capital; what the
    /// reported one differs by is named, not spread. Cents.
    private static Outcome<Flows> flows(Year in) {
        Working w = new Working();
        BigDecimal operating =
                w.dollars(
                        "operating cash flow",
                        usd(in.netIncome())
                                + " + "
                                + usd(in.noncashCharges())
                                + " - "
                                + usd(in.workingCapitalInvestment()),
                        in.netIncome()
                                .add(in.noncashCharges())
                                .subtract(in.workingCapitalInvestment()));
        BigDecimal interest =
                w.dollars(
                        "interest after tax",
                        usd(in.interestExpense()) + " x (1 - " + pct(in.taxRate()) + ")",
                        in.interestExpense().subtract(share(in.taxRate(), in.interestExpense())));
        BigDecimal firm =
                w.dollars(
                        "free cash flow to the firm",
                        usd(operating)
                                + " + "
                                + usd(interest)
                                + " - "
                                + usd(in.fixedCapitalInvestment()),
                        operating.add(interest).subtract(in.fixedCapitalInvestment()));
        BigDecimal equity =
                w.dollars(
                        "free cash flow to equity",
                        usd(firm)
                                + " - "
                                + usd(interest)
                                + " + "
                                + usd(in.netBorrowing())
                                + " - "
                                + usd(in.preferredDividends()),
                        firm.subtract(interest)
                                .add(in.netBorrowing())
                                .subtract(in.preferredDividends()));
        BigDecimal reported = in.operatingCashFlow();
        return w.gives(
                new Flows(
                        cents(firm),
                        cents(equity),
                        cents(operating),
                        cents(interest),
                        reported == null ? null : cents(reported.subtract(operating))));
    }

    /// Net operating assets are assets without cash less liabilities without debt. Balance sheet
    /// accruals are their increase, cash flow accruals net income less operating and investing cash
    /// flow, each over the average of net operating assets, which must be above zero. Beside them
    /// cash to income, and net income less operating cash flow over average total assets (R. G.
    /// Sloan, Accounting Review 71 (1996)). Percentages to two decimals; a high ratio marks
    /// earnings that are less cash and last less.
    private static Outcome<Accruals> accruals(Earnings in) {
        Working w = new Working();
        BigDecimal closing = operatingAssets(w, "closing", in.closing());
        BigDecimal opening = operatingAssets(w, "opening", in.opening());
        BigDecimal both = opening.add(closing);
        if (both.signum() <= 0) {
            throw new BadField(
                    "closing.totalAssets",
                    in.closing().totalAssets().toPlainString(),
                    "average net operating assets above zero");
        }
        BigDecimal average =
                w.dollars(
                        "average net operating assets",
                        "(" + usd(opening) + " + " + usd(closing) + ") / 2",
                        divide(both, BigDecimal.TWO));
        BigDecimal increase = closing.subtract(opening);
        w.dollars("balance sheet accruals", usd(closing) + " - " + usd(opening), increase);
        BigDecimal less = in.netIncome().subtract(in.operatingCashFlow());
        BigDecimal flow =
                w.dollars(
                        "cash flow accruals",
                        usd(in.netIncome())
                                + " - "
                                + usd(in.operatingCashFlow())
                                + " - "
                                + usd(in.investingCashFlow()),
                        less.subtract(in.investingCashFlow()));
        BigDecimal assets = in.opening().totalAssets().add(in.closing().totalAssets());
        boolean profit = in.netIncome().signum() > 0;
        BigDecimal byBalance =
                w.percent(
                        "balance sheet accruals ratio",
                        usd(increase) + " / " + usd(average),
                        percentOf(increase, average));
        BigDecimal byFlow =
                w.percent(
                        "cash flow accruals ratio",
                        usd(flow) + " / " + usd(average),
                        percentOf(flow, average));
        return w.gives(
                new Accruals(
                        round(byBalance, Unit.PERCENT),
                        round(byFlow, Unit.PERCENT),
                        cents(increase),
                        cents(flow),
                        profit
                                ? round(divide(in.operatingCashFlow(), in.netIncome()), Unit.RATIO)
                                : null,
                        round(percentOf(less.multiply(BigDecimal.TWO), assets), Unit.PERCENT),
                        profit
                                ? null
                                : "cash to income not meaningful: net income is not above zero"));
    }

    private static BigDecimal operatingAssets(Working w, String when, Balance balance) {
        requireAtMost(when + ".cash", balance.cash(), balance.totalAssets(), "total assets");
        requireAtMost(
                when + ".totalDebt",
                balance.totalDebt(),
                balance.totalLiabilities(),
                "total liabilities");
        return w.dollars(
                when + " net operating assets",
                "("
                        + usd(balance.totalAssets())
                        + " - "
                        + usd(balance.cash())
                        + ") - ("
                        + usd(balance.totalLiabilities())
                        + " - "
                        + usd(balance.totalDebt())
                        + ")",
                balance.totalAssets()
                        .subtract(balance.cash())
                        .subtract(balance.totalLiabilities())
                        .add(balance.totalDebt()));
    }
}
