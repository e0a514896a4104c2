package ai.elson.knowledge.insurance;

import static ai.elson.knowledge.calculator.Working.*;

import ai.elson.knowledge.calculator.Calculator;
import ai.elson.knowledge.calculator.Field;
import ai.elson.knowledge.calculator.Formula;
import ai.elson.knowledge.calculator.Outcome;
import ai.elson.knowledge.calculator.Working;
import ai.elson.knowledge.rule.Unit;
import java.math.BigDecimal;
import java.util.List;

/// What supervisors look at: capital against risk, and the combined ratio on the statutory basis.
final class Solvency {

    private Solvency() {}

    record Capital(
            @Field(value = "total adjusted capital", unit = Unit.USD, min = -1e12, max = 1e13)
                    BigDecimal adjustedCapital,
            @Field(value = "authorized control level capital", unit = Unit.USD, min = 1, max = 1e13)
                    BigDecimal authorizedControlLevel) {}

    enum Action {
        NONE,
        COMPANY_ACTION,
        REGULATORY_ACTION,
        AUTHORIZED_CONTROL,
        MANDATORY_CONTROL
    }

    record Level(
            @Field(value = "action level", unit = Unit.TEXT) Action action,
            @Field(value = "capital of the control level", unit = Unit.PERCENT) BigDecimal rbcRatio,
            @Field(value = "missing to be free of action", unit = Unit.USD) BigDecimal shortfall) {}

    record Underwriting(
            @Field(value = "incurred losses", unit = Unit.USD, min = 0, max = 1e12)
                    BigDecimal losses,
            @Field(value = "loss adjustment expense", unit = Unit.USD, min = 0, max = 1e12)
                    BigDecimal adjustmentExpense,
            @Field(value = "underwriting expenses", unit = Unit.USD, min = 0, max = 1e12)
                    BigDecimal expenses,
            @Field(value = "dividends to policyholders", unit = Unit.USD, min = 0, max = 1e12)
                    BigDecimal dividends,
            @Field(value = "net written premium", unit = Unit.USD, min = 1, max = 1e13)
                    BigDecimal writtenPremium,
            @Field(value = "earned premium", unit = Unit.USD, min = 1, max = 1e13)
                    BigDecimal earnedPremium,
            @Field(value = "net investment income", unit = Unit.USD, min = -1e12, max = 1e12)
                    BigDecimal investmentIncome) {}

    record Ratios(
            @Field(value = "combined ratio, trade basis", unit = Unit.PERCENT)
                    BigDecimal tradeCombinedRatio,
            @Field(value = "combined ratio, financial basis", unit = Unit.PERCENT)
                    BigDecimal financialCombinedRatio,
            @Field(value = "loss ratio with adjustment expense", unit = Unit.PERCENT)
                    BigDecimal lossRatio,
            @Field(value = "expense ratio of written premium", unit = Unit.PERCENT)
                    BigDecimal expenseRatio,
            @Field(value = "trade basis less investment income", unit = Unit.PERCENT)
                    BigDecimal operatingRatio) {}

    static final List<Calculator<?, ?>> CALCULATORS =
            List.of(
                    new Formula<>(
                            "risk_based_capital_action_level",
                            "Risk-based capital action level",
                            "Regulatory action that an insurer's risk-based capital ratio triggers",
                            "insurance_operations",
                            "insurance_regulation",
                            Capital.class,
                            Level.class,
                            Solvency::level),
                    new Formula<>(
                            "statutory_combined_ratio",
                            "Combined ratio by basis",
                            "Combined and operating ratio, trade and financial basis",
                            "insurance_operations",
                            "insurance_regulation",
                            Underwriting.class,
                            Ratios.class,
                            Solvency::ratios));

    /// Adjusted capital over the authorized control level: each event begins below its level and
    /// ends above the next one. Without the trend test, which can bring a company action event on
    /// above 200 percent.
    ///
    /// Source: NAIC Risk-Based Capital for Insurers Model Act (model 312), sections 1 and 3 to 6.
    private static Outcome<Level> level(Capital in) {
        Working w = new Working();
        BigDecimal company = w.standing("ops.rbc_company_action");
        BigDecimal regulatory = w.standing("ops.rbc_regulatory_action");
        BigDecimal mandatory = w.standing("ops.rbc_mandatory_control");
        BigDecimal ratio =
                w.percent(
                        "capital ratio",
                        usd(in.adjustedCapital()) + " / " + usd(in.authorizedControlLevel()),
                        percentOf(in.adjustedCapital(), in.authorizedControlLevel()));
        Action action;
        if (ratio.compareTo(company) >= 0) {
            action = Action.NONE;
        } else if (ratio.compareTo(regulatory) >= 0) {
            action = Action.COMPANY_ACTION;
        } else if (ratio.compareTo(BigDecimal.valueOf(100)) >= 0) {
            action = Action.REGULATORY_ACTION;
        } else if (ratio.compareTo(mandatory) >= 0) {
            action = Action.AUTHORIZED_CONTROL;
        } else {
            action = Action.MANDATORY_CONTROL;
        }
        BigDecimal missing =
                w.dollars(
                        "missing capital",
                        pct(company)
                                + " of "
                                + usd(in.authorizedControlLevel())
                                + " less capital, at least 0",
                        notNegative(
                                share(company, in.authorizedControlLevel())
                                        .subtract(in.adjustedCapital())));
        return w.gives(new Level(action, round(ratio, Unit.PERCENT), cents(missing)));
    }

    /// Trade basis: losses, adjustment expense and dividends over earned premium, expenses over
    /// written premium, as acquisition costs follow the writing. Financial basis: all over earned
    /// premium. The operating ratio takes investment income over earned premium off the trade
    /// basis.
    private static Outcome<Ratios> ratios(Underwriting in) {
        Working w = new Working();
        BigDecimal losses = in.losses().add(in.adjustmentExpense());
        BigDecimal loss =
                w.percent(
                        "loss ratio",
                        usd(losses) + " / " + usd(in.earnedPremium()),
                        percentOf(losses, in.earnedPremium()));
        BigDecimal dividend =
                w.percent(
                        "dividend ratio",
                        usd(in.dividends()) + " / " + usd(in.earnedPremium()),
                        percentOf(in.dividends(), in.earnedPremium()));
        BigDecimal expense =
                w.percent(
                        "expense ratio",
                        usd(in.expenses()) + " / " + usd(in.writtenPremium()),
                        percentOf(in.expenses(), in.writtenPremium()));
        BigDecimal trade =
                w.percent("trade basis", "sum of the three", loss.add(dividend).add(expense));
        BigDecimal financial =
                w.percent(
                        "financial basis",
                        "expenses " + usd(in.expenses()) + " over earned premium instead",
                        loss.add(dividend).add(percentOf(in.expenses(), in.earnedPremium())));
        BigDecimal operating =
                w.percent(
                        "operating ratio",
                        "trade basis - " + usd(in.investmentIncome()) + " / earned premium",
                        trade.subtract(percentOf(in.investmentIncome(), in.earnedPremium())));
        return w.gives(
                new Ratios(
                        round(trade, Unit.PERCENT),
                        round(financial, Unit.PERCENT),
                        round(loss, Unit.PERCENT),
                        round(expense, Unit.PERCENT),
                        round(operating, Unit.PERCENT)));
    }
}
