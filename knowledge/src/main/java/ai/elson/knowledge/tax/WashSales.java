package ai.elson.knowledge.tax;

import static ai.elson.knowledge.calculator.Working.*;

import ai.elson.knowledge.calculator.BadField;
import ai.elson.knowledge.calculator.Calculator;
import ai.elson.knowledge.calculator.Field;
import ai.elson.knowledge.calculator.Formula;
import ai.elson.knowledge.calculator.Outcome;
import ai.elson.knowledge.calculator.Working;
import ai.elson.knowledge.rule.Unit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// A loss that the law does not allow because the same shares were bought around the sale.
final class WashSales {

    private WashSales() {}

    record Purchase(
            @Field(value = "day of purchase", unit = Unit.TEXT) LocalDate bought,
            @Field(value = "shares bought", unit = Unit.SHARES, min = 0.01, max = 1e9)
                    BigDecimal shares,
            @Field(value = "cost of a share", unit = Unit.USD, min = 0, max = 1e7)
                    BigDecimal cost) {}

    record Sale(
            @Field(value = "day the sold shares were bought", unit = Unit.TEXT) LocalDate bought,
            @Field(value = "day of the sale", unit = Unit.TEXT) LocalDate sold,
            @Field(value = "shares sold", unit = Unit.SHARES, min = 0.01, max = 1e9)
                    BigDecimal shares,
            @Field(value = "basis of a share sold", unit = Unit.USD, min = 0, max = 1e7)
                    BigDecimal basis,
            @Field(value = "price of a share sold", unit = Unit.USD, min = 0, max = 1e7)
                    BigDecimal price,
            @Field(
                            value = "other purchases of the same shares",
                            unit = Unit.TEXT,
                            minItems = 0,
                            maxItems = 200)
                    List<Purchase> purchases) {}

    record Replacement(
            @Field(value = "day of purchase", unit = Unit.TEXT) LocalDate bought,
            @Field(value = "shares that replace sold ones", unit = Unit.SHARES) BigDecimal shares,
            @Field(value = "new basis of a share", unit = Unit.USD) BigDecimal basis,
            @Field(value = "day the holding period begins", unit = Unit.TEXT) LocalDate heldFrom) {}

    record Washed(
            @Field(value = "loss not allowed now", unit = Unit.USD) BigDecimal disallowedLoss,
            @Field(value = "loss allowed", unit = Unit.USD) BigDecimal allowedLoss,
            @Field(value = "shares replaced", unit = Unit.SHARES) BigDecimal replacedShares,
            @Field(value = "loss is long-term", unit = Unit.TEXT) boolean longTerm,
            @Field(value = "replacement shares", unit = Unit.TEXT)
                    List<Replacement> replacements) {}

    static final List<Calculator<?, ?>> CALCULATORS =
            List.of(
                    new Formula<>(
                            "wash_sale",
                            "Wash sale",
                            "Wash sale: disallowed loss and basis of shares bought within 30 days",
                            "federal_income_tax",
                            "capital_gains",
                            Sale.class,
                            Washed.class,
                            WashSales::wash));

    /// Shares bought from 30 days before to 30 days after the sale replace sold shares one for one,
    /// the earliest purchase first. The loss of each replaced share is not allowed; it is added to
    /// the basis of its replacement, whose holding period includes that of the sold share. What the
    /// user lists are other shares than the sold ones. Losses are rounded to the cent, the new
    /// basis of a share too.
    ///
    /// Source: IRC 1091(a), (d), 1223(3); 26 CFR 1.1091-1(c), (d).
    private static Outcome<Washed> wash(Sale in) {
        if (in.bought().isAfter(in.sold())) {
            throw new BadField(
                    "bought", in.bought().toString(), "up to the day of the sale, " + in.sold());
        }
        if (in.price().compareTo(in.basis()) >= 0) {
            throw new BadField(
                    "price",
                    in.price().toPlainString(),
                    "below the basis, " + usd(in.basis()) + ": only a loss can be a wash sale");
        }
        Working w = new Working();
        w.uses("tax.long_term_holding");
        int days = w.standing("tax.wash_sale_days").intValueExact();
        BigDecimal each =
                w.dollars(
                        "loss of a share",
                        usd(in.basis()) + " - " + usd(in.price()),
                        in.basis().subtract(in.price()));
        long held = ChronoUnit.DAYS.between(in.bought(), in.sold());
        BigDecimal left = in.shares();
        List<Replacement> replacements = new ArrayList<>();
        for (Purchase purchase :
                in.purchases().stream().sorted(Comparator.comparing(Purchase::bought)).toList()) {
            BigDecimal matched = purchase.shares().min(left);
            boolean within =
                    !purchase.bought().isBefore(in.sold().minusDays(days))
                            && !purchase.bought().isAfter(in.sold().plusDays(days));
            if (!within || matched.signum() == 0) {
                continue;
            }
            left = left.subtract(matched);
            BigDecimal basis =
                    w.dollars(
                            "basis of a share bought on " + purchase.bought(),
                            usd(purchase.cost())
                                    + " + "
                                    + usd(each)
                                    + ", for "
                                    + matched.toPlainString()
                                    + " shares",
                            purchase.cost().add(each));
            replacements.add(
                    new Replacement(
                            purchase.bought(),
                            round(matched, Unit.SHARES),
                            cents(basis),
                            purchase.bought().minusDays(held)));
        }
        BigDecimal replaced = in.shares().subtract(left);
        BigDecimal disallowed =
                cents(
                        w.dollars(
                                "loss not allowed",
                                replaced.toPlainString() + " shares x " + usd(each),
                                replaced.multiply(each)));
        BigDecimal loss = cents(in.shares().multiply(each));
        BigDecimal allowed =
                w.dollars(
                        "loss allowed",
                        usd(loss) + " - " + usd(disallowed),
                        loss.subtract(disallowed));
        return w.gives(
                new Washed(
                        disallowed,
                        cents(allowed),
                        round(replaced, Unit.SHARES),
                        TaxLots.longTerm(in.bought(), in.sold()),
                        List.copyOf(replacements)));
    }
}
