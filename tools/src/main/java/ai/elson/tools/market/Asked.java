package ai.elson.tools.market;

import ai.elson.knowledge.calculator.BadField;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Questions in the one form in which they are cached and put to providers; what no provider could
/// answer is refused.
final class Asked {

    private static final Pattern SYMBOL = Pattern.compile("[A-Z0-9^][A-Z0-9.^=\\-]{0,19}");
    private static final Pattern SERIES = Pattern.compile("[A-Z0-9][A-Z0-9._\\-]{0,39}");
    private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2199, 12, 31);
    private static final int MOST_YEARS = 40;
    private static final int MOST_ITEMS = 50;
    private static final int MOST_PERIODS = 20;
    private static final int MOST_COMPANIES = 6;
    private static final int LONGEST_SHOWN = 40;

    private Asked() {}

    /// @throws BadField where it is no ticker symbol
    static String symbol(String given) {
        return name(
                "symbol",
                given,
                SYMBOL,
                "a ticker symbol of 1 to 20 letters, digits and . ^ = - as AAPL or BRK-B");
    }

    static HistoryRequest history(HistoryRequest asked) {
        requireSpan(asked.from(), asked.to());
        return new HistoryRequest(
                symbol(asked.symbol()), asked.from(), asked.to(), asked.interval());
    }

    static MacroRequest macro(MacroRequest asked) {
        requireSpan(asked.from(), asked.to());
        String series =
                name(
                        "series",
                        asked.series(),
                        SERIES,
                        "an id of 1 to 40 letters, digits and . _ - as CPIAUCSL");
        return new MacroRequest(series, asked.from(), asked.to());
    }

    static StatementsRequest statements(StatementsRequest asked) {
        requireCount("periods", asked.periods(), MOST_PERIODS);
        return new StatementsRequest(symbol(asked.symbol()), asked.frequency(), asked.periods());
    }

    static NewsRequest news(NewsRequest asked) {
        requireCount("limit", asked.limit(), MOST_ITEMS);
        return new NewsRequest(symbol(asked.symbol()), asked.limit());
    }

    static OptionsRequest options(OptionsRequest asked) {
        if (asked.expiration() != null) {
            requireDay("expiration", asked.expiration());
        }
        return new OptionsRequest(symbol(asked.symbol()), asked.expiration());
    }

    static ScreenRequest screen(ScreenRequest asked) {
        requireCount("limit", asked.limit(), MOST_ITEMS);
        return asked;
    }

    static RatiosRequest ratios(RatiosRequest asked) {
        if (asked.periodEnd() != null) {
            requireDay("periodEnd", asked.periodEnd());
        }
        return new RatiosRequest(
                symbol(asked.symbol()), asked.category(), asked.frequency(), asked.periodEnd());
    }

    static CompareRequest compare(CompareRequest asked) {
        List<String> symbols = asked.symbols().stream().map(Asked::symbol).distinct().toList();
        if (symbols.size() != asked.symbols().size()
                || symbols.size() < 2
                || symbols.size() > MOST_COMPANIES) {
            throw new BadField(
                    "symbols",
                    String.join(", ", symbols),
                    "2 to " + MOST_COMPANIES + " symbols, each once");
        }
        return new CompareRequest(symbols, asked.category());
    }

    private static String name(String field, String given, Pattern accepted, String words) {
        String name = given.strip().toUpperCase(Locale.ROOT);
        if (!accepted.matcher(name).matches()) {
            throw new BadField(
                    field,
                    given.length() > LONGEST_SHOWN
                            ? given.substring(0, LONGEST_SHOWN) + "…"
                            : given,
                    words);
        }
        return name;
    }

    private static void requireSpan(LocalDate from, LocalDate to) {
        requireDay("from", from);
        requireDay("to", to);
        if (from.isAfter(to)) {
            throw new BadField("from", from.toString(), "a day not after " + to);
        }
        if (from.isBefore(to.minusYears(MOST_YEARS))) {
            throw new BadField(
                    "from", from.toString(), "a day at most " + MOST_YEARS + " years before " + to);
        }
    }

    private static void requireDay(String field, LocalDate day) {
        if (day.isBefore(FIRST) || day.isAfter(LAST)) {
            throw new BadField(field, day.toString(), "a day from " + FIRST + " to " + LAST);
        }
    }

    private static void requireCount(String field, int count, int most) {
        if (count < 1 || count > most) {
            throw new BadField(field, String.valueOf(count), "a whole number from 1 to " + most);
        }
    }
}
