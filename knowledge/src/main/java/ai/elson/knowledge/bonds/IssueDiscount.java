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
import java.util.ArrayList;
import java.util.List;

/// Original issue discount, which a holder owes tax on as it accrues.
final class IssueDiscount {

    private IssueDiscount() {}

    private static final double LEAST_YIELD = 0;
    private static final double GREATEST_YIELD = 1e9;

    record Issue(
            @Field(value = "issue price", unit = Unit.USD, min = 1, max = 1e12)
                    BigDecimal issuePrice,
            @Field(value = "redemption price at maturity", unit = Unit.USD, min = 1, max = 1e12)
                    BigDecimal redemption,
            @Field(value = "interest paid a year", unit = Unit.USD, min = 0, max = 1e12)
                    BigDecimal statedInterest,
            @Field(value = "years to maturity", unit = Unit.YEARS, min = 1, max = 50) int years,
            @Field(value = "accrual periods a year", unit = Unit.TEXT) CouponFrequency frequency) {}

    record Accrual(
            @Field(value = "accrual period", unit = Unit.COUNT) int period,
            @Field(value = "discount accrued", unit = Unit.USD) BigDecimal accrued,
            @Field(value = "adjusted issue price after it", unit = Unit.USD)
                    BigDecimal adjustedIssuePrice) {}

    record Accruals(
            @Field(value = "discount taxed in first year", unit = Unit.USD)
                    BigDecimal firstYearDiscount,
            @Field(value = "original issue discount", unit = Unit.USD) BigDecimal discount,
            @Field(value = "whether the discount is de minimis", unit = Unit.TEXT)
                    boolean deMinimis,
            @Field(value = "yield to maturity", unit = Unit.PERCENT) double yieldToMaturity,
            @Field(value = "accruals by period", unit = Unit.TEXT) List<Accrual> accruals) {}

    static final List<Calculator<?, ?>> CALCULATORS =
            List.of(
                    new Formula<>(
                            "original_issue_discount",
                            "Original issue discount",
                            "OID: original issue discount accrued each period at constant yield",
                            "fixed_income",
                            "bond_pricing",
                            Issue.class,
                            Accruals.class,
                            IssueDiscount::accrue));

    /// Accrued in a period = adjusted issue price x yield of the period - interest paid in it; the
    /// yield is that at which interest and redemption are worth the issue price. A discount below a
    /// quarter of a percent of the redemption price for each complete year counts as zero, and
    /// nothing accrues. Adjusted issue prices are rounded to the cent, accruals are their
    /// differences, so that they add up to the discount.
    ///
    /// Source: IRC 1272(a)(3), 1273(a); 26 CFR 1.1272-1(b).
    private static Outcome<Accruals> accrue(Issue in) {
        if (in.issuePrice().compareTo(in.redemption()) > 0) {
            throw new BadField(
                    "issuePrice",
                    in.issuePrice().toPlainString(),
                    "at most the redemption price of " + usd(in.redemption()));
        }
        Working w = new Working();
        w.uses("bond.oid");
        BigDecimal discount =
                w.dollars(
                        "original issue discount",
                        usd(in.redemption()) + " - " + usd(in.issuePrice()),
                        in.redemption().subtract(in.issuePrice()));
        BigDecimal rate = w.standing("bond.oid_de_minimis_rate");
        BigDecimal threshold =
                w.dollars(
                        "de minimis amount",
                        "%s of %s x %d years"
                                .formatted(pct(rate), usd(in.redemption()), in.years()),
                        times(share(rate, in.redemption()), in.years()));
        boolean small = discount.compareTo(threshold) < 0;
        int f = in.frequency().timesAYear();
        double periodic = periodYield(in);
        double yield =
                w.number(
                        "yield to maturity",
                        f + " x the yield of a period",
                        100 * f * periodic,
                        Unit.PERCENT);
        List<Accrual> accruals = small ? List.of() : accruals(in, periodic, in.years() * f);
        BigDecimal first =
                accruals.stream()
                        .limit(f)
                        .map(Accrual::accrued)
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
        w.dollars("first year", small ? "nothing accrues" : f + " periods", first);
        return w.gives(new Accruals(cents(first), cents(discount), small, yield, accruals));
    }

    /// The yield of an accrual period as a fraction.
    private static double periodYield(Issue in) {
        double issue = in.issuePrice().doubleValue();
        double redemption = in.redemption().doubleValue();
        int f = in.frequency().timesAYear();
        double interest = in.statedInterest().doubleValue() / f;
        int n = in.years() * f;
        if (issue == redemption) {
            return interest / issue;
        }
        return Bisection.ofFalling(
                        "issuePrice",
                        issue,
                        0,
                        y -> value(redemption, interest, n, y / 100),
                        issue,
                        LEAST_YIELD,
                        GREATEST_YIELD)
                / 100;
    }

    /// Interest at the end of each period and the redemption with the last, discounted from the
    /// end.
    private static double value(double redemption, double interest, int periods, double periodic) {
        double value = redemption;
        for (int k = 0; k < periods; k++) {
            value = (value + interest) / (1 + periodic);
        }
        return value;
    }

    private static List<Accrual> accruals(Issue in, double periodic, int periods) {
        double interest = in.statedInterest().doubleValue() / in.frequency().timesAYear();
        double price = in.issuePrice().doubleValue();
        BigDecimal before = cents(in.issuePrice());
        List<Accrual> accruals = new ArrayList<>();
        for (int k = 1; k <= periods; k++) {
            price = price * (1 + periodic) - interest;
            BigDecimal after = k == periods ? cents(in.redemption()) : cents(price);
            accruals.add(new Accrual(k, after.subtract(before), after));
            before = after;
        }
        return accruals;
    }
}
