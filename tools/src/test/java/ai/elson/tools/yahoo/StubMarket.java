package ai.elson.tools.yahoo;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/// Made symbols in the shapes of Yahoo's answers. `ZZTEST` trades in New York until now, `ZZGBP` in
/// pence in London over a change of clocks, `ZZLON` too and without a dividend, `ZZSPLIT` splits
/// twice, `ZZSAO` has midnights an hour early, `ZZFUND` distributes gains, `ZZRUP` reports in
/// dollars and trades in rupees, `ZZNONE` has never traded, and Yahoo knows no other.
final class StubMarket {

    private final Instant now;
    private final Map<String, StubChart> charts = new LinkedHashMap<>();

    StubMarket(Instant now) {
        this.now = now;
        StubChart test = new StubChart("ZZTEST", "USD", "EQUITY", "America/New_York", "09:30");
        LocalDate today = now.atZone(ZoneId.of("America/New_York")).toLocalDate();
        int i = 0;
        for (LocalDate date = today.minusDays(90); date.isBefore(today); date = date.plusDays(1)) {
            if (date.getDayOfWeek() == DayOfWeek.SATURDAY
                    || date.getDayOfWeek() == DayOfWeek.SUNDAY) {
                continue;
            }
            if (i == 10) {
                test.gap(date.toString());
            } else {
                test.day(
                        date.toString(), 100 + i * 37 % 97 / 8.0 + 0.0300003, 1_000_000 + 1000 * i);
            }
            if (i == 40) {
                test.dividend(date.toString(), "0.26");
            }
            i++;
        }
        // today twice: as it was a moment ago, and live with the fuller volume
        long live = now.getEpochSecond() - 60;
        test.at(live - 30, 110.5, 112.25, 109.5, 111.125, 111.125, "2000000");
        test.at(live, 110.5, 112.25, 109.5, 111.75, 111.75, "2000500");
        put(test);
        put(
                new StubChart("ZZSPLIT", "USD", "EQUITY", "America/New_York", "09:30")
                        .day("2025-01-06", 50.25, 900)
                        .day("2025-01-07", 51.5, 1000)
                        .day("2025-01-08", 50.75, 1100)
                        .day("2025-01-10", 52, 1200)
                        .day("2025-01-13", 53.125, 2400)
                        .day("2025-01-14", 52.5, 2500)
                        .dividend("2025-01-08", "0.25")
                        .dividend("2025-03-10", "0.3")
                        .split("2025-01-13", 2, 1)
                        .split("2025-06-02", 1, 10));
        put(
                new StubChart("ZZGBP", "GBp", "EQUITY", "Europe/London", "08:00")
                        .day("2025-03-27", 480.5, 5000)
                        .day("2025-03-28", 475.25, 5100)
                        .day("2025-03-31", 470, 5200)
                        .day("2025-04-01", 472.75, 5300)
                        .dividend("2025-03-28", "5.25")
                        .dividend("2025-04-01", "0.06", "GBP"));
        put(
                new StubChart("ZZLON", "GBp", "EQUITY", "Europe/London", "08:00")
                        .day("2025-03-27", 880.5, 6000)
                        .day("2025-03-28", 875.25, 6100)
                        .day("2025-03-31", 870, 6200)
                        .split("2025-03-31", 3, 2));
        put(
                new StubChart("ZZSAO", "BRL", "EQUITY", "America/Sao_Paulo", "23:00")
                        .day("2022-01-02", 30, 100)
                        .day("2022-01-03", 31, 110)
                        .day("2022-01-04", 32, 120));
        put(
                new StubChart("ZZDST", "USD", "EQUITY", "America/New_York", "09:30")
                        .day("2025-03-06", 10, 10)
                        .day("2025-03-07", 11, 11)
                        .day("2025-03-10", 12, 12)
                        .day("2025-10-31", 13, 13)
                        .day("2025-11-03", 14, 14));
        put(
                new StubChart("ZZFUND", "USD", "MUTUALFUND", "America/New_York", "09:30")
                        .day("2024-12-16", 40, 0)
                        .day("2024-12-17", 38.5, 0)
                        .day("2024-12-18", 38.75, 0)
                        .day("2024-12-19", 38, 0)
                        .dividend("2024-12-17", "1.5")
                        .gain("2024-12-17", "1.25")
                        .gain("2024-12-19", "0.75"));
        put(
                new StubChart("ZZMIX", "VND", "EQUITY", "Asia/Ho_Chi_Minh", "09:00")
                        .day("2025-05-05", 1000, 7)
                        .day("2025-05-06", 1010, 8)
                        .dividend("2025-05-06", "0.5", "USD"));
        put(new StubChart("ZZNONE", "USD", "EQUITY", "America/New_York", "09:30"));
        put(
                new StubChart("^GSPC", "USD", "INDEX", "America/New_York", "09:30")
                        .day("2025-01-06", 6000, 1));
    }

    private void put(StubChart chart) {
        charts.put(chart.symbol, chart);
    }

    /// @param posted the body of the question
    YahooStub.Answer answer(String path, Map<String, String> parameters, String posted) {
        String symbol = path.substring(path.lastIndexOf('/') + 1);
        if (path.startsWith("/v8/finance/chart/")) {
            return chart(symbol, parameters);
        }
        if (path.startsWith("/v7/finance/quote")) {
            return StubCompany.quotes(parameters.get("symbols"), now);
        }
        if (path.startsWith("/v10/finance/quoteSummary/")) {
            return StubCompany.summary(symbol);
        }
        if (path.startsWith("/v7/finance/options/")) {
            return StubOptions.chain(symbol, parameters.get("date"), now);
        }
        if (path.startsWith("/ws/fundamentals-timeseries/")) {
            return StubStatements.series(symbol, parameters);
        }
        if (path.startsWith("/v1/finance/screener/predefined/saved")) {
            return StubCompany.screen(parameters.get("scrIds"), now);
        }
        if (path.equals("/v1/finance/screener")) {
            return StubCompany.screen("custom", now);
        }
        if (path.startsWith("/v1/finance/search")) {
            return StubNews.search(parameters.get("q"));
        }
        if (path.equals("/xhr/ncp")) {
            return StubNews.stream(posted);
        }
        return YahooStub.Answer.of(404, "<html>no such page</html>");
    }

    private YahooStub.Answer chart(String symbol, Map<String, String> parameters) {
        StubChart chart = charts.get(symbol);
        if (chart == null) {
            return YahooStub.Answer.of(
                    404, error("chart", "Not Found", "No data found, symbol may be delisted"));
        }
        long from = Long.parseLong(parameters.getOrDefault("period1", "-99999999999"));
        long to = Long.parseLong(parameters.getOrDefault("period2", "99999999999"));
        return YahooStub.Answer.json(chart.answer(from, to, now));
    }

    static String error(String service, String code, String description) {
        return """
        {"%s":{"result":null,"error":{"code":"%s","description":"%s"}}}\
        """
                .formatted(service, code, description);
    }

    static String object(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(f -> "\"" + f.getKey() + "\":" + f.getValue())
                .collect(Collectors.joining(",", "{", "}"));
    }
}
