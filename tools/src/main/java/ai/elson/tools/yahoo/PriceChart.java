package ai.elson.tools.yahoo;

import ai.elson.tools.market.DaysRequest;
import ai.elson.tools.market.History;
import ai.elson.tools.market.History.Bar;
import ai.elson.tools.market.History.Dividend;
import ai.elson.tools.market.History.Split;
import ai.elson.tools.market.PriceUnit;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Reads a chart of days: their prices, dividends and splits, on the exchange's own days.
///
/// The chart always runs until now, although fewer days may be wanted: Yahoo divides every price by
/// all splits since, so that without the splits after the last day nobody could tell what a share
/// cost on its day. Weeks and months are put together from days, because Yahoo's own longer bars
/// begin where it likes and hold days outside those that were asked for.
record PriceChart(Reading chart, Reading meta, PriceUnit unit, ZoneId zone) {

    static PriceChart of(Reading chart) {
        Reading meta = chart.field("meta");
        Reading zone = meta.field("exchangeTimezoneName");
        try {
            return new PriceChart(
                    chart, meta, meta.field("currency").priceUnit(), ZoneId.of(zone.text()));
        } catch (DateTimeException e) {
            throw zone.wrong("a time zone");
        }
    }

    /// When the last trade was.
    @Nullable Instant lastTrade() {
        return meta.field("regularMarketTime").findInstant();
    }

    History history(DaysRequest request, String symbol) {
        List<Bar> days =
                days().stream()
                        .filter(b -> within(b.date(), request.from(), request.to()))
                        .toList();
        if (days.isEmpty()) {
            throw Failures.noData(
                    symbol, "no prices from " + request.from() + " to " + request.to() + since());
        }
        LocalDate first = days.getFirst().date();
        return new History(
                symbol,
                unit.currency(),
                zone,
                History.Basis.SPLIT_ADJUSTED,
                days,
                dividends(request.from(), request.to()),
                splits().stream().filter(s -> !s.date().isBefore(first)).toList());
    }

    private String since() {
        Instant first = meta.field("firstTradeDate").findInstant();
        return first == null ? "" : "; its first are of " + day(first);
    }

    private static boolean within(LocalDate date, LocalDate from, LocalDate to) {
        return !date.isBefore(from) && !date.isAfter(to);
    }

    private List<Bar> days() {
        List<Reading> times = chart.field("timestamp").findList();
        if (times.isEmpty()) {
            return List.of();
        }
        Reading quote = first(chart.field("indicators").field("quote"));
        Column opens = column(quote, "open", times.size());
        Column highs = column(quote, "high", times.size());
        Column lows = column(quote, "low", times.size());
        Column closes = column(quote, "close", times.size());
        Column volumes = column(quote, "volume", times.size());
        Reading adjustments = chart.field("indicators").field("adjclose");
        Column adjusted =
                adjustments.absent()
                        ? new Column(List.of())
                        : column(first(adjustments), "adjclose", times.size());
        List<Timed> bars = new ArrayList<>();
        for (int i = 0; i < times.size(); i++) {
            Instant time = times.get(i).instant();
            BigDecimal close = closes.at(i);
            if (close == null || allZero(opens.at(i), highs.at(i), lows.at(i), close)) {
                // a day without trading: never filled
                continue;
            }
            bars.add(
                    new Timed(
                            time,
                            new Bar(
                                    day(time),
                                    unit.scaledOrNull(opens.at(i)),
                                    unit.scaledOrNull(highs.at(i)),
                                    unit.scaledOrNull(lows.at(i)),
                                    unit.scaled(close),
                                    volumes.at(i),
                                    unit.scaledOrNull(adjusted.at(i)))));
        }
        bars.sort(Comparator.comparing(Timed::time));
        return oneADay(bars);
    }

    /// While the market is open Yahoo repeats today as a last, live bar with the fuller volume,
    /// which replaces the one before. Any other repetition is dropped.
    private static List<Bar> oneADay(List<Timed> bars) {
        List<Bar> days = new ArrayList<>();
        for (int i = 0; i < bars.size(); i++) {
            Bar bar = bars.get(i).bar();
            boolean repeated = !days.isEmpty() && days.getLast().date().equals(bar.date());
            if (!repeated) {
                days.add(bar);
            } else if (i == bars.size() - 1) {
                days.set(days.size() - 1, bar);
            }
        }
        return days;
    }

    private List<Dividend> dividends(LocalDate from, LocalDate to) {
        Reading events = chart.field("events");
        SortedMap<LocalDate, BigDecimal> paid = new TreeMap<>();
        for (Reading event : events.optional("dividends").findValues()) {
            LocalDate date = day(event.field("date").instant());
            if (within(date, from, to)) {
                paid.merge(date, amount(event), BigDecimal::add);
            }
        }
        // a fund's distribution of gains is cash as well; since 2025 Yahoo often counts it among
        // that day's dividends already, which must then be at least as large
        for (Reading event : events.optional("capitalGains").findValues()) {
            LocalDate date = day(event.field("date").instant());
            BigDecimal gain = amount(event);
            BigDecimal dividend = paid.getOrDefault(date, BigDecimal.ZERO);
            if (within(date, from, to) && dividend.compareTo(gain) < 0) {
                paid.put(date, dividend.add(gain));
            }
        }
        return paid.entrySet().stream().map(e -> new Dividend(e.getKey(), e.getValue())).toList();
    }

    /// In the unit of the prices where the event names no other. Some of London's dividends are in
    /// pounds beside prices in pence and do not say so; nothing in the chart tells them apart.
    private BigDecimal amount(Reading event) {
        Reading currency = event.field("currency");
        BigDecimal amount = event.field("amount").number();
        if (currency.findText() == null) {
            return unit.scaled(amount);
        }
        PriceUnit own = currency.priceUnit();
        if (!own.currency().equals(unit.currency())) {
            throw Failures.noData(
                    meta.field("symbol").text(),
                    "no history in one currency: prices are in "
                            + unit.currency()
                            + ", a dividend is in "
                            + own.currency()
                            + ",");
        }
        return own.scaled(amount);
    }

    private List<Split> splits() {
        return chart.field("events").optional("splits").findValues().stream()
                .map(event ->
                        new Split(
                                day(event.field("date").instant()),
                                positive(event.field("numerator")),
                                positive(event.field("denominator"))))
                .sorted(Comparator.comparing(Split::date))
                .toList();
    }

    private static BigDecimal positive(Reading place) {
        BigDecimal number = place.number();
        if (number.signum() <= 0) {
            throw place.wrong("a number above zero");
        }
        return number;
    }

    /// The exchange's day. Where its clocks changed, Yahoo's midnights of some years are an hour or
    /// two early, at 22:00 or 23:00 sharp of the day before.
    private LocalDate day(Instant time) {
        ZonedDateTime local = time.atZone(zone);
        boolean early = local.getHour() >= 22 && local.getMinute() == 0 && local.getSecond() == 0;
        return early ? local.toLocalDate().plusDays(1) : local.toLocalDate();
    }

    private static boolean allZero(@Nullable BigDecimal... prices) {
        for (BigDecimal price : prices) {
            if (price != null && price.signum() != 0) {
                return false;
            }
        }
        return true;
    }

    private static Reading first(Reading list) {
        List<Reading> elements = list.list();
        if (elements.isEmpty()) {
            throw list.wrong("a list of one element");
        }
        return elements.getFirst();
    }

    private static Column column(Reading owner, String name, int size) {
        Reading place = owner.field(name);
        List<Reading> values = place.list();
        if (values.size() != size) {
            throw place.wrong("a list of " + size + " elements, as many as timestamps,");
        }
        return new Column(values);
    }

    private record Timed(Instant time, Bar bar) {}

    private record Column(List<Reading> values) {
        @Nullable BigDecimal at(int i) {
            return values.isEmpty() ? null : values.get(i).findNumber();
        }
    }
}
