package ai.elson.knowledge.accounting;

import static ai.elson.knowledge.calculator.Working.*;

import ai.elson.knowledge.calculator.Calculator;
import ai.elson.knowledge.calculator.Field;
import ai.elson.knowledge.calculator.Formula;
import ai.elson.knowledge.calculator.Outcome;
import ai.elson.knowledge.calculator.Working;
import ai.elson.knowledge.rule.Unit;
import java.math.BigDecimal;
import java.util.List;

/// Deferred taxes of the asset and liability method.
///
/// Source: ASC 740-10-25-2, 740-10-30-5 (valuation allowance), 740-10-30-8 (enacted rate).
final class DeferredTax {

    private DeferredTax() {}

    /// What a temporary difference does to later taxable income.
    enum DifferenceKind {
        /// Raises it: a deferred tax liability.
        TAXABLE,
        /// Lowers it, as a loss carried forward does: a deferred tax asset.
        DEDUCTIBLE
    }

    record Difference(
            @Field(value = "what differs", unit = Unit.TEXT) String name,
            @Field(value = "taxable or deductible later", unit = Unit.TEXT) DifferenceKind kind,
            @Field(value = "difference of book and tax", unit = Unit.USD, min = 0, max = 1e13)
                    BigDecimal amount,
            @Field(value = "enacted rate when it reverses", unit = Unit.PERCENT, min = 0, max = 60)
                    BigDecimal enactedRate) {}

    record Position(
            @Field(value = "temporary differences at year end", unit = Unit.TEXT, maxItems = 100)
                    List<Difference> differences,
            @Field(
                            value = "assets that will not be realized",
                            unit = Unit.PERCENT,
                            min = 0,
                            max = 100)
                    BigDecimal allowancePercent,
            @Field(
                            value = "net deferred tax asset before",
                            unit = Unit.USD,
                            min = -1e13,
                            max = 1e13)
                    BigDecimal openingNetAsset,
            @Field(
                            value = "income tax payable for the year",
                            unit = Unit.USD,
                            min = -1e13,
                            max = 1e13)
                    BigDecimal currentTax) {}

    record Taxes(
            @Field(value = "net deferred tax asset, liability negative", unit = Unit.USD)
                    BigDecimal netDeferredTax,
            @Field(value = "deferred tax liability", unit = Unit.USD) BigDecimal liability,
            @Field(value = "deferred tax asset before allowance", unit = Unit.USD)
                    BigDecimal grossAsset,
            @Field(value = "valuation allowance", unit = Unit.USD) BigDecimal valuationAllowance,
            @Field(value = "deferred tax expense, benefit negative", unit = Unit.USD)
                    BigDecimal deferredTaxExpense,
            @Field(value = "income tax expense", unit = Unit.USD) BigDecimal incomeTaxExpense) {}

    static final List<Calculator<?, ?>> CALCULATORS =
            List.of(
                    new Formula<>(
                            "deferred_tax",
                            "Deferred tax",
                            "Deferred tax from temporary differences with valuation allowance",
                            "accounting",
                            "gaap_ifrs",
                            Position.class,
                            Taxes.class,
                            DeferredTax::compute));

    /// Each difference x its enacted rate. Assets are reduced by the part that more likely than not
    /// will not be realized. Deferred expense is the fall of the net asset over the year; tax
    /// expense is that plus the current tax.
    private static Outcome<Taxes> compute(Position in) {
        Working w = new Working();
        w.uses("acct.income_tax");
        BigDecimal liability = cents(sum(in, DifferenceKind.TAXABLE));
        BigDecimal gross = cents(sum(in, DifferenceKind.DEDUCTIBLE));
        w.dollars("deferred tax liability", "taxable differences x rates", liability);
        w.dollars("deferred tax asset", "deductible differences x rates", gross);
        BigDecimal allowance =
                w.dollars(
                        "valuation allowance",
                        pct(in.allowancePercent()) + " of " + usd(gross),
                        cents(share(in.allowancePercent(), gross)));
        BigDecimal net =
                w.dollars(
                        "net deferred tax",
                        "%s - %s - %s".formatted(usd(gross), usd(allowance), usd(liability)),
                        gross.subtract(allowance).subtract(liability));
        BigDecimal deferred =
                w.dollars(
                        "deferred tax expense",
                        usd(in.openingNetAsset()) + " - " + usd(net),
                        in.openingNetAsset().subtract(net));
        BigDecimal expense =
                w.dollars(
                        "income tax expense",
                        usd(in.currentTax()) + " + " + usd(deferred),
                        in.currentTax().add(deferred));
        return w.gives(
                new Taxes(net, liability, gross, allowance, cents(deferred), cents(expense)));
    }

    private static BigDecimal sum(Position in, DifferenceKind kind) {
        return Totals.of(
                in.differences().stream().filter(d -> d.kind() == kind).toList(),
                d -> share(d.enactedRate(), d.amount()));
    }
}
