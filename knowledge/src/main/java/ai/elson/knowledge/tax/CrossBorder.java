package ai.elson.knowledge.tax;

import static ai.elson.knowledge.calculator.Working.*;

import ai.elson.knowledge.calculator.Calculator;
import ai.elson.knowledge.calculator.Field;
import ai.elson.knowledge.calculator.Formula;
import ai.elson.knowledge.calculator.Outcome;
import ai.elson.knowledge.calculator.Working;
import ai.elson.knowledge.rule.Unit;
import java.math.BigDecimal;
import java.util.List;

/// Foreign tax and disputes with the tax office.
final class CrossBorder {

    private CrossBorder() {}

    /// IRC 6662(d)(1)(A): an individual's understatement is substantial above the greater of these.
    private static final BigDecimal LEAST = BigDecimal.valueOf(5000);

    private static final BigDecimal TENTH = BigDecimal.TEN;

    record Foreign(
            @Field(value = "foreign tax paid", unit = Unit.USD, min = 0, max = 1e10)
                    BigDecimal foreignTax,
            @Field(value = "foreign taxable income", unit = Unit.USD, min = 0, max = 1e10)
                    BigDecimal foreignIncome,
            @Field(value = "worldwide taxable income", unit = Unit.USD, min = 1, max = 1e11)
                    BigDecimal worldwideIncome,
            @Field(value = "US tax before credit", unit = Unit.USD, min = 0, max = 1e11)
                    BigDecimal usTax) {}

    record ForeignCredit(
            @Field(value = "credit this year", unit = Unit.USD) BigDecimal foreignTaxCredit,
            @Field(value = "limit", unit = Unit.USD) BigDecimal creditLimit) {}

    record Return(
            @Field(value = "correct tax", unit = Unit.USD, min = 0, max = 1e11)
                    BigDecimal correctTax,
            @Field(value = "tax reported", unit = Unit.USD, min = 0, max = 1e11)
                    BigDecimal reportedTax) {}

    record Penalty(
            @Field(value = "accuracy penalty", unit = Unit.USD) BigDecimal penalty,
            @Field(value = "tax not reported", unit = Unit.USD) BigDecimal understatement) {}

    static final List<Calculator<?, ?>> CALCULATORS =
            List.of(
                    new Formula<>(
                            "foreign_tax_credit",
                            "Foreign tax credit",
                            "Foreign tax credit under its limit",
                            "state_international_tax",
                            "international_tax",
                            Foreign.class,
                            ForeignCredit.class,
                            CrossBorder::credit),
                    new Formula<>(
                            "understatement_penalty",
                            "Understatement penalty",
                            "Accuracy penalty for a substantial understatement of tax",
                            "state_international_tax",
                            "tax_controversy",
                            Return.class,
                            Penalty.class,
                            CrossBorder::penalty));

    /// The lesser of the foreign tax and US tax x foreign income / worldwide income; one category
    /// of income.
    ///
    /// Source: IRC 901, 904(a).
    private static Outcome<ForeignCredit> credit(Foreign in) {
        requireAtMost(
                "foreignIncome", in.foreignIncome(), in.worldwideIncome(), "worldwide income");
        Working w = new Working();
        w.uses("intl.foreign_credit_limit");
        BigDecimal limit =
                w.dollars(
                        "limit",
                        usd(in.usTax())
                                + " x "
                                + usd(in.foreignIncome())
                                + " / "
                                + usd(in.worldwideIncome()),
                        divide(in.usTax().multiply(in.foreignIncome()), in.worldwideIncome()));
        BigDecimal credit =
                w.dollars(
                        "credit",
                        "lesser of " + usd(in.foreignTax()) + " and the limit",
                        in.foreignTax().min(limit));
        return w.gives(new ForeignCredit(cents(credit), cents(limit)));
    }

    /// 20 percent of the understatement where it exceeds the greater of 10 percent of the correct
    /// tax and $5,000; individuals, no reasonable cause.
    ///
    /// Source: IRC 6662(a), (b)(2), (d)(1)(A).
    private static Outcome<Penalty> penalty(Return in) {
        Working w = new Working();
        BigDecimal rate = w.standing("tax.accuracy_penalty");
        BigDecimal missing =
                w.dollars(
                        "understatement",
                        usd(in.correctTax()) + " - " + usd(in.reportedTax()) + ", at least 0",
                        notNegative(in.correctTax().subtract(in.reportedTax())));
        BigDecimal threshold =
                w.dollars(
                        "substantial above",
                        "greater of 10% of " + usd(in.correctTax()) + " and " + usd(LEAST),
                        share(TENTH, in.correctTax()).max(LEAST));
        BigDecimal penalty =
                w.dollars(
                        "penalty",
                        pct(rate) + " of the understatement if it is substantial",
                        missing.compareTo(threshold) > 0 ? share(rate, missing) : BigDecimal.ZERO);
        return w.gives(new Penalty(cents(penalty), cents(missing)));
    }
}
