package ai.elson.tools.market;

import ai.elson.knowledge.rule.Unit;
import ai.elson.knowledge.statement.Line;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

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

    private static final List<BigDecimal> UNITS =
            List.of(new BigDecimal(1_000_000), new BigDecimal(1_000));

    /// The lines of one period, under the signs of [ai.elson.knowledge.statement.IncomeStatement],
    /// `BalanceSheet` and `CashFlowStatement`: expenses, capital expenditure, dividends and
    /// repurchases are positive amounts. Of the market lines only the shares outstanding at the
    /// period's end may be among them, where the provider states them.
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

    /// What amounts of reports are rounded to where the provider does not say it: the largest of a
    /// million, a thousand and one that every amount of money is a multiple of.
    public static BigDecimal roundedTo(List<Report> reports) {
        return UNITS.stream()
                .filter(unit -> money(reports).allMatch(a -> a.remainder(unit).signum() == 0))
                .findFirst()
                .orElse(BigDecimal.ONE);
    }

    private static Stream<BigDecimal> money(List<Report> reports) {
        return reports.stream()
                .flatMap(report -> report.lines().entrySet().stream())
                .filter(line -> line.getKey().unit() == Unit.USD)
                .map(Map.Entry::getValue);
    }
}
