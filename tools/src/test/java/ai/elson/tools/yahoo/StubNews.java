package ai.elson.tools.yahoo;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Headlines of `ZZTEST`, as the search gives them and as the stream of a symbol's page does. The
/// search finds news of another company too, the stream does not.
final class StubNews {

    private static final String TEST = "ZZTEST";
    private static final String OTHER = "ZZGBP";

    /// @param published seconds since 1970
    /// @param about null where the row names no companies
    private record Story(
            String id,
            String title,
            String publisher,
            String link,
            long published,
            @Nullable List<String> about) {

        String found() {
            String companies =
                    about == null
                            ? ""
                            : ",\"relatedTickers\":"
                                    + about.stream()
                                            .map(symbol -> "\"" + symbol + "\"")
                                            .collect(Collectors.joining(",", "[", "]"));
            return """
            {"uuid":"%s","title":"%s","publisher":"%s","link":"%s",\
            "providerPublishTime":%d,"type":"STORY"%s}\
            """
                    .formatted(id, title, publisher, link, published, companies);
        }

        String streamed() {
            return """
            {"id":"%s","content":{"id":"%s","contentType":"STORY","title":"%s","summary":"",\
            "pubDate":"%s","provider":{"displayName":"%s"},\
            "canonicalUrl":{"url":"%s"},"clickThroughUrl":{"url":"%s"}}}\
            """
                    .formatted(
                            id, id, title, Instant.ofEpochSecond(published), publisher, link, link);
        }
    }

    private static final List<Story> STORIES =
            List.of(
                    story("1", "Older made news", "Made Wire", 1_763_000_000, List.of(TEST, OTHER)),
                    story("2", "Newer made news", "Made Post", 1_763_500_000, List.of(TEST)),
                    story("3", "News of another", "Made Wire", 1_763_400_000, List.of(OTHER)),
                    new Story(
                            "4",
                            "News with a bad link",
                            "Made Wire",
                            "javascript:alert(1)",
                            1_762_900_000,
                            null));

    private StubNews() {}

    private static Story story(
            String id, String title, String publisher, long published, List<String> about) {
        return new Story(id, title, publisher, "https://news.example/" + id, published, about);
    }

    static YahooStub.Answer search(String query) {
        if (query.equals(OTHER)) {
            return YahooStub.Answer.json(
                    """
                    {"explains":[],"count":1,"quotes":[{"symbol":"ZZGBP","isYahooFinance":true}],\
                    "news":[],"nav":[],"lists":[]}\
                    """);
        }
        if (!query.equals(TEST)) {
            return YahooStub.Answer.json("{\"explains\":[],\"count\":0,\"quotes\":[],\"news\":[]}");
        }
        return YahooStub.Answer.json(
                """
                {"explains":[],"count":5,"quotes":[{"symbol":"ZZTEST","isYahooFinance":true}],\
                "news":[%s],"nav":[],"lists":[]}\
                """
                        .formatted(
                                STORIES.stream()
                                        .map(Story::found)
                                        .collect(Collectors.joining(","))));
    }

    /// @param posted names the symbol
    static YahooStub.Answer stream(String posted) {
        String stories =
                posted.contains("\"" + TEST + "\"")
                        ? STORIES.stream()
                                .filter(story -> story.about == null || story.about.contains(TEST))
                                .map(Story::streamed)
                                .collect(Collectors.joining(","))
                        : "";
        return YahooStub.Answer.json(
                "{\"data\":{\"tickerStream\":{\"stream\":[" + stories + "]}},\"status\":\"OK\"}");
    }
}
