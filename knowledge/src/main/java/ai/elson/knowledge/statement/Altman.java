package ai.elson.knowledge.statement;

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
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Altman's score of how near a company is to bankruptcy.
///
/// Source: E. I. Altman, Journal of Finance 23 (1968), table and equation I (Z, whose first four
/// coefficients are a hundredth there, as its ratios are percentages); Corporate Financial Distress
/// (1983) (Z' of private firms); Altman, Hartzell and Peck (1995) (Z'' without turnover).
final class Altman {

    private Altman() {}

    /// Which of the three scores, with its coefficients of X1 to X5 and the edges of its grey zone.
    enum Model {
        PUBLIC_MANUFACTURER("1.81", "2.99", "1.2", "1.4", "3.3", "0.6", "0.999"),
        PRIVATE_MANUFACTURER("1.23", "2.90", "0.717", "0.847", "3.107", "0.420", "0.998"),
        NON_MANUFACTURER("1.10", "2.60", "6.56", "3.26", "6.72", "1.05");

        private final BigDecimal distress;
        private final BigDecimal safe;
        private final List<BigDecimal> coefficients;

        Model(String distress, String safe, String... coefficients) {
            this.distress = new BigDecimal(distress);
            this.safe = new BigDecimal(safe);
            this.coefficients = List.of(coefficients).stream().map(BigDecimal::new).toList();
        }

        private Zone zone(BigDecimal score) {
            if (score.compareTo(safe) > 0) {
                return Zone.SAFE;
            }
            return score.compareTo(distress) < 0 ? Zone.DISTRESS : Zone.GREY;
        }
    }

    enum Zone {
        SAFE,
        GREY,
        DISTRESS
    }

    record Company(
            @Field(value = "which score", unit = Unit.TEXT) Model model,
            @Field(
                            value = "current assets less current liabilities",
                            unit = Unit.USD,
                            min = -1e15,
                            max = 1e15)
                    BigDecimal workingCapital,
            @Field(value = "retained earnings", unit = Unit.USD, min = -1e15, max = 1e15)
                    BigDecimal retainedEarnings,
            @Field(
                            value = "income before interest and tax, EBIT",
                            unit = Unit.USD,
                            min = -1e15,
                            max = 1e15)
                    BigDecimal ebit,
            @Field(
                            value = "market value of equity, if public",
                            unit = Unit.USD,
                            min = 0,
                            max = 1e15)
                    @Nullable BigDecimal marketEquity,
            @Field(
                            value = "book equity, of the other scores",
                            unit = Unit.USD,
                            min = -1e15,
                            max = 1e15)
                    @Nullable BigDecimal bookEquity,
            @Field(value = "total liabilities", unit = Unit.USD, min = 0.01, max = 1e15)
                    BigDecimal totalLiabilities,
            @Field(value = "revenue, of a manufacturer", unit = Unit.USD, min = 0, max = 1e15)
                    @Nullable BigDecimal revenue,
            @Field(value = "total assets", unit = Unit.USD, min = 0.01, max = 1e15)
                    BigDecimal totalAssets) {}

    record Part(
            @Field(value = "what it is", unit = Unit.TEXT) String name,
            @Field(value = "the ratio", unit = Unit.RATIO) BigDecimal ratio,
            @Field(value = "its weight", unit = Unit.RATIO) BigDecimal weight) {}

    record Score(
            @Field(value = "Altman score", unit = Unit.RATIO) BigDecimal zScore,
            @Field(value = "safe, grey or distress", unit = Unit.TEXT) Zone zone,
            @Field(value = "distress below", unit = Unit.RATIO) BigDecimal distressBelow,
            @Field(value = "safe above", unit = Unit.RATIO) BigDecimal safeAbove,
            @Field(value = "each ratio and its weight", unit = Unit.TEXT) List<Part> parts) {}

    static final List<Calculator<?, ?>> CALCULATORS =
            List.of(
                    new Formula<>(
                            "altman_z_score",
                            "Altman Z-score",
                            "Altman Z-score of bankruptcy risk with its zone",
                            "accounting",
                            "financial_statements",
                            Company.class,
                            Score.class,
                            Altman::score));

    /// The weighted sum of working capital, retained earnings and EBIT over total assets, equity
    /// over total liabilities, and of manufacturers revenue over total assets: Z takes equity at
    /// market, Z' and Z'' at book. Four decimals; the zone is of the unrounded score, its edges
    /// being grey.
    private static Outcome<Score> score(Company in) {
        boolean market = in.model() == Model.PUBLIC_MANUFACTURER;
        boolean turnover = in.model() != Model.NON_MANUFACTURER;
        BigDecimal equity =
                market
                        ? needed("marketEquity", in.marketEquity(), in.model())
                        : needed("bookEquity", in.bookEquity(), in.model());
        Working w = new Working();
        List<Part> parts = new ArrayList<>();
        BigDecimal sum = BigDecimal.ZERO;
        sum = sum.add(part(w, in, parts, "working capital / assets", in.workingCapital()));
        sum = sum.add(part(w, in, parts, "retained earnings / assets", in.retainedEarnings()));
        sum = sum.add(part(w, in, parts, "EBIT / assets", in.ebit()));
        sum =
                sum.add(
                        part(
                                w,
                                in.model(),
                                parts,
                                (market ? "market" : "book") + " equity / liabilities",
                                equity,
                                in.totalLiabilities()));
        if (turnover) {
            BigDecimal revenue = needed("revenue", in.revenue(), in.model());
            sum = sum.add(part(w, in, parts, "revenue / assets", revenue));
        }
        w.ratio("score", "sum of the ratios by their weights", sum);
        return w.gives(
                new Score(
                        round(sum, Unit.RATIO),
                        in.model().zone(sum),
                        in.model().distress,
                        in.model().safe,
                        parts));
    }

    private static BigDecimal needed(String field, @Nullable BigDecimal value, Model model) {
        if (value == null) {
            throw new BadField(
                    field, "nothing", "an amount, which the score of a " + words(model) + " takes");
        }
        return value;
    }

    private static String words(Model model) {
        return model.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static BigDecimal part(
            Working w, Company in, List<Part> parts, String name, BigDecimal amount) {
        return part(w, in.model(), parts, name, amount, in.totalAssets());
    }

    private static BigDecimal part(
            Working w,
            Model model,
            List<Part> parts,
            String name,
            BigDecimal amount,
            BigDecimal whole) {
        BigDecimal weight = model.coefficients.get(parts.size());
        BigDecimal ratio = w.ratio(name, usd(amount) + " / " + usd(whole), divide(amount, whole));
        parts.add(new Part(name, round(ratio, Unit.RATIO), weight));
        return ratio.multiply(weight);
    }
}
