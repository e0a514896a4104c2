package ai.elson.knowledge.bonds;

import static com.opengamma.strata.basics.currency.Currency.USD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.elson.base.seed.Seeds;
import ai.elson.knowledge.Case;
import ai.elson.knowledge.bonds.CouponBond.Measures;
import com.google.common.collect.ImmutableMap;
import com.opengamma.strata.basics.ReferenceData;
import com.opengamma.strata.basics.date.BusinessDayAdjustment;
import com.opengamma.strata.basics.date.DayCount;
import com.opengamma.strata.basics.date.DayCounts;
import com.opengamma.strata.basics.date.DaysAdjustment;
import com.opengamma.strata.basics.schedule.Frequency;
import com.opengamma.strata.basics.schedule.PeriodicSchedule;
import com.opengamma.strata.basics.schedule.RollConvention;
import com.opengamma.strata.basics.schedule.RollConventions;
import com.opengamma.strata.basics.schedule.StubConvention;
import com.opengamma.strata.collect.array.DoubleArray;
import com.opengamma.strata.collect.tuple.Pair;
import com.opengamma.strata.market.curve.Curves;
import com.opengamma.strata.market.curve.InterpolatedNodalCurve;
import com.opengamma.strata.market.curve.LegalEntityGroup;
import com.opengamma.strata.market.curve.RepoGroup;
import com.opengamma.strata.market.curve.interpolator.CurveExtrapolators;
import com.opengamma.strata.market.curve.interpolator.CurveInterpolators;
import com.opengamma.strata.pricer.CompoundedRateType;
import com.opengamma.strata.pricer.DiscountFactors;
import com.opengamma.strata.pricer.ZeroRateDiscountFactors;
import com.opengamma.strata.pricer.bond.DiscountingFixedCouponBondProductPricer;
import com.opengamma.strata.pricer.bond.ImmutableLegalEntityDiscountingProvider;
import com.opengamma.strata.product.LegalEntityId;
import com.opengamma.strata.product.SecurityId;
import com.opengamma.strata.product.bond.FixedCouponBond;
import com.opengamma.strata.product.bond.FixedCouponBondYieldConvention;
import com.opengamma.strata.product.bond.ResolvedFixedCouponBond;
import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Strata's bond pricer beside ours over bonds drawn by chance. A failure names its seed.
class StrataBondsTest {

    private static final DiscountingFixedCouponBondProductPricer PRICER =
            DiscountingFixedCouponBondProductPricer.DEFAULT;
    private static final LegalEntityId ISSUER = LegalEntityId.of("test", "issuer");
    private static final SecurityId BOND = SecurityId.of("test", "bond");

    static List<Integer> seeds() {
        return IntStream.range(0, 300).boxed().toList();
    }

    /// Days to the 28th, where all day counts agree on the length of a period; every tenth bond
    /// ends with a month and counts actual days.
    static CouponBond draw(int seed) {
        SplittableRandom random = Seeds.random(seed, "bond");
        boolean monthEnd = seed % 10 == 0;
        LocalDate settlement = LocalDate.of(2020, 1, 1).plusDays(random.nextInt(3650));
        LocalDate maturity =
                LocalDate.of(settlement.getYear(), random.nextInt(1, 13), random.nextInt(1, 28))
                        .plusYears(random.nextInt(1, 31));
        if (monthEnd) {
            maturity = maturity.withDayOfMonth(maturity.lengthOfMonth());
        }
        DayCountRule rule =
                monthEnd
                        ? DayCountRule.ACT_ACT_ICMA
                        : DayCountRule.values()[random.nextInt(DayCountRule.values().length)];
        return CouponBond.toMaturity(
                settlement,
                maturity,
                random.nextInt(0, 120) / 10.0,
                CouponFrequency.values()[random.nextInt(4)],
                rule);
    }

    private static ResolvedFixedCouponBond strata(CouponBond bond) {
        DayCount dayCount =
                switch (bond.dayCount()) {
                    case THIRTY_360_US -> DayCounts.THIRTY_U_360;
                    case THIRTY_E_360 -> DayCounts.THIRTY_E_360;
                    case ACT_ACT_ICMA -> DayCounts.ACT_ACT_ICMA;
                    case ACT_360 -> DayCounts.ACT_360;
                    case ACT_365 -> DayCounts.ACT_365F;
                };
        boolean monthEnd = bond.maturity().getDayOfMonth() == bond.maturity().lengthOfMonth();
        RollConvention roll =
                monthEnd
                        ? RollConventions.EOM
                        : RollConvention.ofDayOfMonth(bond.maturity().getDayOfMonth());
        return FixedCouponBond.builder()
                .securityId(BOND)
                .currency(USD)
                .notional(100)
                .accrualSchedule(
                        PeriodicSchedule.of(
                                bond.lastCouponDay(),
                                bond.maturity(),
                                Frequency.ofMonths(bond.frequency().months()),
                                BusinessDayAdjustment.NONE,
                                StubConvention.NONE,
                                roll))
                .fixedRate(bond.coupon() / 100)
                .dayCount(dayCount)
                .yieldConvention(FixedCouponBondYieldConvention.US_STREET)
                .legalEntityId(ISSUER)
                .settlementDateOffset(DaysAdjustment.NONE)
                .build()
                .resolve(ReferenceData.minimal());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void prices_and_durations_are_those_of_strata(int seed) {
        CouponBond bond = draw(seed);
        ResolvedFixedCouponBond other = strata(bond);
        LocalDate day = bond.settlement();
        double bondYield = Seeds.random(seed, "yield").nextDouble(-2, 15);
        double y = bondYield / 100;
        Measures ours = bond.at(bondYield);
        String what = "seed " + seed + ": " + bond;
        close(what, ours.dirty(), 100 * PRICER.dirtyPriceFromYield(other, day, y));
        close(what, bond.accrued(), PRICER.accruedInterest(other, day));
        close(what, ours.modified(), PRICER.modifiedDurationFromYield(other, day, y));
        close(what, ours.macaulay(), PRICER.macaulayDurationFromYield(other, day, y));
        close(what, ours.convexity(), PRICER.convexityFromYield(other, day, y));
        assertThat(bond.yieldAt("cleanPrice", ours.dirty() - bond.accrued()))
                .as(what)
                .isCloseTo(bondYield, within(1e-8));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void durations_are_slopes_of_the_price(int seed) {
        CouponBond bond = draw(seed);
        double y = Seeds.random(seed, "slope").nextDouble(0, 12);
        Measures here = bond.at(y);
        double up = bond.at(y + 0.01).dirty();
        double down = bond.at(y - 0.01).dirty();
        String what = "seed " + seed + ": " + bond;
        assertThat(here.modified())
                .as(what)
                .isCloseTo((down - up) / 0.0002 / here.dirty(), within(1e-3));
        assertThat(here.convexity())
                .as(what)
                .isCloseTo((up + down - 2 * here.dirty()) / 1e-8 / here.dirty(), within(0.05));
        assertThat(here.dv01()).as(what).isCloseTo((down - up) / 2, within(1e-6));
    }

    @Test
    void a_z_spread_is_that_of_strata() {
        double[] years = {0.5, 1, 2, 5, 10, 30};
        double[] rates = {4.2, 4.0, 3.8, 4.0, 4.3, 4.6};
        for (int seed : seeds()) {
            CouponBond bond = draw(seed);
            double spread = Seeds.random(seed, "spread").nextDouble(-1, 6);
            double price =
                    100
                            * PRICER.dirtyPriceFromCurvesWithZSpread(
                                    strata(bond),
                                    provider(bond.settlement(), years, rates),
                                    ReferenceData.minimal(),
                                    spread / 100,
                                    CompoundedRateType.CONTINUOUS,
                                    1);
            double found =
                    Case.first("bond_z_spread", arguments(bond, price, years, rates)).doubleValue();
            assertThat(found)
                    .as("seed " + seed + ": " + bond)
                    .isCloseTo(100 * spread, within(1e-6));
        }
    }

    private static String arguments(CouponBond bond, double dirty, double[] years, double[] rates) {
        StringBuilder nodes = new StringBuilder();
        for (int i = 0; i < years.length; i++) {
            nodes.append(i == 0 ? "" : ", ")
                    .append("{years: " + years[i] + ", rate: " + rates[i] + "}");
        }
        return "{settlement: '%s', maturity: '%s', coupon: %s, frequency: %s, dayCount: %s, cleanPrice: %s, zeroRates: [%s]}"
                .formatted(
                        bond.settlement(),
                        bond.maturity(),
                        bond.coupon(),
                        bond.frequency(),
                        bond.dayCount(),
                        dirty - bond.accrued(),
                        nodes);
    }

    private static ImmutableLegalEntityDiscountingProvider provider(
            LocalDate day, double[] years, double[] percent) {
        DiscountFactors curve =
                ZeroRateDiscountFactors.of(
                        USD,
                        day,
                        InterpolatedNodalCurve.of(
                                Curves.zeroRates("curve", DayCounts.ACT_365F),
                                DoubleArray.copyOf(years),
                                DoubleArray.copyOf(percent).dividedBy(100),
                                CurveInterpolators.LINEAR,
                                CurveExtrapolators.FLAT,
                                CurveExtrapolators.FLAT));
        LegalEntityGroup issuers = LegalEntityGroup.of("issuers");
        RepoGroup repo = RepoGroup.of("repo");
        return ImmutableLegalEntityDiscountingProvider.builder()
                .valuationDate(day)
                .issuerCurveGroups(ImmutableMap.of(ISSUER, issuers))
                .issuerCurves(ImmutableMap.of(Pair.of(issuers, USD), curve))
                .repoCurveSecurityGroups(ImmutableMap.of(BOND, repo))
                .repoCurves(ImmutableMap.of(Pair.of(repo, USD), curve))
                .build();
    }

    private static void close(String what, double ours, double theirs) {
        assertThat(ours).as(what).isCloseTo(theirs, within(1e-10 * (1 + Math.abs(theirs))));
    }
}
