package ai.elson.tools.openbb;

import ai.elson.tools.market.Quote;
import ai.elson.tools.market.Screen;
import ai.elson.tools.market.ScreenRequest;
import ai.elson.tools.market.Sourced;
import java.util.List;
import java.util.Map;

/// Screens, in the upstream's order.
final class Screens {

    private Screens() {}

    static Sourced<Screen> ask(Question question, ScreenRequest request) {
        Envelope answer =
                question.askAbout(endpoint(request.screen()), parameters(question, request));
        List<Quote> quotes =
                answer.rows().stream()
                        .limit(request.limit())
                        .map(row ->
                                Quotes.quote(
                                        row,
                                        row.priceUnit("currency"),
                                        "price",
                                        "previous_close",
                                        null))
                        .toList();
        return question.answer(new Screen(request.screen().id(), quotes), null);
    }

    private static Endpoint endpoint(ScreenRequest.Kind screen) {
        return switch (screen) {
            case MOST_ACTIVES -> Endpoint.ACTIVE;
            case DAY_GAINERS -> Endpoint.GAINERS;
            case DAY_LOSERS -> Endpoint.LOSERS;
        };
    }

    private static Map<String, String> parameters(Question question, ScreenRequest request) {
        String limit = Integer.toString(request.limit());
        if (question.route().generation() == Generation.V5) {
            return Map.of("preset", request.screen().id(), "limit", limit);
        }
        // V4 sorts by the day's change, so that the greatest loss is the smallest number
        boolean losers = request.screen() == ScreenRequest.Kind.DAY_LOSERS;
        return Map.of("limit", limit, "sort", losers ? "asc" : "desc");
    }
}
