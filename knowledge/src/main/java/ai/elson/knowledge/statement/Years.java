package ai.elson.knowledge.statement;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The figures of a year beside those of the year before, which open it.
///
/// @param current flows of the year and balances at its end
/// @param prior flows of the year before and balances at its end, the opening ones; empty where it
///   is not known
public record Years(Map<Line, BigDecimal> current, Map<Line, BigDecimal> prior) {

    public Years {
        current = Map.copyOf(current);
        prior = Map.copyOf(prior);
    }

    /// @throws IllegalArgumentException where a period is no year, they do not follow each other,
    ///   or their currencies differ
    public static Years of(Statement current, @Nullable Statement prior) {
        requireYear(current);
        if (prior == null) {
            return new Years(current.lines(), Map.of());
        }
        requireYear(prior);
        if (!current.period().follows(prior.period())) {
            throw new IllegalArgumentException(
                    "prior: found a year that ends on "
                            + prior.period().last()
                            + "; accepted: one that ends on the day before "
                            + current.period().first());
        }
        if (!current.currency().equals(prior.currency())) {
            throw new IllegalArgumentException(
                    "currency: found " + prior.currency() + "; accepted: " + current.currency());
        }
        return new Years(current.lines(), prior.lines());
    }

    private static void requireYear(Statement statement) {
        if (!statement.period().isYear()) {
            throw new IllegalArgumentException(
                    "period: found "
                            + statement.period().days()
                            + " days; accepted: a year, as flows are not annualised");
        }
    }

    /// A line at one of the two ends, or null for nothing.
    @Nullable BigDecimal find(Line line, Moment moment) {
        return (moment == Moment.CLOSING ? current : prior).get(line);
    }

    /// Which of the two years.
    enum Moment {
        CLOSING,
        OPENING;

        /// How a line of that year is called.
        String name(Line line) {
            if (this == CLOSING) {
                return line.label();
            }
            return (line.sheet() == Sheet.BALANCE ? "opening " : "last year's ") + line.label();
        }
    }
}
