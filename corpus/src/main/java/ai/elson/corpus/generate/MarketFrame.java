package ai.elson.corpus.generate;

import ai.elson.base.failure.BadInput;
import java.util.Arrays;
import java.util.Locale;

/// What the arguments of a call look like.
enum MarketFrame {
    QUOTE("market_quote"),
    HISTORY("price_history"),
    PROFILE("company_profile"),
    STATEMENT_YEAR("company_statements"),
    STATEMENT_QUARTER("company_statements"),
    STATEMENT_TWO("company_statements"),
    RATIOS("company_ratios"),
    SCORECARD("company_scorecard"),
    COMPARE("compare_companies"),
    MACRO("macro_series"),
    MACRO_LATEST("macro_series"),
    NEWS_ONE("company_news"),
    NEWS_TWO("company_news"),
    OPTIONS("option_chain"),
    SCREEN("market_screen"),
    SCREEN_ONE("market_screen");

    private final String tool;

    MarketFrame(String tool) {
        this.tool = tool;
    }

    String tool() {
        return tool;
    }

    /// Whether the call is about one security.
    boolean single() {
        return switch (this) {
            case COMPARE, MACRO, MACRO_LATEST, SCREEN, SCREEN_ONE -> false;
            default -> true;
        };
    }

    /// Whether it rests on a company's statements.
    boolean statements() {
        return switch (this) {
            case STATEMENT_YEAR, STATEMENT_QUARTER, STATEMENT_TWO, RATIOS, SCORECARD, COMPARE ->
                    true;
            default -> false;
        };
    }

    /// Whether its results are long.
    boolean wordy() {
        return this == STATEMENT_TWO || this == SCORECARD || this == COMPARE;
    }

    static MarketFrame parse(String name, String where) {
        return Arrays.stream(values())
                .filter(f -> f.name().toLowerCase(Locale.ROOT).replace('_', ' ').equals(name))
                .findFirst()
                .orElseThrow(() -> BadInput.at(where, "frame «" + name + "»", "one of them"));
    }
}
