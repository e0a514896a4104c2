package ai.elson.tools.market;

import ai.elson.knowledge.calculator.Field;
import ai.elson.knowledge.rule.Unit;
import java.util.List;

/// The companies that a screen finds, in its order.
public record ScreenView(
        @Field(value = "each company", unit = Unit.TEXT, minItems = 0, maxItems = 50)
                List<QuoteView> quotes,
        @Field(value = "which screen", unit = Unit.TEXT) ScreenRequest.Kind screen) {

    public ScreenView {
        quotes = List.copyOf(quotes);
    }

    static ScreenView of(Screen found, ScreenRequest request) {
        return new ScreenView(
                found.quotes().stream().limit(request.limit()).map(QuoteView::of).toList(),
                request.screen());
    }
}
