package ai.elson.knowledge.insurance;

import static ai.elson.knowledge.calculator.Working.*;

import ai.elson.knowledge.calculator.BadField;
import ai.elson.knowledge.calculator.Calculator;
import ai.elson.knowledge.calculator.Field;
import ai.elson.knowledge.calculator.Formula;
import ai.elson.knowledge.calculator.Outcome;
import ai.elson.knowledge.calculator.Working;
import ai.elson.knowledge.rule.Unit;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What property and liability policies pay.
final class Property {

    private Property() {}

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    record Damage(
            @Field(value = "cost to replace today", unit = Unit.USD, min = 0, max = 1e10)
                    BigDecimal replacementCost,
            @Field(value = "age", unit = Unit.YEARS, min = 0, max = 200) BigDecimal age,
            @Field(value = "useful life", unit = Unit.YEARS, min = 1, max = 200)
                    BigDecimal usefulLife,
            @Field(value = "deductible", unit = Unit.USD, min = 0, max = 1e8) BigDecimal deductible,
            @Field(value = "limit", unit = Unit.USD, min = 0, max = 1e10) BigDecimal limit) {}

    record Settlement(
            @Field(value = "paid at replacement cost", unit = Unit.USD)
                    BigDecimal replacementPayment,
            @Field(value = "paid at actual cash value", unit = Unit.USD)
                    BigDecimal actualCashValuePayment,
            @Field(value = "held back until replaced", unit = Unit.USD) BigDecimal holdback,
            @Field(value = "depreciation", unit = Unit.USD) BigDecimal depreciation) {}

    record Building(
            @Field(value = "property's value", unit = Unit.USD, min = 1, max = 1e11)
                    BigDecimal propertyValue,
            @Field(value = "coinsurance clause", unit = Unit.PERCENT, min = 1, max = 100)
                    BigDecimal coinsurance,
            @Field(value = "insurance carried", unit = Unit.USD, min = 0, max = 1e11)
                    BigDecimal carried,
            @Field(value = "deductible", unit = Unit.USD, min = 0, max = 1e8) BigDecimal deductible,
            @Field(value = "loss", unit = Unit.USD, min = 0, max = 1e11) BigDecimal loss) {}

    record Payment(
            @Field(value = "paid by the insurer", unit = Unit.USD) BigDecimal insurerPays,
            @Field(value = "borne by the owner", unit = Unit.USD) BigDecimal ownerBears,
            @Field(value = "of it for too little insurance", unit = Unit.USD)
                    BigDecimal coinsurancePenalty) {}

    record Car(
            @Field(value = "actual cash value", unit = Unit.USD, min = 1, max = 1e7)
                    BigDecimal actualCashValue,
            @Field(value = "cost of repair", unit = Unit.USD, min = 0, max = 1e7)
                    BigDecimal repairCost,
            @Field(value = "salvage value", unit = Unit.USD, min = 0, max = 1e7)
                    BigDecimal salvageValue,
            @Field(
                            value = "state's threshold, none for formula",
                            unit = Unit.PERCENT,
                            min = 1,
                            max = 100)
                    @Nullable BigDecimal threshold,
            @Field(value = "deductible", unit = Unit.USD, min = 0, max = 1e5)
                    BigDecimal deductible) {}

    record Total(
            @Field(value = "total loss", unit = Unit.TEXT) boolean totalLoss,
            @Field(value = "insurer pays", unit = Unit.USD) BigDecimal insurerPays,
            @Field(value = "repair of the car's value", unit = Unit.PERCENT)
                    BigDecimal repairShare) {}

    record Crash(
            @Field(value = "limit per person", unit = Unit.USD, min = 0, max = 1e9)
                    BigDecimal perPerson,
            @Field(value = "limit per accident", unit = Unit.USD, min = 0, max = 1e9)
                    BigDecimal perAccident,
            @Field(value = "limit of property damage", unit = Unit.USD, min = 0, max = 1e9)
                    BigDecimal propertyLimit,
            @Field(
                            value = "each person's injury",
                            unit = Unit.USD,
                            min = 0,
                            max = 1e9,
                            maxItems = 50)
                    List<BigDecimal> injuries,
            @Field(value = "damage to property", unit = Unit.USD, min = 0, max = 1e9)
                    BigDecimal propertyDamage) {}

    record Split(
            @Field(value = "paid by the insurer", unit = Unit.USD) BigDecimal insurerPays,
            @Field(value = "paid for injuries", unit = Unit.USD) BigDecimal injuriesPaid,
            @Field(value = "paid for property", unit = Unit.USD) BigDecimal propertyPaid,
            @Field(value = "left to the driver", unit = Unit.USD) BigDecimal driverOwes) {}

    record Interruption(
            @Field(value = "expected revenue of the period", unit = Unit.USD, min = 0, max = 1e11)
                    BigDecimal expectedRevenue,
            @Field(value = "revenue in fact", unit = Unit.USD, min = 0, max = 1e11)
                    BigDecimal actualRevenue,
            @Field(value = "expenses that stopped", unit = Unit.USD, min = 0, max = 1e11)
                    BigDecimal savedExpenses,
            @Field(value = "extra expense", unit = Unit.USD, min = 0, max = 1e10)
                    BigDecimal extraExpense,
            @Field(value = "days of the period", unit = Unit.DAYS, min = 1, max = 1100) int days,
            @Field(value = "waiting days", unit = Unit.DAYS, min = 0, max = 90) int waitingDays,
            @Field(value = "limit", unit = Unit.USD, min = 0, max = 1e11) BigDecimal limit) {}

    record InterruptionLoss(
            @Field(value = "paid by the insurer", unit = Unit.USD) BigDecimal insurerPays,
            @Field(value = "business income lost", unit = Unit.USD) BigDecimal incomeLost,
            @Field(value = "of it in the waiting days", unit = Unit.USD) BigDecimal waitingLoss) {}

    record Home(
            @Field(value = "cost to rebuild", unit = Unit.USD, min = 0, max = 1e9)
                    BigDecimal buildingValue,
            @Field(value = "value of contents", unit = Unit.USD, min = 0, max = 1e9)
                    BigDecimal contentsValue) {}

    record FloodGap(
            @Field(value = "beyond federal flood insurance", unit = Unit.USD) BigDecimal gap,
            @Field(value = "of it the building", unit = Unit.USD) BigDecimal buildingGap,
            @Field(value = "of it the contents", unit = Unit.USD) BigDecimal contentsGap) {}

    static final List<Calculator<?, ?>> CALCULATORS =
            List.of(
                    new Formula<>(
                            "replacement_cost_settlement",
                            "Replacement cost against actual cash value",
                            "Property claim at replacement cost and at actual cash value",
                            "property_casualty",
                            "property_insurance",
                            Damage.class,
                            Settlement.class,
                            Property::settlement),
                    new Formula<>(
                            "coinsurance_penalty",
                            "Coinsurance with deductible",
                            "Property claim under a coinsurance clause after the deductible",
                            "property_casualty",
                            "property_insurance",
                            Building.class,
                            Payment.class,
                            Property::coinsurance),
                    new Formula<>(
                            "flood_insurance_gap",
                            "Flood insurance gap",
                            "Home value above the federal flood insurance limits",
                            "property_casualty",
                            "property_insurance",
                            Home.class,
                            FloodGap.class,
                            Property::flood),
                    new Formula<>(
                            "business_interruption_loss",
                            "Business interruption loss",
                            "Business income claim after waiting days and extra expense",
                            "property_casualty",
                            "casualty_insurance",
                            Interruption.class,
                            InterruptionLoss.class,
                            Property::interruption),
                    new Formula<>(
                            "total_loss_threshold",
                            "Total loss of a car",
                            "Whether a damaged car is a total loss and what is paid",
                            "property_casualty",
                            "auto_liability",
                            Car.class,
                            Total.class,
                            Property::total),
                    new Formula<>(
                            "liability_limits_split",
                            "Split liability limits",
                            "What split auto liability limits such as 25/50/25 pay",
                            "property_casualty",
                            "auto_liability",
                            Crash.class,
                            Split.class,
                            Property::split));

    /// Depreciation in a straight line over the useful life; the deductible comes off both, the
    /// limit bounds both. What replacement pays beyond actual cash value is held back until the
    /// property is replaced. To the cent, as all here.
    ///
    /// Source: ISO homeowners form HO 00 03, Section I, condition «Loss Settlement».
    private static Outcome<Settlement> settlement(Damage in) {
        Working w = new Working();
        BigDecimal worn =
                w.percent(
                        "worn part",
                        in.age().toPlainString()
                                + " / "
                                + in.usefulLife().toPlainString()
                                + " years, at most 100%",
                        percentOf(in.age(), in.usefulLife()).min(HUNDRED));
        BigDecimal depreciation =
                w.dollars(
                        "depreciation",
                        pct(worn) + " of " + usd(in.replacementCost()),
                        share(worn, in.replacementCost()));
        String within = ", at least 0, at most " + usd(in.limit());
        BigDecimal cash =
                cents(
                        w.dollars(
                                "actual cash value payment",
                                usd(in.replacementCost())
                                        + " - "
                                        + usd(depreciation)
                                        + " - "
                                        + usd(in.deductible())
                                        + within,
                                notNegative(
                                                in.replacementCost()
                                                        .subtract(depreciation)
                                                        .subtract(in.deductible()))
                                        .min(in.limit())));
        BigDecimal full =
                cents(
                        w.dollars(
                                "replacement payment",
                                usd(in.replacementCost()) + " - " + usd(in.deductible()) + within,
                                notNegative(in.replacementCost().subtract(in.deductible()))
                                        .min(in.limit())));
        return w.gives(new Settlement(full, cash, full.subtract(cash), cents(depreciation)));
    }

    /// Loss x carried / required, less the deductible, at most the insurance carried; required is
    /// the clause's part of the value at the time of loss.
    ///
    /// Source: ISO commercial property form CP 00 10, additional condition «Coinsurance», examples
    /// 1 and 2.
    private static Outcome<Payment> coinsurance(Building in) {
        Working w = new Working();
        BigDecimal required =
                w.dollars(
                        "insurance required",
                        pct(in.coinsurance()) + " of " + usd(in.propertyValue()),
                        share(in.coinsurance(), in.propertyValue()));
        BigDecimal ratio =
                w.ratio(
                        "carried over required",
                        usd(in.carried()) + " / " + usd(required) + ", at most 1",
                        divide(in.carried(), required).min(BigDecimal.ONE));
        BigDecimal adjusted =
                w.dollars("loss x ratio", usd(in.loss()) + " x ratio", in.loss().multiply(ratio));
        BigDecimal paid =
                cents(
                        w.dollars(
                                "insurer pays",
                                usd(adjusted)
                                        + " - "
                                        + usd(in.deductible())
                                        + ", at most "
                                        + usd(in.carried()),
                                notNegative(adjusted.subtract(in.deductible())).min(in.carried())));
        return w.gives(
                new Payment(
                        paid,
                        cents(in.loss().subtract(paid)),
                        cents(in.loss().subtract(adjusted))));
    }

    /// Value above the limits of the National Flood Insurance Program for a one-family home.
    ///
    /// Source: 42 USC 4013(b).
    private static Outcome<FloodGap> flood(Home in) {
        Working w = new Working();
        BigDecimal buildingLimit = w.standing("pc.flood_building");
        BigDecimal contentsLimit = w.standing("pc.flood_contents");
        BigDecimal building =
                w.dollars(
                        "building gap",
                        usd(in.buildingValue()) + " - " + usd(buildingLimit) + ", at least 0",
                        notNegative(in.buildingValue().subtract(buildingLimit)));
        BigDecimal contents =
                w.dollars(
                        "contents gap",
                        usd(in.contentsValue()) + " - " + usd(contentsLimit) + ", at least 0",
                        notNegative(in.contentsValue().subtract(contentsLimit)));
        BigDecimal gap = w.dollars("gap", "sum", building.add(contents));
        return w.gives(new FloodGap(cents(gap), cents(building), cents(contents)));
    }

    /// Revenue lost less the expenses that stopped: net income plus the expenses that continue. The
    /// waiting days bear their even part of it; extra expense has no waiting time.
    ///
    /// Source: ISO form CP 00 30, coverages «Business Income» and «Extra Expense».
    private static Outcome<InterruptionLoss> interruption(Interruption in) {
        if (in.waitingDays() > in.days()) {
            throw new BadField("waitingDays", "" + in.waitingDays(), "at most " + in.days());
        }
        Working w = new Working();
        BigDecimal lost =
                w.dollars(
                        "business income lost",
                        usd(in.expectedRevenue())
                                + " - "
                                + usd(in.actualRevenue())
                                + " - "
                                + usd(in.savedExpenses())
                                + ", at least 0",
                        notNegative(
                                in.expectedRevenue()
                                        .subtract(in.actualRevenue())
                                        .subtract(in.savedExpenses())));
        BigDecimal waiting =
                w.dollars(
                        "in the waiting days",
                        usd(lost) + " x " + in.waitingDays() + " / " + in.days(),
                        divide(times(lost, in.waitingDays()), BigDecimal.valueOf(in.days())));
        BigDecimal paid =
                w.dollars(
                        "insurer pays",
                        "rest + " + usd(in.extraExpense()) + ", at most " + usd(in.limit()),
                        lost.subtract(waiting).add(in.extraExpense()).min(in.limit()));
        return w.gives(new InterruptionLoss(cents(paid), cents(lost), cents(waiting)));
    }

    /// With a state's threshold a car is a total loss if the repair costs at least that part of its
    /// value; by the formula, if repair and salvage reach the value. A total loss pays the value, a
    /// repair its cost, each less the deductible.
    private static Outcome<Total> total(Car in) {
        Working w = new Working();
        BigDecimal part =
                w.percent(
                        "repair of the value",
                        usd(in.repairCost()) + " / " + usd(in.actualCashValue()),
                        percentOf(in.repairCost(), in.actualCashValue()));
        boolean total;
        if (in.threshold() != null) {
            total = part.compareTo(in.threshold()) >= 0;
        } else {
            BigDecimal sum =
                    w.dollars(
                            "repair and salvage",
                            usd(in.repairCost()) + " + " + usd(in.salvageValue()),
                            in.repairCost().add(in.salvageValue()));
            total = sum.compareTo(in.actualCashValue()) >= 0;
        }
        BigDecimal basis = total ? in.actualCashValue() : in.repairCost();
        BigDecimal paid =
                w.dollars(
                        "insurer pays",
                        usd(basis) + " - " + usd(in.deductible()) + ", at least 0",
                        notNegative(basis.subtract(in.deductible())));
        return w.gives(new Total(total, cents(paid), round(part, Unit.PERCENT)));
    }

    /// Each injury up to the limit per person, all together up to the limit per accident; damage to
    /// property up to its own.
    private static Outcome<Split> split(Crash in) {
        if (in.perAccident().compareTo(in.perPerson()) < 0) {
            throw new BadField(
                    "perAccident",
                    in.perAccident().toPlainString(),
                    "at least the limit per person, " + usd(in.perPerson()));
        }
        Working w = new Working();
        BigDecimal owed = in.propertyDamage();
        BigDecimal bounded = BigDecimal.ZERO;
        for (BigDecimal injury : in.injuries()) {
            owed = owed.add(injury);
            bounded = bounded.add(injury.min(in.perPerson()));
        }
        w.dollars("injuries, each bounded", "each at most " + usd(in.perPerson()), bounded);
        BigDecimal injuries =
                w.dollars(
                        "paid for injuries",
                        "at most " + usd(in.perAccident()),
                        bounded.min(in.perAccident()));
        BigDecimal property =
                w.dollars(
                        "paid for property",
                        usd(in.propertyDamage()) + ", at most " + usd(in.propertyLimit()),
                        in.propertyDamage().min(in.propertyLimit()));
        BigDecimal paid = cents(w.dollars("insurer pays", "sum", injuries.add(property)));
        return w.gives(
                new Split(paid, cents(injuries), cents(property), cents(owed.subtract(paid))));
    }
}
