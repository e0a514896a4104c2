package ai.elson.corpus.generate;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Days as people write them.
final class MarketDates {

    private static final int DAY_LENGTH = 10;
    private static final DateTimeFormatter LONG =
            DateTimeFormatter.ofPattern("MMMM d, uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter MONTH =
            DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);

    private MarketDates() {}

    /// A day or moment of an answer. One of the first nine days of a month keeps its notation, as
    /// `02` and «2» are two figures.
    static String spoken(String iso) {
        LocalDate day = LocalDate.parse(iso.substring(0, DAY_LENGTH));
        return day.getDayOfMonth() < 10 ? day.toString() : LONG.format(day);
    }

    static String month(String iso) {
        return month(LocalDate.parse(iso.substring(0, DAY_LENGTH)));
    }

    static String month(LocalDate day) {
        return MONTH.format(day);
    }

    static String full(LocalDate day) {
        return LONG.format(day);
    }
}
