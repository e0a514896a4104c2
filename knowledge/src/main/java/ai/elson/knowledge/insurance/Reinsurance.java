package ai.elson.knowledge.insurance;

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

/// Treaties between an insurer and its reinsurers.
///
/// Source: R. W. Strain, Reinsurance, chapters on proportional and excess treaties; D. R. Clark,
/// «Basics of Reinsurance Pricing», Casualty Actuarial Society.
final class Reinsurance {

    private Reinsurance() {}

    record QuotaShareTreaty(
            @Field(value = "premium", unit = Unit.USD, min = 0, max = 1e12) BigDecimal premium,
            @Field(value = "losses", unit = Unit.USD, min = 0, max = 1e12) BigDecimal losses,
            @Field(value = "insurer's expenses", unit = Unit.USD, min = 0, max = 1e12)
                    BigDecimal expenses,
            @Field(value = "part ceded", unit = Unit.PERCENT, min = 0, max = 100)
                    BigDecimal cededPart,
            @Field(value = "ceding commission", unit = Unit.PERCENT, min = 0, max = 60)
                    BigDecimal commission) {}

    record QuotaShareResult(
            @Field(value = "insurer's result with the treaty", unit = Unit.USD)
                    BigDecimal netResult,
            @Field(value = "insurer's result without it", unit = Unit.USD) BigDecimal grossResult,
            @Field(value = "premium ceded", unit = Unit.USD) BigDecimal cededPremium,
            @Field(value = "commission received", unit = Unit.USD) BigDecimal cedingCommission,
            @Field(value = "losses ceded", unit = Unit.USD) BigDecimal cededLosses,
            @Field(value = "reinsurer's result", unit = Unit.USD) BigDecimal reinsurerResult) {}

    record Surplus(
            @Field(value = "sum insured", unit = Unit.USD, min = 1, max = 1e11)
                    BigDecimal sumInsured,
            @Field(value = "retained line", unit = Unit.USD, min = 1, max = 1e11)
                    BigDecimal retainedLine,
            @Field(value = "lines of the treaty", unit = Unit.COUNT, min = 1, max = 100) int lines,
            @Field(value = "premium", unit = Unit.USD, min = 0, max = 1e10) BigDecimal premium,
            @Field(value = "loss", unit = Unit.USD, min = 0, max = 1e11) BigDecimal loss) {}

    record SurplusResult(
            @Field(value = "part ceded", unit = Unit.PERCENT) BigDecimal cededPart,
            @Field(value = "premium ceded", unit = Unit.USD) BigDecimal cededPremium,
            @Field(value = "loss ceded", unit = Unit.USD) BigDecimal cededLoss,
            @Field(value = "loss kept", unit = Unit.USD) BigDecimal retainedLoss,
            @Field(value = "sum insured beyond the treaty", unit = Unit.USD)
                    BigDecimal beyondTreaty) {}

    record Layer(
            @Field(
                            value = "losses of the year in order",
                            unit = Unit.USD,
                            min = 0,
                            max = 1e12,
                            maxItems = 100)
                    List<BigDecimal> losses,
            @Field(value = "retention of each loss", unit = Unit.USD, min = 0, max = 1e12)
                    BigDecimal retention,
            @Field(value = "limit of each loss", unit = Unit.USD, min = 1, max = 1e12)
                    BigDecimal limit,
            @Field(value = "annual aggregate deductible", unit = Unit.USD, min = 0, max = 1e12)
                    BigDecimal aggregateDeductible,
            @Field(value = "reinstatements", unit = Unit.COUNT, min = 0, max = 20)
                    int reinstatements,
            @Field(value = "premium of the layer", unit = Unit.USD, min = 0, max = 1e11)
                    BigDecimal premium,
            @Field(value = "price of a reinstatement", unit = Unit.PERCENT, min = 0, max = 200)
                    BigDecimal reinstatementRate) {}

    record LayerResult(
            @Field(value = "paid by the reinsurer", unit = Unit.USD) BigDecimal totalRecovery,
            @Field(value = "kept by the insurer", unit = Unit.USD) BigDecimal retainedLosses,
            @Field(value = "premium to reinstate the layer", unit = Unit.USD)
                    BigDecimal reinstatementPremium,
            @Field(value = "limit left for the year", unit = Unit.USD) BigDecimal limitLeft,
            @Field(value = "recovery of each loss", unit = Unit.USD) List<BigDecimal> recoveries) {}

    static final List<Calculator<?, ?>> CALCULATORS =
            List.of(
                    new Formula<>(
                            "quota_share_treaty",
                            "Quota share treaty",
                            "Result of an insurer under a quota share with ceding commission",
                            "insurance_operations",
                            "reinsurance",
                            QuotaShareTreaty.class,
                            QuotaShareResult.class,
                            Reinsurance::quotaShare),
                    new Formula<>(
                            "surplus_share_treaty",
                            "Surplus share treaty",
                            "How a surplus treaty of lines shares premium and loss",
                            "insurance_operations",
                            "reinsurance",
                            Surplus.class,
                            SurplusResult.class,
                            Reinsurance::surplus),
                    new Formula<>(
                            "excess_of_loss_layer",
                            "Excess of loss layer",
                            "Recoveries of an excess layer with aggregate deductible and reinstatements",
                            "insurance_operations",
                            "reinsurance",
                            Layer.class,
                            LayerResult.class,
                            Reinsurance::layer));

    /// The reinsurer takes its part of premium and losses and pays the commission on the premium it
    /// takes; the insurer keeps all its own expenses.
    private static Outcome<QuotaShareResult> quotaShare(QuotaShareTreaty in) {
        Working w = new Working();
        BigDecimal premium = part(w, "ceded premium", in.cededPart(), in.premium());
        BigDecimal commission = part(w, "ceding commission", in.commission(), premium);
        BigDecimal losses = part(w, "ceded losses", in.cededPart(), in.losses());
        BigDecimal gross =
                cents(
                        w.dollars(
                                "result without the treaty",
                                usd(in.premium())
                                        + " - "
                                        + usd(in.losses())
                                        + " - "
                                        + usd(in.expenses()),
                                in.premium().subtract(in.losses()).subtract(in.expenses())));
        BigDecimal reinsurer =
                w.dollars(
                        "reinsurer's result",
                        usd(premium) + " - " + usd(losses) + " - " + usd(commission),
                        premium.subtract(losses).subtract(commission));
        BigDecimal net =
                w.dollars(
                        "result with the treaty",
                        usd(gross) + " less the reinsurer's result",
                        gross.subtract(reinsurer));
        return w.gives(new QuotaShareResult(net, gross, premium, commission, losses, reinsurer));
    }

    private static BigDecimal part(Working w, String name, BigDecimal percent, BigDecimal of) {
        return cents(w.dollars(name, pct(percent) + " of " + usd(of), share(percent, of)));
    }

    /// The insurer keeps one line; the treaty takes what is above, at most so many lines; premium
    /// and every loss follow the part of the sum insured that is ceded. What is beyond the treaty
    /// stays with the insurer.
    private static Outcome<SurplusResult> surplus(Surplus in) {
        requireAtMost("loss", in.loss(), in.sumInsured(), "the sum insured");
        Working w = new Working();
        BigDecimal above = notNegative(in.sumInsured().subtract(in.retainedLine()));
        BigDecimal capacity =
                w.dollars(
                        "capacity of the treaty",
                        in.lines() + " lines of " + usd(in.retainedLine()),
                        times(in.retainedLine(), in.lines()));
        BigDecimal ceded =
                w.dollars(
                        "sum ceded",
                        usd(in.sumInsured())
                                + " - "
                                + usd(in.retainedLine())
                                + ", at most capacity",
                        above.min(capacity));
        BigDecimal ratio =
                w.percent(
                        "part ceded",
                        usd(ceded) + " / " + usd(in.sumInsured()),
                        percentOf(ceded, in.sumInsured()));
        BigDecimal premium = part(w, "ceded premium", ratio, in.premium());
        BigDecimal loss = part(w, "ceded loss", ratio, in.loss());
        return w.gives(
                new SurplusResult(
                        round(ratio, Unit.PERCENT),
                        premium,
                        loss,
                        cents(in.loss().subtract(loss)),
                        cents(above.subtract(ceded))));
    }

    /// Each loss enters the layer with min(limit, max(0, loss - retention)). The first dollars of
    /// the year's layer losses fill the aggregate deductible; the rest is paid until the limit and
    /// its reinstatements are used up. Each dollar of limit reinstated costs the layer's premium x
    /// its price / limit, whole year, pro rata as to amount only.
    private static Outcome<LayerResult> layer(Layer in) {
        Working w = new Working();
        BigDecimal most =
                w.dollars(
                        "limit of the year",
                        usd(in.limit()) + " x (1 + " + in.reinstatements() + ")",
                        times(in.limit(), 1 + in.reinstatements()));
        BigDecimal entered = BigDecimal.ZERO;
        BigDecimal total = BigDecimal.ZERO;
        BigDecimal all = BigDecimal.ZERO;
        List<BigDecimal> recoveries = new ArrayList<>();
        for (BigDecimal loss : in.losses()) {
            entered = entered.add(notNegative(loss.subtract(in.retention())).min(in.limit()));
            BigDecimal paid = notNegative(entered.subtract(in.aggregateDeductible())).min(most);
            recoveries.add(cents(paid).subtract(cents(total)));
            total = paid;
            all = all.add(loss);
        }
        w.dollars(
                "losses to the layer",
                "each loss above " + usd(in.retention()) + ", at most " + usd(in.limit()),
                entered);
        w.dollars(
                "total recovery",
                usd(entered)
                        + " - "
                        + usd(in.aggregateDeductible())
                        + ", at most the limit of the year",
                total);
        BigDecimal reinstated = total.min(times(in.limit(), in.reinstatements()));
        BigDecimal price =
                w.dollars(
                        "reinstatement premium",
                        usd(reinstated)
                                + " / "
                                + usd(in.limit())
                                + " x "
                                + pct(in.reinstatementRate())
                                + " of "
                                + usd(in.premium()),
                        divide(
                                reinstated.multiply(share(in.reinstatementRate(), in.premium())),
                                in.limit()));
        return w.gives(
                new LayerResult(
                        cents(total),
                        cents(all.subtract(total)),
                        cents(price),
                        cents(most.subtract(total)),
                        recoveries));
    }
}
