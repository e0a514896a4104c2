package ai.elson.knowledge.statement;

import ai.elson.knowledge.calculator.Field;
import ai.elson.knowledge.rule.Unit;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// A balance sheet at the end of a period. What was not reported is null, never zero.
///
/// `shortTermDebt` holds the current part of long-term debt too; `intangibles` goodwill and other
/// intangible assets; `totalEquity` preferred equity and noncontrolling interest, so that total
/// assets are total liabilities + total equity.
public record BalanceSheet(
        @Field(value = "cash and equivalents", unit = Unit.USD, min = 0, max = 1e15)
                @Nullable BigDecimal cash,
        @Field(value = "short-term investments", unit = Unit.USD, min = 0, max = 1e15)
                @Nullable BigDecimal shortTermInvestments,
        @Field(value = "receivables", unit = Unit.USD, min = 0, max = 1e15)
                @Nullable BigDecimal receivables,
        @Field(value = "inventory", unit = Unit.USD, min = 0, max = 1e15)
                @Nullable BigDecimal inventory,
        @Field(value = "current assets", unit = Unit.USD, min = 0, max = 1e15)
                @Nullable BigDecimal currentAssets,
        @Field(value = "property, plant and equipment", unit = Unit.USD, min = 0, max = 1e15)
                @Nullable BigDecimal netFixedAssets,
        @Field(value = "goodwill and intangible assets", unit = Unit.USD, min = 0, max = 1e15)
                @Nullable BigDecimal intangibles,
        @Field(value = "total assets", unit = Unit.USD, min = 0, max = 1e15)
                @Nullable BigDecimal totalAssets,
        @Field(value = "accounts payable", unit = Unit.USD, min = 0, max = 1e15)
                @Nullable BigDecimal payables,
        @Field(value = "short-term debt", unit = Unit.USD, min = 0, max = 1e15)
                @Nullable BigDecimal shortTermDebt,
        @Field(value = "current liabilities", unit = Unit.USD, min = 0, max = 1e15)
                @Nullable BigDecimal currentLiabilities,
        @Field(value = "long-term debt", unit = Unit.USD, min = 0, max = 1e15)
                @Nullable BigDecimal longTermDebt,
        @Field(value = "total liabilities", unit = Unit.USD, min = 0, max = 1e15)
                @Nullable BigDecimal totalLiabilities,
        @Field(value = "preferred equity", unit = Unit.USD, min = 0, max = 1e15)
                @Nullable BigDecimal preferredEquity,
        @Field(value = "noncontrolling interest", unit = Unit.USD, min = -1e15, max = 1e15)
                @Nullable BigDecimal noncontrollingInterest,
        @Field(value = "retained earnings", unit = Unit.USD, min = -1e15, max = 1e15)
                @Nullable BigDecimal retainedEarnings,
        @Field(value = "total equity", unit = Unit.USD, min = -1e15, max = 1e15)
                @Nullable BigDecimal totalEquity) {

    /// Nothing reported.
    public static final BalanceSheet NONE =
            new BalanceSheet(
                    null, null, null, null, null, null, null, null, null, null, null, null, null,
                    null, null, null, null);
}
