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
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Owning a home against renting one and investing the difference.
final class RentOrBuy {

    private static final BigDecimal TWELVE = BigDecimal.valueOf(12);

    private RentOrBuy() {}

    record Choice(
            @Field(value = "price of the home", unit = Unit.USD, min = 1000, max = 1e9)
                    BigDecimal price,
            @Field(value = "down payment", unit = Unit.USD, min = 0, max = 1e9)
                    BigDecimal downPayment,
            @Field(value = "yearly mortgage rate", unit = Unit.PERCENT, min = 0, max = 50)
                    BigDecimal mortgageRate,
            @Field(value = "years of the mortgage", unit = Unit.YEARS, min = 1, max = 50)
                    int mortgageYears,
            @Field(value = "buying costs, of the price", unit = Unit.PERCENT, min = 0, max = 25)
                    BigDecimal buyingCosts,
            @Field(value = "selling costs, of the price", unit = Unit.PERCENT, min = 0, max = 25)
                    BigDecimal sellingCosts,
            @Field(
                            value = "yearly tax, insurance, upkeep of value",
                            unit = Unit.PERCENT,
                            min = 0,
                            max = 25)
                    BigDecimal yearlyCosts,
            @Field(value = "yearly rise of home value", unit = Unit.PERCENT, min = -20, max = 30)
                    BigDecimal appreciation,
            @Field(value = "rent a month", unit = Unit.USD, min = 0, max = 1e7)
                    BigDecimal monthlyRent,
            @Field(value = "yearly rise of rent", unit = Unit.PERCENT, min = -20, max = 30)
                    BigDecimal rentGrowth,
            @Field(value = "yearly return on savings", unit = Unit.PERCENT, min = 0, max = 30)
                    BigDecimal investmentReturn,
            @Field(value = "years until the home is sold", unit = Unit.YEARS, min = 1, max = 50)
                    int years) {}

    record Verdict(
            @Field(value = "buyer ahead of renter, then", unit = Unit.USD)
                    BigDecimal buyingAdvantage,
            @Field(value = "buyer's wealth, then", unit = Unit.USD) BigDecimal buyerWealth,
            @Field(value = "renter's wealth, then", unit = Unit.USD) BigDecimal renterWealth,
            @Field(value = "mortgage payment a month", unit = Unit.USD) BigDecimal monthlyPayment,
            @Field(value = "first year in which buying wins", unit = Unit.COUNT)
                    @Nullable Integer breakEvenYear) {}

    static final List<Calculator<?, ?>> CALCULATORS =
            List.of(
                    new Formula<>(
                            "rent_versus_buy",
                            "Rent or buy",
                            "Renting versus buying a home over the years",
                            "mortgage_real_estate",
                            "home_ownership",
                            Choice.class,
                            Verdict.class,
                            RentOrBuy::compare));

    /// Both have the down payment and buying costs to begin with: the buyer spends them, the renter
    /// invests them. Each month whoever pays less invests the difference; both portfolios grow by a
    /// twelfth of the yearly return. Home value and rent rise at the end of each year; yearly costs
    /// are a part of the value at the year's beginning. At the end of a year the buyer has the
    /// value less selling costs and balance, and the portfolio. Income taxes are left out.
    private static Outcome<Verdict> compare(Choice in) {
        if (in.downPayment().compareTo(in.price()) >= 0) {
            throw new BadField(
                    "downPayment",
                    in.downPayment().toPlainString(),
                    "less than the price, " + usd(in.price()));
        }
        Working w = new Working();
        BigDecimal start =
                w.dollars(
                        "money at the start",
                        usd(in.downPayment()) + " + " + pct(in.buyingCosts()) + " of the price",
                        in.downPayment().add(share(in.buyingCosts(), in.price())));
        LevelLoan loan =
                new LevelLoan(
                        in.price().subtract(in.downPayment()),
                        in.mortgageRate(),
                        in.mortgageYears() * 12);
        w.dollars("mortgage payment", "on " + usd(loan.amount()), loan.payment());
        List<LevelLoan.Month> schedule = loan.schedule();
        BigDecimal growth = BigDecimal.ONE.add(divide(fraction(in.investmentReturn()), TWELVE));
        BigDecimal value = in.price();
        BigDecimal rent = in.monthlyRent();
        BigDecimal buyer = BigDecimal.ZERO;
        BigDecimal renter = start;
        BigDecimal owned = BigDecimal.ZERO;
        Integer breakEven = null;
        for (int year = 1; year <= in.years(); year++) {
            BigDecimal costs = divide(share(in.yearlyCosts(), value), TWELVE);
            for (int month = year * 12 - 11; month <= year * 12; month++) {
                BigDecimal more = LevelLoan.paidIn(month, schedule).add(costs).subtract(rent);
                buyer = buyer.multiply(growth, DIGITS).add(notNegative(more.negate()));
                renter = renter.multiply(growth, DIGITS).add(notNegative(more));
            }
            value = value.multiply(TimeValue.compound(in.appreciation(), 1));
            rent = rent.multiply(TimeValue.compound(in.rentGrowth(), 1));
            value = value.round(DIGITS);
            rent = rent.round(DIGITS);
            owned =
                    value.subtract(share(in.sellingCosts(), value))
                            .subtract(LevelLoan.balanceAfter(year * 12, schedule))
                            .add(buyer);
            if (breakEven == null && owned.compareTo(renter) >= 0) {
                breakEven = year;
            }
        }
        w.dollars("home value", "after " + in.years() + " years", value);
        w.dollars("buyer's wealth", "value - selling costs - balance + " + usd(buyer), owned);
        w.dollars("renter's wealth", "invested", renter);
        BigDecimal ahead =
                w.dollars(
                        "buyer ahead by", usd(owned) + " - " + usd(renter), owned.subtract(renter));
        return w.gives(
                new Verdict(cents(ahead), cents(owned), cents(renter), loan.payment(), breakEven));
    }
}
