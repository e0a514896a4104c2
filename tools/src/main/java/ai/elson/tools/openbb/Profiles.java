package ai.elson.tools.openbb;

import ai.elson.tools.market.Profile;
import ai.elson.tools.market.Sourced;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// Profiles. The yield comes from yfinance's metrics, where it is Yahoo's percent; its profile has
/// one field for that and for a fund's yield, which is a fraction.
final class Profiles {

    private Profiles() {}

    static Sourced<Profile> ask(Question question) {
        Row row = question.ask(Endpoint.PROFILE).only();
        question.sameSymbol(row);
        Row metrics =
                question.route().upstream() == Upstream.YFINANCE
                        ? question.ask(Endpoint.METRICS).only()
                        : null;
        String name = row.text("name");
        if (name == null) {
            throw question.nothing("states no name of " + question.subject());
        }
        PriceUnit unit = row.text("currency") == null ? null : PriceUnit.of(row, "currency");
        // Yahoo sets earnings in pounds beside prices in pence; which ratio mixes them is not said
        Row perShare = unit != null && unit.whole() ? metrics : null;
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
                        figure(metrics, "dividend_yield"),
                        row.number("beta")),
                null);
    }

    private static @Nullable BigDecimal figure(@Nullable Row metrics, String field) {
        return metrics == null ? null : metrics.number(field);
    }
}
