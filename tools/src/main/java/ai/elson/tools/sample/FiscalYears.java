package ai.elson.tools.sample;

import ai.elson.knowledge.statement.Line;
import ai.elson.knowledge.statement.Sheet;
import ai.elson.tools.market.Statements.Report;
import ai.elson.tools.sample.Business.ShareSplit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Years made of quarters: flows are their sums, balances those of the last, share counts their
/// average, restated for a split within the year.
final class FiscalYears {

    private static final int QUARTERS = 4;
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

    private FiscalYears() {}

    /// @param quarters oldest first
    static List<Report> of(List<Report> quarters, Business business) {
        List<Report> years = new ArrayList<>();
        for (int i = QUARTERS; i <= quarters.size(); i++) {
            List<Report> four = quarters.subList(i - QUARTERS, i);
            if (four.getLast().end().getMonthValue() == business.fiscalYearEnd()) {
                years.add(year(four, business.stock().split()));
            }
        }
        return List.copyOf(years);
    }

    private static Report year(List<Report> four, @Nullable ShareSplit split) {
        LocalDate end = four.getLast().end();
        Map<Line, BigDecimal> lines = new EnumMap<>(Line.class);
        four.getLast()
                .lines()
                .forEach((line, last) -> {
                    boolean average = line == Line.BASIC_SHARES || line == Line.DILUTED_SHARES;
                    boolean flow = line.sheet() == Sheet.INCOME || line.sheet() == Sheet.CASH_FLOW;
                    if (average) {
                        lines.put(line, averageShares(line, four, split));
                    } else if (flow) {
                        lines.put(line, sum(line, four));
                    } else {
                        lines.put(line, last);
                    }
                });
        return new Report(end, lines);
    }

    private static BigDecimal sum(Line line, List<Report> four) {
        return four.stream()
                .map(q -> q.lines().getOrDefault(line, BigDecimal.ZERO))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal averageShares(
            Line line, List<Report> four, @Nullable ShareSplit split) {
        LocalDate end = four.getLast().end();
        BigDecimal sum = BigDecimal.ZERO;
        for (Report quarter : four) {
            BigDecimal shares = quarter.lines().getOrDefault(line, BigDecimal.ZERO);
            boolean splitLater =
                    split != null
                            && split.date().isAfter(quarter.end())
                            && !split.date().isAfter(end);
            if (split != null && splitLater) {
                shares =
                        shares.multiply(BigDecimal.valueOf(split.numerator()))
                                .divide(
                                        BigDecimal.valueOf(split.denominator()),
                                        0,
                                        RoundingMode.HALF_EVEN);
            }
            sum = sum.add(shares);
        }
        return sum.divide(
                        THOUSAND.multiply(BigDecimal.valueOf(QUARTERS)), 0, RoundingMode.HALF_EVEN)
                .multiply(THOUSAND);
    }
}
