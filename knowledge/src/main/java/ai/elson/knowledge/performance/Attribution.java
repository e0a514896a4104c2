package ai.elson.knowledge.performance;

import static ai.elson.knowledge.calculator.Working.*;

import ai.elson.knowledge.calculator.BadField;
import ai.elson.knowledge.calculator.Calculator;
import ai.elson.knowledge.calculator.Field;
import ai.elson.knowledge.calculator.Formula;
import ai.elson.knowledge.calculator.Outcome;
import ai.elson.knowledge.calculator.Working;
import ai.elson.knowledge.rule.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/// Where a return, or its distance from a benchmark, came from. Results are not rounded, so that
/// the parts add up to the whole.
///
/// Source: C. R. Bacon, Practical Portfolio Performance Measurement and Attribution, 2nd edition,
/// chapters 5 and 8.
final class Attribution {

    private Attribution() {}

    /// Percentage points by which weights may miss 100.
    private static final double SLACK = 1e-9;

    enum Method {
        BRINSON_FACHLER,
        BRINSON_HOOD_BEEBOWER
    }

    record Segment(
            @Field(value = "name of the segment", unit = Unit.TEXT) String name,
            @Field(value = "portfolio weight", unit = Unit.PERCENT, min = -500, max = 500)
                    double portfolioWeight,
            @Field(value = "benchmark weight", unit = Unit.PERCENT, min = -500, max = 500)
                    double benchmarkWeight,
            @Field(value = "portfolio return", unit = Unit.PERCENT, min = -100, max = 1000)
                    double portfolioReturn,
            @Field(value = "benchmark return", unit = Unit.PERCENT, min = -100, max = 1000)
                    double benchmarkReturn) {}

    record Segments(
            @Field(value = "how allocation is measured", unit = Unit.TEXT) Method method,
            @Field(value = "segments", unit = Unit.TEXT) List<Segment> segments) {}

    record Effects(
            @Field(value = "name of the segment", unit = Unit.TEXT) String name,
            @Field(value = "allocation effect", unit = Unit.PERCENT) double allocation,
            @Field(value = "selection effect", unit = Unit.PERCENT) double selection,
            @Field(value = "interaction effect", unit = Unit.PERCENT) double interaction) {}

    record Brinson(
            @Field(value = "portfolio less benchmark", unit = Unit.PERCENT) double activeReturn,
            @Field(value = "allocation effect", unit = Unit.PERCENT) double allocation,
            @Field(value = "selection effect", unit = Unit.PERCENT) double selection,
            @Field(value = "interaction effect", unit = Unit.PERCENT) double interaction,
            @Field(value = "portfolio return", unit = Unit.PERCENT) double portfolioReturn,
            @Field(value = "benchmark return", unit = Unit.PERCENT) double benchmarkReturn,
            @Field(value = "effects of each segment", unit = Unit.PERCENT)
                    List<Effects> segments) {}

    record Period(
            @Field(value = "benchmark return", unit = Unit.PERCENT, min = -99, max = 1000)
                    double benchmarkReturn,
            @Field(value = "allocation effect", unit = Unit.PERCENT, min = -1000, max = 1000)
                    double allocation,
            @Field(value = "selection effect", unit = Unit.PERCENT, min = -1000, max = 1000)
                    double selection,
            @Field(value = "interaction effect", unit = Unit.PERCENT, min = -1000, max = 1000)
                    double interaction) {

        /// As a fraction.
        double benchmark() {
            return benchmarkReturn / 100;
        }

        /// As a fraction.
        double portfolio() {
            return (benchmarkReturn + allocation + selection + interaction) / 100;
        }
    }

    record Periods(
            @Field(value = "periods in their order", unit = Unit.TEXT, maxItems = 120)
                    List<Period> periods) {}

    record Linked(
            @Field(value = "compound active return", unit = Unit.PERCENT) double activeReturn,
            @Field(value = "linked allocation effect", unit = Unit.PERCENT) double allocation,
            @Field(value = "linked selection effect", unit = Unit.PERCENT) double selection,
            @Field(value = "linked interaction effect", unit = Unit.PERCENT) double interaction,
            @Field(value = "compound portfolio return", unit = Unit.PERCENT) double portfolioReturn,
            @Field(value = "compound benchmark return", unit = Unit.PERCENT)
                    double benchmarkReturn) {}

    record Holding(
            @Field(value = "name", unit = Unit.TEXT) String name,
            @Field(value = "weight at the start", unit = Unit.PERCENT, min = -500, max = 500)
                    double weight,
            @Field(value = "return", unit = Unit.PERCENT, min = -100, max = 1000)
                    double holdingReturn) {}

    record Holdings(@Field(value = "holdings", unit = Unit.TEXT) List<Holding> holdings) {}

    record Part(
            @Field(value = "name", unit = Unit.TEXT) String name,
            @Field(value = "contribution to return", unit = Unit.PERCENT) double contribution) {}

    record Contributions(
            @Field(value = "return of the portfolio", unit = Unit.PERCENT) double portfolioReturn,
            @Field(value = "contribution of each holding", unit = Unit.PERCENT)
                    List<Part> contributions) {}

    static final List<Calculator<?, ?>> CALCULATORS =
            List.of(
                    new Formula<>(
                            "brinson_attribution",
                            "Brinson attribution",
                            "Brinson attribution of active return to allocation, selection and interaction",
                            "portfolio_risk",
                            "performance_attribution",
                            Segments.class,
                            Brinson.class,
                            Attribution::brinson),
                    new Formula<>(
                            "attribution_linking",
                            "Multi-period attribution",
                            "Link attribution effects of several periods by Carino's method",
                            "portfolio_risk",
                            "performance_attribution",
                            Periods.class,
                            Linked.class,
                            Attribution::carino),
                    new Formula<>(
                            "return_contribution",
                            "Contribution to return",
                            "Contribution of each holding to the return of a portfolio",
                            "portfolio_risk",
                            "performance_attribution",
                            Holdings.class,
                            Contributions.class,
                            Attribution::contribution));

    private static <T> void requireWhole(
            String list, String field, List<T> items, ToDoubleFunction<T> weight) {
        double sum = items.stream().mapToDouble(weight).sum();
        if (Math.abs(sum - 100) > SLACK) {
            throw new BadField(
                    list + "[" + (items.size() - 1) + "]." + field,
                    "weights that sum to " + figure(sum) + "%",
                    "weights that sum to 100%");
        }
    }

    /// In a segment with weights wp, wb and returns rp, rb: selection wb (rp - rb), interaction (wp
    /// - wb)(rp - rb), allocation (wp - wb) rb by Brinson, Hood and Beebower, (wp - wb)(rb - Rb)
    ///   with Rb the whole benchmark's return by Brinson and Fachler. All add up to the active
    ///   return.
    ///
    /// Source: G. P. Brinson, L. R. Hood and G. L. Beebower, Financial Analysts Journal 42 (1986);
    /// G. P. Brinson and N. Fachler, Journal of Portfolio Management 11 (1985).
    private static Outcome<Brinson> brinson(Segments in) {
        requireWhole("segments", "portfolioWeight", in.segments(), Segment::portfolioWeight);
        requireWhole("segments", "benchmarkWeight", in.segments(), Segment::benchmarkWeight);
        Working w = new Working();
        double portfolio =
                w.number(
                        "portfolio return",
                        "sum of weight x return",
                        in.segments().stream()
                                .mapToDouble(s -> s.portfolioWeight() * s.portfolioReturn() / 100)
                                .sum(),
                        Unit.PERCENT);
        double benchmark =
                w.number(
                        "benchmark return",
                        "sum of weight x return",
                        in.segments().stream()
                                .mapToDouble(s -> s.benchmarkWeight() * s.benchmarkReturn() / 100)
                                .sum(),
                        Unit.PERCENT);
        double reference = in.method() == Method.BRINSON_FACHLER ? benchmark : 0;
        List<Effects> effects = new ArrayList<>();
        for (Segment s : in.segments()) {
            double over = (s.portfolioWeight() - s.benchmarkWeight()) / 100;
            double better = s.portfolioReturn() - s.benchmarkReturn();
            effects.add(
                    new Effects(
                            s.name(),
                            w.number(
                                    s.name() + ": allocation",
                                    figure(100 * over)
                                            + "% x ("
                                            + figure(s.benchmarkReturn())
                                            + "% - "
                                            + figure(reference)
                                            + "%)",
                                    over * (s.benchmarkReturn() - reference),
                                    Unit.PERCENT),
                            w.number(
                                    s.name() + ": selection",
                                    figure(s.benchmarkWeight()) + "% x " + figure(better) + "%",
                                    s.benchmarkWeight() / 100 * better,
                                    Unit.PERCENT),
                            w.number(
                                    s.name() + ": interaction",
                                    figure(100 * over) + "% x " + figure(better) + "%",
                                    over * better,
                                    Unit.PERCENT)));
        }
        double active =
                w.number(
                        "active return",
                        figure(portfolio) + "% - " + figure(benchmark) + "%",
                        portfolio - benchmark,
                        Unit.PERCENT);
        return w.gives(
                new Brinson(
                        active,
                        effects.stream().mapToDouble(Effects::allocation).sum(),
                        effects.stream().mapToDouble(Effects::selection).sum(),
                        effects.stream().mapToDouble(Effects::interaction).sum(),
                        portfolio,
                        benchmark,
                        effects));
    }

    /// Each period's effects are scaled by k_t / k, k = (ln(1 + R) - ln(1 + B)) / (R - B) or 1 / (1
    /// + R) where R = B, so that they add up over time to the compound active return. The
    ///   portfolio's return of a period is the benchmark's and the three effects.
    ///
    /// Source: D. R. Carino, Journal of Performance Measurement 3 (1999).
    private static Outcome<Linked> carino(Periods in) {
        Working w = new Working();
        double portfolio = 1;
        double benchmark = 1;
        for (int i = 0; i < in.periods().size(); i++) {
            Period period = in.periods().get(i);
            if (period.portfolio() <= -1) {
                throw new BadField(
                        "periods[" + i + "].selection",
                        "a portfolio return of " + figure(100 * period.portfolio()) + "%",
                        "effects that leave a return above -100%");
            }
            portfolio *= 1 + period.portfolio();
            benchmark *= 1 + period.benchmark();
        }
        Series.finite("periods", 100 * portfolio);
        Series.finite("periods", 100 * benchmark);
        double whole =
                w.number(
                        "k of all periods",
                        "(ln(1 + R) - ln(1 + B)) / (R - B)",
                        Series.finite("periods", coefficient(portfolio - 1, benchmark - 1)),
                        Unit.NUMBER);
        double allocation = 0;
        double selection = 0;
        double interaction = 0;
        for (int i = 0; i < in.periods().size(); i++) {
            Period period = in.periods().get(i);
            double scale =
                    w.number(
                            "scale of period " + (i + 1),
                            "its k / " + figure(whole),
                            Series.finite(
                                    "periods",
                                    coefficient(period.portfolio(), period.benchmark()) / whole),
                            Unit.NUMBER);
            allocation += scale * period.allocation();
            selection += scale * period.selection();
            interaction += scale * period.interaction();
        }
        double active =
                w.number(
                        "active return",
                        figure(100 * (portfolio - 1))
                                + "% - "
                                + figure(100 * (benchmark - 1))
                                + "%",
                        100 * (portfolio - benchmark),
                        Unit.PERCENT);
        return w.gives(
                new Linked(
                        active,
                        Series.finite("periods", allocation),
                        Series.finite("periods", selection),
                        Series.finite("periods", interaction),
                        100 * (portfolio - 1),
                        100 * (benchmark - 1)));
    }

    /// Written with ln(1 + x) / x, which keeps its digits where the returns nearly agree.
    private static double coefficient(double r, double b) {
        double x = (r - b) / (1 + b);
        return (x == 0 ? 1 : Math.log1p(x) / x) / (1 + b);
    }

    /// Weight at the start of the period x return; the weights, with cash, are the whole portfolio.
    private static Outcome<Contributions> contribution(Holdings in) {
        requireWhole("holdings", "weight", in.holdings(), Holding::weight);
        Working w = new Working();
        List<Part> parts = new ArrayList<>();
        for (Holding h : in.holdings()) {
            parts.add(
                    new Part(
                            h.name(),
                            w.number(
                                    h.name(),
                                    figure(h.weight()) + "% x " + figure(h.holdingReturn()) + "%",
                                    h.weight() * h.holdingReturn() / 100,
                                    Unit.PERCENT)));
        }
        double total =
                w.number(
                        "return of the portfolio",
                        "sum",
                        parts.stream().mapToDouble(Part::contribution).sum(),
                        Unit.PERCENT);
        return w.gives(new Contributions(total, parts));
    }
}
