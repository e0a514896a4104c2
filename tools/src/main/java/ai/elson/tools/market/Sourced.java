package ai.elson.tools.market;

import java.time.Instant;

/// What a provider gave.
///
/// @param asOf the time that the provider states for the data, or else when its answer arrived
public record Sourced<T>(T value, Source source, Instant asOf) {}
