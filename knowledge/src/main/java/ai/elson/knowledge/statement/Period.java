package ai.elson.knowledge.statement;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/// What a statement covers, both days included.
public record Period(LocalDate first, LocalDate last) {

    /// Fiscal years of 52 or 53 weeks have 364 or 371 days.
    private static final int SHORTEST_YEAR = 363;

    private static final int LONGEST_YEAR = 372;

    /// @throws IllegalArgumentException where it ends before it begins
    public Period {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException(
                    "period: found "
                            + first
                            + " to "
                            + last
                            + "; accepted: an end after the start");
        }
    }

    public int days() {
        return Math.toIntExact(ChronoUnit.DAYS.between(first, last) + 1);
    }

    /// Whether its flows are those of a year, by calendar or by weeks.
    public boolean isYear() {
        return days() >= SHORTEST_YEAR && days() <= LONGEST_YEAR;
    }

    /// Whether this one starts on the day after the other one ends.
    public boolean follows(Period other) {
        return other.last().plusDays(1).equals(first);
    }
}
