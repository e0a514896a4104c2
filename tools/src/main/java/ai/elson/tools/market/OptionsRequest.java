package ai.elson.tools.market;

import ai.elson.knowledge.calculator.Field;
import ai.elson.knowledge.rule.Unit;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Which options.
///
/// @param expiration null for the nearest
public record OptionsRequest(
        @Field(value = "ticker symbol of the underlying", unit = Unit.TEXT) String symbol,
        @Field(value = "null for the nearest", unit = Unit.TEXT) @Nullable LocalDate expiration) {}
