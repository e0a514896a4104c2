package ai.elson.tools.market;

import java.util.List;

/// The companies that a screen finds, in its order.
public record Screen(String screen, List<Quote> quotes) {
    public Screen {
        quotes = List.copyOf(quotes);
    }
}
