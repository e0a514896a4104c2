package ai.elson.knowledge.statement;

import ai.elson.knowledge.calculator.Field;
import ai.elson.knowledge.rule.Unit;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// A year's cash flow statement. The three subtotals, the exchange effect, the change in cash and
/// net borrowing carry their sign, inflows positive; the other lines are positive amounts of what
/// they name (capital expenditure and dividends of 5 are outflows of 5). What was not reported is
/// null.
public record CashFlowStatement(
        @Field(value = "operating cash flow", unit = Unit.USD, min = -1e15, max = 1e15)
                @Nullable BigDecimal operatingCashFlow,
        @Field(value = "depreciation and amortization", unit = Unit.USD, min = 0, max = 1e15)
                @Nullable BigDecimal depreciationAmortization,
        @Field(value = "stock compensation", unit = Unit.USD, min = 0, max = 1e15)
                @Nullable BigDecimal stockCompensation,
        @Field(value = "capital expenditure", unit = Unit.USD, min = 0, max = 1e15)
                @Nullable BigDecimal capitalExpenditure,
        @Field(value = "investing cash flow", unit = Unit.USD, min = -1e15, max = 1e15)
                @Nullable BigDecimal investingCashFlow,
        @Field(value = "dividends paid", unit = Unit.USD, min = 0, max = 1e15)
                @Nullable BigDecimal dividendsPaid,
        @Field(value = "share repurchases", unit = Unit.USD, min = 0, max = 1e15)
                @Nullable BigDecimal shareRepurchases,
        @Field(value = "share issuance", unit = Unit.USD, min = 0, max = 1e15)
                @Nullable BigDecimal shareIssuance,
        @Field(value = "net borrowing", unit = Unit.USD, min = -1e15, max = 1e15)
                @Nullable BigDecimal netBorrowing,
        @Field(value = "financing cash flow", unit = Unit.USD, min = -1e15, max = 1e15)
                @Nullable BigDecimal financingCashFlow,
        @Field(value = "exchange rate effect on cash", unit = Unit.USD, min = -1e15, max = 1e15)
                @Nullable BigDecimal exchangeEffect,
        @Field(value = "change in cash", unit = Unit.USD, min = -1e15, max = 1e15)
                @Nullable BigDecimal cashChange,
        @Field(value = "interest paid", unit = Unit.USD, min = 0, max = 1e15)
                @Nullable BigDecimal interestPaid,
        @Field(value = "income taxes paid", unit = Unit.USD, min = -1e15, max = 1e15)
                @Nullable BigDecimal taxesPaid) {

    /// Nothing reported.
    public static final CashFlowStatement NONE =
            new CashFlowStatement(
                    null, null, null, null, null, null, null, null, null, null, null, null, null,
                    null);
}
