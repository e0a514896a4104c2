package ai.elson.knowledge.insurance;

import static ai.elson.knowledge.calculator.Working.*;

import ai.elson.knowledge.calculator.Calculator;
import ai.elson.knowledge.calculator.Field;
import ai.elson.knowledge.calculator.Formula;
import ai.elson.knowledge.calculator.Outcome;
import ai.elson.knowledge.calculator.Working;
import ai.elson.knowledge.rule.Unit;
import java.math.BigDecimal;
import java.util.List;

/// The figures of an insurer: its result, and what reinsurance takes over.
final class InsuranceCompany {

    private InsuranceCompany() {}

    record Result(
            @Field(value = "incurred losses", unit = Unit.USD, min = 0, max = 1e13)
                    BigDecimal losses,
            @Field(value = "underwriting expenses", unit = Unit.USD, min = 0, max = 1e13)
                    BigDecimal expenses,
            @Field(value = "earned premium", unit = Unit.USD, min = 1, max = 1e13)
                    BigDecimal premium) {}

    record Combined(
            @Field(value = "losses and expenses of the premium", unit = Unit.PERCENT)
                    BigDecimal combinedRatio,
            @Field(value = "losses of the premium", unit = Unit.PERCENT) BigDecimal lossRatio,
            @Field(value = "profit before investments", unit = Unit.USD)
                    BigDecimal underwritingResult) {}

    record QuotaShare(
            @Field(value = "loss", unit = Unit.USD, min = 0, max = 1e13) BigDecimal loss,
            @Field(value = "part ceded", unit = Unit.PERCENT, min = 0, max = 100)
                    BigDecimal cededPart) {}

    record Excess(
            @Field(value = "loss", unit = Unit.USD, min = 0, max = 1e13) BigDecimal loss,
            @Field(value = "retention", unit = Unit.USD, min = 0, max = 1e13) BigDecimal retention,
            @Field(value = "layer's limit", unit = Unit.USD, min = 0, max = 1e13)
                    BigDecimal limit) {}

    record Retained(
            @Field(value = "kept by the insurer", unit = Unit.USD) BigDecimal retainedLoss,
            @Field(value = "paid by the reinsurer", unit = Unit.USD) BigDecimal cededLoss) {}

    record Recovered(
            @Field(value = "paid by the reinsurer", unit = Unit.USD) BigDecimal recovery,
            @Field(value = "kept by the insurer", unit = Unit.USD) BigDecimal retainedLoss) {}

    static final List<Calculator<?, ?>> CALCULATORS =
            List.of(
                    new Formula<>(
                            "combined_ratio",
                            "Combined ratio",
                            "An insurer's losses and expenses against its earned premium",
                            "insurance_operations",
                            "actuarial",
                            Result.class,
                            Combined.class,
                            InsuranceCompany::combined),
                    new Formula<>(
                            "quota_share_split",
                            "Quota share",
                            "How quota share reinsurance splits a loss",
                            "insurance_operations",
                            "reinsurance",
                            QuotaShare.class,
                            Retained.class,
                            InsuranceCompany::quotaShare),
                    new Formula<>(
                            "excess_of_loss_recovery",
                            "Excess of loss",
                            "What an excess-of-loss reinsurance layer pays of a loss",
                            "insurance_operations",
                            "reinsurance",
                            Excess.class,
                            Recovered.class,
                            InsuranceCompany::excess));

    /// (Losses + expenses) over earned premium: the financial basis, both ratios over earned
    /// premium.
    private static Outcome<Combined> combined(Result in) {
        Working w = new Working();
        BigDecimal loss =
                w.percent(
                        "loss ratio",
                        usd(in.losses()) + " / " + usd(in.premium()),
                        percentOf(in.losses(), in.premium()));
        BigDecimal expense =
                w.percent(
                        "expense ratio",
                        usd(in.expenses()) + " / " + usd(in.premium()),
                        percentOf(in.expenses(), in.premium()));
        BigDecimal combined = w.percent("combined ratio", "sum", loss.add(expense));
        return w.gives(
                new Combined(
                        round(combined, Unit.PERCENT),
                        round(loss, Unit.PERCENT),
                        cents(in.premium().subtract(in.losses()).subtract(in.expenses()))));
    }

    /// The reinsurer pays the ceded part of every loss.
    private static Outcome<Retained> quotaShare(QuotaShare in) {
        Working w = new Working();
        BigDecimal ceded =
                cents(
                        w.dollars(
                                "ceded loss",
                                pct(in.cededPart()) + " of " + usd(in.loss()),
                                share(in.cededPart(), in.loss())));
        BigDecimal kept = cents(in.loss().subtract(ceded));
        w.dollars("retained loss", usd(in.loss()) + " - " + usd(ceded), kept);
        return w.gives(new Retained(kept, ceded));
    }

    /// min(limit, max(0, loss - retention)).
    private static Outcome<Recovered> excess(Excess in) {
        Working w = new Working();
        BigDecimal above =
                w.dollars(
                        "above the retention",
                        usd(in.loss()) + " - " + usd(in.retention()) + ", at least 0",
                        notNegative(in.loss().subtract(in.retention())));
        BigDecimal paid =
                cents(w.dollars("recovery", "at most " + usd(in.limit()), above.min(in.limit())));
        return w.gives(new Recovered(paid, cents(in.loss().subtract(paid))));
    }
}
