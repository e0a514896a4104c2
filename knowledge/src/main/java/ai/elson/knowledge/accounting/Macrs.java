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
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/// Depreciation for tax under the general system of MACRS, with the optional percentage tables.
///
/// Source: IRC 168(b) to (d); Rev. Proc. 87-57; IRS Publication 946, tables A-1 to A-7a.
final class Macrs {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal TWELVE = BigDecimal.valueOf(12);

    private Macrs() {}

    /// The classes and their recovery periods.
    enum PropertyClass {
        THREE_YEAR("3"),
        FIVE_YEAR("5"),
        SEVEN_YEAR("7"),
        TEN_YEAR("10"),
        FIFTEEN_YEAR("15"),
        TWENTY_YEAR("20"),
        RESIDENTIAL_RENTAL("27.5"),
        NONRESIDENTIAL_REAL("39");

        private final BigDecimal years;

        PropertyClass(String years) {
            this.years = new BigDecimal(years);
        }

        private boolean real() {
            return this == RESIDENTIAL_RENTAL || this == NONRESIDENTIAL_REAL;
        }

        /// The tables of short lives have two decimals, those of 20 years and of buildings three.
        private int decimals() {
            return compareTo(TWENTY_YEAR) < 0 ? 2 : 3;
        }
    }

    /// When property counts as placed in service.
    enum Convention {
        HALF_YEAR,
        MID_QUARTER,
        MID_MONTH
    }

    record Property(
            @Field(value = "cost or other basis", unit = Unit.USD, min = 0, max = 1e12)
                    BigDecimal cost,
            @Field(value = "section 179 amount elected", unit = Unit.USD, min = 0, max = 1e8)
                    BigDecimal section179,
            @Field(value = "bonus depreciation rate", unit = Unit.PERCENT, min = 0, max = 100)
                    BigDecimal bonusPercent,
            @Field(value = "class of property", unit = Unit.TEXT) PropertyClass propertyClass,
            @Field(value = "convention", unit = Unit.TEXT) Convention convention,
            @Field(value = "month placed in service", unit = Unit.COUNT, min = 1, max = 12)
                    int month) {}

    record Row(
            @Field(value = "year of recovery", unit = Unit.COUNT) int year,
            @Field(value = "percentage of the basis", unit = Unit.NUMBER) BigDecimal percentage,
            @Field(value = "depreciation", unit = Unit.USD) BigDecimal depreciation,
            @Field(value = "basis left after it", unit = Unit.USD) BigDecimal basisLeft) {}

    record Recovery(
            @Field(value = "all deducted in year one", unit = Unit.USD)
                    BigDecimal firstYearDeduction,
            @Field(value = "bonus depreciation", unit = Unit.USD) BigDecimal bonus,
            @Field(value = "basis for the tables", unit = Unit.USD) BigDecimal macrsBasis,
            @Field(value = "MACRS depreciation by year", unit = Unit.TEXT) List<Row> rows) {}

    static final List<Calculator<?, ?>> CALCULATORS =
            List.of(
                    new Formula<>(
                            "macrs_depreciation",
                            "MACRS depreciation",
                            "Tax depreciation by year with section 179 and bonus",
                            "business_tax",
                            "corporate_tax",
                            Property.class,
                            Recovery.class,
                            Macrs::macrs));

    /// The section 179 amount comes off first, bonus depreciation is a percentage of the rest, and
    /// the tables apply to what then remains. Each year's amount is the table's percentage of that
    /// basis, to the cent; the last year takes what is left. The limits of sections 179 and 280F
    /// are not applied here.
    private static Outcome<Recovery> macrs(Property in) {
        requireFit(in);
        Working w = new Working();
        BigDecimal rest =
                w.dollars(
                        "basis after section 179",
                        usd(in.cost()) + " - " + usd(in.section179()),
                        in.cost().subtract(in.section179()));
        BigDecimal bonus =
                w.dollars(
                        "bonus depreciation",
                        pct(in.bonusPercent()) + " of " + usd(rest),
                        cents(share(in.bonusPercent(), rest)));
        BigDecimal basis =
                w.dollars(
                        "basis for the tables",
                        usd(rest) + " - " + usd(bonus),
                        cents(rest.subtract(bonus)));
        List<BigDecimal> percentages = percentages(w, in);
        List<Row> rows = new ArrayList<>();
        BigDecimal left = basis;
        for (int i = 0; i < percentages.size(); i++) {
            boolean last = i == percentages.size() - 1;
            BigDecimal charge = last ? left : cents(share(percentages.get(i), basis)).min(left);
            left = left.subtract(charge);
            rows.add(new Row(i + 1, percentages.get(i), charge, left));
            w.dollars(
                    "depreciation of year " + (i + 1),
                    last
                            ? "what is left of the basis"
                            : pct(percentages.get(i)) + " of " + usd(basis),
                    charge);
        }
        BigDecimal first =
                w.dollars(
                        "deducted in year one",
                        usd(in.section179())
                                + " + "
                                + usd(bonus)
                                + " + "
                                + usd(rows.getFirst().depreciation()),
                        in.section179().add(bonus).add(rows.getFirst().depreciation()));
        return w.gives(new Recovery(cents(first), bonus, basis, rows));
    }

    private static void requireFit(Property in) {
        requireAtMost("section179", in.section179(), in.cost(), "the cost");
        boolean midMonth = in.convention() == Convention.MID_MONTH;
        if (midMonth != in.propertyClass().real()) {
            throw new BadField(
                    "convention",
                    in.convention().name(),
                    in.propertyClass().real()
                            ? "MID_MONTH for buildings"
                            : "HALF_YEAR or MID_QUARTER for other property than buildings");
        }
        if (in.propertyClass() == PropertyClass.RESIDENTIAL_RENTAL) {
            requireAtMost("section179", in.section179(), BigDecimal.ZERO, "none for a dwelling");
            requireAtMost(
                    "bonusPercent", in.bonusPercent(), BigDecimal.ZERO, "none for a dwelling");
        }
    }

    /// The percentages of the printed tables.
    private static List<BigDecimal> percentages(Working w, Property in) {
        PropertyClass kind = in.propertyClass();
        BigDecimal months =
                w.step(
                        "months of the first year",
                        "by the " + in.convention() + " convention",
                        firstMonths(in),
                        Unit.NUMBER);
        BigDecimal life = life(w, kind);
        if (kind == PropertyClass.NONRESIDENTIAL_REAL) {
            return level(months, life);
        }
        BigDecimal rate =
                kind == PropertyClass.RESIDENTIAL_RENTAL
                        ? BigDecimal.ZERO
                        : divide(fraction(declining(w, kind)), life);
        List<BigDecimal> percentages = accelerated(months, life, rate, kind.decimals());
        if (in.convention() == Convention.MID_QUARTER) {
            asPrinted(percentages, kind, quarter(in));
        }
        return percentages;
    }

    /// Two entries of the official tables differ from the method, and the last year makes up for
    /// them: table A-3 prints 17.85 for year 1 of seven-year property (17.86), table A-2 7.000 for
    /// year 2 of twenty-year property (7.008).
    private static void asPrinted(List<BigDecimal> percentages, PropertyClass kind, int quarter) {
        if (kind == PropertyClass.SEVEN_YEAR && quarter == 2) {
            shift(percentages, 0, new BigDecimal("0.01"));
        } else if (kind == PropertyClass.TWENTY_YEAR && quarter == 1) {
            shift(percentages, 1, new BigDecimal("0.008"));
        }
    }

    private static void shift(List<BigDecimal> percentages, int year, BigDecimal by) {
        percentages.set(year, percentages.get(year).subtract(by));
        percentages.set(percentages.size() - 1, percentages.getLast().add(by));
    }

    /// Each year the declining-balance rate or, once that is not less, straight line over the
    /// remaining life is taken of what the rounded percentages so far have left, and rounded half
    /// up.
    private static List<BigDecimal> accelerated(
            BigDecimal months, BigDecimal life, BigDecimal rate, int decimals) {
        List<BigDecimal> percentages = new ArrayList<>();
        BigDecimal left = HUNDRED;
        BigDecimal lifeLeft = life;
        BigDecimal part = divide(months, TWELVE);
        while (left.signum() > 0) {
            BigDecimal straight =
                    lifeLeft.compareTo(part) <= 0 ? left : divide(left, lifeLeft).multiply(part);
            BigDecimal fast = left.multiply(rate, DIGITS).multiply(part);
            BigDecimal percentage = fast.max(straight).setScale(decimals, RoundingMode.HALF_UP);
            percentages.add(percentage);
            left = left.subtract(percentage);
            lifeLeft = lifeLeft.subtract(part);
            part = BigDecimal.ONE;
        }
        return percentages;
    }

    /// Table A-7a takes a rounded percentage of each month in the first year and a rounded one of
    /// each full year after it.
    private static List<BigDecimal> level(BigDecimal months, BigDecimal life) {
        BigDecimal yearly = divide(HUNDRED, life);
        BigDecimal monthly = divide(yearly, TWELVE).setScale(3, RoundingMode.HALF_UP);
        List<BigDecimal> percentages = new ArrayList<>();
        percentages.add(months.multiply(monthly).setScale(3, RoundingMode.HALF_UP));
        BigDecimal left = HUNDRED.subtract(percentages.getFirst());
        while (left.signum() > 0) {
            BigDecimal percentage = yearly.setScale(3, RoundingMode.HALF_UP).min(left);
            percentages.add(percentage);
            left = left.subtract(percentage);
        }
        return percentages;
    }

    private static BigDecimal life(Working w, PropertyClass kind) {
        return switch (kind) {
            case RESIDENTIAL_RENTAL -> w.standing("home.residential_life");
            case NONRESIDENTIAL_REAL -> w.standing("biz.commercial_building");
            default -> w.step("recovery period", "IRC 168(c)", kind.years, Unit.YEARS);
        };
    }

    private static BigDecimal declining(Working w, PropertyClass kind) {
        return kind.compareTo(PropertyClass.TEN_YEAR) <= 0
                ? w.standing("tax.macrs_declining_rate")
                : w.standing("tax.macrs_slow_declining_rate");
    }

    /// Half of the period in which property is placed in service counts, and all periods after it.
    private static BigDecimal firstMonths(Property in) {
        return switch (in.convention()) {
            case HALF_YEAR -> BigDecimal.valueOf(6);
            case MID_QUARTER ->
                    new BigDecimal("13.5").subtract(BigDecimal.valueOf(3L * quarter(in)));
            case MID_MONTH -> new BigDecimal("12.5").subtract(BigDecimal.valueOf(in.month()));
        };
    }

    private static int quarter(Property in) {
        return (in.month() + 2) / 3;
    }
}
