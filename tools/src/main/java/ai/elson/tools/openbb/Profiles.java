package ai.elson.tools.openbb;

import ai.elson.tools.market.MarketFailure;
import ai.elson.tools.market.PriceUnit;
import ai.elson.tools.market.Profile;
import ai.elson.tools.market.Sourced;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// Profiles. They have no yield: yfinance's is a percent where Yahoo's quote states it and a
/// fraction where only Yahoo's summary does, and its answer does not say which.
final class Profiles {

    private Profiles() {}

    static Sourced<Profile> ask(Question question) {
        Row row = question.ask(Endpoint.PROFILE).only();
        question.sameSymbol(row);
        Row metrics = question.route().upstream() == Upstream.YFINANCE ? metrics(question) : null;
        String name = row.text("name");
        if (name == null) {
            throw question.nothing("states no name of " + question.subject());
        }
        PriceUnit unit = row.text("currency") == null ? null : row.priceUnit("currency");
        // Yahoo divides prices in pence or rupees by earnings and equity in pounds or dollars
        boolean oneCurrency =
                metrics != null
                        && unit != null
                        && !unit.minor()
                        && unit.currency().equals(metrics.text("currency"));
        Row perShare = oneCurrency ? metrics : null;
        return question.answer(
                new Profile(
                        row.requiredText("symbol"),
                        name,
                        unit == null ? null : unit.currency(),
                        row.text("stock_exchange"),
                        row.text("hq_country"),
                        row.text("sector"),
                        row.text("industry_category"),
                        row.amount("employees"),
                        row.text("long_description"),
                        row.amount("market_cap"),
                        row.amount("shares_outstanding"),
                        figure(perShare, "eps_ttm"),
                        figure(perShare, "eps_forward"),
                        figure(perShare, "pe_ratio"),
                        figure(perShare, "forward_pe"),
                        figure(perShare, "price_to_book"),
                        null,
                        row.number("beta")),
                null);
    }

    /// OpenBB gives none for a share that has not been traded for a year.
    private static @Nullable Row metrics(Question question) {
        try {
            return question.ask(Endpoint.METRICS).only();
        } catch (MarketFailure e) {
            if (e.kind() == MarketFailure.Kind.NO_DATA) {
                return null;
            }
            throw e;
        }
    }

    private static @Nullable BigDecimal figure(@Nullable Row metrics, String field) {
        return metrics == null ? null : metrics.number(field);
    }
}
