package ai.elson.knowledge.options;

import static ai.elson.knowledge.calculator.Working.*;

import ai.elson.knowledge.calculator.Calculator;
import ai.elson.knowledge.calculator.Field;
import ai.elson.knowledge.calculator.Formula;
import ai.elson.knowledge.calculator.Outcome;
import ai.elson.knowledge.calculator.Working;
import ai.elson.knowledge.rule.Unit;
import java.util.List;

/// How many contracts or shares hedge a position. Contracts are given exactly and to the nearest
/// whole number, ties away from zero; above zero is bought, below zero sold.
///
/// Source: J. C. Hull, Options, Futures, and Other Derivatives, «Hedging strategies using futures»,
/// «Interest rate futures», «The Greek letters».
final class Hedging {

    private Hedging() {}

    record Basis(
            @Field(
                            value = "correlation of spot and futures changes",
                            unit = Unit.NUMBER,
                            min = -1,
                            max = 1)
                    double correlation,
            @Field(value = "deviation of the spot change", unit = Unit.NUMBER, min = 0, max = 1e6)
                    double spotDeviation,
            @Field(
                            value = "deviation of the futures change",
                            unit = Unit.NUMBER,
                            min = 1e-6,
                            max = 1e6)
                    double futuresDeviation,
            @Field(
                            value = "units held, negative if owed",
                            unit = Unit.NUMBER,
                            min = -1e12,
                            max = 1e12)
                    double position,
            @Field(value = "units in a contract", unit = Unit.NUMBER, min = 0.01, max = 1e6)
                    double contractSize) {}

    record Ratio(
            @Field(value = "units hedged for one unit held", unit = Unit.NUMBER) double hedgeRatio,
            @Field(value = "contracts, exact", unit = Unit.NUMBER) double exactContracts,
            @Field(value = "contracts, whole", unit = Unit.COUNT) double contracts,
            @Field(value = "variance that the hedge removes", unit = Unit.PERCENT)
                    double effectiveness) {}

    record Beta(
            @Field(value = "portfolio value", unit = Unit.USD, min = 1, max = 1e12)
                    double portfolio,
            @Field(value = "beta now", unit = Unit.RATIO, min = -5, max = 10) double beta,
            @Field(value = "beta wanted", unit = Unit.RATIO, min = -5, max = 10) double targetBeta,
            @Field(value = "futures price", unit = Unit.POINTS, min = 0.01, max = 1e6)
                    double futuresPrice,
            @Field(value = "dollars a point", unit = Unit.USD, min = 0.01, max = 1e5)
                    double multiplier) {}

    record Duration(
            @Field(value = "portfolio value", unit = Unit.USD, min = 1, max = 1e12)
                    double portfolio,
            @Field(
                            value = "portfolio duration when the hedge ends",
                            unit = Unit.YEARS,
                            min = 0,
                            max = 50)
                    double duration,
            @Field(value = "duration wanted", unit = Unit.YEARS, min = 0, max = 50)
                    double targetDuration,
            @Field(value = "futures price of one contract", unit = Unit.USD, min = 1, max = 1e7)
                    double contractPrice,
            @Field(
                            value = "duration of the cheapest to deliver",
                            unit = Unit.YEARS,
                            min = 0.01,
                            max = 50)
                    double futuresDuration,
            @Field(
                            value = "portfolio yield moves per futures yield",
                            unit = Unit.RATIO,
                            min = 0,
                            max = 5)
                    double yieldBeta) {}

    record Contracts(
            @Field(value = "contracts, whole, sold below zero", unit = Unit.COUNT) double contracts,
            @Field(value = "contracts, exact", unit = Unit.NUMBER) double exactContracts) {}

    record Options(
            @Field(value = "contracts, negative if sold", unit = Unit.COUNT, min = -1e6, max = 1e6)
                    int contracts,
            @Field(value = "shares of one contract", unit = Unit.SHARES, min = 1, max = 1e4)
                    int sharesPerContract,
            @Field(value = "delta of one option", unit = Unit.NUMBER, min = -1, max = 1)
                    double delta,
            @Field(value = "gamma of one option", unit = Unit.NUMBER, min = 0, max = 100)
                    double gamma,
            @Field(value = "move of the stock", unit = Unit.USD, min = -1e5, max = 1e5)
                    double stockMove) {}

    record Shares(
            @Field(value = "shares to hold, short below zero", unit = Unit.SHARES)
                    double hedgeShares,
            @Field(value = "position delta after the move", unit = Unit.SHARES)
                    double deltaAfterMove,
            @Field(value = "shares to trade after the move", unit = Unit.SHARES)
                    double rebalanceShares,
            @Field(value = "gain of the hedged position", unit = Unit.USD) double gammaGain) {}

    static final List<Calculator<?, ?>> CALCULATORS =
            List.of(
                    new Formula<>(
                            "futures_basis_hedge",
                            "Minimum-variance hedge",
                            "Minimum-variance hedge ratio and contracts of a cross hedge",
                            "derivatives",
                            "hedging",
                            Basis.class,
                            Ratio.class,
                            Hedging::basis),
                    new Formula<>(
                            "beta_hedge_futures",
                            "Beta change with futures",
                            "Index futures that bring a portfolio to a target beta",
                            "derivatives",
                            "hedging",
                            Beta.class,
                            Contracts.class,
                            Hedging::beta),
                    new Formula<>(
                            "duration_hedge_futures",
                            "Duration change with futures",
                            "Bond futures that bring a portfolio to a target duration",
                            "derivatives",
                            "hedging",
                            Duration.class,
                            Contracts.class,
                            Hedging::duration),
                    new Formula<>(
                            "delta_hedge_shares",
                            "Delta hedge",
                            "Shares that make an option position delta-neutral, before and after a move",
                            "derivatives",
                            "hedging",
                            Options.class,
                            Shares.class,
                            Hedging::delta));

    /// h = rho s / f; contracts = -h x position / contract size; effectiveness rho^2.
    private static Outcome<Ratio> basis(Basis in) {
        Working w = new Working();
        double ratio =
                w.number(
                        "hedge ratio",
                        "%s x %s / %s"
                                .formatted(
                                        figure(in.correlation()),
                                        figure(in.spotDeviation()),
                                        figure(in.futuresDeviation())),
                        in.correlation() * in.spotDeviation() / in.futuresDeviation(),
                        Unit.NUMBER);
        double contracts =
                w.number(
                        "contracts",
                        "-%s x %s / %s"
                                .formatted(
                                        figure(ratio),
                                        figure(in.position()),
                                        figure(in.contractSize())),
                        -ratio * in.position() / in.contractSize(),
                        Unit.NUMBER);
        double removed =
                w.number(
                        "variance removed",
                        "(" + figure(in.correlation()) + ")^2",
                        100 * in.correlation() * in.correlation(),
                        Unit.PERCENT);
        return w.gives(new Ratio(ratio, contracts, whole(contracts), removed));
    }

    /// (target - beta) x portfolio / (futures price x multiplier).
    private static Outcome<Contracts> beta(Beta in) {
        Working w = new Working();
        double one =
                w.number(
                        "one contract",
                        figure(in.futuresPrice()) + " x " + figure(in.multiplier()),
                        in.futuresPrice() * in.multiplier(),
                        Unit.USD);
        double contracts =
                w.number(
                        "contracts",
                        "(%s - %s) x %s / %s"
                                .formatted(
                                        figure(in.targetBeta()),
                                        figure(in.beta()),
                                        figure(in.portfolio()),
                                        figure(one)),
                        (in.targetBeta() - in.beta()) * in.portfolio() / one,
                        Unit.NUMBER);
        return w.gives(new Contracts(whole(contracts), contracts));
    }

    /// (target - duration) x portfolio x yield beta / (contract price x its duration).
    private static Outcome<Contracts> duration(Duration in) {
        Working w = new Working();
        double one =
                w.number(
                        "one contract",
                        figure(in.contractPrice()) + " x " + figure(in.futuresDuration()),
                        in.contractPrice() * in.futuresDuration(),
                        Unit.USD);
        double contracts =
                w.number(
                        "contracts",
                        "(%s - %s) x %s x %s / %s"
                                .formatted(
                                        figure(in.targetDuration()),
                                        figure(in.duration()),
                                        figure(in.portfolio()),
                                        figure(in.yieldBeta()),
                                        figure(one)),
                        (in.targetDuration() - in.duration())
                                * in.portfolio()
                                * in.yieldBeta()
                                / one,
                        Unit.NUMBER);
        return w.gives(new Contracts(whole(contracts), contracts));
    }

    /// The shares are the position's delta with the other sign. After a move delta has changed by
    /// gamma x move, and the hedged position has earned gamma x move^2 / 2, time and volatility
    /// left aside.
    private static Outcome<Shares> delta(Options in) {
        Working w = new Working();
        double about =
                w.number(
                        "shares of the options",
                        in.contracts() + " x " + in.sharesPerContract(),
                        (double) in.contracts() * in.sharesPerContract(),
                        Unit.SHARES);
        double shares =
                w.number(
                        "hedge shares",
                        "-" + figure(about) + " x " + figure(in.delta()),
                        -about * in.delta(),
                        Unit.SHARES);
        double after =
                w.number(
                        "delta after the move",
                        figure(about)
                                + " x ("
                                + figure(in.delta())
                                + " + "
                                + figure(in.gamma())
                                + " x "
                                + figure(in.stockMove())
                                + ")",
                        about * (in.delta() + in.gamma() * in.stockMove()),
                        Unit.SHARES);
        double trade =
                w.number(
                        "trade after the move",
                        "-" + figure(after) + " - " + figure(shares),
                        -after - shares,
                        Unit.SHARES);
        double gain =
                w.number(
                        "gain of the hedged position",
                        figure(about)
                                + " x "
                                + figure(in.gamma())
                                + " x "
                                + figure(in.stockMove())
                                + "^2 / 2",
                        about * in.gamma() * in.stockMove() * in.stockMove() / 2,
                        Unit.USD);
        return w.gives(new Shares(shares, after, trade, gain));
    }

    /// Nearest whole number, ties away from zero.
    private static double whole(double contracts) {
        return Math.copySign(Math.floor(Math.abs(contracts) + 0.5), contracts) + 0.0;
    }
}
