package ai.elson.knowledge.estate;

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
import java.util.Comparator;
import java.util.List;

/// How much giving may be deducted in a year, what is carried on, and what proof is needed.
final class CharitableLimits {

    private CharitableLimits() {}

    record Gifts(
            @Field(value = "adjusted gross income", unit = Unit.USD, min = 0, max = 1e10)
                    BigDecimal adjustedIncome,
            @Field(value = "cash to public charities", unit = Unit.USD, min = 0, max = 1e10)
                    BigDecimal publicCash,
            @Field(value = "other property to them, at basis", unit = Unit.USD, min = 0, max = 1e10)
                    BigDecimal publicOther,
            @Field(
                            value = "appreciated stock or land to them",
                            unit = Unit.USD,
                            min = 0,
                            max = 1e10)
                    BigDecimal publicAppreciated,
            @Field(value = "cash to private foundations", unit = Unit.USD, min = 0, max = 1e10)
                    BigDecimal foundationCash,
            @Field(
                            value = "appreciated stock to private foundations",
                            unit = Unit.USD,
                            min = 0,
                            max = 1e10)
                    BigDecimal foundationAppreciated,
            @Field(value = "tax year", unit = Unit.YEAR, min = 2000, max = 2100) int year) {}

    record Limited(
            @Field(value = "deduction of the year", unit = Unit.USD) BigDecimal deduction,
            @Field(value = "lost to the floor", unit = Unit.USD) BigDecimal floor,
            @Field(value = "cash to public charities carried on", unit = Unit.USD)
                    BigDecimal publicCashCarried,
            @Field(value = "other property carried on", unit = Unit.USD)
                    BigDecimal publicOtherCarried,
            @Field(value = "appreciated property carried on", unit = Unit.USD)
                    BigDecimal publicAppreciatedCarried,
            @Field(value = "foundation cash carried on", unit = Unit.USD)
                    BigDecimal foundationCashCarried,
            @Field(value = "foundation property carried on", unit = Unit.USD)
                    BigDecimal foundationAppreciatedCarried) {}

    record Old(
            @Field(value = "year of the gift", unit = Unit.YEAR, min = 2000, max = 2100) int year,
            @Field(value = "still unused", unit = Unit.USD, min = 0, max = 1e10)
                    BigDecimal amount) {}

    record Carryovers(
            @Field(value = "limit for this kind of gift", unit = Unit.USD, min = 0, max = 1e10)
                    BigDecimal limit,
            @Field(value = "gifts of this kind this year", unit = Unit.USD, min = 0, max = 1e10)
                    BigDecimal current,
            @Field(
                            value = "unused gifts of earlier years",
                            unit = Unit.TEXT,
                            minItems = 0,
                            maxItems = 20)
                    List<Old> carryovers,
            @Field(value = "tax year", unit = Unit.YEAR, min = 2000, max = 2100) int year) {}

    record Used(
            @Field(value = "deducted this year", unit = Unit.USD) BigDecimal deducted,
            @Field(value = "of it from earlier years", unit = Unit.USD) BigDecimal fromCarryovers,
            @Field(value = "carried to next year", unit = Unit.USD) BigDecimal carried,
            @Field(value = "expired", unit = Unit.USD) BigDecimal expired,
            @Field(value = "left of each, oldest first", unit = Unit.USD) List<BigDecimal> left) {}

    enum What {
        CASH,
        PUBLIC_STOCK,
        OTHER_PROPERTY
    }

    record Donation(
            @Field(value = "value of the gift", unit = Unit.USD, min = 0, max = 1e10)
                    BigDecimal amount,
            @Field(value = "cash, listed stock or other property", unit = Unit.TEXT) What what,
            @Field(value = "all noncash gifts of the year", unit = Unit.USD, min = 0, max = 1e10)
                    BigDecimal allNoncash) {}

    record Proof(
            @Field(value = "charity's written acknowledgment is needed", unit = Unit.TEXT)
                    boolean acknowledgment,
            @Field(value = "Form 8283 is needed", unit = Unit.TEXT) boolean form8283,
            @Field(value = "a qualified appraisal is needed", unit = Unit.TEXT) boolean appraisal,
            @Field(value = "the appraisal is attached", unit = Unit.TEXT) boolean appraisalAttached,
            @Field(value = "bank record or letter is needed", unit = Unit.TEXT) boolean record) {}

    static final List<Calculator<?, ?>> CALCULATORS =
            List.of(
                    new Formula<>(
                            "charitable_deduction_limits",
                            "Charitable limits by kind of gift",
                            "AGI limits on gifts of cash, stock, property to charity or foundation",
                            "charitable_planning",
                            "charitable_deductions",
                            Gifts.class,
                            Limited.class,
                            CharitableLimits::limits),
                    new Formula<>(
                            "charitable_carryforward",
                            "Charitable carryforward",
                            "Charitable carryforward of unused gifts over five years, oldest first",
                            "charitable_planning",
                            "charitable_deductions",
                            Carryovers.class,
                            Used.class,
                            CharitableLimits::carry),
                    new Formula<>(
                            "donation_proof",
                            "Proof of a donation",
                            "Does a donation need a receipt, Form 8283 or appraisal?",
                            "charitable_planning",
                            "charitable_deductions",
                            Donation.class,
                            Proof.class,
                            CharitableLimits::proof));

    /// In the order of the worksheet: cash to public charities up to 60 percent of income, other
    /// property to them up to 50 percent less that cash; cash to foundations up to 30 percent and
    /// what public gifts leave of 50; appreciated property to public charities up to 30 percent and
    /// what other public gifts leave of 50; appreciated property to foundations up to 20 percent
    /// and what the others leave. From 2026 half a percent of income is lost, first from the last
    /// kinds; it is carried on only if something else is. From 2026 the law lets part of the public
    /// cash beside foundation gifts out of account in a way that is not confirmed here: both
    /// together are unavailable then. No carryover comes in; the limits of a year are those of all
    /// gifts. Rounded to the cent.
    ///
    /// Source: IRC 170(b)(1), (d)(1); IRS Publication 526, worksheet 2.
    private static Outcome<Limited> limits(Gifts in) {
        Working w = new Working();
        BigDecimal income = in.adjustedIncome();
        BigDecimal half = share(w.standing("charity.general_limit"), income);
        boolean foundation = in.foundationCash().add(in.foundationAppreciated()).signum() > 0;
        if (foundation && in.publicCash().signum() > 0) {
            w.fact("charity.cash_beside_foundation", in.year());
        }
        BigDecimal sixty = share(w.fact("charity.cash_limit", in.year()), income);
        BigDecimal thirty = share(w.standing("charity.foundation_limit"), income);
        BigDecimal cash = allowed(w, "public cash", in.publicCash(), sixty);
        BigDecimal room = notNegative(half.subtract(cash));
        BigDecimal other = allowed(w, "public other property", in.publicOther(), room);
        BigDecimal publicGifts = in.publicCash().add(in.publicOther()).add(in.publicAppreciated());
        BigDecimal foundationCash =
                allowed(
                        w,
                        "foundation cash",
                        in.foundationCash(),
                        thirty.min(notNegative(half.subtract(publicGifts))));
        BigDecimal appreciatedLimit = share(w.standing("charity.appreciated_limit"), income);
        BigDecimal appreciated =
                allowed(
                        w,
                        "public appreciated property",
                        in.publicAppreciated(),
                        appreciatedLimit.min(
                                notNegative(
                                        half.subtract(in.publicCash())
                                                .subtract(in.publicOther()))));
        BigDecimal twenty = share(w.standing("charity.foundation_property_limit"), income);
        BigDecimal left =
                notNegative(
                                half.subtract(cash)
                                        .subtract(other)
                                        .subtract(foundationCash)
                                        .subtract(appreciated))
                        .min(notNegative(thirty.subtract(foundationCash)))
                        .min(notNegative(thirty.subtract(appreciated)));
        BigDecimal foundationAppreciated =
                allowed(
                        w,
                        "foundation appreciated property",
                        in.foundationAppreciated(),
                        twenty.min(left));
        BigDecimal[] given = {
            in.foundationAppreciated(),
            in.publicAppreciated(),
            in.foundationCash(),
            in.publicOther(),
            in.publicCash()
        };
        BigDecimal[] taken = {foundationAppreciated, appreciated, foundationCash, other, cash};
        BigDecimal all = sum(taken);
        BigDecimal floor = BigDecimal.ZERO;
        BigDecimal[] carried = new BigDecimal[given.length];
        boolean excess = false;
        for (int i = 0; i < given.length; i++) {
            carried[i] = given[i].subtract(taken[i]);
            excess |= carried[i].signum() > 0;
        }
        if (in.year() >= 2026) {
            BigDecimal rate = w.fact("charity.floor", in.year());
            floor =
                    w.dollars(
                            "lost to the floor",
                            pct(rate) + " of " + usd(income) + ", at most what is allowed",
                            share(rate, income).min(all));
            BigDecimal open = floor;
            // taken from the kinds in the order of IRC 170(b)(1)(I)
            for (int i = 0; i < given.length; i++) {
                BigDecimal part = open.min(taken[i]);
                open = open.subtract(part);
                carried[i] = carried[i].signum() > 0 ? carried[i].add(part) : carried[i];
            }
        }
        BigDecimal deduction =
                w.dollars("deduction", usd(all) + " - " + usd(floor), all.subtract(floor));
        w.standing("charity.carryover");
        w.dollars(
                "carried on",
                excess
                        ? "above the limits, with the floor that falls on the same kinds"
                        : "nothing is above the limits",
                sum(carried));
        return w.gives(
                new Limited(
                        cents(deduction),
                        cents(floor),
                        cents(carried[4]),
                        cents(carried[3]),
                        cents(carried[1]),
                        cents(carried[2]),
                        cents(carried[0])));
    }

    private static BigDecimal allowed(Working w, String name, BigDecimal given, BigDecimal limit) {
        return w.dollars(
                name, "lesser of " + usd(given) + " and the limit " + usd(limit), given.min(limit));
    }

    private static BigDecimal sum(BigDecimal[] amounts) {
        BigDecimal sum = BigDecimal.ZERO;
        for (BigDecimal amount : amounts) {
            sum = sum.add(amount);
        }
        return sum;
    }

    /// This year's gifts are deducted first, then those of earlier years, the oldest first, for as
    /// long as they are not older than five years; what is five years old and still unused expires.
    /// Rounded to the cent.
    ///
    /// Source: IRC 170(b)(1)(B), (C)(ii), (d)(1)(A); 26 CFR 1.170A-10.
    private static Outcome<Used> carry(Carryovers in) {
        Working w = new Working();
        int years = w.standing("charity.carryover").intValueExact();
        for (int i = 0; i < in.carryovers().size(); i++) {
            int year = in.carryovers().get(i).year();
            if (year >= in.year() || year < in.year() - years) {
                throw new BadField(
                        "carryovers[" + i + "].year",
                        year + "",
                        "from " + (in.year() - years) + " to " + (in.year() - 1));
            }
        }
        BigDecimal current =
                w.dollars(
                        "this year's gifts",
                        "lesser of " + usd(in.current()) + " and the limit " + usd(in.limit()),
                        in.current().min(in.limit()));
        BigDecimal room = in.limit().subtract(current);
        BigDecimal from = BigDecimal.ZERO;
        BigDecimal carried = in.current().subtract(current);
        BigDecimal expired = BigDecimal.ZERO;
        List<BigDecimal> lefts = new ArrayList<>();
        for (Old old :
                in.carryovers().stream().sorted(Comparator.comparingInt(Old::year)).toList()) {
            BigDecimal used =
                    w.dollars(
                            "from " + old.year(),
                            "lesser of " + usd(old.amount()) + " and the room " + usd(room),
                            old.amount().min(room));
            room = room.subtract(used);
            from = from.add(used);
            BigDecimal left = old.amount().subtract(used);
            lefts.add(cents(left));
            boolean last = old.year() == in.year() - years;
            expired = expired.add(last ? left : BigDecimal.ZERO);
            carried = carried.add(last ? BigDecimal.ZERO : left);
        }
        BigDecimal deducted =
                w.dollars("deducted", usd(current) + " + " + usd(from), current.add(from));
        return w.gives(
                new Used(
                        cents(deducted),
                        cents(from),
                        cents(carried),
                        cents(expired),
                        List.copyOf(lefts)));
    }

    /// A written acknowledgment from $250 of any one gift; Form 8283 for noncash gifts above $500
    /// in all; a qualified appraisal above $5,000 of property that is no listed stock, attached
    /// above $500,000; for cash of any amount a bank record or letter. Vehicles and art have rules
    /// of their own.
    ///
    /// Source: IRC 170(f)(8), (11), (17); 26 CFR 1.170A-15, -16.
    private static Outcome<Proof> proof(Donation in) {
        boolean cash = in.what() == What.CASH;
        if (!cash && in.allNoncash().compareTo(in.amount()) < 0) {
            throw new BadField(
                    "allNoncash",
                    in.allNoncash().toPlainString(),
                    "at least this gift, " + usd(in.amount()));
        }
        Working w = new Working();
        w.uses("charity.cash_record");
        boolean letter = in.amount().compareTo(w.standing("charity.receipt_threshold")) >= 0;
        boolean form = !cash && in.allNoncash().compareTo(w.standing("charity.noncash_form")) > 0;
        boolean other = in.what() == What.OTHER_PROPERTY;
        boolean appraisal =
                other && in.amount().compareTo(w.standing("charity.appraisal_threshold")) > 0;
        boolean attached =
                other && in.amount().compareTo(w.standing("charity.appraisal_attached")) > 0;
        return w.gives(new Proof(letter, form, appraisal, attached, cash));
    }
}
