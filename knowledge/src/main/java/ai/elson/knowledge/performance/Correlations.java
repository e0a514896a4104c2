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

/// How assets move together. Results are not rounded.
final class Correlations {

    private Correlations() {}

    record AssetReturns(
            @Field(value = "name of the asset", unit = Unit.TEXT) String name,
            @Field(
                            value = "returns of equal periods",
                            unit = Unit.PERCENT,
                            min = -100,
                            max = 1000,
                            minItems = 2)
                    List<Double> returns) {}

    record Assets(
            @Field(value = "assets", unit = Unit.TEXT, minItems = 2, maxItems = 50)
                    List<AssetReturns> assets,
            @Field(value = "periods in a year", unit = Unit.COUNT, min = 1, max = 366)
                    int periodsPerYear) {}

    record Row(
            @Field(value = "name of the asset", unit = Unit.TEXT) String name,
            @Field(value = "volatility a year", unit = Unit.PERCENT) double annualVolatility,
            @Field(value = "correlation with each asset", unit = Unit.RATIO)
                    List<Double> correlations,
            @Field(value = "covariance a year with each", unit = Unit.NUMBER)
                    List<Double> covariances) {}

    record Matrix(
            @Field(value = "mean correlation of all pairs", unit = Unit.RATIO)
                    double meanCorrelation,
            @Field(value = "one row for each asset", unit = Unit.TEXT) List<Row> rows) {}

    static final List<Calculator<?, ?>> CALCULATORS =
            List.of(
                    new Formula<>(
                            "correlation_matrix",
                            "Correlation matrix",
                            "Correlation and covariance of assets from their return series",
                            "portfolio_risk",
                            "portfolio_construction",
                            Assets.class,
                            Matrix.class,
                            Correlations::matrix));

    /// Pearson correlation; covariance with n - 1, of returns as fractions, times the periods in a
    /// year.
    private static Outcome<Matrix> matrix(Assets in) {
        List<Series> series = new ArrayList<>();
        for (int i = 0; i < in.assets().size(); i++) {
            String field = "assets[" + i + "].returns";
            List<Double> returns = in.assets().get(i).returns();
            Series.requireSameLength(
                    field, returns, "assets[0].returns", in.assets().getFirst().returns());
            Series one = Series.ofPercent(returns);
            if (one.deviation() < Series.NOTHING) {
                throw new BadField(field, "the same return in every period", "returns that differ");
            }
            series.add(one.less(one.mean()));
        }
        Working w = new Working();
        double sum = 0;
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < series.size(); i++) {
            String name = in.assets().get(i).name();
            List<Double> correlations = new ArrayList<>();
            List<Double> covariances = new ArrayList<>();
            for (int j = 0; j < series.size(); j++) {
                double covariance = covariance(series.get(i), series.get(j));
                double correlation =
                        i == j
                                ? 1
                                : covariance
                                        / series.get(i).deviation()
                                        / series.get(j).deviation();
                if (j < i) {
                    sum +=
                            w.number(
                                    name + " with " + in.assets().get(j).name(),
                                    "covariance / product of the deviations",
                                    correlation,
                                    Unit.RATIO);
                }
                correlations.add(correlation);
                covariances.add(covariance * in.periodsPerYear());
            }
            double volatility = 100 * series.get(i).deviation() * Math.sqrt(in.periodsPerYear());
            rows.add(new Row(name, volatility, correlations, covariances));
        }
        double mean =
                w.number(
                        "mean correlation",
                        "of the pairs",
                        sum / (series.size() * (series.size() - 1) / 2),
                        Unit.RATIO);
        return w.gives(new Matrix(mean, rows));
    }

    /// Of two series with mean zero.
    private static double covariance(Series one, Series other) {
        double sum = 0;
        for (int i = 0; i < one.size(); i++) {
            sum += one.returns()[i] * other.returns()[i];
        }
        return sum / (one.size() - 1);
    }
}
