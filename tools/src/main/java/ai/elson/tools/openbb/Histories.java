package ai.elson.tools.openbb;

import ai.elson.tools.market.DaysRequest;
import ai.elson.tools.market.History;
import ai.elson.tools.market.History.Bar;
import ai.elson.tools.market.History.Dividend;
import ai.elson.tools.market.History.Split;
import ai.elson.tools.market.PriceUnit;
import ai.elson.tools.market.Sourced;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Prices over time from the yfinance upstream, which divides prices and dividends by every split
/// since and leaves dividends in the prices (`splits_only`).
///
/// The profile is asked first, for the currency and the zone, and because it says why it fails
/// where the route of the prices only gives an empty answer. The prices are asked up to now, and
/// cut here: the splits after the last day asked for are what the prices were divided by.
///
/// Yahoo may state a dividend in another currency than the price, as pounds beside pence, and says
/// so; OpenBB hands on the number alone. Beside prices in pence that is common, and refused.
final class Histories {

    private Histories() {}

    static Sourced<History> ask(Question question, DaysRequest request) {
        Row profile = question.ask(Endpoint.PROFILE).only();
        question.sameSymbol(profile);
        PriceUnit unit = profile.priceUnit("currency");
        ZoneId zone = zone(profile);
        List<Row> rows = rows(question, request);
        List<Bar> bars = bars(rows, unit, request.to());
        if (bars.isEmpty()) {
            throw question.nothing(
                    "has no prices of %s from %s to %s"
                            .formatted(question.subject(), request.from(), request.to()));
        }
        List<Dividend> dividends = dividends(rows, request.to());
        if (!dividends.isEmpty() && unit.minor()) {
            throw question.nothing(
                    "states dividends of %s beside prices in %s, without saying whether they are in it"
                            .formatted(question.subject(), profile.requiredText("currency")));
        }
        return question.answer(
                new History(
                        profile.requiredText("symbol"),
                        unit.currency(),
                        zone,
                        History.Basis.SPLIT_ADJUSTED,
                        bars,
                        dividends,
                        splits(rows)),
                null);
    }

    private static @Nullable ZoneId zone(Row profile) {
        String name = profile.text("exchange_timezone");
        try {
            return name == null ? null : ZoneId.of(name);
        } catch (DateTimeException e) {
            throw profile.unexpected("exchange_timezone", "«" + name + "»", "a time zone");
        }
    }

    private static List<Row> rows(Question question, DaysRequest request) {
        Envelope answer =
                question.ask(
                        Endpoint.HISTORY,
                        Map.of(
                                "start_date", request.from().toString(),
                                "interval", "1d",
                                "adjustment", "splits_only",
                                "include_actions", "true",
                                "extended_hours", "false"));
        Map<LocalDate, Row> byDate = new TreeMap<>();
        for (Row row : answer.rows()) {
            if (byDate.put(row.date("date"), row) != null) {
                throw row.unexpected("date", "a second row of a day", "one row a day");
            }
        }
        return List.copyOf(byDate.values());
    }

    private static List<Bar> bars(List<Row> rows, PriceUnit unit, LocalDate last) {
        List<Bar> bars = new ArrayList<>();
        for (Row row : rows) {
            LocalDate date = row.date("date");
            BigDecimal close = unit.scaledOrNull(row.amount("close"));
            if (close != null && !date.isAfter(last)) {
                bars.add(
                        new Bar(
                                date,
                                unit.scaledOrNull(row.amount("open")),
                                unit.scaledOrNull(row.amount("high")),
                                unit.scaledOrNull(row.amount("low")),
                                close,
                                row.amount("volume"),
                                null));
            }
        }
        return bars;
    }

    private static List<Dividend> dividends(List<Row> days, LocalDate last) {
        List<Dividend> dividends = new ArrayList<>();
        for (Row day : days) {
            BigDecimal amount = paid(day);
            LocalDate date = day.date("date");
            if (amount.signum() > 0 && !date.isAfter(last)) {
                dividends.add(new Dividend(date, amount));
            }
        }
        return dividends;
    }

    /// A fund's distribution of gains is cash as well; since 2025 Yahoo often counts it among that
    /// day's dividends already, which must then be at least as large.
    private static BigDecimal paid(Row day) {
        BigDecimal dividend = Objects.requireNonNullElse(day.amount("dividend"), BigDecimal.ZERO);
        BigDecimal gain = Objects.requireNonNullElse(day.amount("capital_gains"), BigDecimal.ZERO);
        return dividend.compareTo(gain) < 0 ? dividend.add(gain) : dividend;
    }

    private static List<Split> splits(List<Row> days) {
        List<Split> splits = new ArrayList<>();
        for (Row day : days) {
            BigDecimal ratio = day.amount("split_ratio");
            if (ratio != null && ratio.signum() > 0) {
                splits.add(SplitRatio.split(day.date("date"), ratio));
            }
        }
        return splits;
    }
}
