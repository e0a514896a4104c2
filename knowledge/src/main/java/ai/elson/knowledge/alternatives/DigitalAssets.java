package ai.elson.knowledge.alternatives;

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
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Gains and income from digital assets, which are property.
final class DigitalAssets {

    private DigitalAssets() {}

    /// The first block of bitcoin is of 2009.
    private static final int FIRST_YEAR = 2009;

    private static final int LAST_YEAR = 2200;

    enum Method {
        FIFO,
        SPECIFIC
    }

    record Lot(
            @Field(value = "day acquired", unit = Unit.TEXT) LocalDate acquired,
            @Field(value = "units", unit = Unit.NUMBER, min = 1e-8, max = 1e12) BigDecimal units,
            @Field(value = "cost with fees", unit = Unit.USD, min = 0, max = 1e12)
                    BigDecimal cost) {}

    record Choice(
            @Field(value = "number of the lot, from 1", unit = Unit.COUNT, min = 1, max = 1000)
                    int lot,
            @Field(value = "units of it sold", unit = Unit.NUMBER, min = 1e-8, max = 1e12)
                    BigDecimal units) {}

    record Sale(
            @Field(value = "lots in one wallet or account", unit = Unit.TEXT) List<Lot> lots,
            @Field(value = "day sold", unit = Unit.TEXT) LocalDate sold,
            @Field(value = "units sold", unit = Unit.NUMBER, min = 1e-8, max = 1e12)
                    BigDecimal units,
            @Field(value = "sale proceeds", unit = Unit.USD, min = 0, max = 1e12)
                    BigDecimal proceeds,
            @Field(value = "sale fees", unit = Unit.USD, min = 0, max = 1e9) BigDecimal fees,
            @Field(value = "how lots are chosen", unit = Unit.TEXT) Method method,
            @Field(value = "lots chosen, for specific identification", unit = Unit.TEXT)
                    @Nullable List<Choice> chosen) {}

    record Part(
            @Field(value = "number of the lot", unit = Unit.COUNT) int lot,
            @Field(value = "units of it sold", unit = Unit.NUMBER) BigDecimal units,
            @Field(value = "basis of them", unit = Unit.USD) BigDecimal basis,
            @Field(value = "gain, or loss below zero", unit = Unit.USD) BigDecimal gain,
            @Field(value = "whether held over a year", unit = Unit.TEXT) boolean longTerm) {}

    record Gains(
            @Field(value = "gain, or loss below zero", unit = Unit.USD) BigDecimal gain,
            @Field(value = "short-term part", unit = Unit.USD) BigDecimal shortTermGain,
            @Field(value = "long-term part", unit = Unit.USD) BigDecimal longTermGain,
            @Field(value = "basis of what was sold", unit = Unit.USD) BigDecimal basis,
            @Field(value = "basis of what is left", unit = Unit.USD) BigDecimal basisLeft,
            @Field(value = "parts sold", unit = Unit.USD) List<Part> parts) {}

    record Reward(
            @Field(value = "units received", unit = Unit.NUMBER, min = 1e-8, max = 1e12)
                    BigDecimal units,
            @Field(
                            value = "price when they came under control",
                            unit = Unit.USD,
                            min = 0,
                            max = 1e8)
                    BigDecimal price) {}

    record Rewards(@Field(value = "rewards", unit = Unit.TEXT) List<Reward> rewards) {}

    record Staking(
            @Field(value = "ordinary income, and their basis", unit = Unit.USD) BigDecimal income,
            @Field(value = "units received", unit = Unit.NUMBER) BigDecimal units) {}

    static final List<Calculator<?, ?>> CALCULATORS =
            List.of(
                    new Formula<>(
                            "crypto_lot_gain",
                            "Crypto gain by lots",
                            "Crypto gain by lots, FIFO or specific identification, short and long term",
                            "alternatives_crypto",
                            "cryptocurrency",
                            Sale.class,
                            Gains.class,
                            DigitalAssets::gains),
                    new Formula<>(
                            "crypto_staking_income",
                            "Staking income",
                            "Taxable income from crypto staking rewards at their value when received",
                            "alternatives_crypto",
                            "cryptocurrency",
                            Rewards.class,
                            Staking.class,
                            DigitalAssets::staking));

    /// Proceeds less fees, shared by units, less the basis of the units sold: those acquired first,
    /// or the lots that were identified before the sale. Lots are those of one wallet or account.
    /// Long-term is a holding of more than one year, counted from the day after acquisition. Shares
    /// are rounded to the cent, the last takes what is left.
    ///
    /// Source: IRC 1001(a), 1012(c), 1222; 26 CFR 1.1012-1(j) and 1.1223-1; Notice 2014-21; Rev.
    /// Rul. 66-7 (holding period).
    private static Outcome<Gains> gains(Sale in) {
        if (in.sold().getYear() > LAST_YEAR) {
            throw new BadField(
                    "sold", in.sold().toString(), "a day of " + LAST_YEAR + " or before");
        }
        List<Choice> choices = in.method() == Method.FIFO ? first(in) : identified(in);
        Working w = new Working();
        w.uses("alt.crypto_property");
        w.uses("tax.long_term_holding");
        BigDecimal realized =
                w.dollars(
                        "amount realized",
                        usd(in.proceeds()) + " - " + usd(in.fees()),
                        in.proceeds().subtract(in.fees()));
        BigDecimal left = cents(realized);
        BigDecimal basis = BigDecimal.ZERO;
        BigDecimal shortTerm = BigDecimal.ZERO;
        BigDecimal longTerm = BigDecimal.ZERO;
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < choices.size(); i++) {
            Choice choice = choices.get(i);
            Lot lot = in.lots().get(choice.lot() - 1);
            BigDecimal cost = cents(divide(lot.cost().multiply(choice.units()), lot.units()));
            BigDecimal amount =
                    i == choices.size() - 1
                            ? left
                            : cents(divide(realized.multiply(choice.units()), in.units()));
            left = left.subtract(amount);
            boolean aYear = heldOverAYear(lot.acquired(), in.sold());
            BigDecimal gain =
                    w.dollars(
                            "lot " + choice.lot() + (aYear ? ", long-term" : ", short-term"),
                            usd(amount) + " - " + usd(cost),
                            amount.subtract(cost));
            basis = basis.add(cost);
            if (aYear) {
                longTerm = longTerm.add(gain);
            } else {
                shortTerm = shortTerm.add(gain);
            }
            parts.add(
                    new Part(choice.lot(), round(choice.units(), Unit.NUMBER), cost, gain, aYear));
        }
        BigDecimal all = in.lots().stream().map(Lot::cost).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal gain = w.dollars("gain", "sum of the lots", shortTerm.add(longTerm));
        return w.gives(
                new Gains(
                        cents(gain),
                        cents(shortTerm),
                        cents(longTerm),
                        cents(basis),
                        cents(all.subtract(basis)),
                        parts));
    }

    private static List<Choice> first(Sale in) {
        if (in.chosen() != null) {
            throw new BadField("chosen", "lots chosen", "nothing where the method is FIFO");
        }
        List<Integer> order =
                IntStream.range(0, in.lots().size())
                        .boxed()
                        .sorted(Comparator.comparing(i -> in.lots().get(i).acquired()))
                        .toList();
        List<Choice> choices = new ArrayList<>();
        BigDecimal left = in.units();
        for (int i : order) {
            if (left.signum() == 0) {
                break;
            }
            requireAcquired(in, i);
            BigDecimal part = left.min(in.lots().get(i).units());
            choices.add(new Choice(i + 1, part));
            left = left.subtract(part);
        }
        if (left.signum() > 0) {
            throw new BadField(
                    "units",
                    in.units().toPlainString(),
                    "at most the units of all lots, " + in.units().subtract(left).toPlainString());
        }
        return choices;
    }

    private static List<Choice> identified(Sale in) {
        if (in.chosen() == null) {
            throw new BadField("chosen", "nothing", "the lots that were identified");
        }
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal[] left = in.lots().stream().map(Lot::units).toArray(BigDecimal[]::new);
        for (int i = 0; i < in.chosen().size(); i++) {
            Choice choice = in.chosen().get(i);
            if (choice.lot() > left.length) {
                throw new BadField(
                        "chosen[" + i + "].lot",
                        String.valueOf(choice.lot()),
                        "from 1 to " + left.length);
            }
            int at = choice.lot() - 1;
            requireAcquired(in, at);
            if (choice.units().compareTo(left[at]) > 0) {
                throw new BadField(
                        "chosen[" + i + "].units",
                        choice.units().toPlainString(),
                        "at most what the lot has left, " + left[at].toPlainString());
            }
            left[at] = left[at].subtract(choice.units());
            sum = sum.add(choice.units());
        }
        if (sum.compareTo(in.units()) != 0) {
            throw new BadField(
                    "units",
                    in.units().toPlainString(),
                    "the units chosen, " + sum.toPlainString());
        }
        return in.chosen();
    }

    private static void requireAcquired(Sale in, int lot) {
        LocalDate acquired = in.lots().get(lot).acquired();
        if (acquired.isAfter(in.sold()) || acquired.getYear() < FIRST_YEAR) {
            throw new BadField(
                    "lots[" + lot + "].acquired",
                    acquired.toString(),
                    "a day of " + FIRST_YEAR + " or later, up to the sale, " + in.sold());
        }
    }

    /// After the same day of the next year, and not before the first day of the thirteenth month
    /// where it was acquired on the last of a month.
    private static boolean heldOverAYear(LocalDate acquired, LocalDate sold) {
        return sold.isAfter(acquired.plusYears(1))
                && !sold.isBefore(acquired.plusDays(1).plusYears(1));
    }

    /// Units x price on the day they come under the taxpayer's dominion and control; it is also
    /// their basis for a later sale.
    ///
    /// Source: Rev. Rul. 2023-14.
    private static Outcome<Staking> staking(Rewards in) {
        Working w = new Working();
        w.uses("alt.staking");
        BigDecimal income = BigDecimal.ZERO;
        BigDecimal units = BigDecimal.ZERO;
        for (int i = 0; i < in.rewards().size(); i++) {
            Reward reward = in.rewards().get(i);
            income =
                    income.add(
                            w.dollars(
                                    "reward " + (i + 1),
                                    reward.units().toPlainString() + " x " + usd(reward.price()),
                                    reward.units().multiply(reward.price())));
            units = units.add(reward.units());
        }
        w.dollars("income", "sum", income);
        return w.gives(new Staking(cents(income), round(units, Unit.NUMBER)));
    }
}
