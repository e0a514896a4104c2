package ai.elson.tools.sample;

import ai.elson.knowledge.statement.Line;
import ai.elson.tools.market.History.Bar;
import ai.elson.tools.market.History.Dividend;
import ai.elson.tools.market.History.Split;
import ai.elson.tools.market.Quote;
import ai.elson.tools.market.Statements.Report;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A company or fund with everything that happened to it.
///
/// @param business null of a fund
/// @param bars all days, as traded
/// @param quarters oldest first; empty of a fund
/// @param years oldest first; empty of a fund
record Security(
        String symbol,
        String name,
        String currency,
        String description,
        @Nullable Business business,
        List<Bar> bars,
        List<Dividend> dividends,
        List<Split> splits,
        List<Report> quarters,
        List<Report> years) {

    static final ZoneId ZONE = ZoneId.of("America/New_York");
    static final String EXCHANGE = "Sample Exchange";

    /// The close of the last day.
    static final Instant CLOSE = Tape.LAST.atTime(16, 0).atZone(ZONE).toInstant();

    /// Shares of a company that change hands on an ordinary day.
    private static final double TURNOVER = 0.004;

    private static final double FUND_VOLUME = 250_000;
    private static final int DAYS_OF_A_YEAR = 252;

    static Security of(Business business) {
        double start =
                business.stock().toSales()
                        * business.economics().revenue()
                        / business.stock().shares();
        Tape tape =
                new Tape(
                        business.symbol(),
                        start,
                        business.stock().growth(),
                        business.stock().beta(),
                        business.stock().volatility(),
                        business.stock().split());
        Books.Kept books = Books.keep(business, tape);
        var split = business.stock().split();
        return new Security(
                business.symbol(),
                business.name(),
                business.currency(),
                business.description(),
                business,
                tape.bars(business.stock().shares() * 1000 * TURNOVER),
                books.dividends(),
                split == null
                        ? List.of()
                        : List.of(
                                new Split(
                                        split.date(),
                                        BigDecimal.valueOf(split.numerator()),
                                        BigDecimal.valueOf(split.denominator()))),
                books.quarters(),
                books.years());
    }

    static Security of(Fund fund) {
        Tape tape =
                new Tape(
                        fund.symbol(),
                        fund.start(),
                        fund.growth(),
                        fund.beta(),
                        fund.volatility(),
                        null);
        BigDecimal paid =
                BigDecimal.valueOf(Math.round(fund.start() * fund.distribution() / 4 * 100), 2);
        List<Dividend> dividends = new ArrayList<>();
        LocalDate month = LocalDate.of(2020, 3, 15);
        while (month.isBefore(Tape.LAST)) {
            dividends.add(
                    new Dividend(TradingDays.between(month, month.plusDays(7)).getFirst(), paid));
            month = month.plusMonths(3);
        }
        return new Security(
                fund.symbol(),
                fund.name(),
                "USD",
                fund.description(),
                null,
                tape.bars(FUND_VOLUME),
                dividends,
                List.of(),
                List.of(),
                List.of());
    }

    BigDecimal price() {
        return bars.getLast().close();
    }

    private Bar dayBefore() {
        return bars.get(bars.size() - 2);
    }

    /// The last day's change over the close before.
    BigDecimal change() {
        return price().divide(dayBefore().close(), MathContext.DECIMAL64).subtract(BigDecimal.ONE);
    }

    /// Sum of a line over the last four quarters; null of a fund.
    @Nullable BigDecimal trailing(Line line) {
        return quarters.isEmpty()
                ? null
                : quarters.subList(quarters.size() - 4, quarters.size()).stream()
                        .map(q -> q.lines().getOrDefault(line, BigDecimal.ZERO))
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /// A line of the last quarter; null of a fund.
    @Nullable BigDecimal last(Line line) {
        return quarters.isEmpty() ? null : quarters.getLast().lines().get(line);
    }

    @Nullable BigDecimal marketCap() {
        BigDecimal shares = last(Line.SHARES_OUTSTANDING);
        return shares == null ? null : price().multiply(shares);
    }

    /// Dividends of the last twelve months per share; no split came in them.
    BigDecimal trailingDividends() {
        return dividends.stream()
                .filter(d -> d.exDate().isAfter(Tape.LAST.minusYears(1)))
                .map(Dividend::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    Quote quote() {
        Bar last = bars.getLast();
        List<Bar> year = bars.subList(bars.size() - DAYS_OF_A_YEAR, bars.size());
        return new Quote(
                symbol,
                name,
                currency,
                EXCHANGE,
                last.close(),
                dayBefore().close(),
                last.open(),
                last.low(),
                last.high(),
                year.stream().map(Security::low).reduce(BigDecimal::min).orElseThrow(),
                year.stream().map(Security::high).reduce(BigDecimal::max).orElseThrow(),
                last.volume(),
                marketCap(),
                CLOSE);
    }

    private static BigDecimal low(Bar bar) {
        return bar.low() == null ? bar.close() : bar.low();
    }

    private static BigDecimal high(Bar bar) {
        return bar.high() == null ? bar.close() : bar.high();
    }
}
