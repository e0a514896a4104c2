package ai.elson.knowledge.bonds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.elson.base.seed.Seeds;
import ai.elson.knowledge.Case;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What must hold of any curve, bill and rule. A failure names its seed.
class BondPropertiesTest {

    static List<Integer> seeds() {
        return IntStream.range(0, 50).boxed().toList();
    }

    /// A bond at its par yield is worth 100 by the discount factors, and the forward rates of all
    /// periods compound to the zero rate of the last.
    @ParameterizedTest
    @MethodSource("seeds")
    @SuppressWarnings("unchecked")
    void bootstrapped_factors_price_every_par_bond_at_100(int seed) {
        SplittableRandom random = Seeds.random(seed, "par");
        List<Double> yields = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            yields.add(random.nextInt(300, 600) / 100.0);
        }
        List<YieldCurve.ZeroNode> nodes =
                (List<YieldCurve.ZeroNode>)
                        Case.result(
                                "nodes",
                                "zero_curve_bootstrap",
                                "{frequency: SEMIANNUAL, parYields: " + yields + "}");
        double annuity = 0;
        double growth = 1;
        for (int n = 0; n < nodes.size(); n++) {
            YieldCurve.ZeroNode node = nodes.get(n);
            annuity += node.discountFactor();
            growth *= 1 + node.forwardRate() / 200;
            assertThat(yields.get(n) / 2 * annuity + 100 * node.discountFactor())
                    .as("seed " + seed)
                    .isCloseTo(100, within(1e-10));
            assertThat(growth * node.discountFactor()).isCloseTo(1, within(1e-12));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void a_bill_is_worth_its_face_at_its_investment_rate(int seed) {
        SplittableRandom random = Seeds.random(seed, "bill");
        int days = random.nextInt(1, 365);
        String dates = "2026-03-02, " + LocalDate.of(2026, 3, 2).plusDays(days);
        double price = random.nextInt(90_000_000, 99_999_999) / 1e6;
        double rate = Case.first("treasury_bill_yield", dates, price).doubleValue() / 100;
        double worth =
                days <= 182
                        ? price * (1 + rate * days / 365)
                        : price * (1 + (days - 182.5) * rate / 365) * (1 + rate / 2);
        assertThat(worth).as("seed " + seed).isCloseTo(100, within(1e-10));
    }

    @Test
    void an_immunized_debt_gains_by_any_shift() {
        String books =
                "{assets: [{years: 1, amount: 681.81818182}, {years: 3, amount: 825}],"
                        + " liabilities: [{years: 2, amount: 1500}], rate: 10, tolerance: 0.001}";
        assertThat(Case.result("immunized", "bond_immunization_test", books)).isEqualTo(true);
        assertThat((double) Case.result("surplusUp", "bond_immunization_test", books)).isPositive();
        assertThat((double) Case.result("surplusDown", "bond_immunization_test", books))
                .isPositive();
    }

    @Test
    void thirty_day_months_count_the_same_in_a_leap_year() {
        for (DayCountRule rule : List.of(DayCountRule.THIRTY_360_US, DayCountRule.THIRTY_E_360)) {
            CouponBond bond =
                    CouponBond.toMaturity(
                            LocalDate.of(2028, 3, 15),
                            LocalDate.of(2030, 1, 15),
                            6,
                            CouponFrequency.SEMIANNUAL,
                            rule);
            assertThat(bond.accruedDays()).isEqualTo(60);
            assertThat(bond.accrued()).isEqualTo(1.0);
        }
    }
}
