package ai.elson.knowledge.household;

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
import java.math.RoundingMode;
import java.util.List;

/// Mortgages, cards and the ratios that lenders look at.
final class Debt {

    private Debt() {}

    /// A hundred years: a debt that takes longer is not being repaid.
    private static final int MOST_MONTHS = 1200;

    record Loan(
            @Field(value = "amount borrowed", unit = Unit.USD, min = 1, max = 1e10) BigDecimal loan,
            @Field(value = "yearly rate", unit = Unit.PERCENT, min = 0, max = 50) BigDecimal rate,
            @Field(value = "years", unit = Unit.YEARS, min = 1, max = 50) int years) {}

    record LoanPayment(
            @Field(value = "payment a month", unit = Unit.USD) BigDecimal monthlyPayment,
            @Field(value = "interest over the term", unit = Unit.USD) BigDecimal totalInterest) {}

    record StudentLoan(
            @Field(value = "amount owed", unit = Unit.USD, min = 1, max = 1e7) BigDecimal balance,
            @Field(value = "yearly rate", unit = Unit.PERCENT, min = 0, max = 50) BigDecimal rate,
            @Field(value = "years to repay", unit = Unit.YEARS, min = 1, max = 30) int years) {}

    record Refinance(
            @Field(value = "closing costs", unit = Unit.USD, min = 0, max = 1e7)
                    BigDecimal closingCosts,
            @Field(value = "monthly payment now", unit = Unit.USD, min = 0.01, max = 1e7)
                    BigDecimal oldPayment,
            @Field(value = "monthly payment after", unit = Unit.USD, min = 0, max = 1e7)
                    BigDecimal newPayment) {}

    record BreakEven(
            @Field(value = "months until paid back", unit = Unit.MONTHS) BigDecimal breakEven,
            @Field(value = "saved a month", unit = Unit.USD) BigDecimal monthlySaving) {}

    record Home(
            @Field(value = "mortgage balance", unit = Unit.USD, min = 0, max = 1e10)
                    BigDecimal loan,
            @Field(value = "home's value", unit = Unit.USD, min = 1, max = 1e10)
                    BigDecimal homeValue) {}

    record LoanToValue(
            @Field(value = "loan as part of the value", unit = Unit.PERCENT) BigDecimal loanToValue,
            @Field(value = "owner's part", unit = Unit.USD) BigDecimal equity) {}

    record Property(
            @Field(value = "yearly rent", unit = Unit.USD, min = 0, max = 1e10) BigDecimal rent,
            @Field(value = "yearly operating costs", unit = Unit.USD, min = 0, max = 1e10)
                    BigDecimal operatingCosts,
            @Field(value = "purchase price", unit = Unit.USD, min = 1, max = 1e11)
                    BigDecimal price) {}

    record CapRate(
            @Field(value = "income as part of the price", unit = Unit.PERCENT) BigDecimal capRate,
            @Field(value = "rent less costs", unit = Unit.USD) BigDecimal netOperatingIncome) {}

    record Monthly(
            @Field(value = "debt payments a month", unit = Unit.USD, min = 0, max = 1e8)
                    BigDecimal monthlyDebt,
            @Field(value = "gross income a month", unit = Unit.USD, min = 1, max = 1e8)
                    BigDecimal monthlyIncome) {}

    record DebtToIncome(
            @Field(value = "debt as part of income", unit = Unit.PERCENT)
                    BigDecimal debtToIncome) {}

    record Cards(
            @Field(value = "card balances", unit = Unit.USD, min = 0, max = 1e7) BigDecimal balance,
            @Field(value = "credit limits", unit = Unit.USD, min = 1, max = 1e7)
                    BigDecimal limit) {}

    record Utilization(
            @Field(value = "part of the limit used", unit = Unit.PERCENT) BigDecimal utilization) {}

    record Card(
            @Field(value = "balance owed", unit = Unit.USD, min = 1, max = 1e7) BigDecimal balance,
            @Field(value = "yearly rate", unit = Unit.PERCENT, min = 0, max = 100) BigDecimal rate,
            @Field(value = "paid each month", unit = Unit.USD, min = 1, max = 1e7)
                    BigDecimal payment) {}

    record Payoff(
            @Field(value = "months until paid off", unit = Unit.MONTHS) BigDecimal payoffTime,
            @Field(value = "interest paid", unit = Unit.USD) BigDecimal totalInterest) {}

    static final List<Calculator<?, ?>> CALCULATORS =
            List.of(
                    new Formula<>(
                            "mortgage_payment",
                            "Mortgage payment",
                            "Monthly payment and total interest of a fixed-rate mortgage",
                            "mortgage_real_estate",
                            "mortgage_finance",
                            Loan.class,
                            LoanPayment.class,
                            Debt::loanPayment),
                    new Formula<>(
                            "refinance_break_even",
                            "Refinance break-even",
                            "Months until refinancing costs are paid back by lower payments",
                            "mortgage_real_estate",
                            "home_ownership",
                            Refinance.class,
                            BreakEven.class,
                            Debt::refinance),
                    new Formula<>(
                            "loan_to_value",
                            "Loan to value",
                            "Mortgage balance against the value of the home, LTV ratio",
                            "mortgage_real_estate",
                            "mortgage_finance",
                            Home.class,
                            LoanToValue.class,
                            Debt::loanToValue),
                    new Formula<>(
                            "cap_rate",
                            "Capitalization rate",
                            "Yearly net rent of a rental property against its price",
                            "mortgage_real_estate",
                            "real_estate_investing",
                            Property.class,
                            CapRate.class,
                            Debt::capRate),
                    new Formula<>(
                            "debt_to_income",
                            "Debt to income",
                            "Monthly debt payments against gross monthly income",
                            "credit_debt",
                            "consumer_lending",
                            Monthly.class,
                            DebtToIncome.class,
                            Debt::debtToIncome),
                    new Formula<>(
                            "credit_utilization",
                            "Credit utilization",
                            "Card balances against credit limits, for a credit score",
                            "credit_debt",
                            "credit_scores",
                            Cards.class,
                            Utilization.class,
                            Debt::utilization),
                    new Formula<>(
                            "student_loan_payment",
                            "Student loan payment",
                            "Monthly payment and total interest of a student loan",
                            "credit_debt",
                            "student_loans",
                            StudentLoan.class,
                            LoanPayment.class,
                            Debt::studentLoan),
                    new Formula<>(
                            "card_payoff_time",
                            "Card payoff time",
                            "Months and interest until a credit card is paid off",
                            "credit_debt",
                            "debt_payoff",
                            Card.class,
                            Payoff.class,
                            Debt::payoff));

    private static Outcome<LoanPayment> loanPayment(Loan in) {
        return level(in.loan(), in.rate(), in.years());
    }

    private static Outcome<LoanPayment> studentLoan(StudentLoan in) {
        return level(in.balance(), in.rate(), in.years());
    }

    /// P r / (1 - (1 + r)^-n) with the monthly rate, rounded to the cent; the interest is that of n
    /// such payments.
    private static Outcome<LoanPayment> level(BigDecimal amount, BigDecimal rate, int years) {
        Working w = new Working();
        int months = years * 12;
        BigDecimal monthly = TimeValue.monthlyRate(w, rate);
        BigDecimal payment = cents(TimeValue.payment(amount, monthly, months));
        w.dollars("monthly payment", "level payment over " + months + " months", payment);
        BigDecimal interest =
                w.dollars(
                        "total interest",
                        usd(payment) + " x " + months + " - " + usd(amount),
                        times(payment, months).subtract(amount));
        return w.gives(new LoanPayment(payment, cents(interest)));
    }

    /// Costs over monthly saving, rounded up to whole months.
    private static Outcome<BreakEven> refinance(Refinance in) {
        if (in.newPayment().compareTo(in.oldPayment()) >= 0) {
            throw new BadField(
                    "newPayment",
                    in.newPayment().toPlainString(),
                    "less than the payment now, " + usd(in.oldPayment()));
        }
        Working w = new Working();
        BigDecimal saving = in.oldPayment().subtract(in.newPayment());
        w.dollars("saved a month", usd(in.oldPayment()) + " - " + usd(in.newPayment()), saving);
        BigDecimal months = divide(in.closingCosts(), saving).setScale(0, RoundingMode.CEILING);
        w.step("break-even", usd(in.closingCosts()) + " / " + usd(saving), months, Unit.MONTHS);
        return w.gives(new BreakEven(months, cents(saving)));
    }

    /// Loan over value.
    private static Outcome<LoanToValue> loanToValue(Home in) {
        Working w = new Working();
        BigDecimal percent =
                w.percent(
                        "loan to value",
                        usd(in.loan()) + " / " + usd(in.homeValue()),
                        percentOf(in.loan(), in.homeValue()));
        return w.gives(
                new LoanToValue(
                        round(percent, Unit.PERCENT), cents(in.homeValue().subtract(in.loan()))));
    }

    /// Net operating income over price; costs exclude financing and depreciation.
    private static Outcome<CapRate> capRate(Property in) {
        Working w = new Working();
        BigDecimal income =
                w.dollars(
                        "net operating income",
                        usd(in.rent()) + " - " + usd(in.operatingCosts()),
                        in.rent().subtract(in.operatingCosts()));
        BigDecimal rate =
                w.percent(
                        "cap rate",
                        usd(income) + " / " + usd(in.price()),
                        percentOf(income, in.price()));
        return w.gives(new CapRate(round(rate, Unit.PERCENT), cents(income)));
    }

    /// Payments over gross income.
    private static Outcome<DebtToIncome> debtToIncome(Monthly in) {
        Working w = new Working();
        BigDecimal percent =
                w.percent(
                        "debt to income",
                        usd(in.monthlyDebt()) + " / " + usd(in.monthlyIncome()),
                        percentOf(in.monthlyDebt(), in.monthlyIncome()));
        return w.gives(new DebtToIncome(round(percent, Unit.PERCENT)));
    }

    /// Balances over limits.
    private static Outcome<Utilization> utilization(Cards in) {
        Working w = new Working();
        BigDecimal percent =
                w.percent(
                        "utilization",
                        usd(in.balance()) + " / " + usd(in.limit()),
                        percentOf(in.balance(), in.limit()));
        return w.gives(new Utilization(round(percent, Unit.PERCENT)));
    }

    /// Month by month: interest at a twelfth of the yearly rate, rounded to the cent, then the
    /// payment; the last payment is what is left.
    private static Outcome<Payoff> payoff(Card in) {
        Working w = new Working();
        TimeValue.monthlyRate(w, in.rate());
        BigDecimal balance = in.balance();
        BigDecimal interest = BigDecimal.ZERO;
        int months = 0;
        while (balance.signum() > 0) {
            BigDecimal charged = LevelLoan.monthsInterest(balance, in.rate());
            if (months == 0) {
                w.dollars("first month's interest", usd(balance) + " x monthly rate", charged);
            }
            if (charged.compareTo(in.payment()) >= 0 || ++months > MOST_MONTHS) {
                throw new BadField(
                        "payment",
                        in.payment().toPlainString(),
                        "more than the first month's interest and enough to repay within 100 years");
            }
            interest = interest.add(charged);
            balance = balance.add(charged).subtract(in.payment());
        }
        BigDecimal count =
                w.step(
                        "payoff time",
                        "payments of " + usd(in.payment()) + " until nothing is owed",
                        BigDecimal.valueOf(months),
                        Unit.MONTHS);
        w.dollars("total interest", "sum of the monthly interest", interest);
        return w.gives(new Payoff(count, cents(interest)));
    }
}
