package ai.elson.tools.market;

import ai.elson.knowledge.statement.Line;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// A company's income statement, balance sheet and cash flow statement as one set of lines a
/// period, the newest first. A line that the provider does not state is not there.
///
/// @param currency ISO 4217, of the statements
/// @param roundedTo what the amounts are rounded to: 1 for whole units
public record Statements(
        String symbol,
        String currency,
        StatementsRequest.Frequency frequency,
        BigDecimal roundedTo,
        List<Report> reports) {

    /// The lines of one period, under the signs of [ai.elson.knowledge.statement.IncomeStatement],
    /// `BalanceSheet` and `CashFlowStatement`: expenses, capital expenditure, dividends and
    /// repurchases are positive amounts. Of the market lines only the shares outstanding at its end
    /// may be among them.
    ///
    /// @param end the last day of the period
    public record Report(LocalDate end, Map<Line, BigDecimal> lines) {
        public Report {
            Map<Line, BigDecimal> ordered = new EnumMap<>(Line.class);
            ordered.putAll(lines);
            lines = Collections.unmodifiableMap(ordered);
        }
    }

    public Statements {
        reports = List.copyOf(reports);
    }
}
