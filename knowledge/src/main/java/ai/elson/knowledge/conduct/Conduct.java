package ai.elson.knowledge.conduct;

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

/// Arithmetic that conduct rules ask for: margin, cash reports, deposit cover, contracts marked to
/// market, financial need.
final class Conduct {

    private Conduct() {}

    record Purchase(
            @Field(value = "share price", unit = Unit.USD, min = 0.01, max = 1e7) BigDecimal price,
            @Field(value = "shares bought", unit = Unit.SHARES, min = 1, max = 1e9)
                    BigDecimal shares) {}

    record Deposit(
            @Field(value = "own money required", unit = Unit.USD) BigDecimal initialMargin,
            @Field(value = "most the broker lends", unit = Unit.USD) BigDecimal marginLoan) {}

    record Account(
            @Field(value = "price paid for a share", unit = Unit.USD, min = 0.01, max = 1e7)
                    BigDecimal purchasePrice,
            @Field(value = "own part paid", unit = Unit.PERCENT, min = 50, max = 100)
                    BigDecimal initialMargin,
            @Field(value = "maintenance required", unit = Unit.PERCENT, min = 25, max = 99)
                    BigDecimal maintenanceMargin) {}

    record CallPrice(
            @Field(value = "margin call below this price", unit = Unit.USD)
                    BigDecimal marginCallPrice) {}

    record Cash(
            @Field(value = "first cash deposit", unit = Unit.USD, min = 0, max = 1e9)
                    BigDecimal firstDeposit,
            @Field(value = "second that day", unit = Unit.USD, min = 0, max = 1e9)
                    BigDecimal secondDeposit) {}

    record Report(
            @Field(value = "cash of the day", unit = Unit.USD) BigDecimal totalCash,
            @Field(value = "whether a report must be filed", unit = Unit.TEXT)
                    boolean reportRequired) {}

    record Deposits(
            @Field(value = "deposits at one bank", unit = Unit.USD, min = 0, max = 1e10)
                    BigDecimal deposits,
            @Field(value = "owners of the account", unit = Unit.COUNT, min = 1, max = 10)
                    int owners) {}

    record Uninsured(
            @Field(value = "not insured", unit = Unit.USD) BigDecimal uninsured,
            @Field(value = "insured", unit = Unit.USD) BigDecimal insured) {}

    record MarkedGain(
            @Field(value = "gain on futures", unit = Unit.USD, min = 0, max = 1e11) BigDecimal gain,
            @Field(value = "ordinary tax rate", unit = Unit.PERCENT, min = 0, max = 60)
                    BigDecimal ordinaryRate,
            @Field(value = "long-term gains rate", unit = Unit.PERCENT, min = 0, max = 60)
                    BigDecimal gainsRate) {}

    record MarkedTax(
            @Field(value = "tax on the gain", unit = Unit.USD) BigDecimal futuresTax,
            @Field(value = "taxed as long-term", unit = Unit.USD) BigDecimal longTermGain) {}

    record Student(
            @Field(value = "cost of attendance", unit = Unit.USD, min = 0, max = 1e6)
                    BigDecimal attendanceCost,
            @Field(value = "student aid index", unit = Unit.USD, min = -1500, max = 1e6)
                    BigDecimal aidIndex,
            @Field(value = "other aid", unit = Unit.USD, min = 0, max = 1e6) BigDecimal otherAid) {}

    record Need(@Field(value = "financial need", unit = Unit.USD) BigDecimal financialNeed) {}

    static final List<Calculator<?, ?>> CALCULATORS =
            List.of(
                    new Formula<>(
                            "initial_margin",
                            "Initial margin",
                            "Regulation T deposit needed to buy stock on margin",
                            "securities_regulation",
                            "trade_execution",
                            Purchase.class,
                            Deposit.class,
                            Conduct::initialMargin),
                    new Formula<>(
                            "margin_call_price",
                            "Margin call price",
                            "Stock price at which a margin call comes",
                            "securities_regulation",
                            "broker_dealer_conduct",
                            Account.class,
                            CallPrice.class,
                            Conduct::marginCall),
                    new Formula<>(
                            "cash_report_check",
                            "Currency transaction report",
                            "Whether two cash deposits in a day need a CTR",
                            "compliance",
                            "aml_kyc",
                            Cash.class,
                            Report.class,
                            Conduct::cashReport),
                    new Formula<>(
                            "uninsured_deposits",
                            "Uninsured deposits",
                            "Bank deposits above FDIC insurance",
                            "personal_finance",
                            "emergency_savings",
                            Deposits.class,
                            Uninsured.class,
                            Conduct::uninsured),
                    new Formula<>(
                            "futures_gain_tax",
                            "Tax on futures gains",
                            "Section 1256 tax on regulated futures gains, 60/40",
                            "derivatives",
                            "futures_forwards",
                            MarkedGain.class,
                            MarkedTax.class,
                            Conduct::futuresTax),
                    new Formula<>(
                            "financial_need",
                            "Financial need",
                            "Student's need for aid from cost and student aid index",
                            "college_planning",
                            "financial_aid",
                            Student.class,
                            Need.class,
                            Conduct::need));

    /// Half of the purchase must be the customer's own.
    ///
    /// Source: 12 CFR 220.12(a).
    private static Outcome<Deposit> initialMargin(Purchase in) {
        Working w = new Working();
        BigDecimal percent = w.standing("sec.reg_t_initial");
        BigDecimal value =
                w.dollars(
                        "purchase",
                        usd(in.price()) + " x " + Unit.SHARES.format(in.shares()),
                        in.price().multiply(in.shares()));
        BigDecimal own =
                cents(
                        w.dollars(
                                "initial margin",
                                pct(percent) + " of " + usd(value),
                                share(percent, value)));
        return w.gives(new Deposit(own, cents(value.subtract(own))));
    }

    /// Equity over value falls to the maintenance at P (1 - initial) / (1 - maintenance).
    ///
    /// Source: FINRA Rule 4210(c); the least percentages are Regulation T's and that rule's.
    private static Outcome<CallPrice> marginCall(Account in) {
        Working w = new Working();
        requireAtLeast("initialMargin", in.initialMargin(), w.standing("sec.reg_t_initial"));
        requireAtLeast(
                "maintenanceMargin", in.maintenanceMargin(), w.standing("sec.maintenance_margin"));
        BigDecimal loan =
                w.dollars(
                        "loan for a share",
                        usd(in.purchasePrice()) + " x (1 - " + pct(in.initialMargin()) + ")",
                        in.purchasePrice().subtract(share(in.initialMargin(), in.purchasePrice())));
        BigDecimal price =
                w.dollars(
                        "margin call price",
                        usd(loan) + " / (1 - " + pct(in.maintenanceMargin()) + ")",
                        divide(loan, BigDecimal.ONE.subtract(fraction(in.maintenanceMargin()))));
        return w.gives(new CallPrice(cents(price)));
    }

    /// Cash deposits of one person on one business day count as one; a report is due where they are
    /// more than the threshold.
    ///
    /// Source: 31 CFR 1010.311, 1010.313(b).
    private static Outcome<Report> cashReport(Cash in) {
        Working w = new Working();
        BigDecimal threshold = w.standing("comp.ctr");
        BigDecimal total =
                w.dollars(
                        "total cash",
                        usd(in.firstDeposit()) + " + " + usd(in.secondDeposit()),
                        in.firstDeposit().add(in.secondDeposit()));
        w.dollars(
                "above the threshold",
                usd(total) + " - " + usd(threshold) + ", at least 0",
                notNegative(total.subtract(threshold)));
        return w.gives(new Report(cents(total), total.compareTo(threshold) > 0));
    }

    /// The insured amount for each owner of the account; no beneficiaries, no other accounts of the
    /// same ownership category at the bank.
    ///
    /// Source: 12 USC 1821(a)(1)(E); 12 CFR 330.6, 330.9.
    private static Outcome<Uninsured> uninsured(Deposits in) {
        Working w = new Working();
        BigDecimal each = w.standing("pf.fdic");
        BigDecimal cover =
                w.dollars("cover", in.owners() + " x " + usd(each), times(each, in.owners()));
        BigDecimal insured = w.dollars("insured", "at most the cover", in.deposits().min(cover));
        BigDecimal rest =
                w.dollars(
                        "not insured",
                        usd(in.deposits()) + " - " + usd(insured),
                        in.deposits().subtract(insured));
        return w.gives(new Uninsured(cents(rest), cents(insured)));
    }

    /// 60 percent at the long-term rate, 40 percent at the ordinary one, however long held.
    ///
    /// Source: IRC 1256(a)(3).
    private static Outcome<MarkedTax> futuresTax(MarkedGain in) {
        Working w = new Working();
        BigDecimal longShare = w.standing("deriv.long_term_share");
        BigDecimal shortShare = w.standing("deriv.short_term_share");
        BigDecimal longGain =
                w.dollars(
                        "long-term part",
                        pct(longShare) + " of " + usd(in.gain()),
                        share(longShare, in.gain()));
        BigDecimal shortGain =
                w.dollars(
                        "short-term part",
                        pct(shortShare) + " of " + usd(in.gain()),
                        share(shortShare, in.gain()));
        BigDecimal tax =
                w.dollars(
                        "tax",
                        pct(in.gainsRate())
                                + " of "
                                + usd(longGain)
                                + " + "
                                + pct(in.ordinaryRate())
                                + " of "
                                + usd(shortGain),
                        share(in.gainsRate(), longGain).add(share(in.ordinaryRate(), shortGain)));
        return w.gives(new MarkedTax(cents(tax), cents(longGain)));
    }

    /// Cost of attendance less the index and other aid, not below zero.
    ///
    /// Source: 20 USC 1087kk.
    private static Outcome<Need> need(Student in) {
        Working w = new Working();
        w.uses("college.parent_plus");
        BigDecimal need =
                w.dollars(
                        "financial need",
                        usd(in.attendanceCost())
                                + " - "
                                + usd(in.aidIndex())
                                + " - "
                                + usd(in.otherAid())
                                + ", at least 0",
                        notNegative(
                                in.attendanceCost()
                                        .subtract(in.aidIndex())
                                        .subtract(in.otherAid())));
        return w.gives(new Need(cents(need)));
    }

    private static void requireAtLeast(String field, BigDecimal value, BigDecimal least) {
        if (value.compareTo(least) < 0) {
            throw new BadField(field, value.toPlainString(), "at least " + pct(least));
        }
    }
}
