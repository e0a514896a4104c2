package ai.elson.tools.market;

import ai.elson.knowledge.calculator.Field;
import ai.elson.knowledge.rule.Unit;
import ai.elson.knowledge.statement.Identities;
import ai.elson.knowledge.statement.Line;
import ai.elson.knowledge.statement.UnbalancedStatement;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A company's statements as the provider gives them, the newest period first. A line that it does
/// not state is not there.
public record StatementsView(
        @Field(value = "each period", unit = Unit.TEXT, maxItems = 40) List<Period> periods,
        @Field(value = "ticker symbol", unit = Unit.TEXT) String symbol,
        @Field(value = "ISO 4217 code", unit = Unit.TEXT) String currency,
        @Field(value = "annual or quarterly", unit = Unit.TEXT)
                StatementsRequest.Frequency frequency,
        @Field(value = "what amounts are rounded to", unit = Unit.AMOUNT) BigDecimal roundedTo) {

    public StatementsView {
        periods = List.copyOf(periods);
    }

    /// The lines of a period.
    ///
    /// @param contradiction which of its own figures do not fit together; ratios do not use it then
    public record Period(
            @Field(value = "last day of the period", unit = Unit.TEXT) LocalDate end,
            @Field(value = "its lines", unit = Unit.TEXT, minItems = 0, maxItems = 60)
                    List<StatementLine> lines,
            @Field(value = "figures that contradict each other", unit = Unit.TEXT)
                    @Nullable String contradiction) {

        public Period {
            lines = List.copyOf(lines);
        }
    }

    /// A line; expenses, capital expenditure, dividends and repurchases are positive.
    public record StatementLine(
            @Field(value = "which line", unit = Unit.TEXT) Line line,
            @Field(value = "amount, or shares", unit = Unit.AMOUNT) BigDecimal amount) {}

    static StatementsView of(Statements statements) {
        return new StatementsView(
                statements.reports().stream().map(r -> period(r, statements.roundedTo())).toList(),
                statements.symbol(),
                statements.currency(),
                statements.frequency(),
                statements.roundedTo());
    }

    private static Period period(Statements.Report report, BigDecimal roundedTo) {
        return new Period(
                report.end(),
                report.lines().entrySet().stream()
                        .map(e -> new StatementLine(e.getKey(), e.getValue()))
                        .toList(),
                contradiction(report, roundedTo));
    }

    /// What in a report contradicts itself, or null for nothing.
    static @Nullable String contradiction(Statements.Report report, BigDecimal roundedTo) {
        try {
            Identities.require(report.lines(), roundedTo);
            return null;
        } catch (UnbalancedStatement e) {
            return e.getMessage();
        }
    }
}
