package ai.elson.tools.market;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Headlines about a company, the newest first.
public record News(String symbol, List<Headline> headlines) {

    /// One headline.
    ///
    /// @param link an https address, or null
    public record Headline(
            String title,
            @Nullable String publisher,
            @Nullable Instant published,
            @Nullable String link) {}

    public News {
        headlines = List.copyOf(headlines);
    }
}
