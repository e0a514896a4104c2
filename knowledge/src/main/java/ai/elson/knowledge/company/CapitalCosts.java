package ai.elson.knowledge.company;

import static ai.elson.knowledge.calculator.Working.*;

import ai.elson.knowledge.calculator.Calculator;
import ai.elson.knowledge.calculator.Field;
import ai.elson.knowledge.calculator.Formula;
import ai.elson.knowledge.calculator.Outcome;
import ai.elson.knowledge.calculator.Working;
import ai.elson.knowledge.rule.Unit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/// What equity and all capital cost at market values.
///
/// Source: CFA Program curriculum, Cost of Capital; R. S. Hamada, Journal of Finance 27 (1972).
final class CapitalCosts {

    private CapitalCosts() {}

    record Market(
            @Field(value = "market value of equity", unit = Unit.USD, min = 0.01, max = 1e15)
                    BigDecimal equityValue,
            @Field(value = "market value of debt", unit = Unit.USD, min = 0, max = 1e15)
                    BigDecimal debtValue,
            @Field(value = "market value of preferred stock", unit = Unit.USD, min = 0, max = 1e15)
                    BigDecimal preferredValue,
            @Field(value = "equity beta", unit = Unit.RATIO, min = -5, max = 10) BigDecimal beta,
            @Field(value = "risk-free rate", unit = Unit.PERCENT, min = -5, max = 50)
                    BigDecimal riskFree,
            @Field(value = "equity risk premium", unit = Unit.PERCENT, min = 0, max = 50)
                    BigDecimal equityPremium,
            @Field(value = "cost of debt before tax", unit = Unit.PERCENT, min = 0, max = 100)
                    BigDecimal costOfDebt,
            @Field(value = "cost of preferred stock", unit = Unit.PERCENT, min = 0, max = 100)
                    BigDecimal costOfPreferred,
            @Field(value = "tax rate", unit = Unit.PERCENT, min = 0, max = 100)
                    BigDecimal taxRate) {}

    record Wacc(
            @Field(value = "weighted cost of capital", unit = Unit.PERCENT) BigDecimal wacc,
            @Field(value = "cost of equity", unit = Unit.PERCENT) BigDecimal costOfEquity,
            @Field(value = "equity's weight", unit = Unit.PERCENT) BigDecimal equityWeight,
            @Field(value = "debt's weight", unit = Unit.PERCENT) BigDecimal debtWeight,
            @Field(value = "preferred stock's weight", unit = Unit.PERCENT)
                    BigDecimal preferredWeight) {}

    record Peer(
            @Field(value = "equity beta", unit = Unit.RATIO, min = -5, max = 10) BigDecimal beta,
            @Field(value = "debt over equity, at market", unit = Unit.RATIO, min = 0, max = 50)
                    BigDecimal debtToEquity,
            @Field(value = "tax rate", unit = Unit.PERCENT, min = 0, max = 100)
                    BigDecimal taxRate) {}

    record Peers(
            @Field(value = "comparable companies", unit = Unit.TEXT, maxItems = 30)
                    List<Peer> peers,
            @Field(value = "own debt over equity", unit = Unit.RATIO, min = 0, max = 50)
                    BigDecimal targetDebtToEquity,
            @Field(value = "own tax rate", unit = Unit.PERCENT, min = 0, max = 100)
                    BigDecimal taxRate) {}

    record Relevered(
            @Field(value = "beta at own debt", unit = Unit.RATIO) BigDecimal leveredBeta,
            @Field(value = "mean beta without debt", unit = Unit.RATIO) BigDecimal unleveredBeta,
            @Field(value = "each peer's beta without debt", unit = Unit.RATIO)
                    List<BigDecimal> unleveredBetas) {}

    record Premiums(
            @Field(value = "risk-free rate", unit = Unit.PERCENT, min = -5, max = 50)
                    BigDecimal riskFree,
            @Field(value = "equity risk premium", unit = Unit.PERCENT, min = 0, max = 50)
                    BigDecimal equityPremium,
            @Field(value = "size premium", unit = Unit.PERCENT, min = -20, max = 50)
                    BigDecimal sizePremium,
            @Field(value = "industry premium", unit = Unit.PERCENT, min = -20, max = 50)
                    BigDecimal industryPremium,
            @Field(value = "company's own premium", unit = Unit.PERCENT, min = -20, max = 50)
                    BigDecimal companyPremium) {}

    record BuiltUp(@Field(value = "cost of equity", unit = Unit.PERCENT) BigDecimal costOfEquity) {}

    static final List<Calculator<?, ?>> CALCULATORS =
            List.of(
                    new Formula<>(
                            "wacc_market_weights",
                            "WACC with market weights",
                            "WACC from market values of equity, debt, preferred stock and beta",
                            "business_finance",
                            "capital_budgeting",
                            Market.class,
                            Wacc.class,
                            CapitalCosts::wacc),
                    new Formula<>(
                            "relevered_beta",
                            "Relevered beta",
                            "Unlever peers' betas and relever to own debt, by Hamada",
                            "business_finance",
                            "business_valuation",
                            Peers.class,
                            Relevered.class,
                            CapitalCosts::relever),
                    new Formula<>(
                            "cost_of_equity_build_up",
                            "Cost of equity by build-up",
                            "Build-up cost of equity: risk-free rate plus size and other premiums",
                            "business_finance",
                            "business_valuation",
                            Premiums.class,
                            BuiltUp.class,
                            CapitalCosts::buildUp));

    /// WACC = E/V (rf + beta x premium) + D/V rd (1 - t) + P/V rp, V = E + D + P at market. Two
    /// decimals.
    private static Outcome<Wacc> wacc(Market in) {
        Working w = new Working();
        BigDecimal all = in.equityValue().add(in.debtValue()).add(in.preferredValue());
        BigDecimal equity = weight(w, "equity weight", in.equityValue(), all);
        BigDecimal debt = weight(w, "debt weight", in.debtValue(), all);
        BigDecimal preferred = weight(w, "preferred weight", in.preferredValue(), all);
        BigDecimal cost =
                w.percent(
                        "cost of equity",
                        pct(in.riskFree())
                                + " + "
                                + in.beta().toPlainString()
                                + " x "
                                + pct(in.equityPremium()),
                        in.riskFree().add(in.beta().multiply(in.equityPremium())));
        BigDecimal afterTax =
                w.percent(
                        "debt after tax",
                        pct(in.costOfDebt()) + " x (1 - " + pct(in.taxRate()) + ")",
                        in.costOfDebt().subtract(share(in.taxRate(), in.costOfDebt())));
        BigDecimal wacc =
                w.percent(
                        "WACC",
                        "each cost by its weight",
                        share(equity, cost)
                                .add(share(debt, afterTax))
                                .add(share(preferred, in.costOfPreferred())));
        return w.gives(
                new Wacc(
                        round(wacc, Unit.PERCENT),
                        round(cost, Unit.PERCENT),
                        round(equity, Unit.PERCENT),
                        round(debt, Unit.PERCENT),
                        round(preferred, Unit.PERCENT)));
    }

    private static BigDecimal weight(Working w, String name, BigDecimal part, BigDecimal all) {
        return w.percent(name, usd(part) + " / " + usd(all), percentOf(part, all));
    }

    /// Without debt: beta / (1 + (1 - t) D/E) of each peer; their mean x (1 + (1 - t) D/E) of the
    /// company itself. Debt has no beta of its own in this formula. Four decimals.
    private static Outcome<Relevered> relever(Peers in) {
        Working w = new Working();
        List<BigDecimal> bare = new ArrayList<>();
        BigDecimal sum = BigDecimal.ZERO;
        for (Peer peer : in.peers()) {
            BigDecimal leverage = leverage(peer.debtToEquity(), peer.taxRate());
            BigDecimal beta =
                    w.ratio(
                            "peer " + (bare.size() + 1) + " without debt",
                            peer.beta().toPlainString() + " / " + figure(leverage.doubleValue()),
                            divide(peer.beta(), leverage));
            sum = sum.add(beta);
            bare.add(round(beta, Unit.RATIO));
        }
        BigDecimal mean =
                w.ratio(
                        "mean without debt",
                        "mean of " + bare.size(),
                        divide(sum, BigDecimal.valueOf(bare.size())));
        BigDecimal own = leverage(in.targetDebtToEquity(), in.taxRate());
        BigDecimal levered =
                w.ratio("at own debt", "mean x " + figure(own.doubleValue()), mean.multiply(own));
        return w.gives(new Relevered(round(levered, Unit.RATIO), round(mean, Unit.RATIO), bare));
    }

    private static BigDecimal leverage(BigDecimal debtToEquity, BigDecimal taxRate) {
        return BigDecimal.ONE.add(debtToEquity).subtract(share(taxRate, debtToEquity));
    }

    /// The sum of the risk-free rate and the premiums, for companies without a beta. Two decimals.
    private static Outcome<BuiltUp> buildUp(Premiums in) {
        Working w = new Working();
        BigDecimal sum =
                w.percent(
                        "cost of equity",
                        pct(in.riskFree())
                                + " + "
                                + pct(in.equityPremium())
                                + " + "
                                + pct(in.sizePremium())
                                + " + "
                                + pct(in.industryPremium())
                                + " + "
                                + pct(in.companyPremium()),
                        in.riskFree()
                                .add(in.equityPremium())
                                .add(in.sizePremium())
                                .add(in.industryPremium())
                                .add(in.companyPremium()));
        return w.gives(new BuiltUp(round(sum, Unit.PERCENT)));
    }
}
