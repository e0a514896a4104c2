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
import org.hipparchus.distribution.continuous.NormalDistribution;

/// Beneish's score of how likely earnings are manipulated.
///
/// Source: M. D. Beneish, The Detection of Earnings Manipulation, Financial Analysts Journal 55(5)
/// (1999): the eight variables, the unweighted probit and its cut-off of -1.78. Total accruals are
/// income less operating cash flow, as in Beneish, Lee and Nichols, Financial Analysts Journal
/// 69(2) (2013); the paper of 1999 built them from balance sheets.
final class Beneish {

    private static final BigDecimal CUT_OFF = new BigDecimal("-1.78");
    private static final BigDecimal CONSTANT = new BigDecimal("-4.840");
    private static final NormalDistribution NORMAL = new NormalDistribution();

    private Beneish() {}

    record Year(
            @Field(value = "receivables", unit = Unit.USD, min = 0.01, max = 1e15)
                    BigDecimal receivables,
            @Field(value = "revenue", unit = Unit.USD, min = 0.01, max = 1e15) BigDecimal revenue,
            @Field(value = "cost of revenue", unit = Unit.USD, min = 0, max = 1e15)
                    BigDecimal costOfRevenue,
            @Field(value = "current assets", unit = Unit.USD, min = 0, max = 1e15)
                    BigDecimal currentAssets,
            @Field(value = "property, plant and equipment", unit = Unit.USD, min = 0, max = 1e15)
                    BigDecimal netFixedAssets,
            @Field(value = "total assets", unit = Unit.USD, min = 0.01, max = 1e15)
                    BigDecimal totalAssets,
            @Field(value = "depreciation", unit = Unit.USD, min = 0.01, max = 1e15)
                    BigDecimal depreciation,
            @Field(
                            value = "selling, general, administrative expense",
                            unit = Unit.USD,
                            min = 0.01,
                            max = 1e15)
                    BigDecimal overhead,
            @Field(value = "current liabilities", unit = Unit.USD, min = 0.01, max = 1e15)
                    BigDecimal currentLiabilities,
            @Field(value = "long-term debt", unit = Unit.USD, min = 0, max = 1e15)
                    BigDecimal longTermDebt) {}

    record Company(
            @Field(value = "this year", unit = Unit.TEXT) Year current,
            @Field(value = "year before", unit = Unit.TEXT) Year prior,
            @Field(
                            value = "income before extraordinary items",
                            unit = Unit.USD,
                            min = -1e15,
                            max = 1e15)
                    BigDecimal netIncome,
            @Field(value = "operating cash flow", unit = Unit.USD, min = -1e15, max = 1e15)
                    BigDecimal operatingCashFlow) {}

    record Variable(
            @Field(value = "name of the variable", unit = Unit.TEXT) String name,
            @Field(value = "its value", unit = Unit.RATIO) BigDecimal value,
            @Field(value = "its weight", unit = Unit.RATIO) BigDecimal weight) {}

    record Score(
            @Field(value = "M-score", unit = Unit.RATIO) BigDecimal mScore,
            @Field(value = "whether above the cut-off", unit = Unit.TEXT) boolean flagged,
            @Field(value = "chance of manipulation, by the probit", unit = Unit.PERCENT)
                    double probability,
            @Field(value = "cut-off", unit = Unit.RATIO) BigDecimal cutOff,
            @Field(value = "each variable and its weight", unit = Unit.TEXT)
                    List<Variable> variables) {}

    static final List<Calculator<?, ?>> CALCULATORS =
            List.of(
                    new Formula<>(
                            "beneish_m_score",
                            "Beneish M-score",
                            "Beneish M-score of earnings manipulation from two years",
                            "accounting",
                            "financial_statements",
                            Company.class,
                            Score.class,
                            Beneish::score));

    /// M = -4.840 + 0.920 DSRI + 0.528 GMI + 0.404 AQI + 0.892 SGI + 0.115 DEPI - 0.172 SGAI +
    /// 4.679 TATA - 0.327 LVGI; above -1.78 a company is flagged. Four decimals; the flag and the
    /// chance, the normal distribution of M, are of the unrounded score.
    private static Outcome<Score> score(Company in) {
        Year now = in.current();
        Year before = in.prior();
        BigDecimal margin = margin("current.costOfRevenue", now);
        BigDecimal marginBefore = margin("prior.costOfRevenue", before);
        BigDecimal soft = soft("current.currentAssets", now);
        BigDecimal softBefore = soft("prior.currentAssets", before);
        if (softBefore.signum() == 0) {
            throw new BadField(
                    "prior.currentAssets",
                    before.currentAssets().toPlainString(),
                    "less, with fixed assets, than total assets, " + usd(before.totalAssets()));
        }
        Working w = new Working();
        List<Variable> all = new ArrayList<>();
        BigDecimal m =
                CONSTANT.add(
                                index(
                                        w,
                                        all,
                                        "receivables index, DSRI",
                                        "0.920",
                                        divide(now.receivables(), now.revenue()),
                                        divide(before.receivables(), before.revenue())))
                        .add(
                                index(
                                        w,
                                        all,
                                        "gross margin index, GMI",
                                        "0.528",
                                        marginBefore,
                                        margin))
                        .add(index(w, all, "asset quality index, AQI", "0.404", soft, softBefore))
                        .add(
                                index(
                                        w,
                                        all,
                                        "sales growth index, SGI",
                                        "0.892",
                                        now.revenue(),
                                        before.revenue()))
                        .add(
                                index(
                                        w,
                                        all,
                                        "depreciation index, DEPI",
                                        "0.115",
                                        wearing(before),
                                        wearing(now)))
                        .add(
                                index(
                                        w,
                                        all,
                                        "overhead index, SGAI",
                                        "-0.172",
                                        divide(now.overhead(), now.revenue()),
                                        divide(before.overhead(), before.revenue())))
                        .add(
                                index(
                                        w,
                                        all,
                                        "accruals to assets, TATA",
                                        "4.679",
                                        in.netIncome().subtract(in.operatingCashFlow()),
                                        now.totalAssets()))
                        .add(
                                index(
                                        w,
                                        all,
                                        "leverage index, LVGI",
                                        "-0.327",
                                        leverage(now),
                                        leverage(before)));
        w.ratio("M-score", "-4.840 and the variables by their weights", m);
        return w.gives(
                new Score(
                        round(m, Unit.RATIO),
                        m.compareTo(CUT_OFF) > 0,
                        100 * NORMAL.cumulativeProbability(m.doubleValue()),
                        CUT_OFF,
                        all));
    }

    private static BigDecimal index(
            Working w,
            List<Variable> all,
            String name,
            String weight,
            BigDecimal over,
            BigDecimal under) {
        BigDecimal value =
                w.ratio(
                        name,
                        figure(over.doubleValue()) + " / " + figure(under.doubleValue()),
                        divide(over, under));
        BigDecimal factor = new BigDecimal(weight);
        all.add(new Variable(name, round(value, Unit.RATIO), factor));
        return value.multiply(factor);
    }

    private static BigDecimal margin(String field, Year year) {
        BigDecimal profit = year.revenue().subtract(year.costOfRevenue());
        if (profit.signum() <= 0) {
            throw new BadField(
                    field,
                    year.costOfRevenue().toPlainString(),
                    "less than revenue, " + usd(year.revenue()));
        }
        return divide(profit, year.revenue());
    }

    /// Assets that are neither current nor fixed, over all.
    private static BigDecimal soft(String field, Year year) {
        BigDecimal rest =
                year.totalAssets().subtract(year.currentAssets()).subtract(year.netFixedAssets());
        if (rest.signum() < 0) {
            throw new BadField(
                    field,
                    year.currentAssets().toPlainString(),
                    "with fixed assets at most total assets, " + usd(year.totalAssets()));
        }
        return divide(rest, year.totalAssets());
    }

    private static BigDecimal wearing(Year year) {
        return divide(year.depreciation(), year.depreciation().add(year.netFixedAssets()));
    }

    private static BigDecimal leverage(Year year) {
        return divide(year.longTermDebt().add(year.currentLiabilities()), year.totalAssets());
    }
}
