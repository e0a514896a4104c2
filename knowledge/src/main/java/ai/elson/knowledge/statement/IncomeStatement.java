package ai.elson.knowledge.statement;

import ai.elson.knowledge.calculator.Field;
import ai.elson.knowledge.rule.Unit;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// A year's income statement as reported. Expenses are positive amounts; what was not reported is
/// null, never zero.
///
/// `netIncome` is what belongs to the parent's owners, before preferred dividends;
/// `interestExpense` is gross of interest income; EBIT is not a line, it is `pretaxIncome` +
/// `interestExpense`.
public record IncomeStatement(
        @Field(value = "revenue", unit = Unit.USD, min = 0, max = 1e15)
                @Nullable BigDecimal revenue,
        @Field(value = "cost of revenue", unit = Unit.USD, min = 0, max = 1e15)
                @Nullable BigDecimal costOfRevenue,
        @Field(value = "gross profit", unit = Unit.USD, min = -1e15, max = 1e15)
                @Nullable BigDecimal grossProfit,
        @Field(value = "research and development", unit = Unit.USD, min = 0, max = 1e15)
                @Nullable BigDecimal researchDevelopment,
        @Field(
                        value = "selling, general and administrative expense",
                        unit = Unit.USD,
                        min = 0,
                        max = 1e15)
                @Nullable BigDecimal sellingGeneralAdministrative,
        @Field(value = "operating income", unit = Unit.USD, min = -1e15, max = 1e15)
                @Nullable BigDecimal operatingIncome,
        @Field(value = "interest expense", unit = Unit.USD, min = 0, max = 1e15)
                @Nullable BigDecimal interestExpense,
        @Field(value = "income before tax", unit = Unit.USD, min = -1e15, max = 1e15)
                @Nullable BigDecimal pretaxIncome,
        @Field(value = "income tax expense", unit = Unit.USD, min = -1e15, max = 1e15)
                @Nullable BigDecimal incomeTax,
        @Field(value = "net income", unit = Unit.USD, min = -1e15, max = 1e15)
                @Nullable BigDecimal netIncome,
        @Field(value = "preferred dividends", unit = Unit.USD, min = 0, max = 1e15)
                @Nullable BigDecimal preferredDividends,
        @Field(value = "weighted average basic shares", unit = Unit.SHARES, min = 0, max = 1e15)
                @Nullable BigDecimal basicShares,
        @Field(value = "weighted average diluted shares", unit = Unit.SHARES, min = 0, max = 1e15)
                @Nullable BigDecimal dilutedShares) {

    /// Nothing reported.
    public static final IncomeStatement NONE =
            new IncomeStatement(
                    null, null, null, null, null, null, null, null, null, null, null, null, null);
}
