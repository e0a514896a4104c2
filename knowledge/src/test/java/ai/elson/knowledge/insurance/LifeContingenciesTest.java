package ai.elson.knowledge.insurance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.elson.knowledge.Case;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The Illustrative Life Table, and the identities between insurances and annuities.
class LifeContingenciesTest {

    private static final String ILLUSTRATIVE =
            "mortality: {firstAge: 0, a: 0.0007, b: 0.00005, c: 1.096478196143185}}";

    private static double single(String cover, int age, double rate) {
        return (double)
                Case.result(
                        "netSinglePremium",
                        "life_insurance_net_premium",
                        "{age: "
                                + age
                                + ", sumInsured: 1000, cover: "
                                + cover
                                + ", years: 15, rate: "
                                + rate
                                + ", "
                                + ILLUSTRATIVE);
    }

    private static double annuity(int age, double rate, String more) {
        return (double)
                Case.result(
                        "factor",
                        "life_annuity_present_value",
                        "{age: "
                                + age
                                + ", payment: 1, timing: DUE, rate: "
                                + rate
                                + ", "
                                + more
                                + ", "
                                + ILLUSTRATIVE);
    }

    /// Age, 1000 q, annuity due and 1000 A at 6 percent as printed in appendix 2A of Bowers and
    /// others, and in the tables of the Society of Actuaries' examinations.
    @ParameterizedTest
    @CsvSource({
        "20, 1.03, 16.5133, 65.28",
        "35, 2.01, 15.3926, 128.72",
        "40, 2.78, 14.8166, 161.32",
        "50, 5.92, 13.2668, 249.05",
        "60, 13.76, 11.1454, 369.13",
        "65, 21.32, 9.8969, 439.80",
        "70, 33.18, 8.5693, 514.95",
        "80, 80.30, 5.9050, 665.75",
    })
    void the_illustrative_life_table_is_met(int age, double q, double due, double insurance) {
        double found =
                10
                        * (double)
                                Case.result(
                                        "deathProbability",
                                        "life_expectancy",
                                        "{age: " + age + ", years: 1, " + ILLUSTRATIVE);
        assertThat(found).isCloseTo(q, within(0.0051));
        assertThat(annuity(age, 6, "deferredYears: 0")).isCloseTo(due, within(0.000051));
        assertThat(single("WHOLE_LIFE", age, 6)).isCloseTo(insurance, within(0.0051));
    }

    /// A = 1 - d ä, and endowment = term + pure endowment.
    @ParameterizedTest
    @ValueSource(doubles = {0, 1, 3.5, 6, 12})
    void insurance_and_annuity_make_up_one(double rate) {
        for (int age : new int[] {0, 20, 45, 80, 105}) {
            double d = rate / (100 + rate);
            assertThat(single("WHOLE_LIFE", age, rate) / 1000)
                    .isCloseTo(1 - d * annuity(age, rate, "deferredYears: 0"), within(1e-12));
            assertThat(single("ENDOWMENT", age, rate) / 1000)
                    .isCloseTo(
                            1 - d * annuity(age, rate, "deferredYears: 0, years: 15"),
                            within(1e-12));
            assertThat(annuity(age, rate, "deferredYears: 0"))
                    .isCloseTo(
                            annuity(age, rate, "deferredYears: 0, years: 9")
                                    + annuity(age, rate, "deferredYears: 9"),
                            within(1e-11));
            assertThat(single("TERM", age, rate))
                    .isLessThan(single("WHOLE_LIFE", age, rate) + 1e-9);
        }
    }

    @ParameterizedTest
    @CsvSource({"60, 60", "70, 55", "50, 75"})
    void a_survivor_costs_income_and_a_certain_period_too(int age, int other) {
        double[] before = {Double.MAX_VALUE, Double.MAX_VALUE};
        for (int step = 0; step <= 4; step++) {
            String in =
                    "{amount: 100000, age: "
                            + age
                            + ", otherAge: "
                            + other
                            + ", certainYears: "
                            + (1 + 8 * step)
                            + ", survivorPart: "
                            + 25 * step
                            + ", rate: 4, "
                            + ILLUSTRATIVE;
            double joint = (double) Case.result("jointAndSurvivor", "annuity_payout", in);
            double certain = (double) Case.result("lifeWithCertain", "annuity_payout", in);
            double life = (double) Case.result("lifeOnly", "annuity_payout", in);
            assertThat(joint).isLessThan(before[0]).isLessThanOrEqualTo(life);
            assertThat(certain).isLessThan(before[1]).isLessThan(life * 1.0005);
            before[0] = joint;
            before[1] = certain;
        }
    }
}
