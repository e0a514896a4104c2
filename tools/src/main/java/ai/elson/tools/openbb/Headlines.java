package ai.elson.tools.openbb;

import ai.elson.tools.market.News;
import ai.elson.tools.market.News.Headline;
import ai.elson.tools.market.NewsRequest;
import ai.elson.tools.market.Sourced;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Headlines. A time without a zone is not taken for one in any zone.
final class Headlines {

    private static final Comparator<Headline> NEWEST_FIRST =
            Comparator.comparing(
                    Headline::published, Comparator.nullsLast(Comparator.reverseOrder()));

    private Headlines() {}

    static Sourced<News> ask(Question question, NewsRequest request) {
        boolean owned = question.route().generation() == Generation.V5;
        String limit = Integer.toString(request.limit());
        Envelope answer =
                question.ask(
                        Endpoint.NEWS,
                        owned
                                ? Map.of("limit", limit, "fetch_body", "false")
                                : Map.of("limit", limit));
        List<Headline> headlines = new ArrayList<>();
        for (Row row : answer.rows()) {
            headlines.add(
                    new Headline(
                            row.requiredText("title"),
                            row.text(owned ? "author" : "source"),
                            row.time("date", null),
                            link(row.text("url"))));
        }
        headlines.sort(NEWEST_FIRST);
        List<Headline> wanted = headlines.subList(0, Math.min(request.limit(), headlines.size()));
        return question.answer(new News(question.subject(), wanted), null);
    }

    private static @Nullable String link(@Nullable String url) {
        return url != null && url.toLowerCase(Locale.ROOT).startsWith("https://") ? url : null;
    }
}
