package ai.elson.tools.sample;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// The days on which the New York Stock Exchange is open, by its rules since 2022, and its closure
/// on the National Day of Mourning of 9 January 2025.
///
/// Source: NYSE Rule 7.2; Easter by the Gregorian rule of J.-M. Oudin (1940).
final class TradingDays {

    private static final int FIRST_JUNETEENTH = 2022;
    private static final LocalDate MOURNING = LocalDate.of(2025, 1, 9);

    private TradingDays() {}

    /// All of them between two days, both included.
    static List<LocalDate> between(LocalDate first, LocalDate last) {
        Set<LocalDate> closed = new TreeSet<>(Set.of(MOURNING));
        for (int year = first.getYear(); year <= last.getYear() + 1; year++) {
            closed.addAll(holidays(year));
        }
        return first.datesUntil(last.plusDays(1))
                .filter(d -> d.getDayOfWeek().getValue() < DayOfWeek.SATURDAY.getValue())
                .filter(d -> !closed.contains(d))
                .toList();
    }

    /// The standard day on which the options of a month expire: its third Friday, or the trading
    /// day before.
    static LocalDate optionExpiry(LocalDate anyDayOfMonth) {
        LocalDate friday =
                anyDayOfMonth.with(TemporalAdjusters.dayOfWeekInMonth(3, DayOfWeek.FRIDAY));
        return between(friday.minusDays(7), friday).getLast();
    }

    private static Set<LocalDate> holidays(int year) {
        Set<LocalDate> closed = new TreeSet<>();
        LocalDate newYear = LocalDate.of(year, Month.JANUARY, 1);
        // a Saturday would be made up for on the last day of the year before: that is not done
        if (newYear.getDayOfWeek() != DayOfWeek.SATURDAY) {
            closed.add(observed(newYear));
        }
        closed.add(nth(year, Month.JANUARY, 3, DayOfWeek.MONDAY));
        closed.add(nth(year, Month.FEBRUARY, 3, DayOfWeek.MONDAY));
        closed.add(easter(year).minusDays(2));
        closed.add(
                LocalDate.of(year, Month.MAY, 1)
                        .with(TemporalAdjusters.lastInMonth(DayOfWeek.MONDAY)));
        if (year >= FIRST_JUNETEENTH) {
            closed.add(observed(LocalDate.of(year, Month.JUNE, 19)));
        }
        closed.add(observed(LocalDate.of(year, Month.JULY, 4)));
        closed.add(nth(year, Month.SEPTEMBER, 1, DayOfWeek.MONDAY));
        closed.add(nth(year, Month.NOVEMBER, 4, DayOfWeek.THURSDAY));
        closed.add(observed(LocalDate.of(year, Month.DECEMBER, 25)));
        return closed;
    }

    private static LocalDate nth(int year, Month month, int nth, DayOfWeek day) {
        return LocalDate.of(year, month, 1).with(TemporalAdjusters.dayOfWeekInMonth(nth, day));
    }

    private static LocalDate observed(LocalDate holiday) {
        return switch (holiday.getDayOfWeek()) {
            case SATURDAY -> holiday.minusDays(1);
            case SUNDAY -> holiday.plusDays(1);
            default -> holiday;
        };
    }

    private static LocalDate easter(int year) {
        int century = year / 100;
        int golden = year % 19;
        int correction = (century - 17) / 25;
        int epact = (century - century / 4 - (century - correction) / 3 + 19 * golden + 15) % 30;
        epact -= epact / 28 * (1 - 29 / (epact + 1) * ((21 - golden) / 11));
        int weekday = (year + year / 4 + epact + 2 - century + century / 4) % 7;
        int days = epact - weekday;
        int month = 3 + (days + 40) / 44;
        return LocalDate.of(year, month, days + 28 - 31 * (month / 4));
    }
}
