package ai.elson.tools.market;

import ai.elson.knowledge.calculator.Field;
import ai.elson.knowledge.rule.Unit;
import ai.elson.knowledge.statement.RatioCategory;
import java.util.List;

/// Whose ratios stand side by side, each of its latest year.
public record CompareRequest(
        @Field(value = "ticker symbols", unit = Unit.TEXT, minItems = 2, maxItems = 6)
                List<String> symbols,
        @Field(value = "which ratios", unit = Unit.TEXT) RatioCategory category) {

    public CompareRequest {
        symbols = List.copyOf(symbols);
    }
}
