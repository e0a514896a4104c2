package ai.elson.knowledge.performance;

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

/// Shocks to a portfolio, and how much to stake.
final class Scenarios {

    private Scenarios() {}

    record Shock(
            @Field(value = "what moves", unit = Unit.TEXT) String factor,
            @Field(value = "how far it moves", unit = Unit.PERCENT, min = -100, max = 1000)
                    BigDecimal move) {}

    record Position(
            @Field(value = "name", unit = Unit.TEXT) String name,
            @Field(value = "value, short below zero", unit = Unit.USD, min = -1e13, max = 1e13)
                    BigDecimal value,
            @Field(
                            value = "percent for one percent of factor",
                            unit = Unit.RATIO,
                            min = -100,
                            max = 100,
                            maxItems = 50)
                    List<BigDecimal> sensitivities) {}

    record Stress(
            @Field(value = "shocks", unit = Unit.TEXT, maxItems = 50) List<Shock> shocks,
            @Field(value = "positions", unit = Unit.TEXT) List<Position> positions) {}

    record Hit(
            @Field(value = "name", unit = Unit.TEXT) String name,
            @Field(value = "change of value", unit = Unit.USD) BigDecimal change) {}

    record Stressed(
            @Field(value = "change of the portfolio", unit = Unit.USD) BigDecimal change,
            @Field(value = "value after the shocks", unit = Unit.USD) BigDecimal valueAfter,
            @Field(value = "change of each position", unit = Unit.USD) List<Hit> positions) {}

    record Wager(
            @Field(value = "chance to win", unit = Unit.PERCENT, min = 0.01, max = 99.99)
                    double winChance,
            @Field(value = "gain on a dollar if won", unit = Unit.PERCENT, min = 0.01, max = 100000)
                    double gain,
            @Field(value = "loss on a dollar if lost", unit = Unit.PERCENT, min = 0.01, max = 100)
                    double loss) {}

    record Stake(
            @Field(value = "share of wealth to stake", unit = Unit.PERCENT) double kellyFraction,
            @Field(value = "expected gain on the stake", unit = Unit.PERCENT) double edge,
            @Field(value = "growth of wealth a round", unit = Unit.PERCENT) double growthRate) {}

    static final List<Calculator<?, ?>> CALCULATORS =
            List.of(
                    new Formula<>(
                            "stress_test",
                            "Stress test",
                            "Stress test: loss of positions when markets are shocked",
                            "portfolio_risk",
                            "risk_management",
                            Stress.class,
                            Stressed.class,
                            Scenarios::stress),
                    new Formula<>(
                            "kelly_criterion",
                            "Kelly criterion",
                            "Kelly stake of a bet from its odds and chance to win",
                            "portfolio_risk",
                            "risk_management",
                            Wager.class,
                            Stake.class,
                            Scenarios::kelly));

    /// Change of a position = value x sum of sensitivity x move; linear, so that convexity and
    /// options are left out. Each position's change is rounded to the cent and the portfolio's is
    /// their sum.
    ///
    /// Source: P. Jorion, Value at Risk, chapter 14.
    private static Outcome<Stressed> stress(Stress in) {
        Working w = new Working();
        BigDecimal value = BigDecimal.ZERO;
        BigDecimal change = BigDecimal.ZERO;
        List<Hit> hits = new ArrayList<>();
        for (int i = 0; i < in.positions().size(); i++) {
            Position position = in.positions().get(i);
            if (position.sensitivities().size() != in.shocks().size()) {
                throw new BadField(
                        "positions[" + i + "].sensitivities",
                        position.sensitivities().size() + " of them",
                        "one for each shock, " + in.shocks().size());
            }
            BigDecimal percent = BigDecimal.ZERO;
            for (int j = 0; j < in.shocks().size(); j++) {
                percent =
                        percent.add(
                                position.sensitivities()
                                        .get(j)
                                        .multiply(in.shocks().get(j).move()));
            }
            BigDecimal hit =
                    w.dollars(
                            position.name(),
                            pct(percent) + " of " + usd(position.value()),
                            cents(share(percent, position.value())));
            hits.add(new Hit(position.name(), hit));
            change = change.add(hit);
            value = value.add(position.value());
        }
        w.dollars("change of the portfolio", "sum", change);
        return w.gives(new Stressed(change, cents(value.add(change)), hits));
    }

    /// f = p / loss - (1 - p) / gain, nothing where that is below zero. The growth is e^(p ln(1 + f
    /// gain) + (1 - p) ln(1 - f loss)) - 1.
    ///
    /// Source: J. L. Kelly, Bell System Technical Journal 35 (1956); E. O. Thorp, The Kelly
    /// Criterion in Blackjack, Sports Betting and the Stock Market.
    private static Outcome<Stake> kelly(Wager in) {
        Working w = new Working();
        double p = in.winChance() / 100;
        double gain = in.gain() / 100;
        double loss = in.loss() / 100;
        double edge =
                w.number(
                        "edge",
                        figure(p)
                                + " x "
                                + figure(gain)
                                + " - "
                                + figure(1 - p)
                                + " x "
                                + figure(loss),
                        100 * (p * gain - (1 - p) * loss),
                        Unit.PERCENT);
        double fraction =
                w.number(
                        "Kelly fraction",
                        "greater of 0 and "
                                + figure(p)
                                + " / "
                                + figure(loss)
                                + " - "
                                + figure(1 - p)
                                + " / "
                                + figure(gain),
                        100 * Math.max(0, p / loss - (1 - p) / gain),
                        Unit.PERCENT);
        double f = fraction / 100;
        double growth =
                w.number(
                        "growth",
                        "e^(p ln(1 + f gain) + (1 - p) ln(1 - f loss)) - 1",
                        100
                                * Math.expm1(
                                        p * Math.log1p(f * gain) + (1 - p) * Math.log1p(-f * loss)),
                        Unit.PERCENT);
        return w.gives(new Stake(fraction, edge, growth));
    }
}
