package ai.elson.knowledge.statement;

import ai.elson.knowledge.calculator.Calculator;
import ai.elson.knowledge.calculator.Field;
import ai.elson.knowledge.calculator.Formula;
import ai.elson.knowledge.calculator.Outcome;
import ai.elson.knowledge.calculator.Working;
import ai.elson.knowledge.rule.Unit;
import ai.elson.knowledge.statement.RatioResult.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The ratios of [Ratio] over lines of statements: a category, one by its name, two companies side
/// by side.
final class RatioCalculators {

    private RatioCalculators() {}

    record Suite(
            @Field(value = "which ratios", unit = Unit.TEXT) RatioCategory category,
            @Field(value = "what amounts are rounded to", unit = Unit.USD, min = 0.01, max = 1e9)
                    BigDecimal roundedTo,
            @Field(value = "lines of the statements", unit = Unit.TEXT, maxItems = 60)
                    List<LineItem> lines) {}

    record One(
            @Field(value = "which ratio", unit = Unit.TEXT) Ratio ratio,
            @Field(value = "what amounts are rounded to", unit = Unit.USD, min = 0.01, max = 1e9)
                    BigDecimal roundedTo,
            @Field(value = "lines of the statements", unit = Unit.TEXT, maxItems = 60)
                    List<LineItem> lines) {}

    record Pair(
            @Field(value = "which line", unit = Unit.TEXT) Line line,
            @Field(value = "first company or year", unit = Unit.NUMBER, min = -1e15, max = 1e15)
                    @Nullable BigDecimal first,
            @Field(value = "first one, year before", unit = Unit.NUMBER, min = -1e15, max = 1e15)
                    @Nullable BigDecimal firstPrior,
            @Field(value = "second company or year", unit = Unit.NUMBER, min = -1e15, max = 1e15)
                    @Nullable BigDecimal second,
            @Field(value = "second one, year before", unit = Unit.NUMBER, min = -1e15, max = 1e15)
                    @Nullable BigDecimal secondPrior) {}

    record Two(
            @Field(value = "which ratios", unit = Unit.TEXT) RatioCategory category,
            @Field(value = "what amounts are rounded to", unit = Unit.USD, min = 0.01, max = 1e9)
                    BigDecimal roundedTo,
            @Field(value = "lines of both", unit = Unit.TEXT, maxItems = 60) List<Pair> lines) {}

    record Row(
            @Field(value = "name of the ratio", unit = Unit.TEXT) String name,
            @Field(value = "the ratio", unit = Unit.NUMBER) @Nullable BigDecimal value,
            @Field(value = "what it is counted in", unit = Unit.TEXT) String unit,
            @Field(value = "why there is no value", unit = Unit.TEXT) @Nullable String note) {}

    record Rows(
            @Field(value = "each ratio of the category", unit = Unit.TEXT) List<Row> ratios,
            @Field(value = "ratios that have a value", unit = Unit.COUNT) int computed) {}

    record Single(
            @Field(value = "the ratio", unit = Unit.NUMBER) @Nullable BigDecimal value,
            @Field(value = "what it is counted in", unit = Unit.TEXT) String unit,
            @Field(value = "formula in words", unit = Unit.TEXT) String formula,
            @Field(value = "balances, flows and price taken", unit = Unit.TEXT) String convention,
            @Field(value = "why there is no value", unit = Unit.TEXT) @Nullable String note) {}

    record Comparison(
            @Field(value = "name of the ratio", unit = Unit.TEXT) String name,
            @Field(value = "first company or year", unit = Unit.NUMBER) @Nullable BigDecimal first,
            @Field(value = "second company or year", unit = Unit.NUMBER)
                    @Nullable BigDecimal second,
            @Field(value = "second less first", unit = Unit.NUMBER) @Nullable BigDecimal difference,
            @Field(value = "what it is counted in", unit = Unit.TEXT) String unit,
            @Field(value = "why there is no difference", unit = Unit.TEXT) @Nullable String note) {}

    record Comparisons(
            @Field(value = "each ratio of both", unit = Unit.TEXT) List<Comparison> ratios,
            @Field(value = "ratios that both have", unit = Unit.COUNT) int compared) {}

    static final List<Calculator<?, ?>> CALCULATORS =
            List.of(
                    new Formula<>(
                            "financial_ratios",
                            "Financial ratios of a category",
                            "All liquidity, solvency, efficiency, profitability or growth ratios from statements",
                            "accounting",
                            "financial_statements",
                            Suite.class,
                            Rows.class,
                            RatioCalculators::suite),
                    new Formula<>(
                            "financial_ratio",
                            "One financial ratio",
                            "One named ratio of a company with its formula and convention",
                            "accounting",
                            "financial_statements",
                            One.class,
                            Single.class,
                            RatioCalculators::one),
                    new Formula<>(
                            "ratio_comparison",
                            "Ratios of two companies or years",
                            "Compare ratios of two companies or two years side by side",
                            "accounting",
                            "financial_statements",
                            Two.class,
                            Comparisons.class,
                            RatioCalculators::compare));

    /// Each ratio of the category, rounded to its own unit: four decimals of a multiple, two of a
    /// percentage or of dollars, one of days. A line that lacks is named, and so is a denominator
    /// of zero or less.
    private static Outcome<Rows> suite(Suite in) {
        Years years = LineItem.years(in.lines(), in.roundedTo());
        Working w = new Working();
        List<Row> rows = new ArrayList<>();
        int computed = 0;
        for (Ratio ratio : Ratio.of(in.category())) {
            RatioResult result = ratio.of(years);
            note(w, ratio.label(), ratio, years, result);
            computed += result instanceof Value ? 1 : 0;
            rows.add(
                    new Row(
                            ratio.label(),
                            rounded(ratio, result),
                            ratio.measure().words(),
                            reason(result)));
        }
        w.step(
                "ratios with a value",
                computed + " of " + rows.size() + " ratios",
                BigDecimal.valueOf(computed),
                Unit.COUNT);
        return w.gives(new Rows(rows, computed));
    }

    /// One ratio, with what it is made of and which balances it takes; a percentage is rounded to
    /// two decimals, a multiple to four, days to one, dollars to cents.
    private static Outcome<Single> one(One in) {
        Years years = LineItem.years(in.lines(), in.roundedTo());
        Ratio ratio = in.ratio();
        RatioResult result = ratio.of(years);
        Working w = new Working();
        note(w, ratio.label(), ratio, years, result);
        if (!(result instanceof Value)) {
            w.step("lines given", result.note(), BigDecimal.valueOf(in.lines().size()), Unit.COUNT);
        }
        return w.gives(
                new Single(
                        rounded(ratio, result),
                        ratio.measure().words(),
                        ratio.formula(),
                        ratio.convention(),
                        reason(result)));
    }

    /// Each ratio of the category of both and the second less the first, from the rounded ratios.
    private static Outcome<Comparisons> compare(Two in) {
        Years first =
                LineItem.years(
                        in.lines().stream()
                                .map(p -> new LineItem(p.line(), p.first(), p.firstPrior()))
                                .toList(),
                        in.roundedTo());
        Years second =
                LineItem.years(
                        in.lines().stream()
                                .map(p -> new LineItem(p.line(), p.second(), p.secondPrior()))
                                .toList(),
                        in.roundedTo());
        Working w = new Working();
        List<Comparison> rows = new ArrayList<>();
        int compared = 0;
        for (Ratio ratio : Ratio.of(in.category())) {
            RatioResult one = ratio.of(first);
            RatioResult two = ratio.of(second);
            note(w, "first: " + ratio.label(), ratio, first, one);
            note(w, "second: " + ratio.label(), ratio, second, two);
            BigDecimal left = rounded(ratio, one);
            BigDecimal right = rounded(ratio, two);
            BigDecimal difference = left == null || right == null ? null : right.subtract(left);
            compared += difference == null ? 0 : 1;
            rows.add(
                    new Comparison(
                            ratio.label(),
                            left,
                            right,
                            difference,
                            ratio.measure().words(),
                            reasons(one, two)));
        }
        w.step(
                "ratios that both have",
                compared + " of " + rows.size() + " ratios",
                BigDecimal.valueOf(compared),
                Unit.COUNT);
        return w.gives(new Comparisons(rows, compared));
    }

    private static void note(Working w, String name, Ratio ratio, Years years, RatioResult result) {
        if (result instanceof Value v) {
            w.step(name, ratio.figures(years), v.figure(), unit(ratio.measure()));
        }
    }

    private static Unit unit(Measure measure) {
        return switch (measure) {
            case TIMES -> Unit.RATIO;
            case PERCENT -> Unit.PERCENT;
            case DAYS -> Unit.DAYS;
            case DOLLARS -> Unit.USD;
        };
    }

    private static @Nullable BigDecimal rounded(Ratio ratio, RatioResult result) {
        return result instanceof Value v ? ratio.measure().round(v.figure()) : null;
    }

    private static @Nullable String reason(RatioResult result) {
        return result instanceof Value ? null : result.note();
    }

    private static @Nullable String reasons(RatioResult first, RatioResult second) {
        String one = reason(first);
        String two = reason(second);
        if (one == null) {
            return two == null ? null : "second: " + two;
        }
        return "first: " + one + (two == null ? "" : "; second: " + two);
    }
}
