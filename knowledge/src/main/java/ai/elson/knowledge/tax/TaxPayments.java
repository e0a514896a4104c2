package ai.elson.knowledge.tax;

import static ai.elson.knowledge.calculator.Working.*;

import ai.elson.knowledge.calculator.BadField;
import ai.elson.knowledge.calculator.Calculator;
import ai.elson.knowledge.calculator.Field;
import ai.elson.knowledge.calculator.FilingStatus;
import ai.elson.knowledge.calculator.Formula;
import ai.elson.knowledge.calculator.Outcome;
import ai.elson.knowledge.calculator.Working;
import ai.elson.knowledge.rule.Unit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;

/// Payroll taxes, estimated payments, and what it costs to file or pay late.
final class TaxPayments {

    private TaxPayments() {}

    record Paycheck(
            @Field(
                            value = "pay before this paycheck, this year",
                            unit = Unit.USD,
                            min = 0,
                            max = 1e9)
                    BigDecimal paidBefore,
            @Field(value = "pay of this paycheck", unit = Unit.USD, min = 0, max = 1e8)
                    BigDecimal pay,
            @Field(value = "year", unit = Unit.YEAR, min = 2000, max = 2100) int year) {}

    record Withheld(
            @Field(value = "payroll taxes withheld", unit = Unit.USD) BigDecimal withheld,
            @Field(value = "Social Security part", unit = Unit.USD) BigDecimal socialSecurity,
            @Field(value = "Medicare part", unit = Unit.USD) BigDecimal medicare,
            @Field(value = "additional Medicare part", unit = Unit.USD)
                    BigDecimal additionalMedicare,
            @Field(value = "employer's share", unit = Unit.USD) BigDecimal employerShare) {}

    record Estimate(
            @Field(value = "tax expected this year", unit = Unit.USD, min = 0, max = 1e9)
                    BigDecimal currentTax,
            @Field(value = "tax of last year", unit = Unit.USD, min = 0, max = 1e9)
                    BigDecimal priorTax,
            @Field(
                            value = "adjusted gross income of last year",
                            unit = Unit.USD,
                            min = 0,
                            max = 1e10)
                    BigDecimal priorIncome,
            @Field(value = "tax withheld this year", unit = Unit.USD, min = 0, max = 1e9)
                    BigDecimal withheld,
            @Field(value = "filing status", unit = Unit.TEXT) FilingStatus filingStatus) {}

    record SafeHarbor(
            @Field(value = "each of four payments", unit = Unit.USD) BigDecimal installment,
            @Field(value = "required for the year", unit = Unit.USD) BigDecimal requiredPayment,
            @Field(value = "estimated payments are needed", unit = Unit.TEXT) boolean needed,
            @Field(value = "share of last year's tax", unit = Unit.PERCENT)
                    BigDecimal priorShare) {}

    record Late(
            @Field(value = "tax not paid by its due date", unit = Unit.USD, min = 0, max = 1e9)
                    BigDecimal unpaid,
            @Field(value = "day the tax was due", unit = Unit.TEXT) LocalDate paymentDue,
            @Field(value = "day the return was due, with extension", unit = Unit.TEXT)
                    LocalDate returnDue,
            @Field(value = "day the return is filed", unit = Unit.TEXT) LocalDate filed,
            @Field(value = "day the tax is paid", unit = Unit.TEXT) LocalDate paid) {}

    record Penalties(
            @Field(value = "both penalties, without interest", unit = Unit.USD)
                    BigDecimal penalties,
            @Field(value = "late filing penalty", unit = Unit.USD) BigDecimal lateFiling,
            @Field(value = "late payment penalty", unit = Unit.USD) BigDecimal latePayment,
            @Field(value = "months filed late", unit = Unit.MONTHS) int filingMonths,
            @Field(value = "months paid late", unit = Unit.MONTHS) int paymentMonths) {}

    static final List<Calculator<?, ?>> CALCULATORS =
            List.of(
                    new Formula<>(
                            "payroll_tax_withholding",
                            "Payroll taxes",
                            "FICA payroll tax withheld from a paycheck: Social Security and Medicare",
                            "business_tax",
                            "self_employment",
                            Paycheck.class,
                            Withheld.class,
                            TaxPayments::withhold),
                    new Formula<>(
                            "estimated_tax_safe_harbor",
                            "Estimated tax",
                            "Quarterly estimated tax payments that avoid the underpayment penalty",
                            "state_international_tax",
                            "tax_controversy",
                            Estimate.class,
                            SafeHarbor.class,
                            TaxPayments::estimate),
                    new Formula<>(
                            "late_filing_payment_penalty",
                            "Late filing and payment",
                            "Penalty for filing a tax return late or paying tax late",
                            "state_international_tax",
                            "tax_controversy",
                            Late.class,
                            Penalties.class,
                            TaxPayments::late));

    /// 6.2 percent up to what earlier pay leaves of the wage base, 1.45 percent of all, and 0.9
    /// percent of what lies above $200,000 of the year's pay, whatever the filing status. The
    /// employer pays the first two as well. Each rounded to the cent.
    ///
    /// Source: IRC 3101, 3102(f)(1), 3111, 3121(a)(1).
    private static Outcome<Withheld> withhold(Paycheck in) {
        Working w = new Working();
        BigDecimal base = w.fact("tax.wage_base", in.year());
        BigDecimal oasdi = w.standing("tax.employee_oasdi_rate");
        BigDecimal hospital = w.standing("tax.employee_medicare_rate");
        BigDecimal room = notNegative(base.subtract(in.paidBefore())).min(in.pay());
        BigDecimal social =
                cents(
                        w.dollars(
                                "Social Security",
                                pct(oasdi) + " of " + usd(room) + " below the wage base",
                                share(oasdi, room)));
        BigDecimal medicare =
                cents(
                        w.dollars(
                                "Medicare",
                                pct(hospital) + " of " + usd(in.pay()),
                                share(hospital, in.pay())));
        BigDecimal threshold = w.standing("tax.medicare_withholding_threshold");
        BigDecimal more = w.standing("tax.additional_medicare_rate");
        BigDecimal above =
                notNegative(in.paidBefore().add(in.pay()).subtract(threshold)).min(in.pay());
        BigDecimal additional =
                cents(
                        w.dollars(
                                "additional Medicare",
                                pct(more) + " of " + usd(above) + " above " + usd(threshold),
                                share(more, above)));
        BigDecimal both = social.add(medicare);
        return w.gives(
                new Withheld(
                        w.dollars("withheld", "sum", both.add(additional)),
                        social,
                        medicare,
                        additional,
                        both));
    }

    /// No penalty where withholding and four equal payments reach the lesser of 90 percent of this
    /// year's tax and all of last year's, 110 percent of it where last year's income was above
    /// $150,000 (half of that for separate returns); nor where less than $1,000 is left after
    /// withholding, or where there was no tax last year. A payment is rounded up to the cent.
    ///
    /// Source: IRC 6654(d)(1), (e)(1), (2).
    private static Outcome<SafeHarbor> estimate(Estimate in) {
        Working w = new Working();
        BigDecimal now = w.standing("tax.estimated_current_share");
        BigDecimal high = w.standing("tax.estimated_high_income", in.filingStatus());
        boolean above = in.priorIncome().compareTo(high) > 0;
        BigDecimal then =
                w.standing(above ? "tax.estimated_high_share" : "tax.estimated_prior_share");
        BigDecimal least = w.standing("tax.estimated_least");
        BigDecimal current = share(now, in.currentTax());
        BigDecimal prior = share(then, in.priorTax());
        BigDecimal required =
                cents(
                        w.dollars(
                                "required for the year",
                                "lesser of "
                                        + pct(now)
                                        + " of "
                                        + usd(in.currentTax())
                                        + " and "
                                        + pct(then)
                                        + " of "
                                        + usd(in.priorTax()),
                                current.min(prior)));
        BigDecimal left =
                w.dollars(
                        "tax after withholding",
                        usd(in.currentTax()) + " - " + usd(in.withheld()),
                        in.currentTax().subtract(in.withheld()));
        BigDecimal open = notNegative(required.subtract(in.withheld()));
        boolean needed = left.compareTo(least) >= 0 && open.signum() > 0;
        BigDecimal each =
                w.dollars(
                        "each payment",
                        needed
                                ? "(" + usd(required) + " - " + usd(in.withheld()) + ") / 4"
                                : "none: less than "
                                        + usd(least)
                                        + " is left, or withholding reaches what is required",
                        needed
                                ? open.divide(BigDecimal.valueOf(4), 2, RoundingMode.CEILING)
                                : cents(BigDecimal.ZERO));
        return w.gives(new SafeHarbor(each, required, needed, round(then, Unit.PERCENT)));
    }

    /// For each month or part of one that the return is late 5 percent of the unpaid tax, for five
    /// months at most; for each that the tax is late half a percent, 25 percent at most. In months
    /// in which both run the first is lessened by the second. After 60 days the first is at least
    /// the lesser of the year's amount and the tax. No part was paid in between, no notice of levy
    /// and no installment agreement changes the rate, and there is no reasonable cause. Each
    /// rounded to the cent.
    ///
    /// Source: IRC 6651(a), (b), (c)(1), (j); 26 CFR 301.6651-1(b)(2).
    private static Outcome<Penalties> late(Late in) {
        requireOrder("returnDue", in.paymentDue(), in.returnDue(), "the day the tax was due");
        Working w = new Working();
        BigDecimal filingRate = w.standing("tax.late_filing_penalty");
        BigDecimal paymentRate = w.standing("tax.late_payment_penalty");
        BigDecimal most = w.standing("tax.late_penalty_most");
        int filing = months(in.returnDue(), in.filed());
        int payment = months(in.paymentDue(), in.paid());
        w.step(
                "months filed late",
                in.returnDue() + " to " + in.filed() + ", parts count",
                BigDecimal.valueOf(filing),
                Unit.MONTHS);
        w.step(
                "months paid late",
                in.paymentDue() + " to " + in.paid() + ", parts count",
                BigDecimal.valueOf(payment),
                Unit.MONTHS);
        int charged = Math.min(filing, divide(most, filingRate).intValue());
        // months of late filing in which the tax is still unpaid
        int both =
                in.paid().isAfter(in.returnDue())
                        ? Math.min(charged, months(in.returnDue(), in.paid()))
                        : 0;
        BigDecimal rate = times(filingRate, charged).subtract(times(paymentRate, both));
        BigDecimal filingPenalty =
                w.dollars(
                        "late filing",
                        "("
                                + charged
                                + " x "
                                + pct(filingRate)
                                + " - "
                                + both
                                + " x "
                                + pct(paymentRate)
                                + ") of "
                                + usd(in.unpaid()),
                        share(rate, in.unpaid()));
        if (in.filed().isAfter(in.returnDue().plusDays(60))) {
            BigDecimal least = w.fact("tax.late_filing_least", in.returnDue().getYear());
            filingPenalty =
                    w.dollars(
                            "late filing, more than 60 days",
                            "at least the lesser of " + usd(least) + " and " + usd(in.unpaid()),
                            filingPenalty.max(least.min(in.unpaid())));
        }
        BigDecimal paymentPenalty =
                w.dollars(
                        "late payment",
                        payment
                                + " x "
                                + pct(paymentRate)
                                + ", at most "
                                + pct(most)
                                + ", of "
                                + usd(in.unpaid()),
                        share(times(paymentRate, payment).min(most), in.unpaid()));
        BigDecimal first = cents(filingPenalty);
        BigDecimal second = cents(paymentPenalty);
        return w.gives(
                new Penalties(
                        w.dollars("penalties", "sum", first.add(second)),
                        first,
                        second,
                        filing,
                        payment));
    }

    private static void requireOrder(String field, LocalDate first, LocalDate then, String what) {
        if (then.isBefore(first)) {
            throw new BadField(field, then.toString(), "on or after " + what + ", " + first);
        }
    }

    /// Months from a due date, a begun one counts; where the due date ends a month they end with
    /// months.
    private static int months(LocalDate due, LocalDate done) {
        if (!done.isAfter(due)) {
            return 0;
        }
        boolean monthEnd = due.getDayOfMonth() == due.lengthOfMonth();
        int months =
                (done.getYear() - due.getYear()) * 12 + done.getMonthValue() - due.getMonthValue();
        boolean over =
                !monthEnd
                        && done.getDayOfMonth()
                                > Math.min(due.getDayOfMonth(), done.lengthOfMonth());
        return over ? months + 1 : months;
    }
}
