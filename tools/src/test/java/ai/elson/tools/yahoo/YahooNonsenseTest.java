package ai.elson.tools.yahoo;

import static org.assertj.core.api.Assertions.assertThat;

import ai.elson.tools.market.MarketFailure.Kind;
import ai.elson.tools.market.NewsRequest;
import ai.elson.tools.market.OptionsRequest;
import ai.elson.tools.market.StatementsRequest;
import ai.elson.tools.market.StatementsRequest.Frequency;
import ai.elson.tools.yahoo.YahooStub.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Answers that are not what Yahoo promises are refused, and the place is named.
class YahooNonsenseTest {

    private final YahooStub stub = new YahooStub(TestClock.NOW);
    private final YahooProvider yahoo = stub.provider(new TestClock());

    @AfterEach
    void close() {
        yahoo.close();
        stub.close();
    }

    private void ask(String what) {
        switch (what) {
            case "chart" ->
                    yahoo.history(YahooHistoryTest.days("ZZSPLIT", "2025-01-06", "2025-01-14"));
            case "quote" -> yahoo.quote("ZZTEST");
            case "summary" -> yahoo.profile("ZZTEST");
            case "options" -> yahoo.options(new OptionsRequest("ZZTEST", null));
            case "series" -> yahoo.statements(new StatementsRequest("ZZTEST", Frequency.ANNUAL, 4));
            case "search" -> yahoo.news(new NewsRequest("ZZTEST", 5));
            default -> throw new IllegalArgumentException(what);
        }
    }

    private static String path(String what) {
        return switch (what) {
            case "chart" -> "/v8/finance/chart/ZZSPLIT";
            case "quote" -> "/v7/finance/quote?symbols=ZZTEST";
            case "summary" -> "/v10/finance/quoteSummary/ZZTEST";
            case "options" -> "/v7/finance/options/ZZTEST";
            case "series" ->
                    "/ws/fundamentals-timeseries/v1/finance/timeseries/ZZTEST?type=annualTotalRevenue";
            case "search" -> "/v1/finance/search?q=ZZTEST";
            default -> throw new IllegalArgumentException(what);
        };
    }

    /// Service; what stands in a good answer; what is put in its place; the place that is named.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    chart   | "currency":"USD"        | "currency":5            | chart.result[0].meta.currency
                    chart   | "currency":"USD"        | "currency":"EUc"        | chart.result[0].meta.currency
                    chart   | "currency":"USD"        | "currency":null         | chart.result[0].meta.currency
                    chart   | America/New_York        | America/Nowhere         | chart.result[0].meta.exchangeTimezoneName
                    chart   | "close":[50.25          | "close":["50.25"        | chart.result[0].indicators.quote[0].close[0]
                    chart   | "close":[50.25,         | "close":[               | chart.result[0].indicators.quote[0].close
                    chart   | "close":[50.25          | "close":[{}             | chart.result[0].indicators.quote[0].close[0].raw
                    chart   | "volume":[900           | "volume":[true          | chart.result[0].indicators.quote[0].volume[0]
                    chart   | "timestamp":[1          | "timestamp":[0.1        | chart.result[0].timestamp[0]
                    chart   | "numerator":2.0         | "numerator":0           | numerator
                    chart   | "amount":0.25           | "amount":"0.25"         | amount
                    chart   | "result":[{             | "result":{"a":[{        | not JSON
                    quote   | "regularMarketPrice":111.75 | "regularMarketPrice":"111.75" | quoteResponse.result[0].regularMarketPrice
                    quote   | "regularMarketPrice":111.75 | "regularMarketPrice":{} | quoteResponse.result[0].regularMarketPrice.raw
                    quote   | "regularMarketPrice":111.75 | "regularMarketPrice":1e999999999 | quoteResponse.result[0].regularMarketPrice
                    quote   | "longName":"Made Test Company" | "longName":{}        | quoteResponse.result[0].longName
                    quote   | "marketCap":55875000000 | "marketCap":[]          | quoteResponse.result[0].marketCap
                    summary | "quoteType":{           | "quoteTypo":{           | quoteSummary.result[0].quoteType
                    summary | "beta":1.125            | "beta":{}               | quoteSummary.result[0].summaryDetail.beta.raw
                    summary | "summaryDetail":{       | "summaryDetail":5,"x":{ | quoteSummary.result[0].summaryDetail
                    options | "strike":110.0          | "strike":"110.0"        | optionChain.result[0].options[0].calls[0].strike
                    options | "expirationDates":[     | "expirationDates":["",  | optionChain.result[0].expirationDates[0]
                    options | "calls":[               | "calls":null,"x":[      | optionChain.result[0].options[0].calls
                    series  | "raw":1250.0E6          | "row":1250.0E6          | annualTotalRevenue[2].reportedValue.raw
                    series  | {"raw":1000.0E6,"fmt":"1000M"} | {}                | annualTotalRevenue[0].reportedValue.raw
                    series  | 2025-09-30              | 30.9.2025               | annualTotalRevenue[2].asOfDate
                    series  | "currencyCode":"USD"    | "currencyCode":"GBp"    | annualTotalRevenue[2].currencyCode
                    search  | "title":"Older made news" | "title":7             | news[0].title
                    search  | "relatedTickers":["ZZTEST"] | "relatedTickers":"ZZTEST" | news[1].relatedTickers
                    """)
    void a_wrong_type_names_its_place(String what, String good, String bad, String place) {
        String body = stub.body(path(what));
        assertThat(body).contains(good);
        stub.always(Answer.json(body.replace(good, bad)));
        YahooHistoryTest.assertFailure(() -> ask(what), Kind.NONSENSE, place);
    }

    @ParameterizedTest
    @CsvSource({"chart", "quote", "summary", "options", "series", "search"})
    void html_cut_json_and_other_json_are_no_answers(String what) {
        stub.always(Answer.json("<!DOCTYPE html><html><body>Hello</body></html>"));
        YahooHistoryTest.assertFailure(() -> ask(what), Kind.NONSENSE, "<!DOCTYPE html>");
        String body = stub.body(path(what));
        stub.always(Answer.json(body.substring(0, body.length() / 2)));
        YahooHistoryTest.assertFailure(() -> ask(what), Kind.NONSENSE, "not JSON");
        stub.always(Answer.json("[1,2]"));
        YahooHistoryTest.assertFailure(() -> ask(what), Kind.NONSENSE, "[1,2]");
        stub.always(Answer.of(404, "<html>no such page</html>"));
        YahooHistoryTest.assertFailure(() -> ask(what), Kind.NONSENSE, "404");
        stub.always(Answer.of(418, "{}"));
        YahooHistoryTest.assertFailure(() -> ask(what), Kind.NONSENSE, "418");
    }

    @ParameterizedTest
    @CsvSource({"chart", "quote", "summary", "options", "series", "search"})
    void a_page_for_repairs_is_a_yahoo_that_is_down(String what) {
        stub.always(Answer.json("<html>Will be right back...</html>"));
        YahooHistoryTest.assertFailure(() -> ask(what), Kind.DOWN, "down");
    }

    @Test
    void an_error_within_a_good_status_is_an_error() {
        stub.always(Answer.json(StubMarket.error("chart", "Not Found", "No data found")));
        YahooHistoryTest.assertFailure(() -> ask("chart"), Kind.UNKNOWN_SYMBOL, "No data found");
        stub.always(Answer.json(StubMarket.error("chart", "Internal", "x".repeat(1000))));
        YahooHistoryTest.assertFailure(() -> ask("chart"), Kind.NONSENSE, "x…»");
    }
}
