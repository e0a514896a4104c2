package ai.elson.knowledge.bonds;

import static ai.elson.knowledge.calculator.Working.*;

import ai.elson.knowledge.calculator.BadField;
import ai.elson.knowledge.calculator.Calculator;
import ai.elson.knowledge.calculator.Field;
import ai.elson.knowledge.calculator.Formula;
import ai.elson.knowledge.calculator.Outcome;
import ai.elson.knowledge.calculator.Working;
import ai.elson.knowledge.rule.Unit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/// Treasury bills, quoted at a bank discount of 360 days and compared with notes by their
/// investment rate (coupon-equivalent yield).
///
/// Source: 31 CFR part 356, appendix B, section VI.
final class TreasuryBills {

    private TreasuryBills() {}

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int LONGEST_DAYS = 366;

    record Discounted(
            @Field(value = "face amount", unit = Unit.USD, min = 0.01, max = 1e12) BigDecimal face,
            @Field(value = "settlement date", unit = Unit.TEXT) LocalDate settlement,
            @Field(value = "maturity date", unit = Unit.TEXT) LocalDate maturity,
            @Field(value = "bank discount rate", unit = Unit.PERCENT, min = -10, max = 95)
                    BigDecimal discountRate) {}

    record BillPrice(
            @Field(value = "price of 100 face", unit = Unit.NUMBER) BigDecimal billPrice,
            @Field(value = "bond-equivalent yield", unit = Unit.PERCENT) double investmentRate,
            @Field(value = "amount to pay", unit = Unit.USD) BigDecimal settlementAmount,
            @Field(value = "days to maturity", unit = Unit.DAYS) int days) {}

    record Priced(
            @Field(value = "settlement date", unit = Unit.TEXT) LocalDate settlement,
            @Field(value = "maturity date", unit = Unit.TEXT) LocalDate maturity,
            @Field(value = "price of 100 face", unit = Unit.NUMBER, min = 1, max = 110)
                    BigDecimal price) {}

    record BillYield(
            @Field(value = "bond-equivalent yield", unit = Unit.PERCENT) double investmentRate,
            @Field(value = "bank discount rate", unit = Unit.PERCENT) double discountRate,
            @Field(value = "days to maturity", unit = Unit.DAYS) int days) {}

    static final List<Calculator<?, ?>> CALCULATORS =
            List.of(
                    new Formula<>(
                            "treasury_bill_price",
                            "Treasury bill price",
                            "Price of a Treasury bill from its discount rate",
                            "fixed_income",
                            "bond_pricing",
                            Discounted.class,
                            BillPrice.class,
                            TreasuryBills::price),
                    new Formula<>(
                            "treasury_bill_yield",
                            "Treasury bill yield",
                            "Bond-equivalent yield and discount rate of a Treasury bill",
                            "fixed_income",
                            "bond_pricing",
                            Priced.class,
                            BillYield.class,
                            TreasuryBills::yield));

    /// P = 100 (1 - d r / 360), rounded to six decimals; the investment rate is that of the rounded
    /// price.
    private static Outcome<BillPrice> price(Discounted in) {
        Working w = new Working();
        int days = days(in.settlement(), in.maturity());
        BigDecimal price =
                HUNDRED.subtract(divide(times(in.discountRate(), days), BigDecimal.valueOf(360)))
                        .setScale(6, RoundingMode.HALF_UP);
        w.step(
                "price",
                "100 x (1 - %s x %d / 360)".formatted(pct(in.discountRate()), days),
                price,
                Unit.NUMBER);
        BigDecimal amount =
                w.dollars(
                        "amount to pay", price + "% of " + usd(in.face()), share(price, in.face()));
        double rate = investmentRate(w, in.settlement(), days, price.doubleValue());
        return w.gives(new BillPrice(price, rate, cents(amount), days));
    }

    /// d = (100 - P) / 100 x 360 / r.
    private static Outcome<BillYield> yield(Priced in) {
        Working w = new Working();
        int days = days(in.settlement(), in.maturity());
        double price = in.price().doubleValue();
        double discount =
                w.number(
                        "discount rate",
                        "(100 - %s) / 100 x 360 / %d".formatted(figure(price), days),
                        (100 - price) * 360 / days,
                        Unit.PERCENT);
        double rate = investmentRate(w, in.settlement(), days, price);
        return w.gives(new BillYield(rate, discount, days));
    }

    /// i in percent. Up to half a year: (100 - P) / P x y / r. Beyond, a half-yearly interest
    /// payment is supposed: P (1 + (r - y/2) i / y) (1 + i/2) = 100. With y the days of the year
    /// that follows settlement, 366 if it has a 29 February.
    private static double investmentRate(Working w, LocalDate settlement, int days, double price) {
        double year = ChronoUnit.DAYS.between(settlement, settlement.plusYears(1));
        if (2 * days <= year) {
            return w.number(
                    "investment rate",
                    "(100 - %1$s) / %1$s x %2$s / %3$d"
                            .formatted(figure(price), figure(year), days),
                    100 * (100 - price) / price * year / days,
                    Unit.PERCENT);
        }
        double a = days / (2 * year) - 0.25;
        double b = days / year;
        double c = (price - 100) / price;
        return w.number(
                "investment rate",
                "%s (1 + (%d - %s / 2) i / %s) (1 + i / 2) = 100"
                        .formatted(figure(price), days, figure(year), figure(year)),
                // The root -2c / (b + sqrt(b^2 - 4ac)) of a i^2 + b i + c, which also holds for a
                // of
                // nearly nothing.
                100 * -2 * c / (b + Math.sqrt(b * b - 4 * a * c)),
                Unit.PERCENT);
    }

    private static int days(LocalDate settlement, LocalDate maturity) {
        if (settlement.getYear() < 1900 || settlement.getYear() > 2200) {
            throw new BadField(
                    "settlement", settlement.toString(), "a date in the years 1900 to 2200");
        }
        long days = ChronoUnit.DAYS.between(settlement, maturity);
        if (days < 1 || days > LONGEST_DAYS) {
            throw new BadField(
                    "maturity",
                    maturity.toString(),
                    "a date 1 to " + LONGEST_DAYS + " days after settlement on " + settlement);
        }
        return (int) days;
    }
}
