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
import org.jspecify.annotations.Nullable;

/// Ordinary least squares of returns on one market or several factors. Results are not rounded.
///
/// Source: E. F. Fama and K. R. French, Journal of Financial Economics 33 (1993); W. H. Greene,
/// Econometric Analysis, chapter 4.
final class FactorRegression {

    private FactorRegression() {}

    record Market(
            @Field(
                            value = "portfolio returns of equal periods",
                            unit = Unit.PERCENT,
                            min = -100,
                            max = 1000,
                            minItems = 3)
                    List<Double> portfolioReturns,
            @Field(
                            value = "benchmark returns of those periods",
                            unit = Unit.PERCENT,
                            min = -100,
                            max = 1000,
                            minItems = 3)
                    List<Double> benchmarkReturns,
            @Field(value = "periods in a year", unit = Unit.COUNT, min = 1, max = 366)
                    int periodsPerYear,
            @Field(value = "risk-free rate a year", unit = Unit.PERCENT, min = -5, max = 50)
                    double riskFree) {}

    record Beta(
            @Field(value = "change for one percent of benchmark", unit = Unit.RATIO) double beta,
            @Field(value = "alpha of a period", unit = Unit.PERCENT) double alpha,
            @Field(value = "alpha a year", unit = Unit.PERCENT) double annualAlpha,
            @Field(value = "standard error of beta", unit = Unit.RATIO) double betaError,
            @Field(value = "standard error of alpha", unit = Unit.PERCENT) double alphaError,
            @Field(value = "t statistic of beta", unit = Unit.RATIO) @Nullable Double betaT,
            @Field(value = "t statistic of alpha", unit = Unit.RATIO) @Nullable Double alphaT,
            @Field(value = "variance explained", unit = Unit.PERCENT) double rSquared,
            @Field(value = "specific risk of a period", unit = Unit.PERCENT) double residualRisk) {}

    record FactorReturns(
            @Field(value = "name of the factor", unit = Unit.TEXT) String name,
            @Field(
                            value = "its returns in those periods",
                            unit = Unit.PERCENT,
                            min = -100,
                            max = 1000,
                            minItems = 3)
                    List<Double> returns) {}

    record Factors(
            @Field(
                            value = "returns above the risk-free rate",
                            unit = Unit.PERCENT,
                            min = -150,
                            max = 1000,
                            minItems = 3)
                    List<Double> excessReturns,
            @Field(value = "factors", unit = Unit.TEXT, maxItems = 20)
                    List<FactorReturns> factors) {}

    record Loading(
            @Field(value = "name of the factor", unit = Unit.TEXT) String name,
            @Field(value = "loading", unit = Unit.RATIO) double loading,
            @Field(value = "standard error", unit = Unit.RATIO) double standardError,
            @Field(value = "t statistic", unit = Unit.RATIO) @Nullable Double tStatistic) {}

    record Loadings(
            @Field(value = "return that no factor explains", unit = Unit.PERCENT) double alpha,
            @Field(value = "standard error of alpha", unit = Unit.PERCENT) double alphaError,
            @Field(value = "t statistic of alpha", unit = Unit.RATIO) @Nullable Double alphaT,
            @Field(value = "loadings on the factors", unit = Unit.TEXT) List<Loading> loadings,
            @Field(value = "variance explained", unit = Unit.PERCENT) double rSquared,
            @Field(value = "explained, adjusted for the factors", unit = Unit.PERCENT)
                    double adjustedRSquared,
            @Field(value = "deviation of the residuals", unit = Unit.PERCENT)
                    double residualDeviation) {}

    static final List<Calculator<?, ?>> CALCULATORS =
            List.of(
                    new Formula<>(
                            "beta_regression",
                            "Beta and alpha by regression",
                            "Beta and alpha by regression of fund returns on a benchmark",
                            "portfolio_risk",
                            "factor_investing",
                            Market.class,
                            Beta.class,
                            FactorRegression::market),
                    new Formula<>(
                            "factor_regression",
                            "Factor regression",
                            "Fama-French factor loadings and alpha by regression on several factors",
                            "portfolio_risk",
                            "factor_investing",
                            Factors.class,
                            Loadings.class,
                            FactorRegression::factors));

    /// R - rf = alpha + beta (Rm - rf) + e, the yearly rate divided evenly over the periods. Errors
    /// are the classical ones with n - 2 degrees of freedom; a t statistic is missing where the
    /// error is nothing. The yearly alpha is the period's times the periods.
    ///
    /// Source: M. C. Jensen, Journal of Finance 23 (1968).
    private static Outcome<Beta> market(Market in) {
        Series.requireSameLength(
                "benchmarkReturns",
                in.benchmarkReturns(),
                "portfolioReturns",
                in.portfolioReturns());
        Working w = new Working();
        double free = in.riskFree() / 100 / in.periodsPerYear();
        Series own = Series.ofPercent(in.portfolioReturns()).less(free);
        Series market = Series.ofPercent(in.benchmarkReturns()).less(free);
        market.requireDeviation("benchmarkReturns");
        own.requireDeviation("portfolioReturns");
        LeastSquares fit =
                LeastSquares.fit(own.returns(), List.of(market.returns()), "benchmarkReturns");
        double beta =
                w.number("beta", "covariance / benchmark's variance", fit.slope(0), Unit.RATIO);
        double alpha =
                w.number(
                        "alpha",
                        figure(100 * own.mean())
                                + "% - "
                                + figure(beta)
                                + " x "
                                + figure(100 * market.mean())
                                + "%",
                        100 * fit.intercept(),
                        Unit.PERCENT);
        double annual =
                w.number(
                        "alpha a year",
                        figure(alpha) + "% x " + in.periodsPerYear(),
                        alpha * in.periodsPerYear(),
                        Unit.PERCENT);
        double error =
                w.number(
                        "standard error of beta",
                        "residual deviation / root of the benchmark's squared deviations",
                        fit.slopeError(0),
                        Unit.RATIO);
        return w.gives(
                new Beta(
                        beta,
                        alpha,
                        annual,
                        error,
                        100 * fit.interceptError(),
                        LeastSquares.t(beta, error),
                        LeastSquares.t(fit.intercept(), fit.interceptError()),
                        100 * fit.rSquared(),
                        100 * fit.residualDeviation()));
    }

    /// Intercept and loadings by least squares on all factors at once. Errors are the classical
    /// ones with n - k - 1 degrees of freedom.
    private static Outcome<Loadings> factors(Factors in) {
        int n = in.excessReturns().size();
        List<double[]> columns = new ArrayList<>();
        for (int i = 0; i < in.factors().size(); i++) {
            String field = "factors[" + i + "].returns";
            Series.requireSameLength(
                    field, in.factors().get(i).returns(), "excessReturns", in.excessReturns());
            Series factor = Series.ofPercent(in.factors().get(i).returns());
            factor.requireDeviation(field);
            columns.add(factor.returns());
        }
        if (n < columns.size() + 2) {
            throw new BadField(
                    "excessReturns",
                    n + " returns",
                    "at least two more than the factors, " + (columns.size() + 2));
        }
        Series own = Series.ofPercent(in.excessReturns());
        own.requireDeviation("excessReturns");
        Working w = new Working();
        LeastSquares fit = LeastSquares.fit(own.returns(), columns, "factors");
        List<Loading> loadings = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            String name = in.factors().get(i).name();
            double loading =
                    w.number(
                            "loading on " + name,
                            "least squares, standard error " + figure(fit.slopeError(i)),
                            fit.slope(i),
                            Unit.RATIO);
            loadings.add(
                    new Loading(
                            name,
                            loading,
                            fit.slopeError(i),
                            LeastSquares.t(loading, fit.slopeError(i))));
        }
        double alpha =
                w.number(
                        "alpha",
                        "mean return less loadings x mean factors",
                        100 * fit.intercept(),
                        Unit.PERCENT);
        return w.gives(
                new Loadings(
                        alpha,
                        100 * fit.interceptError(),
                        LeastSquares.t(fit.intercept(), fit.interceptError()),
                        loadings,
                        100 * fit.rSquared(),
                        100 * fit.adjustedRSquared(),
                        100 * fit.residualDeviation()));
    }
}
