package ai.elson.knowledge.conduct;

import ai.elson.knowledge.calculator.BadField;
import com.opengamma.strata.basics.ReferenceData;
import com.opengamma.strata.basics.date.HolidayCalendar;
import com.opengamma.strata.basics.date.HolidayCalendarId;
import com.opengamma.strata.basics.date.HolidayCalendarIds;
import java.time.LocalDate;

/// Counts days on which a duty can be done. Strata's calendars know the holidays by their rules, as
/// far as 2099; closures for mourning or storms are not among them.
enum BusinessDays {
    /// The New York Stock Exchange is open.
    EXCHANGE(HolidayCalendarIds.NYSE),
    /// Banks are open: no Saturday, Sunday or federal holiday.
    BANKS(HolidayCalendarIds.USNY),
    /// Both are: on Columbus Day and Veterans Day shares trade and do not settle.
    SETTLEMENT(HolidayCalendarIds.NYSE.combinedWith(HolidayCalendarIds.USNY));

    private static final LocalDate FIRST = LocalDate.of(1990, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2090, 12, 31);

    private final HolidayCalendar calendar;

    BusinessDays(HolidayCalendarId id) {
        this.calendar = id.resolve(ReferenceData.standard());
    }

    /// So many of these days after a day, which itself does not count.
    LocalDate after(LocalDate day, int count) {
        return calendar.shift(day, count);
    }

    boolean includes(LocalDate day) {
        return calendar.isBusinessDay(day);
    }

    /// The day itself, or the next of these days.
    LocalDate onOrAfter(LocalDate day) {
        return calendar.nextOrSame(day);
    }

    /// @throws BadField for a day that the calendars do not know
    static LocalDate require(String field, LocalDate day) {
        if (day.isBefore(FIRST) || day.isAfter(LAST)) {
            throw new BadField(field, day.toString(), "a date from " + FIRST + " to " + LAST);
        }
        return day;
    }
}
