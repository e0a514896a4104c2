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
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Which shares are sold: the lots that a sale uses up, with the gain and holding period of each.
final class TaxLots {

    private TaxLots() {}

    enum Method {
        FIFO,
        LIFO,
        HIGHEST_COST,
        SPECIFIC,
        AVERAGE
    }

    record Lot(
            @Field(value = "day of purchase", unit = Unit.TEXT) LocalDate bought,
            @Field(value = "shares of the lot", unit = Unit.SHARES, min = 0.01, max = 1e9)
                    BigDecimal shares,
            @Field(value = "cost of a share", unit = Unit.USD, min = 0, max = 1e7) BigDecimal cost,
            @Field(value = "shares named for the sale", unit = Unit.SHARES, min = 0, max = 1e9)
                    @Nullable BigDecimal named) {}

    record Sale(
            @Field(value = "lots held", unit = Unit.TEXT, maxItems = 200) List<Lot> lots,
            @Field(value = "how lots are chosen", unit = Unit.TEXT) Method method,
            @Field(value = "shares sold", unit = Unit.SHARES, min = 0.01, max = 1e9)
                    BigDecimal shares,
            @Field(value = "price of a share, after costs", unit = Unit.USD, min = 0, max = 1e7)
                    BigDecimal price,
            @Field(value = "day of the sale", unit = Unit.TEXT) LocalDate sold) {}

    record Used(
            @Field(value = "day of purchase", unit = Unit.TEXT) LocalDate bought,
            @Field(value = "shares sold of it", unit = Unit.SHARES) BigDecimal shares,
            @Field(value = "gain or loss", unit = Unit.USD) BigDecimal gain,
            @Field(value = "held more than a year", unit = Unit.TEXT) boolean longTerm) {}

    record Sold(
            @Field(value = "gain or loss", unit = Unit.USD) BigDecimal gain,
            @Field(value = "short-term gain or loss", unit = Unit.USD) BigDecimal shortTermGain,
            @Field(value = "long-term gain or loss", unit = Unit.USD) BigDecimal longTermGain,
            @Field(value = "basis of the shares sold", unit = Unit.USD) BigDecimal basis,
            @Field(value = "lots used, in order", unit = Unit.TEXT) List<Used> used) {}

    static final List<Calculator<?, ?>> CALCULATORS =
            List.of(
                    new Formula<>(
                            "tax_lot_sale",
                            "Sale of tax lots",
                            "Gain when I sell shares bought in lots: FIFO, LIFO, average cost",
                            "federal_income_tax",
                            "capital_gains",
                            Sale.class,
                            Sold.class,
                            TaxLots::sale));

    /// Lots are used up in the order of the method: the oldest first, the newest first, the dearest
    /// first (of equal cost the oldest), or as named. Average cost is for mutual fund shares and
    /// reinvested dividends: every share costs the average of all, and the oldest are held to be
    /// sold first. Long-term is what was held more than a year, counted from the day after the
    /// purchase. Each lot's gain is rounded to the cent; sums are of the rounded gains.
    ///
    /// Source: 26 CFR 1.1012-1(c), (e)(7); IRC 1222, 1223; Rev. Rul. 66-7.
    private static Outcome<Sold> sale(Sale in) {
        BigDecimal held = BigDecimal.ZERO;
        BigDecimal cost = BigDecimal.ZERO;
        for (int i = 0; i < in.lots().size(); i++) {
            Lot lot = in.lots().get(i);
            String name = "lots[" + i + "].";
            if (lot.bought().isAfter(in.sold())) {
                throw new BadField(name + "bought", lot.bought().toString(), "up to " + in.sold());
            }
            if ((lot.named() == null) == (in.method() == Method.SPECIFIC)) {
                throw new BadField(
                        name + "named",
                        lot.named() == null ? "nothing" : lot.named().toPlainString(),
                        "shares of each lot where the method is specific, else nothing");
            }
            if (lot.named() != null && lot.named().compareTo(lot.shares()) > 0) {
                throw new BadField(
                        name + "named",
                        lot.named().toPlainString(),
                        "at most " + lot.shares().toPlainString());
            }
            held = held.add(in.method() == Method.SPECIFIC ? lot.named() : lot.shares());
            cost = cost.add(lot.shares().multiply(lot.cost()));
        }
        boolean wrong =
                in.method() == Method.SPECIFIC
                        ? in.shares().compareTo(held) != 0
                        : in.shares().compareTo(held) > 0;
        if (wrong) {
            throw new BadField(
                    "shares",
                    in.shares().toPlainString(),
                    (in.method() == Method.SPECIFIC
                                    ? "the sum of the named shares, "
                                    : "at most the shares held, ")
                            + held.toPlainString());
        }
        Working w = new Working();
        w.uses("tax.long_term_holding");
        BigDecimal average = null;
        if (in.method() == Method.AVERAGE) {
            average =
                    w.dollars(
                            "average cost",
                            usd(cost) + " / " + held.toPlainString() + " shares",
                            divide(cost, held));
        }
        List<Used> used = new ArrayList<>();
        BigDecimal left = in.shares();
        BigDecimal basis = BigDecimal.ZERO;
        BigDecimal shortTerm = BigDecimal.ZERO;
        BigDecimal longTerm = BigDecimal.ZERO;
        for (Lot lot : ordered(in)) {
            BigDecimal taken = (lot.named() == null ? lot.shares() : lot.named()).min(left);
            if (taken.signum() == 0) {
                continue;
            }
            left = left.subtract(taken);
            BigDecimal each = average == null ? lot.cost() : average;
            boolean longHeld = longTerm(lot.bought(), in.sold());
            BigDecimal gain =
                    cents(
                            w.dollars(
                                    "lot of "
                                            + lot.bought()
                                            + (longHeld ? ", long-term" : ", short-term"),
                                    taken.toPlainString()
                                            + " x ("
                                            + usd(in.price())
                                            + " - "
                                            + usd(each)
                                            + ")",
                                    taken.multiply(in.price().subtract(each))));
            basis = basis.add(taken.multiply(each));
            shortTerm = shortTerm.add(longHeld ? BigDecimal.ZERO : gain);
            longTerm = longTerm.add(longHeld ? gain : BigDecimal.ZERO);
            used.add(new Used(lot.bought(), round(taken, Unit.SHARES), gain, longHeld));
        }
        BigDecimal gain = w.dollars("gain", "sum", shortTerm.add(longTerm));
        return w.gives(
                new Sold(
                        cents(gain),
                        cents(shortTerm),
                        cents(longTerm),
                        cents(basis),
                        List.copyOf(used)));
    }

    private static List<Lot> ordered(Sale in) {
        Comparator<Lot> oldest = Comparator.comparing(Lot::bought);
        return switch (in.method()) {
            case FIFO, AVERAGE -> in.lots().stream().sorted(oldest).toList();
            case LIFO -> in.lots().stream().sorted(oldest.reversed()).toList();
            case HIGHEST_COST ->
                    in.lots().stream()
                            .sorted(
                                    Comparator.comparing(Lot::cost)
                                            .reversed()
                                            .thenComparing(oldest))
                            .toList();
            case SPECIFIC -> in.lots();
        };
    }

    /// Held more than a year. The day of purchase does not count, the day of sale does.
    static boolean longTerm(LocalDate bought, LocalDate sold) {
        return sold.isAfter(bought.plusYears(1)) && !sold.isBefore(bought.plusDays(1).plusYears(1));
    }
}
