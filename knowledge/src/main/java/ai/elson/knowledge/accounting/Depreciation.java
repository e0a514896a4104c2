package ai.elson.knowledge.accounting;

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

/// Book depreciation by the three methods of the textbooks; full years, no tax tables.
///
/// Source: FASB ASC 360-10-35-4 and -7 (systematic and rational; declining balance and
/// sum-of-the-years'-digits are acceptable).
final class Depreciation {

    private Depreciation() {}

    record Asset(
            @Field(value = "cost", unit = Unit.USD, min = 0, max = 1e12) BigDecimal cost,
            @Field(value = "salvage value", unit = Unit.USD, min = 0, max = 1e12)
                    BigDecimal salvage,
            @Field(value = "useful life", unit = Unit.YEARS, min = 1, max = 100) int lifeYears) {}

    record AssetYear(
            @Field(value = "cost", unit = Unit.USD, min = 0, max = 1e12) BigDecimal cost,
            @Field(value = "salvage value", unit = Unit.USD, min = 0, max = 1e12)
                    BigDecimal salvage,
            @Field(value = "useful life", unit = Unit.YEARS, min = 1, max = 100) int lifeYears,
            @Field(value = "which year, from 1", unit = Unit.COUNT, min = 1, max = 100)
                    int yearNumber) {}

    record Yearly(
            @Field(value = "depreciation of each year", unit = Unit.USD)
                    BigDecimal yearlyDepreciation) {}

    record InYear(
            @Field(value = "depreciation of that year", unit = Unit.USD) BigDecimal depreciation,
            @Field(value = "book value after it", unit = Unit.USD) BigDecimal bookValue) {}

    static final List<Calculator<?, ?>> CALCULATORS =
            List.of(
                    new Formula<>(
                            "straight_line_depreciation",
                            "Straight-line depreciation",
                            "Equal yearly depreciation of an asset",
                            "accounting",
                            "bookkeeping",
                            Asset.class,
                            Yearly.class,
                            Depreciation::straightLine),
                    new Formula<>(
                            "declining_balance_depreciation",
                            "Double-declining balance depreciation",
                            "Double-declining balance depreciation of an asset in one year",
                            "accounting",
                            "gaap_ifrs",
                            AssetYear.class,
                            InYear.class,
                            Depreciation::declining),
                    new Formula<>(
                            "sum_of_years_depreciation",
                            "Sum-of-the-years'-digits depreciation",
                            "Sum-of-years-digits depreciation of an asset in one year",
                            "accounting",
                            "bookkeeping",
                            AssetYear.class,
                            InYear.class,
                            Depreciation::sumOfYears));

    /// (Cost - salvage) over life.
    private static Outcome<Yearly> straightLine(Asset in) {
        requireAtMost("salvage", in.salvage(), in.cost(), "the cost");
        Working w = new Working();
        BigDecimal base = base(w, in.cost(), in.salvage());
        BigDecimal yearly =
                w.dollars(
                        "yearly depreciation",
                        usd(base) + " / " + in.lifeYears(),
                        divide(base, BigDecimal.valueOf(in.lifeYears())));
        return w.gives(new Yearly(cents(yearly)));
    }

    /// Twice the straight-line rate of the book value at the start of the year, never below the
    /// salvage value; no switch to straight line.
    private static Outcome<InYear> declining(AssetYear in) {
        check(in);
        Working w = new Working();
        BigDecimal rate =
                w.percent(
                        "rate",
                        "200% / " + in.lifeYears(),
                        divide(BigDecimal.valueOf(200), BigDecimal.valueOf(in.lifeYears())));
        BigDecimal book = in.cost();
        BigDecimal charge = BigDecimal.ZERO;
        for (int year = 1; year <= in.yearNumber(); year++) {
            charge = cents(share(rate, book).min(book.subtract(in.salvage())));
            w.dollars(
                    "depreciation of year " + year,
                    pct(cents(rate))
                            + " of "
                            + usd(book)
                            + ", at most "
                            + usd(book.subtract(in.salvage())),
                    charge);
            book = book.subtract(charge);
        }
        return w.gives(new InYear(charge, cents(book)));
    }

    /// (Cost - salvage) x years left / (n (n + 1) / 2).
    private static Outcome<InYear> sumOfYears(AssetYear in) {
        check(in);
        Working w = new Working();
        BigDecimal base = base(w, in.cost(), in.salvage());
        int n = in.lifeYears();
        int digits = n * (n + 1) / 2;
        int left = n - in.yearNumber() + 1;
        BigDecimal sum = BigDecimal.valueOf(digits);
        BigDecimal charge =
                w.dollars(
                        "depreciation",
                        usd(base) + " x " + left + " / " + digits,
                        divide(times(base, left), sum));
        BigDecimal after = divide(times(base, (long) left * (left - 1) / 2), sum);
        return w.gives(new InYear(cents(charge), cents(after.add(in.salvage()))));
    }

    private static BigDecimal base(Working w, BigDecimal cost, BigDecimal salvage) {
        return w.dollars(
                "depreciable base", usd(cost) + " - " + usd(salvage), cost.subtract(salvage));
    }

    private static void check(AssetYear in) {
        requireAtMost("salvage", in.salvage(), in.cost(), "the cost");
        if (in.yearNumber() > in.lifeYears()) {
            throw new BadField(
                    "yearNumber",
                    "" + in.yearNumber(),
                    "at most the useful life, " + in.lifeYears());
        }
    }
}
