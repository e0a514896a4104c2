package ai.elson.tools.yahoo;

import java.time.Instant;
import java.util.Map;

/// Quotes, summaries and screens of made companies.
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
                    "regularMarketChange":2.25,"regularMarketChangePercent":2.0547945,\
                    "exchangeTimezoneName":"America/New_York",\
                    "dividendYield":0.93,"regularMarketTime":%d,"symbol":"ZZTEST"}\
                    """,
                    "ZZGBP",
                    """
                    {"language":"en-US","region":"US","quoteType":"EQUITY","currency":"GBp",\
                    "exchange":"LSE","fullExchangeName":"LSE","shortName":"MADE PLC ORD",\
                    "regularMarketPrice":472.75,"regularMarketPreviousClose":470.0,\
                    "regularMarketVolume":5300,"fiftyTwoWeekLow":400.5,"fiftyTwoWeekHigh":512.0,\
                    "marketCap":4727500000,\
                    "regularMarketChange":2.75,"regularMarketChangePercent":0.5851064,\
                    "exchangeTimezoneName":"Europe/London",\
                    "dividendYield":4.44,"regularMarketTime":%d,"symbol":"ZZGBP"}\
                    """,
                    "ZZLON",
                    """
                    {"language":"en-US","region":"US","quoteType":"EQUITY","currency":"GBp",\
                    "exchange":"LSE","fullExchangeName":"LSE","shortName":"MADE LONDON ORD",\
                    "longName":"Made London PLC",\
                    "regularMarketPrice":870.0,"regularMarketPreviousClose":875.25,\
                    "regularMarketOpen":869.5,"regularMarketDayHigh":871.25,\
                    "regularMarketDayLow":868.25,"regularMarketVolume":6200,\
                    "fiftyTwoWeekLow":700.5,"fiftyTwoWeekHigh":912.0,"marketCap":8700000000,\
                    "exchangeTimezoneName":"Europe/London",\
                    "regularMarketTime":%d,"symbol":"ZZLON"}\
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
                                    {"maxAge":1,"currency":"USD","previousClose":109.5,"open":110.5,\
                                    "dayLow":109.5,"dayHigh":112.25,"volume":2000500,\
                                    "fiftyTwoWeekLow":88.125,"fiftyTwoWeekHigh":121.5,\
                                    "dividendRate":1.04,"dividendYield":0.0093,"beta":1.125,\
                                    "trailingPE":22.35,"forwardPE":20.318182,\
                                    "marketCap":55875000000}\
                                    """,
                                    """
                                    {"maxAge":1,"sharesOutstanding":500000000,"trailingEps":5.0,\
                                    "forwardEps":5.5,"bookValue":44.7,"priceToBook":2.5,\
                                    "52WeekChange":0.1875}\
                                    """,
                                    """
                                    {"exchange":"NYQ","quoteType":"EQUITY","symbol":"ZZTEST",\
                                    "timeZoneFullName":"America/New_York",\
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
                                    "volume":5300,\
                                    "fiftyTwoWeekLow":400.5,"fiftyTwoWeekHigh":512.0,\
                                    "dividendRate":0.21,"dividendYield":0.0444,"beta":0.75,\
                                    "trailingPE":18.91,"forwardPE":1575.8333,\
                                    "marketCap":4727500000}\
                                    """,
                                    """
                                    {"maxAge":1,"sharesOutstanding":1000000000,\
                                    "trailingEps":0.25,"forwardEps":0.3,"bookValue":2.1,\
                                    "priceToBook":225.119,"52WeekChange":0.0625}\
                                    """,
                                    """
                                    {"exchange":"LSE","quoteType":"EQUITY","symbol":"ZZGBP",\
                                    "timeZoneFullName":"Europe/London",\
                                    "shortName":"MADE PLC ORD"}\
                                    """,
                                    """
                                    {"maxAge":86400,"currentPrice":472.75,\
                                    "financialCurrency":"GBP"}\
                                    """));
            case "ZZLON" ->
                    YahooStub.Answer.json(
                            SUMMARY.formatted(
                                    OFFICE,
                                    """
                                    {"maxAge":1,"currency":"GBp","previousClose":875.25,\
                                    "open":869.5,"dayLow":868.25,"dayHigh":871.25,\
                                    "volume":6200,"fiftyTwoWeekLow":700.5,\
                                    "fiftyTwoWeekHigh":912.0,"beta":0.875,\
                                    "trailingPE":17.4,"forwardPE":1740.0,\
                                    "marketCap":8700000000}\
                                    """,
                                    """
                                    {"maxAge":1,"sharesOutstanding":1000000000,\
                                    "trailingEps":0.5,"forwardEps":0.5,"bookValue":4.35,\
                                    "priceToBook":200.0,"52WeekChange":0.125}\
                                    """,
                                    """
                                    {"exchange":"LSE","quoteType":"EQUITY","symbol":"ZZLON",\
                                    "timeZoneFullName":"Europe/London",\
                                    "shortName":"MADE LONDON ORD",\
                                    "longName":"Made London PLC"}\
                                    """,
                                    """
                                    {"maxAge":86400,"currentPrice":870.0,\
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
                                    "priceToBook":573.558,"52WeekChange":-0.03125}\
                                    """,
                                    """
                                    {"exchange":"NSI","quoteType":"EQUITY","symbol":"ZZRUP",\
                                    "timeZoneFullName":"Asia/Kolkata",\
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
                            "symbol":"ZZFUND",\
                                    "timeZoneFullName":"America/New_York","longName":"Made Fund"}}],"error":null}}\
                            """);
            case "ZZSPLIT", "ZZDST" -> bare(symbol, "USD", "America/New_York");
            case "ZZSAO" -> bare(symbol, "BRL", "America/Sao_Paulo");
            case "ZZMIX" -> bare(symbol, "VND", "Asia/Ho_Chi_Minh");
            default ->
                    YahooStub.Answer.of(
                            404,
                            StubMarket.error(
                                    "quoteSummary",
                                    "Not Found",
                                    "Quote not found for symbol: " + symbol));
        };
    }

    /// No more than a name, a currency and a zone.
    private static YahooStub.Answer bare(String symbol, String currency, String zone) {
        return YahooStub.Answer.json(
                """
                {"quoteSummary":{"result":[{"summaryDetail":{"maxAge":1,"currency":"%s"},\
                "quoteType":{"quoteType":"EQUITY","symbol":"%s","timeZoneFullName":"%s",\
                "longName":"Made %s"}}],"error":null}}\
                """
                        .formatted(currency, symbol, zone, symbol));
    }
}
