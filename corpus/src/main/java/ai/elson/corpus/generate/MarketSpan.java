package ai.elson.corpus.generate;

import ai.elson.corpus.grammar.Grammar;
import ai.elson.tools.sample.SampleMarket;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/// A time that people ask about, with the steps that keep its answer short.
///
/// @param words as a person says it
record MarketSpan(LocalDate from, LocalDate to, String interval, String words) {

    private static final List<String> NTH = List.of("first", "second", "third", "fourth");
    private static final int FIRST_YEAR = 2020;
    private static final int MONTHS = 81;

    /// A month, a quarter, a half or a whole year, or a recent week, within the data.
    static MarketSpan draw(Grammar grammar, SplittableRandom random) {
        LocalDate start = LocalDate.of(FIRST_YEAR, 1, 1);
        int draw = random.nextInt(100);
        if (draw < 35) {
            LocalDate from = start.plusMonths(random.nextInt(MONTHS));
            return of("month", from, from.plusMonths(1), "week", grammar, random);
        }
        if (draw < 68) {
            LocalDate from = start.plusMonths(3L * random.nextInt(MONTHS / 3));
            return of("quarter", from, from.plusMonths(3), "month", grammar, random);
        }
        if (draw < 82) {
            LocalDate from = start.plusMonths(6L * random.nextInt(MONTHS / 6));
            return of("half", from, from.plusMonths(6), "month", grammar, random);
        }
        if (draw < 88) {
            LocalDate from = start.plusYears(random.nextInt(MONTHS / 12));
            return of("year", from, from.plusYears(1), "month", grammar, random);
        }
        LocalDate monday = SampleMarket.lastDay().minusDays(4).minusWeeks(random.nextInt(40));
        return of("week", monday, monday.plusDays(5), "day", grammar, random);
    }

    /// Half a year or longer, in which a quarterly series can move.
    static MarketSpan months(Grammar grammar, SplittableRandom random) {
        MarketSpan span = draw(grammar, random);
        while (span.from().plusMonths(5).isAfter(span.to())) {
            span = draw(grammar, random);
        }
        return span;
    }

    /// A calendar year with monthly steps, from January to January, for a series of the economy.
    static MarketSpan year(Grammar grammar, SplittableRandom random) {
        LocalDate from = LocalDate.of(FIRST_YEAR + random.nextInt(6), 1, 1);
        LocalDate to = from.plusYears(1);
        String words =
                grammar.say(
                        "m span january",
                        Map.of(
                                "firstmonth",
                                MarketDates.month(from),
                                "lastmonth",
                                MarketDates.month(to)),
                        random);
        return new MarketSpan(from, to, "month", words);
    }

    /// A time that has no prices.
    static MarketSpan early(Grammar grammar, SplittableRandom random) {
        LocalDate from = LocalDate.of(2001 + random.nextInt(17), 1 + 3 * random.nextInt(4), 1);
        return random.nextBoolean()
                ? of("quarter", from, from.plusMonths(3), "month", grammar, random)
                : of(
                        "year",
                        from.withMonth(1),
                        from.withMonth(1).plusYears(1),
                        "month",
                        grammar,
                        random);
    }

    private static MarketSpan of(
            String kind,
            LocalDate from,
            LocalDate after,
            String interval,
            Grammar grammar,
            SplittableRandom random) {
        LocalDate to = after.minusDays(1);
        boolean iso = random.nextBoolean();
        int quarter = (from.getMonthValue() - 1) / 3;
        Map<String, String> slots = new LinkedHashMap<>();
        slots.put("from", iso ? from.toString() : MarketDates.full(from));
        slots.put("to", iso ? to.toString() : MarketDates.full(to));
        slots.put("month", MarketDates.month(from));
        slots.put("firstmonth", MarketDates.month(from));
        slots.put("lastmonth", MarketDates.month(to));
        slots.put("year", String.valueOf(from.getYear()));
        slots.put("nth", NTH.get(quarter));
        slots.put("n", String.valueOf(quarter + 1));
        slots.put("half", NTH.get(quarter / 2));
        return new MarketSpan(from, to, interval, grammar.say("m span " + kind, slots, random));
    }
}
