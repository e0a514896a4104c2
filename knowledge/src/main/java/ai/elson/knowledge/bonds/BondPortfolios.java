package ai.elson.knowledge.bonds;

import static ai.elson.knowledge.calculator.Working.*;

import ai.elson.knowledge.calculator.BadField;
import ai.elson.knowledge.calculator.Calculator;
import ai.elson.knowledge.calculator.Field;
import ai.elson.knowledge.calculator.Formula;
import ai.elson.knowledge.calculator.Outcome;
import ai.elson.knowledge.calculator.Working;
import ai.elson.knowledge.rule.Unit;
import java.math.BigDecimal;
import java.util.List;

/// What yields do to bonds that are held: price changes, portfolios, immunised debts.
///
/// Source: F. J. Fabozzi, Bond Markets, Analysis and Strategies, chapter 4; F. M. Redington,
/// Journal of the Institute of Actuaries 78 (1952); Kellison, The Theory of Interest, chapter 11.
final class BondPortfolios {

    private BondPortfolios() {}

    record Shift(
            @Field(value = "market value", unit = Unit.USD, min = 0.01, max = 1e13)
                    BigDecimal marketValue,
            @Field(value = "modified duration", unit = Unit.RATIO, min = -100, max = 100)
                    BigDecimal modifiedDuration,
            @Field(value = "convexity", unit = Unit.RATIO, min = -10000, max = 10000)
                    BigDecimal convexity,
            @Field(value = "change of the yield", unit = Unit.BASIS_POINTS, min = -1000, max = 1000)
                    BigDecimal yieldChange) {}

    record Change(
            @Field(value = "estimated price change", unit = Unit.PERCENT) BigDecimal priceChange,
            @Field(value = "part due to duration", unit = Unit.PERCENT) BigDecimal durationPart,
            @Field(value = "part due to convexity", unit = Unit.PERCENT) BigDecimal convexityPart,
            @Field(value = "gain or loss", unit = Unit.USD) BigDecimal gain) {}

    record Position(
            @Field(value = "market value", unit = Unit.USD, min = 0.01, max = 1e12)
                    BigDecimal marketValue,
            @Field(value = "modified duration", unit = Unit.RATIO, min = -100, max = 100)
                    BigDecimal modifiedDuration,
            @Field(value = "convexity", unit = Unit.RATIO, min = -10000, max = 10000)
                    BigDecimal convexity) {}

    record Positions(
            @Field(value = "bonds held", unit = Unit.TEXT, maxItems = 500)
                    List<Position> positions) {}

    record PortfolioDuration(
            @Field(value = "duration of the portfolio", unit = Unit.RATIO)
                    BigDecimal portfolioDuration,
            @Field(value = "convexity of the portfolio", unit = Unit.RATIO)
                    BigDecimal portfolioConvexity,
            @Field(value = "market value in all", unit = Unit.USD) BigDecimal marketValue,
            @Field(value = "loss per basis point", unit = Unit.USD)
                    BigDecimal dollarValueOfPoint) {}

    record Flow(
            @Field(value = "years from now", unit = Unit.NUMBER, min = 0, max = 100) double years,
            @Field(value = "amount", unit = Unit.USD, min = 0.01, max = 1e12) double amount) {}

    record Books(
            @Field(value = "payments received from the bonds", unit = Unit.TEXT, maxItems = 400)
                    List<Flow> assets,
            @Field(value = "payments owed", unit = Unit.TEXT, maxItems = 400)
                    List<Flow> liabilities,
            @Field(value = "effective yearly yield", unit = Unit.PERCENT, min = -10, max = 50)
                    double rate,
            @Field(
                            value = "allowed gap of value and duration",
                            unit = Unit.PERCENT,
                            min = 0,
                            max = 10)
                    double tolerance) {}

    record Immunized(
            @Field(value = "whether the debts are immunized", unit = Unit.TEXT) boolean immunized,
            @Field(value = "assets less debts today", unit = Unit.USD) double surplus,
            @Field(value = "duration of the assets", unit = Unit.RATIO) double assetDuration,
            @Field(value = "duration of the debts", unit = Unit.RATIO) double liabilityDuration,
            @Field(value = "convexity of the assets", unit = Unit.RATIO) double assetConvexity,
            @Field(value = "convexity of the debts", unit = Unit.RATIO) double liabilityConvexity,
            @Field(value = "surplus one point up", unit = Unit.USD) double surplusUp,
            @Field(value = "surplus one point down", unit = Unit.USD) double surplusDown) {}

    static final List<Calculator<?, ?>> CALCULATORS =
            List.of(
                    new Formula<>(
                            "bond_price_change_estimate",
                            "Price change estimate",
                            "Price change of a bond from duration and convexity when yields move",
                            "fixed_income",
                            "duration_convexity",
                            Shift.class,
                            Change.class,
                            BondPortfolios::change),
                    new Formula<>(
                            "bond_portfolio_duration",
                            "Portfolio duration",
                            "Weighted duration and convexity of a bond portfolio",
                            "fixed_income",
                            "duration_convexity",
                            Positions.class,
                            PortfolioDuration.class,
                            BondPortfolios::portfolio),
                    new Formula<>(
                            "bond_immunization_test",
                            "Immunization test",
                            "Whether bonds immunize liabilities: matched value and duration, greater convexity",
                            "fixed_income",
                            "duration_convexity",
                            Books.class,
                            Immunized.class,
                            BondPortfolios::immunized));

    /// dP / P = -D dy + C dy^2 / 2 with dy as a fraction.
    private static Outcome<Change> change(Shift in) {
        Working w = new Working();
        BigDecimal points = in.yieldChange().movePointLeft(2);
        BigDecimal byDuration =
                w.percent(
                        "duration part",
                        "-" + in.modifiedDuration().toPlainString() + " x " + pct(points),
                        in.modifiedDuration().multiply(points).negate());
        BigDecimal byConvexity =
                w.percent(
                        "convexity part",
                        in.convexity().toPlainString() + " x (" + pct(points) + ")^2 / 2",
                        divide(
                                in.convexity().multiply(points).multiply(points),
                                BigDecimal.valueOf(200)));
        BigDecimal percent = w.percent("price change", "sum", byDuration.add(byConvexity));
        BigDecimal gain =
                w.dollars(
                        "gain or loss",
                        pct(round(percent, Unit.NUMBER)) + " of " + usd(in.marketValue()),
                        share(percent, in.marketValue()));
        return w.gives(
                new Change(
                        round(percent, Unit.PERCENT),
                        round(byDuration, Unit.PERCENT),
                        round(byConvexity, Unit.PERCENT),
                        cents(gain)));
    }

    /// Durations and convexities weighted by market value; loss per basis point = duration x value
    /// / 10,000, for a shift that is the same at all maturities.
    private static Outcome<PortfolioDuration> portfolio(Positions in) {
        Working w = new Working();
        BigDecimal value = BigDecimal.ZERO;
        BigDecimal durations = BigDecimal.ZERO;
        BigDecimal convexities = BigDecimal.ZERO;
        for (Position position : in.positions()) {
            value = value.add(position.marketValue());
            durations = durations.add(position.marketValue().multiply(position.modifiedDuration()));
            convexities = convexities.add(position.marketValue().multiply(position.convexity()));
        }
        w.dollars("market value", in.positions().size() + " bonds", value);
        BigDecimal duration =
                w.ratio(
                        "portfolio duration",
                        "sum of value x duration / " + usd(value),
                        divide(durations, value));
        BigDecimal convexity =
                w.ratio(
                        "portfolio convexity",
                        "sum of value x convexity / " + usd(value),
                        divide(convexities, value));
        BigDecimal point =
                w.dollars(
                        "loss per basis point",
                        "duration x value / 10,000",
                        durations.movePointLeft(4));
        return w.gives(
                new PortfolioDuration(
                        round(duration, Unit.RATIO),
                        round(convexity, Unit.RATIO),
                        cents(value),
                        cents(point)));
    }

    /// Value, Macaulay duration and the mean squared time of payments at one rate.
    private record Moments(double value, double duration, double squared) {
        static Moments of(List<Flow> flows, double ratePercent) {
            double value = 0;
            double first = 0;
            double second = 0;
            for (Flow flow : flows) {
                double present =
                        flow.amount() * StrictMath.pow(1 + ratePercent / 100, -flow.years());
                value += present;
                first += present * flow.years();
                second += present * flow.years() * flow.years();
            }
            return new Moments(value, first / value, second / value);
        }

        /// (d2P/dy2) / P.
        double convexity(double ratePercent) {
            double growth = 1 + ratePercent / 100;
            return (squared + duration) / (growth * growth);
        }
    }

    /// Redington's three conditions at a level yield: present values equal and Macaulay durations
    /// equal, both within the tolerance, and more convexity in the assets than in the debts. The
    /// surplus one point up and down shows what a shift does.
    private static Outcome<Immunized> immunized(Books in) {
        Working w = new Working();
        Moments assets = Moments.of(in.assets(), in.rate());
        Moments debts = Moments.of(in.liabilities(), in.rate());
        if (!(assets.value() > 0 && debts.value() > 0)) {
            throw new BadField("rate", figure(in.rate()), "a yield that leaves a present value");
        }
        w.number("value of the assets", "payments discounted", assets.value(), Unit.USD);
        w.number("value of the debts", "payments discounted", debts.value(), Unit.USD);
        double surplus =
                w.number("surplus", "assets - debts", assets.value() - debts.value(), Unit.USD);
        w.number("duration of the assets", "mean time", assets.duration(), Unit.RATIO);
        w.number("duration of the debts", "mean time", debts.duration(), Unit.RATIO);
        double assetConvexity =
                w.number(
                        "convexity of the assets",
                        "mean of t (t + 1) / (1 + y)^2",
                        assets.convexity(in.rate()),
                        Unit.RATIO);
        double debtConvexity =
                w.number(
                        "convexity of the debts",
                        "mean of t (t + 1) / (1 + y)^2",
                        debts.convexity(in.rate()),
                        Unit.RATIO);
        boolean immune =
                within(assets.value(), debts.value(), in.tolerance())
                        && within(assets.duration(), debts.duration(), in.tolerance())
                        && assetConvexity > debtConvexity;
        return w.gives(
                new Immunized(
                        immune,
                        surplus,
                        assets.duration(),
                        debts.duration(),
                        assetConvexity,
                        debtConvexity,
                        surplusAt(in, in.rate() + 1),
                        surplusAt(in, in.rate() - 1)));
    }

    private static boolean within(double found, double wanted, double tolerancePercent) {
        return Math.abs(found - wanted) <= tolerancePercent / 100 * wanted;
    }

    private static double surplusAt(Books in, double rate) {
        return Moments.of(in.assets(), rate).value() - Moments.of(in.liabilities(), rate).value();
    }
}
