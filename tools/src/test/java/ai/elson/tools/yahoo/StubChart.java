package ai.elson.tools.yahoo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/// A made symbol's prices in the shape of a v8 chart.
final class StubChart {

    /// One row; `null` is a text here, as in the answer.
    private record Row(
            long time,
            String open,
            String high,
            String low,
            String close,
            String adjusted,
            String volume) {}

    private record Event(long date, String body) {}

    final String symbol;
    private final String currency;
    private final String type;
    private final ZoneId zone;
    private final LocalTime opening;
    private final List<Row> rows = new ArrayList<>();
    private final List<Event> dividends = new ArrayList<>();
    private final List<Event> splits = new ArrayList<>();
    private final List<Event> gains = new ArrayList<>();

    StubChart(String symbol, String currency, String type, String zone, String opening) {
        this.symbol = symbol;
        this.currency = currency;
        this.type = type;
        this.zone = ZoneId.of(zone);
        this.opening = LocalTime.parse(opening);
    }

    /// A day by its exchange's date, with prices around its close.
    StubChart day(String date, double close, long volume) {
        return at(
                time(date),
                close - 0.5,
                close + 1.25,
                close - 1.75,
                close,
                close * 0.96875,
                Long.toString(volume));
    }

    StubChart at(
            long time,
            double open,
            double high,
            double low,
            double close,
            double adjusted,
            String volume) {
        rows.add(
                new Row(
                        time,
                        Double.toString(open),
                        Double.toString(high),
                        Double.toString(low),
                        Double.toString(close),
                        Double.toString(adjusted),
                        volume));
        return this;
    }

    StubChart gap(String date) {
        rows.add(new Row(time(date), "null", "null", "null", "null", "null", "null"));
        return this;
    }

    StubChart dividend(String date, String amount) {
        dividends.add(new Event(time(date), "\"amount\":" + amount));
        return this;
    }

    StubChart dividend(String date, String amount, String currency) {
        dividends.add(
                new Event(
                        time(date), "\"amount\":" + amount + ",\"currency\":\"" + currency + "\""));
        return this;
    }

    StubChart split(String date, int numerator, int denominator) {
        splits.add(
                new Event(
                        time(date),
                        "\"numerator\":%d.0,\"denominator\":%d.0,\"splitRatio\":\"%d:%d\""
                                .formatted(numerator, denominator, numerator, denominator)));
        return this;
    }

    StubChart gain(String date, String amount) {
        gains.add(new Event(time(date), "\"amount\":" + amount));
        return this;
    }

    long time(String date) {
        return LocalDate.parse(date).atTime(opening).atZone(zone).toEpochSecond();
    }

    String answer(long from, long to, Instant now) {
        List<Row> shown = within(rows, Row::time, from, to);
        String meta =
                """
                {"currency":"%s","symbol":"%s","exchangeName":"NYQ","fullExchangeName":"NYSE",\
                "instrumentType":"%s","firstTradeDate":1136385000,"regularMarketTime":%d,\
                "hasPrePostMarketData":true,"gmtoffset":-18000,"timezone":"EST",\
                "exchangeTimezoneName":"%s","regularMarketPrice":%s,"chartPreviousClose":100.0,\
                "priceHint":2,"currentTradingPeriod":{"pre":%s,"regular":%s,"post":%s},\
                "dataGranularity":"1d","range":"","validRanges":["1d","5d","1mo","1y","max"]}\
                """
                        .formatted(
                                currency,
                                symbol,
                                type,
                                now.getEpochSecond() - 60,
                                zone,
                                rows.isEmpty() ? "1.0" : rows.getLast().close(),
                                period(now),
                                period(now),
                                period(now));
        if (shown.isEmpty()) {
            return result(meta + ",\"indicators\":{\"quote\":[{}],\"adjclose\":[{}]}");
        }
        String events =
                List.of(
                                events("dividends", dividends, from, to),
                                events("splits", splits, from, to),
                                events("capitalGains", gains, from, to))
                        .stream()
                        .filter(e -> !e.isEmpty())
                        .collect(Collectors.joining(","));
        return result(
                meta
                        + ",\"timestamp\":"
                        + column(shown, r -> Long.toString(r.time()))
                        + (events.isEmpty() ? "" : ",\"events\":{" + events + "}")
                        + ",\"indicators\":{\"quote\":[{\"open\":"
                        + column(shown, Row::open)
                        + ",\"high\":"
                        + column(shown, Row::high)
                        + ",\"low\":"
                        + column(shown, Row::low)
                        + ",\"close\":"
                        + column(shown, Row::close)
                        + ",\"volume\":"
                        + column(shown, Row::volume)
                        + "}],\"adjclose\":[{\"adjclose\":"
                        + column(shown, Row::adjusted)
                        + "}]}");
    }

    private static String period(Instant now) {
        return "{\"timezone\":\"EST\",\"start\":%d,\"end\":%d,\"gmtoffset\":-18000}"
                .formatted(now.getEpochSecond() - 7200, now.getEpochSecond() + 7200);
    }

    private static String result(String rest) {
        return "{\"chart\":{\"result\":[{\"meta\":" + rest + "}],\"error\":null}}";
    }

    private static <T> List<T> within(List<T> all, ToLongFunction<T> time, long from, long to) {
        return all.stream()
                .filter(t -> time.applyAsLong(t) >= from && time.applyAsLong(t) < to)
                .toList();
    }

    private static String events(String name, List<Event> all, long from, long to) {
        List<Event> shown = within(all, Event::date, from, to);
        return shown.isEmpty()
                ? ""
                : shown.stream()
                        .map(e -> "\"%d\":{%s,\"date\":%d}".formatted(e.date(), e.body(), e.date()))
                        .collect(Collectors.joining(",", "\"" + name + "\":{", "}"));
    }

    private static String column(List<Row> rows, Function<Row, String> value) {
        return rows.stream().map(value).collect(Collectors.joining(",", "[", "]"));
    }
}
