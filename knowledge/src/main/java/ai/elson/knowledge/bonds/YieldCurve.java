package ai.elson.knowledge.bonds;

import static ai.elson.knowledge.calculator.Working.*;

import ai.elson.knowledge.calculator.BadField;
import ai.elson.knowledge.calculator.Calculator;
import ai.elson.knowledge.calculator.Field;
import ai.elson.knowledge.calculator.Formula;
import ai.elson.knowledge.calculator.Outcome;
import ai.elson.knowledge.calculator.Working;
import ai.elson.knowledge.rule.Unit;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/// Curves of yields: zero and forward rates from par yields, and what a bond yields above a curve.
///
/// Source: F. J. Fabozzi, Bond Markets, Analysis and Strategies, chapter 5; J. C. Hull, Options,
/// Futures, and Other Derivatives, chapter 4.
final class YieldCurve {

    private YieldCurve() {}

    private static final double LEAST_SPREAD = -100;
    private static final double GREATEST_SPREAD = 1000;
    private static final double DAYS_OF_YEAR = 365;

    record ParCurve(
            @Field(value = "coupons a year", unit = Unit.TEXT) CouponFrequency frequency,
            @Field(
                            value = "par yields, one period apart",
                            unit = Unit.PERCENT,
                            min = -10,
                            max = 50,
                            maxItems = 120)
                    List<Double> parYields) {}

    record ZeroNode(
            @Field(value = "years", unit = Unit.NUMBER) double years,
            @Field(value = "zero rate", unit = Unit.PERCENT) double zeroRate,
            @Field(value = "discount factor", unit = Unit.NUMBER) double discountFactor,
            @Field(value = "forward rate of the period", unit = Unit.PERCENT) double forwardRate) {}

    record ZeroCurve(
            @Field(value = "last zero rate", unit = Unit.PERCENT) double lastZeroRate,
            @Field(value = "zero and forward rates", unit = Unit.TEXT) List<ZeroNode> nodes) {}

    record YieldNode(
            @Field(value = "years to maturity", unit = Unit.NUMBER, min = 0.001, max = 100)
                    double years,
            @Field(value = "yield", unit = Unit.PERCENT, min = -10, max = 50) double rate) {}

    record Compared(
            @Field(value = "yield of the bond", unit = Unit.PERCENT, min = -20, max = 200)
                    double bondYield,
            @Field(value = "years to maturity", unit = Unit.NUMBER, min = 0.001, max = 100)
                    double years,
            @Field(value = "Treasury yields by maturity", unit = Unit.TEXT, maxItems = 60)
                    List<YieldNode> treasuries) {}

    record Spread(
            @Field(value = "yield above Treasury", unit = Unit.BASIS_POINTS) double spread,
            @Field(value = "Treasury yield of same maturity", unit = Unit.PERCENT)
                    double treasuryYield) {}

    record Spreaded(
            @Field(value = "settlement date", unit = Unit.TEXT) LocalDate settlement,
            @Field(value = "maturity date", unit = Unit.TEXT) LocalDate maturity,
            @Field(value = "coupon a year", unit = Unit.PERCENT, min = 0, max = 50) double coupon,
            @Field(value = "coupons a year", unit = Unit.TEXT) CouponFrequency frequency,
            @Field(value = "day count", unit = Unit.TEXT) DayCountRule dayCount,
            @Field(value = "clean price of 100 face", unit = Unit.NUMBER, min = 0.01, max = 5000)
                    double cleanPrice,
            @Field(value = "zero rates, continuous", unit = Unit.TEXT, maxItems = 120)
                    List<YieldNode> zeroRates) {}

    record ZSpread(
            @Field(value = "spread over the zero curve", unit = Unit.BASIS_POINTS) double zSpread,
            @Field(value = "dirty price without spread", unit = Unit.NUMBER) double curvePrice) {}

    static final List<Calculator<?, ?>> CALCULATORS =
            List.of(
                    new Formula<>(
                            "zero_curve_bootstrap",
                            "Zero curve from par yields",
                            "Bootstrap of zero rates and forward rates from par yields",
                            "fixed_income",
                            "bond_pricing",
                            ParCurve.class,
                            ZeroCurve.class,
                            YieldCurve::bootstrap),
                    new Formula<>(
                            "bond_treasury_spread",
                            "Spread over Treasury",
                            "Yield spread of a bond over Treasuries in basis points",
                            "fixed_income",
                            "bond_pricing",
                            Compared.class,
                            Spread.class,
                            YieldCurve::spread),
                    new Formula<>(
                            "bond_z_spread",
                            "Z-spread",
                            "Z-spread of a bond over a zero rate curve",
                            "fixed_income",
                            "bond_pricing",
                            Spreaded.class,
                            ZSpread.class,
                            YieldCurve::zSpread));

    /// A bond of n periods at its par yield is worth 100, so d(n) = (1 - c (d(1) + ... + d(n-1))) /
    /// (1 + c) with c the yield of a period. Zero rate: f (d(n)^(-1/n) - 1); forward rate of the
    /// n-th period: f (d(n-1) / d(n) - 1), both compounded as often as coupons are paid.
    private static Outcome<ZeroCurve> bootstrap(ParCurve in) {
        Working w = new Working();
        int f = in.frequency().timesAYear();
        List<ZeroNode> nodes = new ArrayList<>();
        double annuity = 0;
        double before = 1;
        for (int n = 1; n <= in.parYields().size(); n++) {
            double parYield = in.parYields().get(n - 1);
            double coupon = parYield / 100 / f;
            double discount = (1 - coupon * annuity) / (1 + coupon);
            if (!(discount > 1e-9)) {
                throw new BadField(
                        "parYields[" + (n - 1) + "]",
                        figure(parYield),
                        "a yield at which the bond's coupons are worth less than 100");
            }
            w.number(
                    "discount factor of period " + n,
                    "(1 - %1$s x %2$s) / (1 + %1$s)".formatted(figure(coupon), figure(annuity)),
                    discount,
                    Unit.NUMBER);
            nodes.add(
                    new ZeroNode(
                            (double) n / f,
                            100 * f * (StrictMath.pow(discount, -1.0 / n) - 1),
                            discount,
                            100 * f * (before / discount - 1)));
            annuity += discount;
            before = discount;
        }
        ZeroNode last = nodes.getLast();
        w.number(
                "last zero rate",
                "%d x (%s^(-1/%d) - 1)".formatted(f, figure(last.discountFactor()), nodes.size()),
                last.zeroRate(),
                Unit.PERCENT);
        return w.gives(new ZeroCurve(last.zeroRate(), nodes));
    }

    /// The bond's yield less the Treasury yield of the same maturity, which is interpolated between
    /// the two maturities on its sides; beyond the shortest and longest there is none.
    private static Outcome<Spread> spread(Compared in) {
        Working w = new Working();
        List<YieldNode> nodes = in.treasuries();
        requireRising("treasuries", nodes);
        if (in.years() < nodes.getFirst().years() || in.years() > nodes.getLast().years()) {
            throw new BadField(
                    "years",
                    figure(in.years()),
                    "from %s to %s, the maturities of the Treasuries"
                            .formatted(
                                    figure(nodes.getFirst().years()),
                                    figure(nodes.getLast().years())));
        }
        double treasury =
                w.number(
                        "Treasury yield",
                        "interpolated at " + figure(in.years()) + " years",
                        rateAt(nodes, in.years()),
                        Unit.PERCENT);
        double spread =
                w.number(
                        "spread",
                        "(%s%% - %s%%) x 100".formatted(figure(in.bondYield()), figure(treasury)),
                        100 * (in.bondYield() - treasury),
                        Unit.BASIS_POINTS);
        return w.gives(new Spread(spread, treasury));
    }

    /// The constant s at which the payments discounted by e^(-(z(t) + s) t) are the clean price
    /// plus accrued interest. Times are days / 365 from settlement; zero rates are interpolated,
    /// and level before the first and after the last.
    private static Outcome<ZSpread> zSpread(Spreaded in) {
        Working w = new Working();
        requireRising("zeroRates", in.zeroRates());
        CouponBond bond =
                CouponBond.toMaturity(
                        in.settlement(), in.maturity(), in.coupon(), in.frequency(), in.dayCount());
        double[] payments = new double[bond.coupons()];
        double[] years = new double[payments.length];
        double[] rates = new double[payments.length];
        for (int k = 0; k < payments.length; k++) {
            payments[k] = bond.payment(k);
            years[k] = ChronoUnit.DAYS.between(in.settlement(), bond.paymentDay(k)) / DAYS_OF_YEAR;
            rates[k] = rateAt(in.zeroRates(), years[k]);
        }
        double curve =
                w.number(
                        "price on the curve",
                        payments.length + " payments at the zero rates",
                        value(payments, years, rates, 0),
                        Unit.NUMBER);
        double dirty =
                w.number(
                        "dirty price",
                        figure(in.cleanPrice()) + " + accrued " + figure(bond.accrued()),
                        in.cleanPrice() + bond.accrued(),
                        Unit.NUMBER);
        double spread =
                Bisection.ofFalling(
                        "cleanPrice",
                        in.cleanPrice(),
                        bond.accrued(),
                        s -> value(payments, years, rates, s),
                        dirty,
                        LEAST_SPREAD,
                        GREATEST_SPREAD);
        w.number(
                "z-spread",
                "added to every zero rate gives " + figure(dirty),
                100 * spread,
                Unit.BASIS_POINTS);
        return w.gives(new ZSpread(100 * spread, curve));
    }

    private static double value(double[] payments, double[] years, double[] rates, double spread) {
        double sum = 0;
        for (int k = 0; k < payments.length; k++) {
            sum += payments[k] * StrictMath.exp(-(rates[k] + spread) / 100 * years[k]);
        }
        return sum;
    }

    private static void requireRising(String field, List<YieldNode> nodes) {
        for (int i = 1; i < nodes.size(); i++) {
            if (!(nodes.get(i).years() > nodes.get(i - 1).years())) {
                throw new BadField(
                        field + "[" + i + "].years",
                        figure(nodes.get(i).years()),
                        "more than the " + figure(nodes.get(i - 1).years()) + " before it");
            }
        }
    }

    /// On the straight line between the neighbours, level outside.
    private static double rateAt(List<YieldNode> nodes, double years) {
        YieldNode below = nodes.getFirst();
        for (YieldNode node : nodes) {
            if (node.years() >= years) {
                double span = node.years() - below.years();
                return span > 0
                        ? below.rate()
                                + (node.rate() - below.rate()) * (years - below.years()) / span
                        : node.rate();
            }
            below = node;
        }
        return below.rate();
    }
}
