package ai.elson.knowledge.household;

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

/// What a rented house brings on the cash put into it.
final class Rental {

    private Rental() {}

    record Purchase(
            @Field(value = "purchase price", unit = Unit.USD, min = 1000, max = 1e10)
                    BigDecimal price,
            @Field(value = "down payment", unit = Unit.USD, min = 0, max = 1e10)
                    BigDecimal downPayment,
            @Field(value = "closing and repair costs", unit = Unit.USD, min = 0, max = 1e9)
                    BigDecimal upfrontCosts,
            @Field(value = "yearly mortgage rate", unit = Unit.PERCENT, min = 0, max = 50)
                    BigDecimal mortgageRate,
            @Field(value = "years of the mortgage", unit = Unit.YEARS, min = 1, max = 50)
                    int mortgageYears,
            @Field(value = "rent a month", unit = Unit.USD, min = 0, max = 1e8)
                    BigDecimal monthlyRent,
            @Field(value = "rent lost to vacancy", unit = Unit.PERCENT, min = 0, max = 100)
                    BigDecimal vacancy,
            @Field(value = "yearly operating costs", unit = Unit.USD, min = 0, max = 1e9)
                    BigDecimal operatingCosts) {}

    record CashReturn(
            @Field(value = "cash-on-cash return", unit = Unit.PERCENT) BigDecimal cashOnCash,
            @Field(value = "debt service coverage", unit = Unit.RATIO)
                    @Nullable BigDecimal debtServiceCoverage,
            @Field(value = "cap rate", unit = Unit.PERCENT) BigDecimal capRate,
            @Field(value = "net operating income", unit = Unit.USD) BigDecimal netOperatingIncome,
            @Field(value = "yearly debt payments", unit = Unit.USD) BigDecimal debtService,
            @Field(value = "yearly cash flow before tax", unit = Unit.USD) BigDecimal cashFlow,
            @Field(value = "cash put in", unit = Unit.USD) BigDecimal cashInvested) {}

    static final List<Calculator<?, ?>> CALCULATORS =
            List.of(
                    new Formula<>(
                            "rental_property_return",
                            "Rental property return",
                            "Cash-on-cash return and DSCR of a rental property",
                            "mortgage_real_estate",
                            "real_estate_investing",
                            Purchase.class,
                            CashReturn.class,
                            Rental::cashReturn));

    /// Rent less vacancy and operating costs, less twelve payments of the mortgage to the cent,
    /// over down payment and costs up front; before income tax, no rise of value. Without a loan
    /// there is no debt service to cover.
    ///
    /// Source: D. Geltner et al., Commercial Real Estate Analysis and Investments, chapter 11.
    private static Outcome<CashReturn> cashReturn(Purchase in) {
        requireAtMost("downPayment", in.downPayment(), in.price(), "the price");
        BigDecimal cash = in.downPayment().add(in.upfrontCosts());
        if (cash.signum() == 0) {
            throw new BadField("downPayment", "0, and no costs", "some cash put in");
        }
        Working w = new Working();
        BigDecimal rent = times(in.monthlyRent(), 12);
        BigDecimal income =
                w.dollars(
                        "net operating income",
                        usd(rent) + " less " + pct(in.vacancy()) + " - " + usd(in.operatingCosts()),
                        rent.subtract(share(in.vacancy(), rent)).subtract(in.operatingCosts()));
        BigDecimal borrowed = in.price().subtract(in.downPayment());
        LevelLoan loan = new LevelLoan(borrowed, in.mortgageRate(), in.mortgageYears() * 12);
        BigDecimal service =
                w.dollars(
                        "yearly debt payments",
                        "12 x " + usd(loan.payment()) + " on " + usd(borrowed),
                        times(loan.payment(), 12));
        BigDecimal flow =
                w.dollars(
                        "cash flow", usd(income) + " - " + usd(service), income.subtract(service));
        BigDecimal percent =
                w.percent(
                        "cash-on-cash return",
                        usd(flow) + " / " + usd(cash),
                        percentOf(flow, cash));
        return w.gives(
                new CashReturn(
                        round(percent, Unit.PERCENT),
                        service.signum() == 0 ? null : round(divide(income, service), Unit.RATIO),
                        round(percentOf(income, in.price()), Unit.PERCENT),
                        cents(income),
                        cents(service),
                        cents(flow),
                        cents(cash)));
    }
}
