package ai.elson.knowledge.conduct;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The closed weekdays of 2026, as the New York Stock Exchange and the Federal Reserve announced
/// them.
class BusinessDaysTest {

    private static List<LocalDate> closedWeekdays(BusinessDays days, int year) {
        return LocalDate.of(year, 1, 1)
                .datesUntil(LocalDate.of(year + 1, 1, 1))
                .filter(day -> day.getDayOfWeek().getValue() <= DayOfWeek.FRIDAY.getValue())
                .filter(day -> !days.includes(day))
                .toList();
    }

    private static List<LocalDate> days(String... texts) {
        return Stream.of(texts).map(LocalDate::parse).toList();
    }

    @Test
    void the_exchange_closes_on_ten_weekdays_of_2026() {
        assertThat(closedWeekdays(BusinessDays.EXCHANGE, 2026))
                .isEqualTo(
                        days(
                                "2026-01-01",
                                "2026-01-19",
                                "2026-02-16",
                                "2026-04-03",
                                "2026-05-25",
                                "2026-06-19",
                                "2026-07-03",
                                "2026-09-07",
                                "2026-11-26",
                                "2026-12-25"));
    }

    /// A holiday on a Saturday, as the Fourth of July 2026, does not close the banks on Friday.
    @Test
    void banks_close_on_ten_weekdays_of_2026() {
        assertThat(closedWeekdays(BusinessDays.BANKS, 2026))
                .isEqualTo(
                        days(
                                "2026-01-01",
                                "2026-01-19",
                                "2026-02-16",
                                "2026-05-25",
                                "2026-06-19",
                                "2026-09-07",
                                "2026-10-12",
                                "2026-11-11",
                                "2026-11-26",
                                "2026-12-25"));
    }

    @Test
    void settlement_waits_for_both() {
        assertThat(closedWeekdays(BusinessDays.SETTLEMENT, 2026)).hasSize(12);
        assertThat(BusinessDays.SETTLEMENT.after(LocalDate.of(2026, 10, 9), 1))
                .isEqualTo("2026-10-13");
    }
}
