package ai.elson.tools.market;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A series of an economy, as a price index or a rate, in the order of its dates.
///
/// @param units as the source names them
public record MacroSeries(
        String series,
        @Nullable String title,
        @Nullable String units,
        @Nullable String frequency,
        List<Observation> observations) {

    /// A date's value; a date without a value is not there.
    public record Observation(LocalDate date, BigDecimal value) {}

    public MacroSeries {
        observations = List.copyOf(observations);
    }
}
