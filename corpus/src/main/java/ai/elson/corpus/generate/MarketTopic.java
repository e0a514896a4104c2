package ai.elson.corpus.generate;

import java.util.Locale;

/// What the market's tools are asked about.
enum MarketTopic {
    QUOTE(500, "investment_fundamentals/equities"),
    HISTORY(400, "investment_fundamentals/equities"),
    FUNDAMENTALS(400, "investment_fundamentals/equities"),
    RATIOS(800, "accounting/financial_statements"),
    MACRO(150, "investment_fundamentals/asset_allocation"),
    NEWS(100, "investment_fundamentals/equities"),
    OPTIONS(80, "derivatives/options"),
    SCREEN(70, "investment_fundamentals/equities");

    private final int share;
    private final String place;

    MarketTopic(int share, String place) {
        this.share = share;
        this.place = place;
    }

    /// The name in ids, as `quote`.
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The topic of that id.
    static MarketTopic of(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT));
    }

    /// Its examples among [#SHARES].
    int share() {
        return share;
    }

    /// Domain and bucket of a question that is about no security.
    String place() {
        return place;
    }

    /// The sum of all shares.
    static final int SHARES = 2500;
}
