package ai.elson.tools.yahoo;

import ai.elson.tools.market.History.Bar;
import ai.elson.tools.market.HistoryRequest.Interval;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Puts days together to weeks from Monday and to calendar months. A bar's date is the first day
/// with trading in it.
final class Periods {

    private Periods() {}

    static List<Bar> of(List<Bar> days, Interval interval) {
        if (interval == Interval.DAY) {
            return days;
        }
        List<Bar> periods = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= days.size(); i++) {
            if (i == days.size()
                    || !period(days.get(i).date(), interval)
                            .equals(period(days.get(start).date(), interval))) {
                periods.add(together(days.subList(start, i)));
                start = i;
            }
        }
        return periods;
    }

    private static LocalDate period(LocalDate date, Interval interval) {
        return switch (interval) {
            case DAY -> date;
            case WEEK -> date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTH -> date.withDayOfMonth(1);
        };
    }

    private static Bar together(List<Bar> days) {
        Bar last = days.getLast();
        return new Bar(
                days.getFirst().date(),
                days.getFirst().open(),
                all(days, Bar::high, BigDecimal::max),
                all(days, Bar::low, BigDecimal::min),
                last.close(),
                all(days, Bar::volume, BigDecimal::add),
                last.adjustedClose());
    }

    /// Null where one day does not say: the others would be a wrong sum or extreme.
    private static @Nullable BigDecimal all(
            List<Bar> days,
            Function<Bar, @Nullable BigDecimal> component,
            BinaryOperator<BigDecimal> join) {
        BigDecimal joined = null;
        for (Bar day : days) {
            BigDecimal value = component.apply(day);
            if (value == null) {
                return null;
            }
            joined = joined == null ? value : join.apply(joined, value);
        }
        return joined;
    }
}
