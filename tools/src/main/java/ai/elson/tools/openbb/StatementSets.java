package ai.elson.tools.openbb;

import ai.elson.knowledge.statement.Line;
import ai.elson.knowledge.statement.Sheet;
import ai.elson.tools.market.Sourced;
import ai.elson.tools.market.Statements;
import ai.elson.tools.market.Statements.Report;
import ai.elson.tools.market.StatementsRequest;
import ai.elson.tools.market.StatementsRequest.Frequency;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// The three statements of a company as one set of lines a period.
final class StatementSets {

    /// What OpenBB's yfinance accepts; it refuses a larger limit.
    private static final int MOST_PERIODS_YFINANCE = 5;

    private static final Map<Endpoint, Sheet> SHEETS =
            Map.of(
                    Endpoint.INCOME, Sheet.INCOME,
                    Endpoint.BALANCE, Sheet.BALANCE,
                    Endpoint.CASH, Sheet.CASH_FLOW);

    private StatementSets() {}

    static Sourced<Statements> ask(Question question, StatementsRequest request) {
        Upstream upstream = question.route().upstream();
        Set<String> currencies = new HashSet<>();
        if (upstream == Upstream.YFINANCE) {
            // its statements name no currency; its metrics do, and say why they fail
            currencies.add(question.ask(Endpoint.METRICS).only().currency("currency"));
        }
        Map<LocalDate, Map<Line, BigDecimal>> periods = new TreeMap<>(Comparator.reverseOrder());
        for (Endpoint endpoint : List.of(Endpoint.INCOME, Endpoint.BALANCE, Endpoint.CASH)) {
            Set<LocalDate> seen = new HashSet<>();
            for (Row row : question.ask(endpoint, parameters(upstream, request)).rows()) {
                LocalDate end = row.date("period_ending");
                if (!seen.add(end)) {
                    throw row.unexpected(
                            "period_ending", "a second row of " + end, "one row a period");
                }
                if (upstream != Upstream.YFINANCE) {
                    currencies.add(row.currency("reported_currency"));
                }
                periods.computeIfAbsent(end, ignored -> new EnumMap<>(Line.class))
                        .putAll(lines(upstream, endpoint, row));
            }
        }
        if (currencies.size() > 1) {
            throw question.nothing(
                    "states %s in several currencies: %s"
                            .formatted(question.subject(), currencies));
        }
        List<Report> reports = new ArrayList<>();
        periods.forEach((end, lines) -> reports.add(new Report(end, lines)));
        reports.removeIf(report -> report.lines().isEmpty());
        if (reports.isEmpty()) {
            throw question.nothing("states no line of " + question.subject());
        }
        List<Report> wanted = reports.subList(0, Math.min(request.periods(), reports.size()));
        return question.answer(
                new Statements(
                        question.subject(),
                        currencies.iterator().next(),
                        request.frequency(),
                        Statements.roundedTo(wanted),
                        wanted),
                null);
    }

    /// A line that may not be below zero and is does not mean what Elson means, and is left out.
    private static Map<Line, BigDecimal> lines(Upstream upstream, Endpoint endpoint, Row row) {
        Map<Line, BigDecimal> lines = new EnumMap<>(Line.class);
        LineTable.of(upstream)
                .forEach((line, figure) -> {
                    if (sheet(line) == SHEETS.get(endpoint)) {
                        BigDecimal amount = figure.in(row);
                        if (amount != null && (line.signed() || amount.signum() >= 0)) {
                            lines.put(line, amount);
                        }
                    }
                });
        return lines;
    }

    /// The balance sheet states the shares of its day, which Elson counts among market figures.
    private static Sheet sheet(Line line) {
        return line == Line.SHARES_OUTSTANDING ? Sheet.BALANCE : line.sheet();
    }

    private static Map<String, String> parameters(Upstream upstream, StatementsRequest request) {
        boolean annual = request.frequency() == Frequency.ANNUAL;
        int limit =
                upstream == Upstream.YFINANCE
                        ? Math.min(request.periods(), MOST_PERIODS_YFINANCE)
                        : request.periods();
        String quarters = upstream == Upstream.SEC ? "quarterly" : "quarter";
        return Map.of("period", annual ? "annual" : quarters, "limit", Integer.toString(limit));
    }
}
