package ai.elson.tools.openbb;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One question of OpenBB's interface and where it is asked, below the server's prefix.
enum Endpoint {
    QUOTE(
            "equity/price/quote",
            Map.of(
                    Upstream.YFINANCE, "equity/price/quote",
                    Upstream.CBOE, "equity/quote",
                    Upstream.TMX, "equity/quote")),
    HISTORY("equity/price/historical", Map.of(Upstream.YFINANCE, "equity/price/historical")),
    PROFILE("equity/profile", Map.of(Upstream.YFINANCE, "equity/profile")),
    METRICS("equity/fundamental/metrics", Map.of(Upstream.YFINANCE, "equity/fundamental/metrics")),
    INCOME(
            "equity/fundamental/income",
            Map.of(
                    Upstream.YFINANCE, "equity/fundamental/income",
                    Upstream.SEC, "income_statement")),
    BALANCE(
            "equity/fundamental/balance",
            Map.of(
                    Upstream.YFINANCE, "equity/fundamental/balance",
                    Upstream.SEC, "balance_sheet")),
    CASH(
            "equity/fundamental/cash",
            Map.of(
                    Upstream.YFINANCE, "equity/fundamental/cash",
                    Upstream.SEC, "cash_flow")),
    NEWS("news/company", Map.of(Upstream.YFINANCE, "news")),
    OPTIONS(
            "derivatives/options/chains",
            Map.of(
                    Upstream.YFINANCE, "derivatives/options/chains",
                    Upstream.CBOE, "options/chains")),
    SERIES("economy/fred_series", Map.of(Upstream.FRED, "economy/fred_series")),
    /// V5 has one screener; which screen is a parameter.
    ACTIVE("equity/discovery/active", Map.of(Upstream.YFINANCE, "equity/screener")),
    GAINERS("equity/discovery/gainers", Map.of(Upstream.YFINANCE, "equity/screener")),
    LOSERS("equity/discovery/losers", Map.of(Upstream.YFINANCE, "equity/screener"));

    private final String shared;
    private final Map<Upstream, String> owned;

    Endpoint(String shared, Map<Upstream, String> owned) {
        this.shared = shared;
        this.owned = owned;
    }

    /// Where it is asked, as `equity/profile` or `yfinance/equity/profile`; null where a generation
    /// has no such route.
    @Nullable String path(Generation generation, Upstream upstream) {
        if (generation == Generation.V4) {
            return shared;
        }
        String own = owned.get(upstream);
        return own == null ? null : upstream.id() + "/" + own;
    }
}
