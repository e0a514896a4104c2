package ai.elson.knowledge.company;

import static ai.elson.knowledge.Case.first;
import static ai.elson.knowledge.Case.result;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.elson.base.seed.Seeds;
import java.math.BigDecimal;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What must hold for any values. A failure names its seed.
class CompanyPropertiesTest {

    private static final BigDecimal CENTS = new BigDecimal("0.03");

    static List<Integer> seeds() {
        return IntStream.range(0, 40).boxed().toList();
    }

    /// Two stages of the same growth, and an H-model that fades to itself, are Gordon's model.
    @ParameterizedTest
    @MethodSource("seeds")
    void stages_of_one_growth_are_one_stage(int seed) {
        SplittableRandom random = Seeds.random(seed, "stages");
        int growth = random.nextInt(-5, 6);
        int rate = growth + random.nextInt(3, 10);
        int years = random.nextInt(0, 20);
        int fade = random.nextInt(0, 20);
        BigDecimal gordon = first("dividend_stages_value", 7, rate, 0, 0, 0, growth);
        assertThat(first("dividend_stages_value", 7, rate, growth, years, fade, growth))
                .isCloseTo(gordon, within(CENTS));
        assertThat(first("h_model_value", 7, rate, growth, growth, fade)).isEqualTo(gordon);
    }

    /// Earnings at the cost of equity are worth book value, whatever is paid out.
    @ParameterizedTest
    @MethodSource("seeds")
    void earnings_at_the_cost_of_equity_are_worth_book_value(int seed) {
        SplittableRandom random = Seeds.random(seed, "residual");
        int rate = random.nextInt(1, 20);
        int book = random.nextInt(100, 900);
        double earned = book * rate / 100.0;
        BigDecimal value =
                first(
                        "residual_income_value",
                        "{bookValue: %d, costOfEquity: %d, years: [{earnings: %s, dividends: %s}], persistence: %s}"
                                .formatted(
                                        book, rate, earned, earned, random.nextInt(0, 10) / 10.0));
        assertThat(value).isEqualByComparingTo(BigDecimal.valueOf(book));
    }

    /// Without interest an APV is a DCF at the unlevered cost.
    @ParameterizedTest
    @MethodSource("seeds")
    void an_adjusted_value_without_debt_is_a_discounted_cash_flow(int seed) {
        SplittableRandom random = Seeds.random(seed, "apv");
        int growth = random.nextInt(-3, 4);
        int rate = growth + random.nextInt(2, 12) + 4;
        String flows = "[%d, %d]".formatted(random.nextInt(1, 99), random.nextInt(1, 99));
        Object dcf =
                result(
                        "enterpriseValue",
                        "discounted_cash_flow_value",
                        "{cashFlows: %s, wacc: %d, midYear: false, terminal: GROWTH, growth: %d, bridge: {debt: 0, preferred: 0, noncontrolling: 0, cash: 0, shares: 1}}"
                                .formatted(flows, rate, growth));
        assertThat(
                        first(
                                "adjusted_present_value",
                                "{cashFlows: %s, interest: [0, 0], taxRate: 25, unleveredCost: %d, costOfDebt: 5, growth: %d}"
                                        .formatted(flows, rate, growth)))
                .isEqualTo(dcf);
    }

    /// Synergies that break even leave earnings per share where they were.
    @ParameterizedTest
    @MethodSource("seeds")
    void break_even_synergies_break_even(int seed) {
        SplittableRandom random = Seeds.random(seed, "merger");
        int stock = random.nextInt(0, 101);
        int cash = random.nextInt(0, 101 - stock);
        String deal =
                ("{acquirer: {netIncome: %d, shares: 500, price: 40}, target: {netIncome: %d, shares: 100, price: %d}, premium: 30, cashPart: %d, debtPart: %d, stockPart: %d, cashYield: 3, debtRate: 7, taxRate: 25, synergies: SYNERGIES, amortization: 15}")
                        .formatted(
                                random.nextInt(500, 5000),
                                random.nextInt(-100, 400),
                                random.nextInt(5, 60),
                                cash,
                                100 - stock - cash,
                                stock);
        Object even =
                result(
                        "breakEvenSynergies",
                        "merger_accretion_dilution",
                        deal.replace("SYNERGIES", "0"));
        assertThat(first("merger_accretion_dilution", deal.replace("SYNERGIES", even.toString())))
                .isEqualByComparingTo("0");
    }

    /// A beta that is levered with its own debt comes back.
    @ParameterizedTest
    @MethodSource("seeds")
    void relevering_undoes_unlevering(int seed) {
        SplittableRandom random = Seeds.random(seed, "beta");
        BigDecimal beta = BigDecimal.valueOf(random.nextInt(10, 300), 2);
        BigDecimal debt = BigDecimal.valueOf(random.nextInt(0, 500), 2);
        int tax = random.nextInt(0, 50);
        assertThat(
                        first(
                                "relevered_beta",
                                "{peers: [{beta: %s, debtToEquity: %s, taxRate: %d}], targetDebtToEquity: %s, taxRate: %d}"
                                        .formatted(beta, debt, tax, debt, tax)))
                .isEqualByComparingTo(beta);
    }
}
