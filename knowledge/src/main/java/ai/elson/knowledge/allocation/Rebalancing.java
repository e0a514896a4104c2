package ai.elson.knowledge.allocation;

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

/// Keeping a portfolio at its targets, and moving the targets with age.
final class Rebalancing {

    private Rebalancing() {}

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    record Position(
            @Field(value = "name of the position", unit = Unit.TEXT) String name,
            @Field(value = "value held", unit = Unit.USD, min = 0, max = 1e12) BigDecimal value,
            @Field(value = "target weight", unit = Unit.PERCENT, min = 0, max = 100)
                    BigDecimal target) {}

    record Portfolio(
            @Field(value = "positions", unit = Unit.TEXT, maxItems = 200) List<Position> positions,
            @Field(
                            value = "cash added, withdrawn below zero",
                            unit = Unit.USD,
                            min = -1e12,
                            max = 1e12)
                    BigDecimal cashFlow,
            @Field(
                            value = "band around each target, points",
                            unit = Unit.PERCENT,
                            min = 0,
                            max = 100)
                    BigDecimal band) {}

    enum Action {
        NOTHING,
        CASH_ONLY,
        REBALANCE
    }

    record Order(
            @Field(value = "name of the position", unit = Unit.TEXT) String name,
            @Field(value = "bought, sold below zero", unit = Unit.USD) BigDecimal trade,
            @Field(value = "value after the trade", unit = Unit.USD) BigDecimal valueAfter,
            @Field(value = "weight after the cash, before rebalancing", unit = Unit.PERCENT)
                    BigDecimal weightBefore) {}

    record Orders(
            @Field(value = "sum of purchases and sales", unit = Unit.USD) BigDecimal traded,
            @Field(value = "what is done", unit = Unit.TEXT) Action action,
            @Field(value = "largest distance from target, points", unit = Unit.PERCENT)
                    BigDecimal largestDrift,
            @Field(value = "trade of each position", unit = Unit.USD) List<Order> orders) {}

    record Path(
            @Field(value = "age", unit = Unit.YEARS, min = 0, max = 120) int age,
            @Field(value = "age at which it starts to fall", unit = Unit.YEARS, min = 0, max = 120)
                    int startAge,
            @Field(value = "age at which it ends", unit = Unit.YEARS, min = 0, max = 120)
                    int endAge,
            @Field(value = "stocks at the start", unit = Unit.PERCENT, min = 0, max = 100)
                    BigDecimal startStocks,
            @Field(value = "stocks at the end", unit = Unit.PERCENT, min = 0, max = 100)
                    BigDecimal endStocks) {}

    record Split(
            @Field(value = "part in stocks", unit = Unit.PERCENT) BigDecimal stocks,
            @Field(value = "part in bonds", unit = Unit.PERCENT) BigDecimal bonds) {}

    static final List<Calculator<?, ?>> CALCULATORS =
            List.of(
                    new Formula<>(
                            "rebalance_portfolio",
                            "Rebalance a portfolio",
                            "Trades that rebalance several positions with bands and new cash",
                            "investment_fundamentals",
                            "asset_allocation",
                            Portfolio.class,
                            Orders.class,
                            Rebalancing::rebalance),
                    new Formula<>(
                            "glide_path_allocation",
                            "Glide path allocation",
                            "Stock share of a target-date glide path at an age",
                            "investment_fundamentals",
                            "asset_allocation",
                            Path.class,
                            Split.class,
                            Rebalancing::glide));

    /// Cash first, then bands. New cash goes to what lies below its target amount, in proportion to
    /// the gaps; a withdrawal comes from what lies above, likewise. If a weight then still lies
    /// more than the band from its target, everything is traded to target. Trades are rounded to
    /// the cent; the cents that remain go to the position with the largest target.
    ///
    /// Source: C. B. Philips and others, Best Practices for Portfolio Rebalancing, Vanguard (2010),
    /// threshold rebalancing.
    private static Outcome<Orders> rebalance(Portfolio in) {
        List<Position> positions = in.positions();
        BigDecimal targets = sum(positions.stream().map(Position::target).toList());
        if (targets.compareTo(HUNDRED) != 0) {
            throw new BadField(
                    "positions[" + (positions.size() - 1) + "].target",
                    "targets that sum to " + pct(targets),
                    "targets that sum to 100%");
        }
        BigDecimal held = sum(positions.stream().map(Position::value).toList());
        BigDecimal total = held.add(in.cashFlow());
        if (total.signum() <= 0) {
            throw new BadField(
                    "cashFlow",
                    in.cashFlow().toPlainString(),
                    "a flow that leaves something of " + usd(held));
        }
        Working w = new Working();
        w.dollars("portfolio", usd(held) + " and the cash flow " + usd(in.cashFlow()), total);
        List<BigDecimal> gaps = new ArrayList<>();
        BigDecimal open = BigDecimal.ZERO;
        for (Position p : positions) {
            BigDecimal gap = share(p.target(), total).subtract(p.value());
            gaps.add(gap);
            if (gap.signum() == in.cashFlow().signum()) {
                open = open.add(gap);
            }
        }
        List<BigDecimal> placed = new ArrayList<>();
        List<BigDecimal> weights = new ArrayList<>();
        BigDecimal drift = BigDecimal.ZERO;
        for (int i = 0; i < gaps.size(); i++) {
            BigDecimal gap = gaps.get(i);
            BigDecimal part =
                    in.cashFlow().signum() != 0 && gap.signum() == in.cashFlow().signum()
                            ? divide(in.cashFlow().multiply(gap), open)
                            : BigDecimal.ZERO;
            placed.add(part);
            BigDecimal weight =
                    w.percent(
                            "weight of " + positions.get(i).name(),
                            usd(positions.get(i).value().add(part)) + " / " + usd(total),
                            percentOf(positions.get(i).value().add(part), total));
            weights.add(weight);
            drift = drift.max(weight.subtract(positions.get(i).target()).abs());
        }
        w.percent("largest drift", "distance of a weight from its target", drift);
        boolean rebalance = drift.compareTo(in.band()) > 0;
        Action action =
                rebalance
                        ? Action.REBALANCE
                        : in.cashFlow().signum() == 0 ? Action.NOTHING : Action.CASH_ONLY;
        List<BigDecimal> trades = rounded(in, rebalance ? gaps : placed);
        List<Order> orders = new ArrayList<>();
        for (int i = 0; i < trades.size(); i++) {
            Position p = positions.get(i);
            w.dollars(
                    "trade of " + p.name(),
                    rebalance ? pct(p.target()) + " of the portfolio less what is held" : "cash",
                    trades.get(i));
            orders.add(
                    new Order(
                            p.name(),
                            trades.get(i),
                            cents(p.value().add(trades.get(i))),
                            round(weights.get(i), Unit.PERCENT)));
        }
        return w.gives(
                new Orders(
                        w.dollars(
                                "traded",
                                "purchases and sales",
                                sum(trades.stream().map(BigDecimal::abs).toList())),
                        action,
                        round(drift, Unit.PERCENT),
                        orders));
    }

    /// To the cent, with the cash flow to the cent as their sum.
    private static List<BigDecimal> rounded(Portfolio in, List<BigDecimal> trades) {
        List<BigDecimal> rounded = new ArrayList<>();
        int largest = 0;
        for (int i = 0; i < trades.size(); i++) {
            rounded.add(cents(trades.get(i)));
            BigDecimal target = in.positions().get(i).target();
            if (target.compareTo(in.positions().get(largest).target()) > 0) {
                largest = i;
            }
        }
        BigDecimal rest = cents(in.cashFlow()).subtract(sum(rounded));
        rounded.set(largest, rounded.get(largest).add(rest));
        return rounded;
    }

    private static BigDecimal sum(List<BigDecimal> amounts) {
        return amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /// Level before the start, a straight line to the end, level after it; the rest in bonds.
    /// Rounded to a hundredth of a percent.
    private static Outcome<Split> glide(Path in) {
        if (in.endAge() <= in.startAge()) {
            throw new BadField(
                    "endAge", String.valueOf(in.endAge()), "above the start age, " + in.startAge());
        }
        Working w = new Working();
        int span = in.endAge() - in.startAge();
        int gone = Math.clamp(in.age() - in.startAge(), 0, span);
        BigDecimal stocks =
                w.percent(
                        "stocks",
                        pct(in.startStocks())
                                + " + "
                                + gone
                                + " / "
                                + span
                                + " x ("
                                + pct(in.endStocks())
                                + " - "
                                + pct(in.startStocks())
                                + ")",
                        in.startStocks()
                                .add(
                                        divide(
                                                times(
                                                        in.endStocks().subtract(in.startStocks()),
                                                        gone),
                                                BigDecimal.valueOf(span))));
        BigDecimal shown = round(stocks, Unit.PERCENT);
        return w.gives(new Split(shown, HUNDRED.subtract(shown)));
    }
}
