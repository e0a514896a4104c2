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

/// Nine tests of financial strength.
///
/// Source: J. D. Piotroski, Value Investing: The Use of Historical Financial Statement Information
/// to Separate Winners from Losers, Journal of Accounting Research 38 supplement (2000), section
/// 2.2.
final class Piotroski {

    private Piotroski() {}

    record Year(
            @Field(
                            value = "income before extraordinary items",
                            unit = Unit.USD,
                            min = -1e15,
                            max = 1e15)
                    BigDecimal netIncome,
            @Field(value = "closing total assets", unit = Unit.USD, min = 0.01, max = 1e15)
                    BigDecimal totalAssets,
            @Field(value = "long-term debt, current part too", unit = Unit.USD, min = 0, max = 1e15)
                    BigDecimal longTermDebt,
            @Field(value = "current assets", unit = Unit.USD, min = 0, max = 1e15)
                    BigDecimal currentAssets,
            @Field(value = "current liabilities", unit = Unit.USD, min = 0.01, max = 1e15)
                    BigDecimal currentLiabilities,
            @Field(value = "revenue", unit = Unit.USD, min = 0.01, max = 1e15) BigDecimal revenue,
            @Field(value = "cost of revenue", unit = Unit.USD, min = 0, max = 1e15)
                    BigDecimal costOfRevenue) {}

    record Company(
            @Field(value = "this year", unit = Unit.TEXT) Year current,
            @Field(value = "year before", unit = Unit.TEXT) Year prior,
            @Field(
                            value = "total assets opening the year before",
                            unit = Unit.USD,
                            min = 0.01,
                            max = 1e15)
                    BigDecimal assetsBefore,
            @Field(
                            value = "this year's operating cash flow",
                            unit = Unit.USD,
                            min = -1e15,
                            max = 1e15)
                    BigDecimal operatingCashFlow,
            @Field(value = "common stock issued this year", unit = Unit.USD, min = 0, max = 1e15)
                    BigDecimal stockIssued) {}

    record Test(
            @Field(value = "name of the test", unit = Unit.TEXT) String name,
            @Field(value = "whether it is passed", unit = Unit.TEXT) boolean passed,
            @Field(value = "what is tested", unit = Unit.RATIO) BigDecimal value) {}

    record Score(
            @Field(value = "tests passed of nine", unit = Unit.COUNT) int score,
            @Field(value = "each test", unit = Unit.TEXT) List<Test> tests) {}

    static final List<Calculator<?, ?>> CALCULATORS =
            List.of(
                    new Formula<>(
                            "piotroski_f_score",
                            "Piotroski F-score",
                            "Piotroski F-score: nine tests of a company's financial strength",
                            "accounting",
                            "financial_statements",
                            Company.class,
                            Score.class,
                            Piotroski::score));

    /// Return, cash flow and turnover are over assets at the beginning of their year, leverage over
    /// the average of its year. A test is passed by what is better than before, or above zero; what
    /// stays the same does not pass. Stock issued at all fails its test. Tested values are shown to
    /// four decimals and compared unrounded.
    private static Outcome<Score> score(Company in) {
        Year now = in.current();
        Year before = in.prior();
        requireParts("current.", now);
        requireParts("prior.", before);
        Working w = new Working();
        List<Test> tests = new ArrayList<>();
        BigDecimal roa = divide(now.netIncome(), before.totalAssets());
        BigDecimal roaBefore = divide(before.netIncome(), in.assetsBefore());
        BigDecimal cash = divide(in.operatingCashFlow(), before.totalAssets());
        test(w, tests, "positive return on assets", roa);
        test(w, tests, "positive operating cash flow", cash);
        test(w, tests, "return on assets improved", roa.subtract(roaBefore));
        test(w, tests, "cash flow above income", cash.subtract(roa));
        test(
                w,
                tests,
                "leverage fell",
                leverage(before, in.assetsBefore()).subtract(leverage(now, before.totalAssets())));
        test(w, tests, "current ratio improved", current(now).subtract(current(before)));
        BigDecimal issued = divide(in.stockIssued(), before.totalAssets());
        add(w, tests, "no common stock issued", issued, issued.signum() == 0);
        test(w, tests, "gross margin improved", margin(now).subtract(margin(before)));
        test(
                w,
                tests,
                "asset turnover improved",
                divide(now.revenue(), before.totalAssets())
                        .subtract(divide(before.revenue(), in.assetsBefore())));
        int passed = (int) tests.stream().filter(Test::passed).count();
        w.step("F-score", "tests passed of 9", BigDecimal.valueOf(passed), Unit.COUNT);
        return w.gives(new Score(passed, tests));
    }

    private static void requireParts(String year, Year values) {
        if (values.currentAssets().compareTo(values.totalAssets()) > 0) {
            throw new BadField(
                    year + "currentAssets",
                    values.currentAssets().toPlainString(),
                    "at most total assets, " + usd(values.totalAssets()));
        }
    }

    private static void test(Working w, List<Test> tests, String name, BigDecimal value) {
        add(w, tests, name, value, value.signum() > 0);
    }

    private static void add(
            Working w, List<Test> tests, String name, BigDecimal value, boolean passed) {
        w.ratio(name, passed ? "passed" : "failed", value);
        tests.add(new Test(name, passed, round(value, Unit.RATIO)));
    }

    private static BigDecimal leverage(Year year, BigDecimal openingAssets) {
        return divide(
                year.longTermDebt().multiply(BigDecimal.TWO),
                openingAssets.add(year.totalAssets()));
    }

    private static BigDecimal current(Year year) {
        return divide(year.currentAssets(), year.currentLiabilities());
    }

    private static BigDecimal margin(Year year) {
        return divide(year.revenue().subtract(year.costOfRevenue()), year.revenue());
    }
}
