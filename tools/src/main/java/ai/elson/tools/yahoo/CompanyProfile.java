package ai.elson.tools.yahoo;

import ai.elson.tools.market.PriceUnit;
import ai.elson.tools.market.Profile;
import java.math.BigDecimal;
import java.math.MathContext;
import org.jspecify.annotations.Nullable;

/// Reads a summary of five modules: what a company is, and its key figures.
///
/// Yahoo divides the price by figures a share without a look at their units: a company in Mumbai
/// that reports in dollars gets rupees by dollars, one in London pence by pounds. So figures a
/// share are taken only where the company reports in the currency of its price, and a ratio of a
/// price in pence only where it is the price in pounds by the figure that Yahoo names.
record CompanyProfile(Reading summary, PriceUnit unit) {

    /// What the two may differ by: the price moves between them.
    private static final BigDecimal NEAR = new BigDecimal("0.05");

    static final String MODULES =
            "financialData,quoteType,defaultKeyStatistics,assetProfile,summaryDetail";

    static CompanyProfile of(Reading summary) {
        return new CompanyProfile(
                summary, summary.field("summaryDetail").field("currency").priceUnit());
    }

    Profile profile(String symbol) {
        Reading type = summary.field("quoteType");
        Reading company = summary.field("assetProfile");
        Reading detail = summary.field("summaryDetail");
        Reading keys = summary.field("defaultKeyStatistics");
        String longName = type.field("longName").findText();
        boolean same = sameCurrency();
        BigDecimal eps = same ? keys.optional("trailingEps").findNumber() : null;
        BigDecimal forward = same ? keys.optional("forwardEps").findNumber() : null;
        BigDecimal book = same ? keys.optional("bookValue").findNumber() : null;
        BigDecimal price = price();
        return new Profile(
                symbol,
                longName != null ? longName : type.field("shortName").text(),
                unit.currency(),
                type.field("exchange").findText(),
                company.optional("country").findText(),
                company.optional("sector").findText(),
                company.optional("industry").findText(),
                company.optional("fullTimeEmployees").findNumber(),
                company.optional("longBusinessSummary").findText(),
                detail.field("marketCap").findNumber(),
                keys.optional("sharesOutstanding").findNumber(),
                eps,
                forward,
                ratio(detail.field("trailingPE").findNumber(), price, eps),
                ratio(detail.field("forwardPE").findNumber(), price, forward),
                ratio(keys.optional("priceToBook").findNumber(), price, book),
                dividendYield(detail, price),
                detail.field("beta").findNumber());
    }

    /// Whether figures a share and the price are in one currency; funds name none.
    private boolean sameCurrency() {
        String reporting = summary.field("financialData").optional("financialCurrency").findText();
        return reporting == null || reporting.equals(unit.currency());
    }

    private @Nullable BigDecimal price() {
        BigDecimal current = summary.field("financialData").optional("currentPrice").findNumber();
        return unit.scaledOrNull(
                current != null
                        ? current
                        : summary.field("summaryDetail").field("previousClose").findNumber());
    }

    private @Nullable BigDecimal ratio(
            @Nullable BigDecimal stated, @Nullable BigDecimal above, @Nullable BigDecimal below) {
        if (stated == null || (!unit.minor() && sameCurrency())) {
            return stated;
        }
        if (!sameCurrency() || above == null || below == null || below.signum() == 0) {
            return null;
        }
        BigDecimal ours = above.divide(below, MathContext.DECIMAL64);
        BigDecimal apart = ours.subtract(stated).abs();
        return apart.compareTo(ours.abs().multiply(NEAR)) <= 0 ? stated : null;
    }

    /// Percent. Here Yahoo gives a fraction (0.0044 is 0.44 %), unlike in its quotes; a fund's is
    /// named `yield`.
    private @Nullable BigDecimal dividendYield(Reading detail, @Nullable BigDecimal price) {
        BigDecimal share = detail.field("dividendYield").findNumber();
        BigDecimal fraction =
                share == null
                        ? detail.field("yield").findNumber()
                        : ratio(share, detail.field("dividendRate").findNumber(), price);
        return fraction == null ? null : fraction.movePointRight(2);
    }
}
