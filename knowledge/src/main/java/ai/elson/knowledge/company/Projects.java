package ai.elson.knowledge.company;

import static ai.elson.knowledge.calculator.Working.*;

import ai.elson.knowledge.calculator.BadField;
import ai.elson.knowledge.calculator.Calculator;
import ai.elson.knowledge.calculator.Field;
import ai.elson.knowledge.calculator.Formula;
import ai.elson.knowledge.calculator.Outcome;
import ai.elson.knowledge.calculator.Working;
import ai.elson.knowledge.cashflow.TimeValue;
import ai.elson.knowledge.rule.Unit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/// Which projects are worth their cost.
///
/// Source: R. A. Brealey, S. C. Myers, Principles of Corporate Finance; S. A. Ross et al.,
/// Corporate Finance (replacement with tax).
final class Projects {

    private Projects() {}

    record Single(
            @Field(value = "cost today", unit = Unit.USD, min = 0.01, max = 1e13) BigDecimal cost,
            @Field(
                            value = "yearly cash flows",
                            unit = Unit.USD,
                            min = -1e13,
                            max = 1e13,
                            maxItems = 100)
                    List<BigDecimal> cashFlows,
            @Field(value = "discount rate", unit = Unit.PERCENT, min = 0, max = 100)
                    BigDecimal rate) {}

    record Index(
            @Field(value = "profitability index", unit = Unit.RATIO) BigDecimal profitabilityIndex,
            @Field(value = "net present value", unit = Unit.USD) BigDecimal netPresentValue,
            @Field(value = "worth today of cash flows", unit = Unit.USD) BigDecimal presentValue) {}

    record Named(
            @Field(value = "name", unit = Unit.TEXT) String name,
            @Field(value = "cost today", unit = Unit.USD, min = 0, max = 1e13) BigDecimal cost,
            @Field(
                            value = "cash flow of each year",
                            unit = Unit.USD,
                            min = -1e13,
                            max = 1e13,
                            maxItems = 60)
                    List<BigDecimal> cashFlows) {}

    record Choice(
            @Field(value = "discount rate", unit = Unit.PERCENT, min = 0, max = 100)
                    BigDecimal rate,
            @Field(value = "projects of any lives", unit = Unit.TEXT, maxItems = 20)
                    List<Named> projects) {}

    record Annuity(
            @Field(value = "name", unit = Unit.TEXT) String name,
            @Field(value = "equivalent yearly amount", unit = Unit.USD) BigDecimal annuity,
            @Field(value = "net present value", unit = Unit.USD) BigDecimal netPresentValue,
            @Field(value = "life", unit = Unit.YEARS) int years) {}

    record Best(
            @Field(value = "equivalent yearly amount of the best", unit = Unit.USD)
                    BigDecimal bestAnnuity,
            @Field(value = "best project", unit = Unit.TEXT) String best,
            @Field(value = "each project", unit = Unit.TEXT) List<Annuity> projects) {}

    record Machine(
            @Field(value = "worth today", unit = Unit.USD, min = 0, max = 1e13) BigDecimal value,
            @Field(value = "book value today", unit = Unit.USD, min = 0, max = 1e13)
                    BigDecimal bookValue,
            @Field(value = "yearly tax depreciation", unit = Unit.USD, min = 0, max = 1e13)
                    BigDecimal depreciation,
            @Field(value = "sale value in the last year", unit = Unit.USD, min = 0, max = 1e13)
                    BigDecimal salvage) {}

    record Replacement(
            @Field(value = "cost of the new one", unit = Unit.USD, min = 0.01, max = 1e13)
                    BigDecimal newCost,
            @Field(value = "its yearly tax depreciation", unit = Unit.USD, min = 0, max = 1e13)
                    BigDecimal newDepreciation,
            @Field(value = "its sale value at the end", unit = Unit.USD, min = 0, max = 1e13)
                    BigDecimal newSalvage,
            @Field(value = "machine that would be replaced", unit = Unit.TEXT) Machine old,
            @Field(value = "yearly saving before tax", unit = Unit.USD, min = -1e13, max = 1e13)
                    BigDecimal yearlySaving,
            @Field(
                            value = "more working capital until the end",
                            unit = Unit.USD,
                            min = -1e13,
                            max = 1e13)
                    BigDecimal workingCapital,
            @Field(value = "years of use", unit = Unit.YEARS, min = 1, max = 60) int years,
            @Field(value = "tax rate", unit = Unit.PERCENT, min = 0, max = 100) BigDecimal taxRate,
            @Field(value = "discount rate", unit = Unit.PERCENT, min = 0, max = 100)
                    BigDecimal rate) {}

    record Decision(
            @Field(value = "net present value of replacing", unit = Unit.USD)
                    BigDecimal netPresentValue,
            @Field(value = "whether to replace", unit = Unit.TEXT) boolean replace,
            @Field(value = "net outlay today", unit = Unit.USD) BigDecimal outlay,
            @Field(value = "yearly cash flow", unit = Unit.USD) BigDecimal yearlyCashFlow,
            @Field(value = "extra cash at the end", unit = Unit.USD) BigDecimal finalCashFlow) {}

    static final List<Calculator<?, ?>> CALCULATORS =
            List.of(
                    new Formula<>(
                            "profitability_index",
                            "Profitability index",
                            "Profitability index of a project: present value per dollar of cost",
                            "business_finance",
                            "capital_budgeting",
                            Single.class,
                            Index.class,
                            Projects::index),
                    new Formula<>(
                            "equivalent_annual_annuity",
                            "Equivalent annual annuity",
                            "Compare projects of unequal lives by equivalent annual annuity",
                            "business_finance",
                            "capital_budgeting",
                            Choice.class,
                            Best.class,
                            Projects::annuities),
                    new Formula<>(
                            "project_replacement",
                            "Replacement decision",
                            "Whether to replace an old machine with a new one, NPV",
                            "business_finance",
                            "capital_budgeting",
                            Replacement.class,
                            Decision.class,
                            Projects::replacement));

    /// PV of the cash flows over the cost; above 1 the project adds value. Four decimals.
    private static Outcome<Index> index(Single in) {
        Working w = new Working();
        BigDecimal value =
                w.dollars(
                        "present value",
                        in.cashFlows().size() + " years at " + pct(in.rate()),
                        Discounting.presentValue(in.cashFlows(), in.rate()));
        BigDecimal index =
                w.ratio(
                        "profitability index",
                        usd(value) + " / " + usd(in.cost()),
                        divide(value, in.cost()));
        return w.gives(
                new Index(
                        round(index, Unit.RATIO), cents(value.subtract(in.cost())), cents(value)));
    }

    /// The level yearly amount over a project's life that is worth its NPV: NPV r / (1 - (1 +
    /// r)^-n), and NPV / n at a rate of zero. The greatest is the best where each project can be
    /// repeated; the first one named wins a tie. Cents.
    private static Outcome<Best> annuities(Choice in) {
        Working w = new Working();
        List<Annuity> rows = new ArrayList<>();
        BigDecimal most = null;
        String best = "";
        for (Named project : in.projects()) {
            int years = project.cashFlows().size();
            BigDecimal npv =
                    w.dollars(
                            project.name() + ", net present value",
                            years + " years at " + pct(in.rate()),
                            Discounting.presentValue(project.cashFlows(), in.rate())
                                    .subtract(project.cost()));
            BigDecimal annuity =
                    w.dollars(
                            project.name() + ", yearly",
                            usd(npv) + " / annuity factor of " + years + " years",
                            TimeValue.payment(npv, fraction(in.rate()), years));
            rows.add(new Annuity(project.name(), cents(annuity), cents(npv), years));
            if (most == null || annuity.compareTo(most) > 0) {
                most = annuity;
                best = project.name();
            }
        }
        return w.gives(new Best(cents(most == null ? BigDecimal.ZERO : most), best, rows));
    }

    /// Today: the new cost and working capital less what the old one sells for after tax on its
    /// gain. Each year: the saving after tax and the tax that more depreciation saves. At the end:
    /// what the new one sells for after tax, less what the old one would have, and the working
    /// capital back. Gains are taxed and losses save tax at the same rate. Replace where the NPV is
    /// above zero.
    private static Outcome<Decision> replacement(Replacement in) {
        Machine old = in.old();
        BigDecimal newBook = endBook("newDepreciation", in.newCost(), in.newDepreciation(), in);
        BigDecimal oldBook = endBook("old.depreciation", old.bookValue(), old.depreciation(), in);
        Working w = new Working();
        BigDecimal outlay =
                w.dollars(
                        "net outlay",
                        usd(in.newCost())
                                + " + "
                                + usd(in.workingCapital())
                                + " - sale of the old one after tax",
                        in.newCost()
                                .add(in.workingCapital())
                                .subtract(sale(in, old.value(), old.bookValue())));
        BigDecimal more = in.newDepreciation().subtract(old.depreciation());
        BigDecimal yearly =
                w.dollars(
                        "yearly cash flow",
                        usd(in.yearlySaving())
                                + " after tax + "
                                + pct(in.taxRate())
                                + " of "
                                + usd(more),
                        in.yearlySaving()
                                .subtract(share(in.taxRate(), in.yearlySaving()))
                                .add(share(in.taxRate(), more)));
        BigDecimal last =
                w.dollars(
                        "cash at the end",
                        "sales after tax of new less old, and " + usd(in.workingCapital()),
                        sale(in, in.newSalvage(), newBook)
                                .subtract(sale(in, old.salvage(), oldBook))
                                .add(in.workingCapital()));
        BigDecimal npv =
                w.dollars(
                        "net present value",
                        in.years() + " years at " + pct(in.rate()) + " less the outlay",
                        yearly.multiply(TimeValue.annuityFactor(fraction(in.rate()), in.years()))
                                .add(Discounting.presentValue(last, in.rate(), in.years()))
                                .subtract(outlay));
        return w.gives(
                new Decision(
                        cents(npv), npv.signum() > 0, cents(outlay), cents(yearly), cents(last)));
    }

    private static BigDecimal endBook(
            String field, BigDecimal book, BigDecimal depreciation, Replacement in) {
        BigDecimal end = book.subtract(times(depreciation, in.years()));
        if (end.signum() < 0) {
            throw new BadField(
                    field,
                    depreciation.toPlainString(),
                    "at most " + usd(book) + " over " + in.years() + " years");
        }
        return end;
    }

    private static BigDecimal sale(Replacement in, BigDecimal price, BigDecimal book) {
        return price.subtract(share(in.taxRate(), price.subtract(book)));
    }
}
