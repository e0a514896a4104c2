package ai.elson.corpus.generate;

import ai.elson.base.failure.BadInput;
import ai.elson.corpus.asking.Kind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// From where to where a figure or a date lies: `1000..250000 by 500`, `0.1..0.9 by 50 of price`
/// for a multiple of another field, `30..400 after bought` for days or units beyond it,
/// `2..4 years after bought` for the same day of a later year, `2024-01-01..2026-12-31`.
///
/// @param low least value, multiple or distance; of a date its day since 1970
/// @param by what values are rounded to
/// @param base the other field, or null
/// @param link how the value hangs on the other field
record Range(BigDecimal low, BigDecimal high, BigDecimal by, @Nullable String base, Link link)
        implements Source {

    /// A multiple of another value, so many units or days beyond it, or so many years.
    enum Link {
        OF,
        AFTER,
        YEARS_AFTER
    }


    private static final Pattern RANGE =
            Pattern.compile(
                    "(?<low>-?\\d[\\d.]*?(?:-\\d\\d-\\d\\d)?)\\.\\.(?<high>-?\\d[\\d.]*(?:-\\d\\d-\\d\\d)?)"
                            + "(?: by (?<by>[\\d.]+))?(?: (?<link>of|after|years after) (?<base>[\\w.]+))?");

    /// Reads a range.
    ///
    /// @throws BadInput that names `where`
    static Range parse(String text, Kind kind, String where) {
        Matcher matcher = RANGE.matcher(text);
        if (!matcher.matches()) {
            throw BadInput.at(
                    where,
                    "«" + text + "»",
                    "a range such as 1000..5000 by 100 or 0.5..2 of price");
        }
        Link link = link(matcher.group("link"));
        boolean days = kind == Kind.DATE && link == Link.OF;
        if (days && matcher.group("base") != null || kind != Kind.DATE && link == Link.YEARS_AFTER) {
            throw BadInput.at(
                    where, "«" + text + "»", "days after a date, as 30..400 after bought");
        }
        Range range =
                new Range(
                        bound(matcher.group("low"), days, where),
                        bound(matcher.group("high"), days, where),
                        bound(
                                matcher.group("by") == null ? "1" : matcher.group("by"),
                                false,
                                where),
                        matcher.group("base"),
                        link);
        if (range.low.compareTo(range.high) > 0 || range.by.signum() == 0) {
            throw BadInput.at(where, "«" + text + "»", "from low to high by steps above zero");
        }
        return range;
    }

    private static Link link(@Nullable String text) {
        return text == null || text.equals("of")
                ? Link.OF
                : text.equals("after") ? Link.AFTER : Link.YEARS_AFTER;
    }

    private static BigDecimal bound(String text, boolean day, String where) {
        try {
            return day
                    ? BigDecimal.valueOf(LocalDate.parse(text).toEpochDay())
                    : new BigDecimal(text);
        } catch (NumberFormatException | DateTimeException e) {
            throw BadInput.at(where, "«" + text + "»", day ? "a day as 2026-04-15" : "a number");
        }
    }

    /// A value in the range, on the grid of [#by].
    ///
    /// @param other the value of the field [#base]; not used without one
    BigDecimal draw(BigDecimal other, SplittableRandom random) {
        if (base == null || link != Link.OF) {
            long steps = high.subtract(low).divide(by, 0, RoundingMode.DOWN).longValue();
            BigDecimal drawn = low.add(by.multiply(BigDecimal.valueOf(random.nextLong(steps + 1))));
            return base == null ? drawn : beyond(other, drawn);
        }
        BigDecimal factor =
                low.add(high.subtract(low).multiply(BigDecimal.valueOf(random.nextDouble())));
        BigDecimal nearest =
                other.multiply(factor).divide(by, 0, RoundingMode.HALF_UP).multiply(by);
        if (nearest.compareTo(other.multiply(low).max(other.multiply(high))) > 0) {
            return nearest.subtract(by);
        }
        return nearest.compareTo(other.multiply(low).min(other.multiply(high))) < 0
                ? nearest.add(by)
                : nearest;
    }

    private BigDecimal beyond(BigDecimal other, BigDecimal drawn) {
        if (link == Link.AFTER) {
            return other.add(drawn);
        }
        LocalDate day = LocalDate.ofEpochDay(other.longValueExact());
        return BigDecimal.valueOf(day.plusYears(drawn.longValueExact()).toEpochDay());
    }

    /// The part of the range from which the others can still reach a sum.
    ///
    /// @param rest what is still to be added up
    /// @param others how many values follow
    Range within(BigDecimal rest, int others) {
        BigDecimal many = BigDecimal.valueOf(others);
        return new Range(
                low.max(rest.subtract(high.multiply(many))),
                high.min(rest.subtract(low.multiply(many))),
                by,
                base,
                link);
    }
}
