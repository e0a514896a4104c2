package ai.elson.tools.market;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// An answer and where it comes from.
///
/// @param source who served it
/// @param asOf the time that the provider states for the data, or else when its answer arrived; of
///   an answer from several parts the oldest
/// @param cached whether all of it was there already
/// @param ttl how long it still stays fresh; of several parts the shortest
/// @param latency from the question to this answer
/// @param passedOver why the providers before the one that served did not
public record Answer<T extends Record>(
        T value,
        Source source,
        Instant asOf,
        boolean cached,
        Duration ttl,
        Duration latency,
        List<MarketFailure> passedOver) {

    public Answer {
        passedOver = List.copyOf(passedOver);
    }
}
