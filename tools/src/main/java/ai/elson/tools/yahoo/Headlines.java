package ai.elson.tools.yahoo;

import ai.elson.tools.market.News;
import ai.elson.tools.market.News.Headline;
import java.net.URI;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads the news that a search for a symbol finds.
final class Headlines {

    private static final Comparator<Headline> NEWEST_FIRST =
            Comparator.comparing(
                    Headline::published, Comparator.nullsLast(Comparator.<Instant>reverseOrder()));

    private Headlines() {}

    static News of(Reading answer, String symbol, int limit) {
        List<Headline> headlines =
                answer.field("news").findList().stream()
                        .filter(row -> about(row, symbol))
                        .map(Headlines::headline)
                        .sorted(NEWEST_FIRST)
                        .limit(limit)
                        .toList();
        if (headlines.isEmpty()) {
            boolean known =
                    answer.field("quotes").findList().stream()
                            .anyMatch(q -> symbol.equals(q.field("symbol").findText()));
            throw known
                    ? Failures.noData(symbol, "no headlines")
                    : Failures.unknown(symbol, " and has no headlines for it");
        }
        return new News(symbol, headlines);
    }

    /// A search finds what resembles, too. A row that names its companies must name this one.
    private static boolean about(Reading row, String symbol) {
        Reading related = row.field("relatedTickers");
        return related.absent()
                || related.list().stream().anyMatch(t -> symbol.equals(t.findText()));
    }

    private static Headline headline(Reading row) {
        return new Headline(
                row.field("title").text(),
                row.field("publisher").findText(),
                row.field("providerPublishTime").findInstant(),
                link(row.field("link").findText()));
    }

    private static @Nullable String link(@Nullable String address) {
        if (address == null) {
            return null;
        }
        try {
            URI uri = URI.create(address);
            return "https".equalsIgnoreCase(uri.getScheme()) && uri.getHost() != null
                    ? address
                    : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
