package ai.elson.knowledge.portfolio;

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
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Stock indexes and their divisors.
///
/// Source: CFA Institute, Security Market Indexes.
final class Indexes {

    private Indexes() {}

    enum Weighting {
        PRICE,
        CAPITALIZATION,
        EQUAL
    }

    record Constituent(
            @Field(value = "name of the stock", unit = Unit.TEXT) String name,
            @Field(value = "price at the start", unit = Unit.USD, min = 0.01, max = 1e7)
                    BigDecimal startPrice,
            @Field(value = "price at the end", unit = Unit.USD, min = 0, max = 1e7)
                    BigDecimal endPrice,
            @Field(value = "shares in public hands", unit = Unit.SHARES, min = 1, max = 1e12)
                    BigDecimal shares) {}

    record Basket(
            @Field(value = "what the weights follow", unit = Unit.TEXT) Weighting weighting,
            @Field(value = "level at the start", unit = Unit.POINTS, min = 0.01, max = 1e7)
                    BigDecimal startLevel,
            @Field(value = "stocks", unit = Unit.TEXT) List<Constituent> stocks) {}

    record Level(
            @Field(value = "level at the end", unit = Unit.POINTS) BigDecimal level,
            @Field(value = "price return", unit = Unit.PERCENT) BigDecimal priceReturn,
            @Field(value = "divisor", unit = Unit.NUMBER) @Nullable BigDecimal divisor) {}

    record Change(
            @Field(value = "divisor before", unit = Unit.NUMBER, min = 0.00000001, max = 1e12)
                    BigDecimal divisor,
            @Field(
                            value = "prices or values before the change",
                            unit = Unit.USD,
                            min = 0.01,
                            max = 1e15)
                    List<BigDecimal> before,
            @Field(
                            value = "prices or values after the change",
                            unit = Unit.USD,
                            min = 0.01,
                            max = 1e15)
                    List<BigDecimal> after) {}

    record Divisor(
            @Field(value = "divisor after", unit = Unit.NUMBER) BigDecimal newDivisor,
            @Field(value = "level, which stays", unit = Unit.POINTS) BigDecimal level) {}

    static final List<Calculator<?, ?>> CALCULATORS =
            List.of(
                    new Formula<>(
                            "stock_index_level",
                            "Stock index level",
                            "Level of a price-weighted, capitalization-weighted or equal-weighted stock index",
                            "investment_fundamentals",
                            "equities",
                            Basket.class,
                            Level.class,
                            Indexes::level),
                    new Formula<>(
                            "index_divisor_change",
                            "Index divisor",
                            "New index divisor after a split or change of constituents",
                            "investment_fundamentals",
                            "equities",
                            Change.class,
                            Divisor.class,
                            Indexes::divisor));

    /// Price-weighted: sum of prices; capitalization-weighted: sum of price x shares, each over a
    /// divisor that gives the starting level. Equal-weighted: the mean of the stocks' returns, as
    /// if the same amount were in each at the start; it has no divisor.
    private static Outcome<Level> level(Basket in) {
        Working w = new Working();
        BigDecimal growth;
        BigDecimal divisor = null;
        if (in.weighting() == Weighting.EQUAL) {
            growth =
                    w.ratio(
                            "growth",
                            "mean of end / start",
                            divide(
                                    sum(in, s -> divide(s.endPrice(), s.startPrice())),
                                    BigDecimal.valueOf(in.stocks().size())));
        } else {
            boolean price = in.weighting() == Weighting.PRICE;
            String what = price ? "sum of prices" : "sum of price x shares";
            BigDecimal start =
                    w.dollars(
                            "start",
                            what,
                            sum(
                                    in,
                                    s ->
                                            price
                                                    ? s.startPrice()
                                                    : s.startPrice().multiply(s.shares())));
            BigDecimal end =
                    w.dollars(
                            "end",
                            what,
                            sum(in, s -> price ? s.endPrice() : s.endPrice().multiply(s.shares())));
            growth = w.ratio("growth", usd(end) + " / " + usd(start), divide(end, start));
            divisor =
                    w.step(
                            "divisor",
                            usd(start) + " / " + in.startLevel().toPlainString(),
                            divide(start, in.startLevel()),
                            Unit.NUMBER);
        }
        BigDecimal level =
                w.step(
                        "level",
                        in.startLevel().toPlainString() + " x growth",
                        in.startLevel().multiply(growth),
                        Unit.POINTS);
        BigDecimal percent =
                w.percent(
                        "price return",
                        "growth - 1",
                        growth.subtract(BigDecimal.ONE).multiply(BigDecimal.valueOf(100)));
        return w.gives(
                new Level(
                        round(level, Unit.POINTS),
                        round(percent, Unit.PERCENT),
                        divisor == null ? null : round(divisor, Unit.NUMBER)));
    }

    private static BigDecimal sum(Basket in, Function<Constituent, BigDecimal> part) {
        return in.stocks().stream().map(part).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /// New divisor = old x sum after / sum before, so that the level is the same before and after:
    /// prices for a price-weighted index, market values for a capitalization-weighted one.
    private static Outcome<Divisor> divisor(Change in) {
        Working w = new Working();
        BigDecimal before = w.dollars("before", "sum", sum(in.before()));
        BigDecimal after = w.dollars("after", "sum", sum(in.after()));
        BigDecimal divisor =
                round(
                        w.step(
                                "new divisor",
                                in.divisor().toPlainString()
                                        + " x "
                                        + usd(after)
                                        + " / "
                                        + usd(before),
                                divide(in.divisor().multiply(after), before),
                                Unit.NUMBER),
                        Unit.NUMBER);
        if (divisor.signum() == 0) {
            throw new BadField(
                    "divisor",
                    in.divisor().toPlainString(),
                    "one that is not lost in rounding after the change");
        }
        BigDecimal level =
                w.step(
                        "level",
                        usd(before) + " / " + in.divisor().toPlainString(),
                        divide(before, in.divisor()),
                        Unit.POINTS);
        return w.gives(new Divisor(divisor, round(level, Unit.POINTS)));
    }

    private static BigDecimal sum(List<BigDecimal> amounts) {
        return amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
