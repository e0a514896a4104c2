package ai.elson.knowledge.options;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import ai.elson.base.seed.Seeds;
import ai.elson.knowledge.Case;
import ai.elson.knowledge.calculator.BadField;
import ai.elson.knowledge.options.Derivatives.OptionType;
import com.opengamma.strata.pricer.impl.option.BlackFormulaRepository;
import com.opengamma.strata.pricer.impl.option.BlackScholesFormulaRepository;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What must hold for any option, and Strata's figures beside ours. A failure names its seed.
class OptionPropertiesTest {

    static List<Integer> seeds() {
        return IntStream.range(0, 100).boxed().toList();
    }

    private static Black draw(int seed, OptionType option) {
        SplittableRandom random = Seeds.random(seed, "option");
        double strike = random.nextDouble(20, 200);
        double years = random.nextDouble(0.05, 5);
        double volatility = random.nextDouble(0.1, 0.8);
        // Within three deviations, where a price has digits to compare.
        double spot =
                strike * StrictMath.exp(random.nextDouble(-2, 2) * volatility * Math.sqrt(years));
        return new Black(
                option,
                spot,
                strike,
                random.nextDouble(-0.02, 0.1),
                random.nextDouble(0, 0.08),
                volatility,
                years);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void prices_and_greeks_agree_with_strata(int seed) {
        for (OptionType option : OptionType.values()) {
            Black b = draw(seed, option);
            boolean call = option == OptionType.CALL;
            double carry = b.rate() - b.dividendYield();
            close(
                    b.price(),
                    BlackScholesFormulaRepository.price(
                            b.spot(),
                            b.strike(),
                            b.years(),
                            b.volatility(),
                            b.rate(),
                            carry,
                            call));
            close(
                    b.delta(),
                    BlackScholesFormulaRepository.delta(
                            b.spot(),
                            b.strike(),
                            b.years(),
                            b.volatility(),
                            b.rate(),
                            carry,
                            call));
            close(
                    b.gamma(),
                    BlackScholesFormulaRepository.gamma(
                            b.spot(), b.strike(), b.years(), b.volatility(), b.rate(), carry));
            close(
                    b.vega(),
                    BlackScholesFormulaRepository.vega(
                            b.spot(), b.strike(), b.years(), b.volatility(), b.rate(), carry));
            close(
                    b.theta(),
                    BlackScholesFormulaRepository.theta(
                            b.spot(),
                            b.strike(),
                            b.years(),
                            b.volatility(),
                            b.rate(),
                            carry,
                            call));
            double forward = b.spotToday() * StrictMath.exp(b.rate() * b.years());
            double undiscounted =
                    BlackFormulaRepository.price(
                            forward, b.strike(), b.years(), b.volatility(), call);
            close(b.price(), StrictMath.exp(-b.rate() * b.years()) * undiscounted);
        }
    }

    /// Strata's rho holds the cost of carry; ours holds the dividend yield, as the texts do. The
    /// derivative of the price decides.
    @ParameterizedTest
    @MethodSource("seeds")
    void greeks_are_the_derivatives_of_the_price(int seed) {
        for (OptionType option : OptionType.values()) {
            Black b = draw(seed, option);
            double h = 1e-5;
            Black up =
                    new Black(
                            option,
                            b.spot(),
                            b.strike(),
                            b.rate() + h,
                            b.dividendYield(),
                            b.volatility(),
                            b.years());
            Black down =
                    new Black(
                            option,
                            b.spot(),
                            b.strike(),
                            b.rate() - h,
                            b.dividendYield(),
                            b.volatility(),
                            b.years());
            assertThat((up.price() - down.price()) / (2 * h))
                    .isCloseTo(b.rho(), within(1e-4 * (1 + Math.abs(b.rho()))));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void call_less_put_is_the_forward(int seed) {
        Black call = draw(seed, OptionType.CALL);
        assertThat(call.price() - call.with(OptionType.PUT).price())
                .isCloseTo(call.spotToday() - call.strikeToday(), within(1e-11 * call.spot()));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void implied_volatility_finds_the_volatility_of_a_price(int seed) {
        for (OptionType option : OptionType.values()) {
            Black b = draw(seed, option);
            double implied =
                    (double)
                            Case.result(
                                    "impliedVolatility",
                                    "implied_volatility",
                                    option,
                                    b.price(),
                                    b.spot(),
                                    b.strike(),
                                    100 * b.rate(),
                                    100 * b.dividendYield(),
                                    b.years());
            // As good as the digits of the price allow.
            double digits = 100 * Math.ulp(b.spot()) / b.vega();
            assertThat(implied / 100).isCloseTo(b.volatility(), within(1e-12 + 4 * digits));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void the_tree_converges_to_the_closed_formula_and_bounds_hold(int seed) {
        Black b = draw(seed, seed % 2 == 0 ? OptionType.CALL : OptionType.PUT);
        double european = tree(b, "EUROPEAN", 800);
        double american = tree(b, "AMERICAN", 800);
        assertThat(european).isCloseTo(b.price(), within(2e-3 * b.spot() * b.spread()));
        assertThat(american).isGreaterThanOrEqualTo(european);
        assertThat(american).isGreaterThanOrEqualTo(b.sign() * (b.spot() - b.strike()));
    }

    private static double tree(Black b, String exercise, int steps) {
        return (double)
                Case.result(
                        "optionPrice",
                        "american_option_lattice",
                        "{option: %s, exercise: %s, stockPrice: %s, strike: %s, volatility: %s, rate: %s, dividendYield: %s, years: %s, steps: %d, dividends: []}"
                                .formatted(
                                        b.option(),
                                        exercise,
                                        b.spot(),
                                        b.strike(),
                                        100 * b.volatility(),
                                        100 * b.rate(),
                                        100 * b.dividendYield(),
                                        b.years(),
                                        steps));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void a_call_without_dividends_is_never_exercised_early(int seed) {
        Black b = draw(seed, OptionType.CALL);
        Black plain =
                new Black(
                        OptionType.CALL,
                        b.spot(),
                        b.strike(),
                        Math.abs(b.rate()),
                        0,
                        b.volatility(),
                        b.years());
        assertThat(tree(plain, "AMERICAN", 100))
                .isCloseTo(tree(plain, "EUROPEAN", 100), within(1e-10 * b.spot()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "implied_volatility | CALL, 1.4938, 21, 20, 10, 0, 0.25 | optionPrice",
                "implied_volatility | CALL, 21, 21, 20, 10, 0, 0.25 | optionPrice",
                "implied_volatility | PUT, 19.51, 21, 20, 10, 0, 0.25 | optionPrice",
                "implied_volatility | PUT, 0, 21, 20, 10, 0, 0.25 | optionPrice",
                "put_call_parity_check | 1, 3, 100, 50, 5, 0, 1, 0 | callPrice",
                "binomial_one_period | CALL, 20, 20.2, 18, 21, 12, 0.25 | upPrice",
                "binomial_one_period | CALL, 20, 22, 20.7, 21, 12, 0.25 | downPrice",
                "collar | 100, 110, 3, 109, 2, 100 | callStrike",
                "implied_forward_rate | 3, 90, 4, 90, 360 | longDays",
                "implied_forward_rate | -10, 3600, 4, 3601, 360 | shortRate",
                "currency_forward | 1, 2, -10, 3650, 365, 365 | foreignRate",
                "option_strategy_payoff | {legs: [{instrument: CALL, side: LONG, shares: 1, price: 2}]} | legs[0].strike",
                "option_strategy_payoff | {legs: [{instrument: STOCK, side: LONG, shares: 1, strike: 5, price: 2}]} | legs[0].strike",
                "interest_rate_swap_value | {side: PAY_FIXED, notional: 1, fixedRate: 2, floatingRate: 2, paymentsPerYear: 1, payments: [{years: 1, zeroRate: 2}, {years: 1, zeroRate: 2}]} | payments[1].years",
                "futures_margin_call | {side: LONG, contracts: 2, contractSize: 100, entryPrice: 1250, initialMargin: 6000, maintenanceMargin: 6000.01, settlementPrices: [1241]} | maintenanceMargin",
                "american_option_lattice | {option: PUT, exercise: AMERICAN, stockPrice: 50, strike: 50, volatility: 1, rate: 20, dividendYield: 0, years: 1, steps: 5, dividends: []} | steps",
                "american_option_lattice | {option: PUT, exercise: AMERICAN, stockPrice: 5, strike: 50, volatility: 40, rate: 0, dividendYield: 0, years: 1, steps: 5, dividends: [{amount: 5, years: 0.5}]} | dividends",
            })
    void values_that_do_not_fit_together_are_refused_by_name(String line) {
        String[] parts = line.split(" \\| ");
        BadField bad =
                catchThrowableOfType(
                        BadField.class,
                        () -> Case.compute(parts[0], (Object[]) parts[1].split(", ")));
        assertThat(bad).as(line).isNotNull();
        assertThat(bad.field()).isEqualTo(parts[2]);
        assertThat(bad.accepted()).isNotBlank();
    }

    /// (r - q)^2 T / v^2 = 400 steps for 20 percent against a volatility of 1 percent over a year.
    @ParameterizedTest
    @CsvSource({"401, true", "399, false"})
    void enough_steps_give_the_up_move_a_probability(int steps, boolean enough) {
        Black b = new Black(OptionType.PUT, 50, 50, 0.2, 0, 0.01, 1);
        if (enough) {
            assertThat(tree(b, "EUROPEAN", steps)).isNotNegative();
        } else {
            BadField bad = catchThrowableOfType(BadField.class, () -> tree(b, "EUROPEAN", steps));
            assertThat(bad.accepted()).contains("400");
        }
    }

    @Test
    void the_bounds_of_a_price_are_told() {
        BadField bad =
                catchThrowableOfType(
                        BadField.class,
                        () ->
                                Case.compute(
                                        "implied_volatility", "CALL", 1.49, 21, 20, 10, 0, 0.25));
        assertThat(bad.accepted()).contains("1.4938", "21");
    }

    private static void close(double ours, double theirs) {
        assertThat(ours).isCloseTo(theirs, within(1e-10 * (1 + Math.abs(theirs))));
    }
}
