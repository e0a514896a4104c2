package ai.elson.tools.market;

import ai.elson.knowledge.statement.Line;
import ai.elson.knowledge.statement.Sheet;
import ai.elson.knowledge.statement.Years;
import ai.elson.tools.market.Statements.Report;
import ai.elson.tools.market.StatementsRequest.Frequency;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A period that ratios are made of: its lines, those of the year before, and the market's.
///
/// @param quarterly whether flows are of a quarter; they are not among the lines then
/// @param assetsBefore total assets that opened the year before, or null where they are not known
/// @param notes what was left out, and why
record FiscalPeriod(
        LocalDate end,
        boolean quarterly,
        Years years,
        @Nullable BigDecimal assetsBefore,
        List<String> notes) {

    /// A fiscal year of 52 or 53 weeks, or of a calendar.
    private static final int SHORTEST_YEAR = 363;

    private static final int LONGEST_YEAR = 372;

    FiscalPeriod {
        notes = List.copyOf(notes);
    }

    /// @param end of the period, null for the latest whose figures do not contradict each other
    /// @throws MarketFailure `NO_DATA` without the period, `NONSENSE` where what there is
    ///   contradicts itself
    static FiscalPeriod of(
            MarketProvider provider,
            Statements statements,
            @Nullable LocalDate end,
            MarketLines market) {
        List<String> notes = new ArrayList<>();
        List<Report> usable = new ArrayList<>();
        List<Report> newestFirst =
                statements.reports().stream()
                        .sorted(Comparator.comparing(Report::end).reversed())
                        .toList();
        for (Report report : newestFirst) {
            String wrong = StatementsView.contradiction(report, statements.roundedTo());
            if (wrong == null) {
                usable.add(report);
            } else {
                notes.add(
                        "the statements to "
                                + report.end()
                                + " are not used, as they contradict themselves: "
                                + wrong);
            }
        }
        Report report = pick(provider, statements, usable, end, notes);
        Optional<Report> prior = yearBefore(usable, report.end());
        boolean quarterly = statements.frequency() == Frequency.QUARTERLY;
        if (quarterly) {
            notes.add(
                    "ratios of flows are not computed from a quarter: its flows are not a year's");
        }
        if (prior.isEmpty()) {
            notes.add("no statements of the year before " + report.end());
        }
        if (market.lacking() != null) {
            notes.add("price and dividends are missing: " + market.lacking());
        }
        Map<Line, BigDecimal> closing = market.certain(report, notes);
        closing.putAll(
                market.lines(
                        prior.map(Report::end).orElse(null), report.end(), report.end(), notes));
        Map<Line, BigDecimal> opening = new EnumMap<>(Line.class);
        Optional<Report> before = prior.flatMap(p -> yearBefore(usable, p.end()));
        if (prior.isPresent()) {
            opening.putAll(market.certain(prior.get(), notes));
            opening.putAll(
                    market.lines(
                            before.map(Report::end).orElse(null),
                            prior.get().end(),
                            report.end(),
                            notes));
        }
        return new FiscalPeriod(
                report.end(),
                quarterly,
                quarterly
                        ? new Years(balances(closing), balances(opening))
                        : new Years(closing, opening),
                before.map(b -> b.lines().get(Line.TOTAL_ASSETS)).orElse(null),
                notes);
    }

    private static Report pick(
            MarketProvider provider,
            Statements statements,
            List<Report> usable,
            @Nullable LocalDate end,
            List<String> notes) {
        Optional<Report> found =
                usable.stream().filter(r -> end == null || r.end().equals(end)).findFirst();
        if (found.isPresent()) {
            return found.get();
        }
        boolean there =
                statements.reports().stream().anyMatch(r -> end == null || r.end().equals(end));
        if (there) {
            throw new MarketFailure(
                    MarketFailure.Kind.NONSENSE,
                    provider.id(),
                    provider.label()
                            + ", "
                            + statements.symbol()
                            + ": "
                            + String.join("; ", notes));
        }
        String ends =
                usable.stream().map(r -> r.end().toString()).collect(Collectors.joining(", "));
        throw new MarketFailure(
                MarketFailure.Kind.NO_DATA,
                provider.id(),
                provider.label()
                        + " has no statements of "
                        + statements.symbol()
                        + " to "
                        + end
                        + "; there are "
                        + ends);
    }

    private static Optional<Report> yearBefore(List<Report> reports, LocalDate end) {
        return reports.stream()
                .filter(r -> {
                    long days = ChronoUnit.DAYS.between(r.end(), end);
                    return days >= SHORTEST_YEAR && days <= LONGEST_YEAR;
                })
                .findFirst();
    }

    private static Map<Line, BigDecimal> balances(Map<Line, BigDecimal> lines) {
        Map<Line, BigDecimal> balances = new EnumMap<>(Line.class);
        lines.forEach((line, amount) -> {
            boolean balance = line.sheet() == Sheet.BALANCE;
            if (balance || line == Line.PRICE || line == Line.SHARES_OUTSTANDING) {
                balances.put(line, amount);
            }
        });
        return balances;
    }
}
