package ai.elson.knowledge.retirement;

import ai.elson.base.seed.Seeds;
import ai.elson.knowledge.calculator.BadField;
import ai.elson.knowledge.calculator.Calculator;
import ai.elson.knowledge.calculator.Field;
import ai.elson.knowledge.calculator.Formula;
import ai.elson.knowledge.calculator.Outcome;
import ai.elson.knowledge.calculator.Working;
import ai.elson.knowledge.rule.Unit;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Many possible futures of a person's savings: years of saving, then years of spending, each year
/// with a return of its own.
///
/// Conventions. The growth of a year is lognormal: G = exp(m + s Z) (1 - fee), with Z standard
/// normal and independent of all other years. The inputs are those people know, the arithmetic mean
/// μ and the standard deviation σ of a yearly return, so that s² = ln(1 + σ²/(1 + μ)²) and m = ln(1
/// + μ) - s²/2; a lump sum then has after n years the mean (1 + μ)ⁿ and the median exp(n m), both
///   times (1 - fee)ⁿ. Contributions come at the end of a year, withdrawals at its beginning; both
///   are given in today's dollars and rise with inflation from now. A path succeeds if every
///   withdrawal is paid in full and what is left at the end reaches the goal. Percentiles
///   interpolate between the ordered outcomes (type 7 of Hyndman and Fan, as spreadsheets do).
///
/// The paths run in blocks that stay in the processor's nearest memory; within a block the year is
/// the outer loop, so that each inner loop runs over plain arrays and allocates nothing.
final class RetirementMonteCarlo {

    private RetirementMonteCarlo() {}

    private static final int BLOCK = 1024;

    enum Dollars {
        FUTURE,
        TODAY
    }

    record Plan(
            @Field(value = "age today", unit = Unit.YEARS, min = 0, max = 110) int age,
            @Field(value = "savings today", unit = Unit.USD, min = 0, max = 1e10) double balance,
            @Field(value = "saved a year, today's dollars", unit = Unit.USD, min = 0, max = 1e9)
                    double contribution,
            @Field(value = "years of saving", unit = Unit.YEARS, min = 0, max = 60) int savingYears,
            @Field(value = "withdrawn a year, today's dollars", unit = Unit.USD, min = 0, max = 1e9)
                    double withdrawal,
            @Field(value = "years of withdrawals", unit = Unit.YEARS, min = 0, max = 60)
                    int withdrawalYears,
            @Field(
                            value = "arithmetic mean of yearly returns",
                            unit = Unit.PERCENT,
                            min = -20,
                            max = 30)
                    double meanReturn,
            @Field(
                            value = "standard deviation of yearly returns",
                            unit = Unit.PERCENT,
                            min = 0,
                            max = 100)
                    double volatility,
            @Field(value = "yearly fee", unit = Unit.PERCENT, min = 0, max = 5) double fee,
            @Field(value = "yearly inflation", unit = Unit.PERCENT, min = -5, max = 20)
                    double inflation,
            @Field(value = "future or today's dollars of results", unit = Unit.TEXT)
                    Dollars dollars,
            @Field(value = "least wealth at the end", unit = Unit.USD, min = 0, max = 1e11)
                    double goal,
            @Field(value = "number of paths", unit = Unit.COUNT, min = 100, max = 100000) int paths,
            @Field(value = "seed of the random numbers", unit = Unit.COUNT, min = 0, max = 1e9)
                    int seed) {

        int years() {
            return savingYears + withdrawalYears;
        }
    }

    record Futures(
            @Field(value = "probability of success", unit = Unit.PERCENT) double success,
            @Field(value = "its standard error", unit = Unit.PERCENT) double standardError,
            @Field(value = "5th percentile of final wealth", unit = Unit.USD) double percentile5,
            @Field(value = "25th percentile", unit = Unit.USD) double percentile25,
            @Field(value = "median final wealth", unit = Unit.USD) double median,
            @Field(value = "75th percentile", unit = Unit.USD) double percentile75,
            @Field(value = "95th percentile", unit = Unit.USD) double percentile95,
            @Field(value = "mean final wealth", unit = Unit.USD) double mean,
            @Field(value = "paths that ran out", unit = Unit.PERCENT) double depleted,
            @Field(value = "median age of running out", unit = Unit.YEARS)
                    @Nullable BigDecimal depletionAge) {}

    static final List<Calculator<?, ?>> CALCULATORS =
            List.of(
                    new Formula<>(
                            "retirement_monte_carlo",
                            "Retirement Monte Carlo",
                            "Probability that savings last, from many simulated markets",
                            "retirement_planning",
                            "accumulation",
                            Plan.class,
                            Futures.class,
                            RetirementMonteCarlo::simulate));

    private static Outcome<Futures> simulate(Plan in) {
        if (in.years() == 0) {
            throw new BadField(
                    "withdrawalYears", "0", "at least 1 where there are no years of saving");
        }
        Working w = new Working();
        w.number("mean of the log return", "m = ln(1 + mean) - s^2 / 2", m(in), Unit.NUMBER);
        w.number(
                "deviation of the log return",
                "s = sqrt(ln(1 + (volatility / (1 + mean))^2))",
                s(in),
                Unit.NUMBER);
        Run run = run(in);
        double success =
                w.number(
                        "probability of success",
                        run.successes() + " of " + in.paths() + " paths",
                        100.0 * run.successes() / in.paths(),
                        Unit.PERCENT);
        double error =
                w.number(
                        "standard error",
                        "sqrt(p (1 - p) / paths)",
                        Math.sqrt(success * (100 - success) / in.paths()),
                        Unit.PERCENT);
        double[] wealth = run.wealth();
        double mean = Arrays.stream(wealth).sum() / in.paths();
        Arrays.sort(wealth);
        w.number("median final wealth", "middle of the paths", percentile(wealth, 50), Unit.USD);
        return w.gives(
                new Futures(
                        success,
                        error,
                        percentile(wealth, 5),
                        percentile(wealth, 25),
                        percentile(wealth, 50),
                        percentile(wealth, 75),
                        percentile(wealth, 95),
                        mean,
                        100.0 * run.depletions() / in.paths(),
                        run.medianDepletionYear() < 0
                                ? null
                                : BigDecimal.valueOf(in.age() + run.medianDepletionYear())));
    }

    /// What the paths came to.
    ///
    /// @param wealth at the end, path by path
    /// @param depletedIn how many paths first fell short in each year
    record Run(double[] wealth, int successes, int[] depletedIn) {

        int depletions() {
            return Arrays.stream(depletedIn).sum();
        }

        /// The year by which half of the depleted paths were so, or -1 where none is.
        int medianDepletionYear() {
            int half = (depletions() + 1) / 2;
            int count = 0;
            for (int year = 0; year < depletedIn.length; year++) {
                count += depletedIn[year];
                if (half > 0 && count >= half) {
                    return year;
                }
            }
            return -1;
        }
    }

    static double s(Plan in) {
        double spread = in.volatility() / (100 + in.meanReturn());
        return Math.sqrt(StrictMath.log1p(spread * spread));
    }

    static double m(Plan in) {
        return StrictMath.log1p(in.meanReturn() / 100) - 0.5 * s(in) * s(in);
    }

    /// The draws of a plan, path by path and year by year.
    static NormalDraws draws(Plan in) {
        return new NormalDraws(Seeds.derive(in.seed(), "retirement_monte_carlo"));
    }

    static Run run(Plan in) {
        NormalDraws draws = draws(in);
        double m = m(in) + StrictMath.log1p(-in.fee() / 100);
        double s = s(in);
        double prices = 1 + in.inflation() / 100;
        double level = StrictMath.pow(prices, in.years());
        double shown = in.dollars() == Dollars.TODAY ? 1 / level : 1;
        double[] result = new double[in.paths()];
        int[] depletedIn = new int[in.years()];
        double[] z = new double[BLOCK];
        double[] wealth = new double[BLOCK];
        boolean[] fellShort = new boolean[BLOCK];
        int successes = 0;
        for (int first = 0; first < in.paths(); first += BLOCK) {
            int size = Math.min(BLOCK, in.paths() - first);
            Arrays.fill(wealth, in.balance());
            Arrays.fill(fellShort, false);
            double index = 1;
            for (int year = 0; year < in.years(); year++, index *= prices) {
                draws.fill(z, first, year);
                if (year < in.savingYears()) {
                    save(wealth, z, m, s, in.contribution() * index);
                } else {
                    depletedIn[year] +=
                            spend(wealth, fellShort, size, z, m, s, in.withdrawal() * index);
                }
            }
            for (int i = 0; i < size; i++) {
                double end = wealth[i] * shown;
                result[first + i] = end;
                successes += !fellShort[i] && end >= in.goal() ? 1 : 0;
            }
        }
        return new Run(result, successes, depletedIn);
    }

    private static void save(double[] wealth, double[] z, double m, double s, double paidIn) {
        for (int i = 0; i < wealth.length; i++) {
            wealth[i] = wealth[i] * StrictMath.exp(m + s * z[i]) + paidIn;
        }
    }

    /// One year of withdrawals for a block; gives how many of its first paths fell short now.
    private static int spend(
            double[] wealth,
            boolean[] fellShort,
            int size,
            double[] z,
            double m,
            double s,
            double taken) {
        int now = 0;
        for (int i = 0; i < size; i++) {
            double left = wealth[i] - taken;
            now += left < 0 && !fellShort[i] ? 1 : 0;
            fellShort[i] |= left < 0;
            wealth[i] = Math.max(left, 0) * StrictMath.exp(m + s * z[i]);
        }
        return now;
    }

    /// Type 7: at place p (n - 1) of the sorted values.
    static double percentile(double[] sorted, int percent) {
        double place = percent / 100.0 * (sorted.length - 1);
        int below = (int) place;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }
}
