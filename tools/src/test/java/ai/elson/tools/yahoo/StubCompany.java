package ai.elson.tools.yahoo;

import java.time.Instant;
import java.util.Map;

/// Quotes, summaries, screens and news of made companies.
final class StubCompany {

    private StubCompany() {}

    /// `{name}` is the company's row.
    private static final Map<String, String> QUOTES =
            Map.of(
                    "ZZTEST",
                    """
                    {"language":"en-US","region":"US","quoteType":"EQUITY","typeDisp":"Equity",\
                    "currency":"USD","exchange":"NYQ","fullExchangeName":"NYSE",\
                    "shortName":"Made Test","longName":"Made Test Company",\
                    "regularMarketPrice":111.75,"regularMarketPreviousClose":109.5,\
                    "regularMarketOpen":110.5,"regularMarketDayHigh":112.25,\
                    "regularMarketDayLow":109.5,"regularMarketVolume":2000500,\
                    "fiftyTwoWeekLow":88.125,"fiftyTwoWeekHigh":121.5,"marketCap":55875000000,\
                    "dividendYield":0.93,"regularMarketTime":%d,"symbol":"ZZTEST"}\
                    """,
                    "ZZGBP",
                    """
                    {"language":"en-US","region":"US","quoteType":"EQUITY","currency":"GBp",\
                    "exchange":"LSE","fullExchangeName":"LSE","shortName":"MADE PLC ORD",\
                    "regularMarketPrice":472.75,"regularMarketPreviousClose":470.0,\
                    "regularMarketVolume":5300,"fiftyTwoWeekLow":400.5,"fiftyTwoWeekHigh":512.0,\
                    "marketCap":4727500000,\
                    "dividendYield":4.44,"regularMarketTime":%d,"symbol":"ZZGBP"}\
                    """);

    static YahooStub.Answer quotes(String symbol, Instant now) {
        String row = QUOTES.get(symbol);
        String rows = row == null ? "" : row.formatted(now.getEpochSecond() - 60);
        return YahooStub.Answer.json(
                "{\"quoteResponse\":{\"result\":[" + rows + "],\"error\":null}}");
    }

    static YahooStub.Answer screen(String id, Instant now) {
        long time = now.getEpochSecond() - 60;
        return YahooStub.Answer.json(
                "{\"finance\":{\"result\":[{\"id\":\"made\",\"title\":\"Made\",\"canonicalName\":\""
                        + id
                        + "\",\"start\":0,\"count\":2,\"total\":2,\"quotes\":["
                        + QUOTES.get("ZZGBP").formatted(time)
                        + ","
                        + QUOTES.get("ZZTEST").formatted(time)
                        + "]}],\"error\":null}}");
    }

    private static final String SUMMARY =
            """
            {"quoteSummary":{"result":[{"assetProfile":%s,"summaryDetail":%s,\
            "defaultKeyStatistics":%s,"quoteType":%s,"financialData":%s}],"error":null}}\
            """;

    private static final String OFFICE =
            """
            {"country":"Nowhere","industry":"Made Things","sector":"Industrials",\
            "fullTimeEmployees":1234,"longBusinessSummary":"Makes things\u00a0up.",\
            "companyOfficers":[],"maxAge":86400}\
            """;

    static YahooStub.Answer summary(String symbol) {
        return switch (symbol) {
            case "ZZTEST" ->
                    YahooStub.Answer.json(
                            SUMMARY.formatted(
                                    OFFICE,
                                    """
                                    {"maxAge":1,"currency":"USD","previousClose":109.5,\
                                    "dividendRate":1.04,"dividendYield":0.0093,"beta":1.125,\
                                    "trailingPE":22.35,"forwardPE":20.318182,\
                                    "marketCap":55875000000}\
                                    """,
                                    """
                                    {"maxAge":1,"sharesOutstanding":500000000,"trailingEps":5.0,\
                                    "forwardEps":5.5,"bookValue":44.7,"priceToBook":2.5}\
                                    """,
                                    """
                                    {"exchange":"NYQ","quoteType":"EQUITY","symbol":"ZZTEST",\
                                    "shortName":"Made Test","longName":"Made Test Company"}\
                                    """,
                                    """
                                    {"maxAge":86400,"currentPrice":111.75,\
                                    "financialCurrency":"USD"}\
                                    """));
            case "ZZGBP" ->
                    YahooStub.Answer.json(
                            SUMMARY.formatted(
                                    OFFICE,
                                    """
                                    {"maxAge":1,"currency":"GBp","previousClose":470.0,\
                                    "dividendRate":0.21,"dividendYield":0.0444,"beta":0.75,\
                                    "trailingPE":18.91,"forwardPE":1575.8333,\
                                    "marketCap":4727500000}\
                                    """,
                                    """
                                    {"maxAge":1,"sharesOutstanding":1000000000,\
                                    "trailingEps":0.25,"forwardEps":0.3,"bookValue":2.1,\
                                    "priceToBook":225.119}\
                                    """,
                                    """
                                    {"exchange":"LSE","quoteType":"EQUITY","symbol":"ZZGBP",\
                                    "shortName":"MADE PLC ORD"}\
                                    """,
                                    """
                                    {"maxAge":86400,"currentPrice":472.75,\
                                    "financialCurrency":"GBP"}\
                                    """));
            case "ZZRUP" ->
                    YahooStub.Answer.json(
                            SUMMARY.formatted(
                                    OFFICE,
                                    """
                                    {"maxAge":1,"currency":"INR","previousClose":1500.0,\
                                    "trailingPE":"Infinity","marketCap":6000000000000}\
                                    """,
                                    """
                                    {"maxAge":1,"trailingEps":0.8,"bookValue":2.67,\
                                    "priceToBook":573.558}\
                                    """,
                                    """
                                    {"exchange":"NSI","quoteType":"EQUITY","symbol":"ZZRUP",\
                                    "longName":"Made Rupees"}\
                                    """,
                                    """
                                    {"currentPrice":1531.4,"financialCurrency":"USD"}\
                                    """));
            case "ZZFUND" ->
                    YahooStub.Answer.json(
                            """
                            {"quoteSummary":{"result":[{"summaryDetail":{"maxAge":1,\
                            "currency":"USD","previousClose":38.0,"yield":0.0215},\
                            "quoteType":{"exchange":"NAS","quoteType":"MUTUALFUND",\
                            "symbol":"ZZFUND","longName":"Made Fund"}}],"error":null}}\
                            """);
            default ->
                    YahooStub.Answer.of(
                            404,
                            StubMarket.error(
                                    "quoteSummary",
                                    "Not Found",
                                    "Quote not found for symbol: " + symbol));
        };
    }

    static YahooStub.Answer search(String query) {
        if (query.equals("ZZGBP")) {
            return YahooStub.Answer.json(
                    """
                    {"explains":[],"count":1,"quotes":[{"symbol":"ZZGBP","isYahooFinance":true}],\
                    "news":[],"nav":[],"lists":[]}\
                    """);
        }
        if (!query.equals("ZZTEST")) {
            return YahooStub.Answer.json("{\"explains\":[],\"count\":0,\"quotes\":[],\"news\":[]}");
        }
        return YahooStub.Answer.json(
                """
                {"explains":[],"count":5,"quotes":[{"symbol":"ZZTEST","isYahooFinance":true}],\
                "news":[\
                {"uuid":"1","title":"Older made news","publisher":"Made Wire",\
                "link":"https://news.example/1","providerPublishTime":1763000000,\
                "type":"STORY","relatedTickers":["ZZTEST","ZZGBP"]},\
                {"uuid":"2","title":"Newer made news","publisher":"Made Post",\
                "link":"https://news.example/2","providerPublishTime":1763500000,"type":"STORY",\
                "relatedTickers":["ZZTEST"]},\
                {"uuid":"3","title":"News of another","publisher":"Made Wire",\
                "link":"https://news.example/3","providerPublishTime":1763400000,"type":"STORY",\
                "relatedTickers":["ZZGBP"]},\
                {"uuid":"4","title":"News with a bad link","publisher":"Made Wire",\
                "link":"javascript:alert(1)","providerPublishTime":1762900000,"type":"STORY"}],\
                "nav":[],"lists":[]}\
                """);
    }
}
