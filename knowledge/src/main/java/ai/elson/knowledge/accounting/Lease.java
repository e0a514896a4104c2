package ai.elson.knowledge.accounting;

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
import org.jspecify.annotations.Nullable;

/// A lessee's lease liability and right-of-use asset.
///
/// Source: FASB ASC 842-10-25-2 and 842-10-55-2 (classification), 842-20-30-1 to -5 (first
/// measurement), 842-20-35-1 to -8 (afterwards).
final class Lease {

    private Lease() {}

    enum Timing {
        ADVANCE,
        ARREARS
    }

    enum Classification {
        FINANCE,
        OPERATING
    }

    record Terms(
            @Field(value = "payment of a period", unit = Unit.USD, min = 0.01, max = 1e10)
                    BigDecimal payment,
            @Field(value = "number of payments", unit = Unit.COUNT, min = 1, max = 480)
                    int payments,
            @Field(value = "payments a year", unit = Unit.COUNT, min = 1, max = 12)
                    int paymentsPerYear,
            @Field(value = "yearly rise of payments", unit = Unit.PERCENT, min = 0, max = 20)
                    BigDecimal escalation,
            @Field(value = "yearly discount rate", unit = Unit.PERCENT, min = 0, max = 50)
                    BigDecimal rate,
            @Field(value = "payments at start or end", unit = Unit.TEXT) Timing timing,
            @Field(value = "initial direct costs", unit = Unit.USD, min = 0, max = 1e10)
                    BigDecimal initialDirectCosts,
            @Field(value = "incentives received", unit = Unit.USD, min = 0, max = 1e10)
                    BigDecimal incentives,
            @Field(value = "fair value of the asset", unit = Unit.USD, min = 0.01, max = 1e13)
                    @Nullable BigDecimal fairValue,
            @Field(value = "economic life left", unit = Unit.YEARS, min = 0.1, max = 200)
                    @Nullable BigDecimal economicLife,
            @Field(value = "ownership passes or purchase is certain", unit = Unit.TEXT)
                    boolean ownershipTransfers,
            @Field(value = "of no other use to lessor", unit = Unit.TEXT) boolean specialized) {}

    record Row(
            @Field(value = "period", unit = Unit.COUNT) int period,
            @Field(value = "payment", unit = Unit.USD) BigDecimal payment,
            @Field(value = "interest on the liability", unit = Unit.USD) BigDecimal interest,
            @Field(value = "liability at its end", unit = Unit.USD) BigDecimal liability,
            @Field(value = "reduction of the asset", unit = Unit.USD) BigDecimal amortization,
            @Field(value = "right-of-use asset at its end", unit = Unit.USD)
                    BigDecimal rightOfUseAsset,
            @Field(value = "expense of the period", unit = Unit.USD) BigDecimal expense) {}

    record Schedule(
            @Field(value = "liability at commencement", unit = Unit.USD) BigDecimal liability,
            @Field(value = "right-of-use asset at commencement", unit = Unit.USD)
                    BigDecimal rightOfUseAsset,
            @Field(value = "finance or operating", unit = Unit.TEXT) Classification classification,
            @Field(value = "present value of all payments", unit = Unit.USD)
                    BigDecimal presentValue,
            @Field(value = "expense over the lease", unit = Unit.USD) BigDecimal totalExpense,
            @Field(value = "each period", unit = Unit.TEXT) List<Row> rows) {}

    static final List<Calculator<?, ?>> CALCULATORS =
            List.of(
                    new Formula<>(
                            "lease_schedule",
                            "Lease schedule of a lessee",
                            "Lease liability, right-of-use asset and expense under ASC 842",
                            "accounting",
                            "financial_statements",
                            Terms.class,
                            Schedule.class,
                            Lease::schedule));

    /// The yearly rate over the payments of a year discounts each payment. The first of payments in
    /// advance is made at commencement and is part of the asset only. A finance lease bears
    /// interest and straight-line amortization, over the asset's life if ownership passes; an
    /// operating lease one equal cost, of which interest is the first part and the asset's
    /// reduction the rest. Balances are rounded to the cent and the flows are their differences, so
    /// that both run to zero.
    private static Outcome<Schedule> schedule(Terms in) {
        Working w = new Working();
        w.uses("acct.lease");
        BigDecimal rate = divide(fraction(in.rate()), BigDecimal.valueOf(in.paymentsPerYear()));
        w.percent(
                "rate of a period",
                pct(in.rate()) + " / " + in.paymentsPerYear(),
                times(rate, 100));
        List<BigDecimal> payments = payments(in);
        List<BigDecimal> owed = owed(payments, rate, in.timing());
        BigDecimal value =
                w.dollars(
                        "present value of the payments",
                        payments.size()
                                + " payments of "
                                + usd(in.payment())
                                + (in.escalation().signum() == 0
                                        ? ""
                                        : ", rising " + pct(in.escalation()) + " a year")
                                + ", discounted",
                        owed.getFirst());
        boolean advance = in.timing() == Timing.ADVANCE;
        BigDecimal liability =
                w.dollars(
                        "lease liability",
                        advance ? "less the payment made at once" : "all payments are open",
                        advance ? value.subtract(payments.getFirst()) : value);
        if (in.incentives().compareTo(value.add(in.initialDirectCosts())) > 0) {
            throw new BadField(
                    "incentives",
                    in.incentives().toPlainString(),
                    "at most the value of the payments and direct costs");
        }
        BigDecimal asset =
                w.dollars(
                        "right-of-use asset",
                        usd(value)
                                + " + "
                                + usd(in.initialDirectCosts())
                                + " - "
                                + usd(in.incentives()),
                        cents(value.add(in.initialDirectCosts()).subtract(in.incentives())));
        Classification kind = classify(w, in, value);
        List<Row> rows =
                kind == Classification.FINANCE
                        ? finance(in, payments, owed, asset)
                        : operating(in, payments, owed, asset);
        BigDecimal expense =
                w.dollars(
                        "expense over the lease", "sum of the rows", Totals.of(rows, Row::expense));
        return w.gives(new Schedule(cents(liability), asset, kind, cents(value), expense, rows));
    }

    private static List<BigDecimal> payments(Terms in) {
        List<BigDecimal> payments = new ArrayList<>();
        for (int i = 0; i < in.payments(); i++) {
            BigDecimal growth = TimeValue.compound(in.escalation(), i / in.paymentsPerYear());
            payments.add(cents(in.payment().multiply(growth)));
        }
        return payments;
    }

    /// What is owed at the start of each period before its payment, and zero at the end.
    private static List<BigDecimal> owed(
            List<BigDecimal> payments, BigDecimal rate, Timing timing) {
        BigDecimal factor = BigDecimal.ONE.add(rate);
        List<BigDecimal> owed = new ArrayList<>();
        BigDecimal later = BigDecimal.ZERO;
        owed.add(later);
        for (BigDecimal payment : payments.reversed()) {
            later =
                    timing == Timing.ADVANCE
                            ? divide(later, factor).add(payment)
                            : divide(later.add(payment), factor);
            owed.add(later);
        }
        return owed.reversed();
    }

    /// Any one of five tests makes a finance lease. «Major part» of the life and «substantially
    /// all» of the value are taken at the percentages that ASC 842-10-55-2 calls reasonable.
    private static Classification classify(Working w, Terms in, BigDecimal value) {
        boolean finance = in.ownershipTransfers() || in.specialized();
        if (in.economicLife() != null) {
            BigDecimal term =
                    divide(
                            BigDecimal.valueOf(in.payments()),
                            BigDecimal.valueOf(in.paymentsPerYear()));
            BigDecimal part =
                    w.percent(
                            "term as part of the life left",
                            term.stripTrailingZeros().toPlainString()
                                    + " / "
                                    + in.economicLife().toPlainString()
                                    + " years",
                            percentOf(term, in.economicLife()));
            finance |= part.compareTo(w.standing("acct.lease_major_part")) >= 0;
        }
        if (in.fairValue() != null) {
            BigDecimal part =
                    w.percent(
                            "present value as part of fair value",
                            usd(value) + " / " + usd(in.fairValue()),
                            percentOf(value, in.fairValue()));
            finance |= part.compareTo(w.standing("acct.lease_substantially_all")) >= 0;
        }
        return finance ? Classification.FINANCE : Classification.OPERATING;
    }

    private static List<Row> finance(
            Terms in, List<BigDecimal> payments, List<BigDecimal> owed, BigDecimal asset) {
        BigDecimal life = BigDecimal.valueOf(payments.size());
        if (in.ownershipTransfers() && in.economicLife() != null) {
            life = life.max(times(in.economicLife(), in.paymentsPerYear()));
        }
        List<Row> rows = new ArrayList<>();
        BigDecimal before = asset;
        for (int i = 0; i < payments.size(); i++) {
            BigDecimal after = asset.subtract(cents(divide(times(asset, i + 1L), life)));
            BigDecimal interest = interest(payments, owed, i);
            BigDecimal reduction = before.subtract(after);
            rows.add(row(i, payments, owed, reduction, after, interest.add(reduction)));
            before = after;
        }
        return rows;
    }

    private static List<Row> operating(
            Terms in, List<BigDecimal> payments, List<BigDecimal> owed, BigDecimal asset) {
        BigDecimal interest = BigDecimal.ZERO;
        for (int i = 0; i < payments.size(); i++) {
            interest = interest.add(interest(payments, owed, i));
        }
        BigDecimal cost = asset.add(interest);
        BigDecimal count = BigDecimal.valueOf(payments.size());
        List<Row> rows = new ArrayList<>();
        BigDecimal charged = BigDecimal.ZERO;
        BigDecimal left = asset;
        for (int i = 0; i < payments.size(); i++) {
            BigDecimal sum = cents(divide(times(cost, i + 1L), count));
            BigDecimal expense = sum.subtract(charged);
            BigDecimal reduction = expense.subtract(interest(payments, owed, i));
            left = left.subtract(reduction);
            charged = sum;
            rows.add(row(i, payments, owed, reduction, left, expense));
        }
        return rows;
    }

    private static BigDecimal interest(List<BigDecimal> payments, List<BigDecimal> owed, int i) {
        return cents(owed.get(i + 1)).subtract(cents(owed.get(i))).add(payments.get(i));
    }

    private static Row row(
            int i,
            List<BigDecimal> payments,
            List<BigDecimal> owed,
            BigDecimal reduction,
            BigDecimal asset,
            BigDecimal expense) {
        return new Row(
                i + 1,
                payments.get(i),
                interest(payments, owed, i),
                cents(owed.get(i + 1)),
                reduction,
                asset,
                expense);
    }
}
