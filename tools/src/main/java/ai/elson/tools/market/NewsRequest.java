package ai.elson.tools.market;

import ai.elson.knowledge.calculator.Field;
import ai.elson.knowledge.rule.Unit;

/// Which headlines.
public record NewsRequest(
        @Field(value = "ticker symbol", unit = Unit.TEXT) String symbol,
        @Field(value = "how many at most", unit = Unit.COUNT, min = 1, max = 50) int limit) {}
