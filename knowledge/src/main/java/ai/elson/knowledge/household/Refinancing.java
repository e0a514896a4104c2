package ai.elson.knowledge.household;

import static ai.elson.knowledge.calculator.Working.*;

import ai.elson.knowledge.calculator.BadField;
import ai.elson.knowledge.calculator.Calculator;
import ai.elson.knowledge.calculator.Field;
import ai.elson.knowledge.calculator.Formula;
import ai.elson.knowledge.calculator.Outcome;
import ai.elson.knowledge.calculator.Working;
import ai.elson.knowledge.cashflow.DiscountRates;
import ai.elson.knowledge.household.LevelLoan.Month;
import ai.elson.knowledge.rule.Unit;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a loan really costs: its annual percentage rate, and what another in its place would save.
final class Refinancing {

    private Refinancing() {}

    record Offer(
            @Field(value = "balance owed now", unit = Unit.USD, min = 1, max = 1e9)
                    BigDecimal balance,
            @Field(value = "yearly rate now", unit = Unit.PERCENT, min = 0, max = 50)
                    BigDecimal oldRate,
            @Field(value = "months left now", unit = Unit.MONTHS, min = 1, max = 600) int oldMonths,
            @Field(value = "yearly rate of the new loan", unit = Unit.PERCENT, min = 0, max = 50)
                    BigDecimal newRate,
            @Field(value = "months of the new loan", unit = Unit.MONTHS, min = 1, max = 600)
                    int newMonths,
            @Field(value = "closing costs", unit = Unit.USD, min = 0, max = 1e7)
                    BigDecimal closingCosts,
            @Field(value = "closing costs added to the loan", unit = Unit.TEXT)
                    boolean costsFinanced,
            @Field(value = "months the home is kept", unit = Unit.MONTHS, min = 1, max = 600)
                    int horizonMonths,
            @Field(value = "yearly discount rate", unit = Unit.PERCENT, min = 0, max = 50)
                    BigDecimal discountRate) {}

    record Saving(
            @Field(value = "saving, worth today", unit = Unit.USD) BigDecimal netPresentSaving,
            @Field(value = "saving, added up", unit = Unit.USD) BigDecimal netSaving,
            @Field(value = "payment now", unit = Unit.USD) BigDecimal oldPayment,
            @Field(value = "payment of the new loan", unit = Unit.USD) BigDecimal newPayment,
            @Field(value = "then owed on the old loan", unit = Unit.USD) BigDecimal oldBalance,
            @Field(value = "then owed on the new loan", unit = Unit.USD) BigDecimal newBalance,
            @Field(value = "first month that is better today", unit = Unit.MONTHS)
                    @Nullable Integer breakEvenMonth) {}

    record Costs(
            @Field(value = "amount borrowed", unit = Unit.USD, min = 1, max = 1e10) BigDecimal loan,
            @Field(value = "yearly note rate", unit = Unit.PERCENT, min = 0, max = 100)
                    BigDecimal rate,
            @Field(value = "months of the loan", unit = Unit.MONTHS, min = 1, max = 600) int months,
            @Field(value = "fees and points paid up front", unit = Unit.USD, min = 0, max = 1e9)
                    BigDecimal prepaidCharges) {}

    record TrueRate(
            @Field(value = "annual percentage rate", unit = Unit.PERCENT) double apr,
            @Field(value = "finance charge", unit = Unit.USD) BigDecimal financeCharge,
            @Field(value = "amount financed", unit = Unit.USD) BigDecimal amountFinanced,
            @Field(value = "monthly payment", unit = Unit.USD) BigDecimal monthlyPayment) {}

    static final List<Calculator<?, ?>> CALCULATORS =
            List.of(
                    new Formula<>(
                            "refinance_comparison",
                            "Refinance comparison",
                            "Saving by refinancing a mortgage with balances, costs and horizon",
                            "mortgage_real_estate",
                            "home_ownership",
                            Offer.class,
                            Saving.class,
                            Refinancing::compare),
                    new Formula<>(
                            "annual_percentage_rate",
                            "Annual percentage rate",
                            "APR of a loan with points and origination fees",
                            "credit_debt",
                            "consumer_lending",
                            Costs.class,
                            TrueRate.class,
                            Refinancing::apr));

    /// Payments of the old loan less those of the new, month by month to the cent, and what less is
    /// owed at the end, less the costs; discounted at a twelfth of the yearly rate. Taxes are left
    /// out. The loan now is taken to be repaid level over the months left.
    private static Outcome<Saving> compare(Offer in) {
        Working w = new Working();
        BigDecimal financed = in.costsFinanced() ? in.closingCosts() : BigDecimal.ZERO;
        BigDecimal cash = in.closingCosts().subtract(financed);
        LevelLoan old = new LevelLoan(in.balance(), in.oldRate(), in.oldMonths());
        LevelLoan other = new LevelLoan(in.balance().add(financed), in.newRate(), in.newMonths());
        w.dollars("payment now", "over " + in.oldMonths() + " months", old.payment());
        w.dollars(
                "new payment",
                usd(other.amount()) + " over " + in.newMonths() + " months",
                other.payment());
        List<Month> before = old.schedule();
        List<Month> after = other.schedule();
        BigDecimal growth =
                BigDecimal.ONE.add(divide(fraction(in.discountRate()), BigDecimal.valueOf(12)));
        BigDecimal discount = BigDecimal.ONE;
        BigDecimal present = cash.negate();
        BigDecimal plain = cash.negate();
        BigDecimal owedLess = BigDecimal.ZERO;
        Integer breakEven = null;
        for (int month = 1; month <= in.horizonMonths(); month++) {
            BigDecimal saved =
                    LevelLoan.paidIn(month, before).subtract(LevelLoan.paidIn(month, after));
            discount = divide(discount, growth);
            plain = plain.add(saved);
            present = present.add(saved.multiply(discount));
            owedLess =
                    LevelLoan.balanceAfter(month, before)
                            .subtract(LevelLoan.balanceAfter(month, after));
            if (breakEven == null && present.add(owedLess.multiply(discount)).signum() >= 0) {
                breakEven = month;
            }
        }
        BigDecimal today =
                w.dollars(
                        "net present saving",
                        "payments saved "
                                + usd(present)
                                + " + owed less "
                                + usd(owedLess)
                                + ", discounted",
                        present.add(owedLess.multiply(discount)));
        return w.gives(
                new Saving(
                        cents(today),
                        cents(plain.add(owedLess)),
                        old.payment(),
                        other.payment(),
                        LevelLoan.balanceAfter(in.horizonMonths(), before),
                        LevelLoan.balanceAfter(in.horizonMonths(), after),
                        breakEven));
    }

    /// Twelve times the monthly rate at which the payments are worth the amount financed, that is
    /// the loan less the charges paid up front; level months, the last payment as it falls.
    ///
    /// Source: 12 CFR 1026.22(a)(1) and appendix J to part 1026, the actuarial method.
    private static Outcome<TrueRate> apr(Costs in) {
        if (in.prepaidCharges().compareTo(in.loan()) >= 0) {
            throw new BadField(
                    "prepaidCharges",
                    in.prepaidCharges().toPlainString(),
                    "less than the loan, " + usd(in.loan()));
        }
        Working w = new Working();
        BigDecimal financed =
                w.dollars(
                        "amount financed",
                        usd(in.loan()) + " - " + usd(in.prepaidCharges()),
                        in.loan().subtract(in.prepaidCharges()));
        LevelLoan loan = new LevelLoan(in.loan(), in.rate(), in.months());
        List<Month> rows = loan.schedule();
        BigDecimal charge =
                w.dollars(
                        "finance charge",
                        "interest + " + usd(in.prepaidCharges()),
                        LevelLoan.interest(rows).add(in.prepaidCharges()));
        double[] amounts = new double[rows.size() + 1];
        double[] times = new double[rows.size() + 1];
        amounts[0] = financed.doubleValue();
        for (int month = 1; month <= rows.size(); month++) {
            amounts[month] = -rows.get(month - 1).payment().doubleValue();
            times[month] = month;
        }
        List<Double> rates = DiscountRates.of(amounts, times);
        if (rates.size() != 1) {
            throw new BadField(
                    "prepaidCharges",
                    in.prepaidCharges().toPlainString(),
                    "charges that leave a monthly rate below 1,000,000%");
        }
        double apr =
                w.number(
                        "annual percentage rate",
                        "12 x the monthly rate that discounts the payments to " + usd(financed),
                        1200 * rates.getFirst(),
                        Unit.PERCENT);
        return w.gives(new TrueRate(apr, cents(charge), cents(financed), loan.payment()));
    }
}
