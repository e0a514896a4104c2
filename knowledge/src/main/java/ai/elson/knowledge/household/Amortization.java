package ai.elson.knowledge.household;

import static ai.elson.knowledge.calculator.Working.*;

import ai.elson.knowledge.calculator.BadField;
import ai.elson.knowledge.calculator.Calculator;
import ai.elson.knowledge.calculator.Field;
import ai.elson.knowledge.calculator.Formula;
import ai.elson.knowledge.calculator.Outcome;
import ai.elson.knowledge.calculator.Working;
import ai.elson.knowledge.household.LevelLoan.Month;
import ai.elson.knowledge.rule.Unit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/// How a loan is paid down, and when its mortgage insurance ends.
final class Amortization {

    private Amortization() {}

    record Extra(
            @Field(value = "month of the loan", unit = Unit.MONTHS, min = 1, max = 600) int month,
            @Field(value = "paid on top that month", unit = Unit.USD, min = 0, max = 1e10)
                    BigDecimal amount) {}

    record Loan(
            @Field(value = "amount borrowed", unit = Unit.USD, min = 1, max = 1e10) BigDecimal loan,
            @Field(value = "yearly rate", unit = Unit.PERCENT, min = 0, max = 50) BigDecimal rate,
            @Field(value = "months of the loan", unit = Unit.MONTHS, min = 1, max = 600) int months,
            @Field(value = "extra paid every month", unit = Unit.USD, min = 0, max = 1e10)
                    BigDecimal extraMonthly,
            @Field(
                            value = "extra paid in single months",
                            unit = Unit.TEXT,
                            minItems = 0,
                            maxItems = 100)
                    List<Extra> extras) {}

    record Year(
            @Field(value = "year of the loan", unit = Unit.COUNT) int year,
            @Field(value = "paid that year", unit = Unit.USD) BigDecimal paid,
            @Field(value = "interest that year", unit = Unit.USD) BigDecimal interest,
            @Field(value = "principal that year", unit = Unit.USD) BigDecimal principal,
            @Field(value = "balance at its end", unit = Unit.USD) BigDecimal balance) {}

    record Schedule(
            @Field(value = "level payment a month", unit = Unit.USD) BigDecimal monthlyPayment,
            @Field(value = "months until repaid", unit = Unit.MONTHS) int payoffMonths,
            @Field(value = "interest in all", unit = Unit.USD) BigDecimal totalInterest,
            @Field(value = "paid in all", unit = Unit.USD) BigDecimal totalPaid,
            @Field(value = "last payment", unit = Unit.USD) BigDecimal lastPayment,
            @Field(value = "interest that the extra saves", unit = Unit.USD)
                    BigDecimal interestSaved,
            @Field(value = "months that the extra saves", unit = Unit.MONTHS) int monthsSaved,
            @Field(value = "year by year", unit = Unit.TEXT) List<Year> years) {}

    record Insured(
            @Field(value = "amount borrowed", unit = Unit.USD, min = 1, max = 1e10) BigDecimal loan,
            @Field(
                            value = "lesser of price and appraised value",
                            unit = Unit.USD,
                            min = 1,
                            max = 1e10)
                    BigDecimal originalValue,
            @Field(value = "yearly rate", unit = Unit.PERCENT, min = 0, max = 50) BigDecimal rate,
            @Field(value = "months of the mortgage", unit = Unit.MONTHS, min = 12, max = 600)
                    int months,
            @Field(value = "extra paid every month", unit = Unit.USD, min = 0, max = 1e10)
                    BigDecimal extraMonthly,
            @Field(value = "mortgage insurance a month", unit = Unit.USD, min = 0, max = 1e6)
                    BigDecimal monthlyPremium) {}

    record InsuranceEnd(
            @Field(value = "automatic end, after so many months", unit = Unit.MONTHS)
                    int automaticEnd,
            @Field(value = "on request by the schedule, after", unit = Unit.MONTHS)
                    int requestBySchedule,
            @Field(value = "on request by actual payments, after", unit = Unit.MONTHS)
                    int requestByPayments,
            @Field(value = "balance reaches the termination share after", unit = Unit.MONTHS)
                    int termination,
            @Field(value = "midpoint of the loan passed after", unit = Unit.MONTHS) int midpoint,
            @Field(value = "premiums until the automatic end", unit = Unit.USD) BigDecimal premiums,
            @Field(value = "premiums saved by asking early", unit = Unit.USD)
                    BigDecimal savedByRequest) {}

    static final List<Calculator<?, ?>> CALCULATORS =
            List.of(
                    new Formula<>(
                            "amortization_schedule",
                            "Amortization schedule",
                            "Loan amortization schedule by year with extra principal payments",
                            "mortgage_real_estate",
                            "mortgage_finance",
                            Loan.class,
                            Schedule.class,
                            Amortization::schedule),
                    new Formula<>(
                            "mortgage_insurance_end",
                            "End of private mortgage insurance",
                            "When private mortgage insurance PMI drops off or can be cancelled",
                            "mortgage_real_estate",
                            "home_ownership",
                            Insured.class,
                            InsuranceEnd.class,
                            Amortization::insuranceEnd));

    /// Month by month to the cent, as [LevelLoan] says; what is paid on top goes to principal at
    /// once and the level payment stays. What is paid is the amount borrowed and the interest,
    /// exactly.
    private static Outcome<Schedule> schedule(Loan in) {
        for (int i = 0; i < in.extras().size(); i++) {
            int month = in.extras().get(i).month();
            if (month > in.months()) {
                throw new BadField(
                        "extras[" + i + "].month",
                        "" + month,
                        "a month of the loan, 1 to " + in.months());
            }
        }
        Working w = new Working();
        LevelLoan loan = new LevelLoan(in.loan(), in.rate(), in.months());
        BigDecimal payment =
                w.dollars(
                        "monthly payment",
                        "level payment on "
                                + usd(in.loan())
                                + " at "
                                + pct(in.rate())
                                + " over "
                                + in.months()
                                + " months",
                        loan.payment());
        List<Month> plain = loan.schedule();
        List<Month> rows = loan.schedule(month -> in.extraMonthly().add(onTop(in.extras(), month)));
        BigDecimal interest =
                w.dollars(
                        "total interest",
                        "sum of " + rows.size() + " months",
                        LevelLoan.interest(rows));
        BigDecimal without =
                w.dollars(
                        "interest without extra",
                        "sum of " + plain.size() + " months",
                        LevelLoan.interest(plain));
        BigDecimal total =
                w.dollars("total paid", "loan + interest", cents(in.loan()).add(interest));
        return w.gives(
                new Schedule(
                        payment,
                        rows.size(),
                        interest,
                        total,
                        rows.getLast().payment(),
                        without.subtract(interest),
                        plain.size() - rows.size(),
                        years(rows)));
    }

    private static BigDecimal onTop(List<Extra> extras, int month) {
        return extras.stream()
                .filter(extra -> extra.month() == month)
                .map(Extra::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static List<Year> years(List<Month> rows) {
        List<Year> years = new ArrayList<>();
        for (int from = 0; from < rows.size(); from += 12) {
            List<Month> months = rows.subList(from, Math.min(from + 12, rows.size()));
            BigDecimal interest = LevelLoan.interest(months);
            BigDecimal principal =
                    months.stream().map(Month::principal).reduce(BigDecimal.ZERO, BigDecimal::add);
            years.add(
                    new Year(
                            from / 12 + 1,
                            interest.add(principal),
                            interest,
                            principal,
                            months.getLast().balance()));
        }
        return years;
    }

    /// The borrower may ask once the balance is first scheduled to reach 80 % of the original
    /// value, or does by actual payments; the insurance ends by itself at 78 % by the initial
    /// schedule, extra payments or not, and in any case in the month after the loan's midpoint, all
    /// while payments are current. For a fixed-rate loan on a single-family principal residence
    /// from 29 July 1999 on that is not a high-risk loan; insurance of the FHA is not covered.
    ///
    /// Source: 12 USC 4901(2), (12), (18), 4902(a) to (c).
    private static Outcome<InsuranceEnd> insuranceEnd(Insured in) {
        requireAtMost("loan", in.loan(), in.originalValue(), "the original value");
        Working w = new Working();
        BigDecimal cancel = bound(w, "home.pmi_cancel", in.originalValue());
        BigDecimal end = bound(w, "home.pmi_end", in.originalValue());
        w.uses("home.pmi_midpoint");
        LevelLoan loan = new LevelLoan(in.loan(), in.rate(), in.months());
        List<Month> initial = loan.schedule();
        List<Month> actual = loan.schedule(month -> in.extraMonthly());
        int request = months(w, "on request", LevelLoan.monthDownTo(cancel, in.loan(), initial));
        int paid =
                months(
                        w,
                        "on request by actual payments",
                        LevelLoan.monthDownTo(cancel, in.loan(), actual));
        int termination = months(w, "termination", LevelLoan.monthDownTo(end, in.loan(), initial));
        int midpoint = months(w, "after the midpoint", (in.months() + 1) / 2 + 1);
        int automatic = Math.min(termination, midpoint);
        int early = Math.min(Math.min(request, paid), automatic);
        BigDecimal premiums =
                w.dollars(
                        "premiums until the automatic end",
                        automatic + " x " + usd(in.monthlyPremium()),
                        times(in.monthlyPremium(), automatic));
        return w.gives(
                new InsuranceEnd(
                        automatic,
                        request,
                        paid,
                        termination,
                        midpoint,
                        cents(premiums),
                        cents(times(in.monthlyPremium(), automatic - early))));
    }

    private static BigDecimal bound(Working w, String rule, BigDecimal value) {
        BigDecimal percent = w.standing(rule);
        return w.dollars(
                "balance at " + pct(percent),
                pct(percent) + " of " + usd(value),
                share(percent, value));
    }

    private static int months(Working w, String name, int months) {
        w.step(name, "by the schedule", BigDecimal.valueOf(months), Unit.MONTHS);
        return months;
    }
}
