package ai.elson.tools.yahoo;

import ai.elson.knowledge.statement.Line;
import ai.elson.tools.market.PriceUnit;
import ai.elson.tools.market.Statements;
import ai.elson.tools.market.Statements.Report;
import ai.elson.tools.market.StatementsRequest;
import ai.elson.tools.market.StatementsRequest.Frequency;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Reads time series of statement items: one series an item, one point a period.
final class StatementTable {

    private static final Set<String> TYPES =
            StatementItem.types().collect(Collectors.toUnmodifiableSet());

    private final Map<LocalDate, Day> days = new TreeMap<>(Comparator.reverseOrder());

    private StatementTable() {}

    /// What is stated for one day.
    ///
    /// @param money the first amount of money, for its currency
    private record Day(
            Map<String, BigDecimal> amounts, Set<String> currencies, List<Reading> money) {
        Day() {
            this(new HashMap<>(), new TreeSet<>(), new ArrayList<>());
        }
    }

    /// Yahoo's names of what to ask for.
    static String types(Frequency frequency) {
        return StatementItem.types()
                .map(type -> prefix(frequency) + type)
                .collect(Collectors.joining(","));
    }

    private static String prefix(Frequency frequency) {
        return switch (frequency) {
            case ANNUAL -> "annual";
            case QUARTERLY -> "quarterly";
        };
    }

    static Statements of(Reading results, StatementsRequest request, String symbol) {
        StatementTable table = new StatementTable();
        String prefix = prefix(request.frequency());
        for (Reading series : results.findList()) {
            for (String name : series.node().propertyNames()) {
                String type = name.startsWith(prefix) ? name.substring(prefix.length()) : "";
                if (TYPES.contains(type)) {
                    series.field(name).findList().forEach(point -> table.add(type, point));
                }
            }
        }
        return table.statements(request, symbol);
    }

    private void add(String type, Reading point) {
        if (point.absent()) {
            return;
        }
        Day day = days.computeIfAbsent(point.field("asOfDate").day(), ignored -> new Day());
        BigDecimal amount = point.field("reportedValue").field("raw").number();
        day.amounts().put(type, amount);
        if (StatementItem.money(type)) {
            Reading currency = point.field("currencyCode");
            day.currencies().add(currency.text());
            day.money().add(currency);
        }
    }

    private Statements statements(StatementsRequest request, String symbol) {
        String currency = null;
        List<Report> reports = new ArrayList<>();
        for (Map.Entry<LocalDate, Day> entry : days.entrySet()) {
            Map<Line, BigDecimal> lines = lines(entry.getValue().amounts());
            String own = currency(entry.getValue());
            if (own == null || lines.isEmpty() || reports.size() == request.periods()) {
                // only share counts, which are no statement
                continue;
            }
            if (currency != null && !currency.equals(own)) {
                // the company changed its currency; what is older does not belong beside the rest
                break;
            }
            currency = own;
            reports.add(new Report(entry.getKey(), lines));
        }
        if (currency == null) {
            throw Failures.noData(
                    symbol,
                    "no " + request.frequency().name().toLowerCase(Locale.ROOT) + " statements");
        }
        return new Statements(
                symbol, currency, request.frequency(), Statements.roundedTo(reports), reports);
    }

    /// Null for a day without an amount of money.
    private static @Nullable String currency(Day day) {
        if (day.money().isEmpty()) {
            return null;
        }
        if (day.currencies().size() > 1) {
            throw day.money()
                    .getLast()
                    .wrong("the one currency of the day's amounts, not " + day.currencies() + ",");
        }
        PriceUnit unit = day.money().getFirst().priceUnit();
        if (unit.minor()) {
            throw day.money().getFirst().wrong("a currency, not its hundredth,");
        }
        return unit.currency();
    }

    private static Map<Line, BigDecimal> lines(Map<String, BigDecimal> amounts) {
        Map<Line, BigDecimal> lines = new EnumMap<>(Line.class);
        for (StatementItem item : StatementItem.values()) {
            BigDecimal amount = item.amount(amounts);
            if (amount != null) {
                lines.put(item.line(), amount);
            }
        }
        return lines;
    }
}
