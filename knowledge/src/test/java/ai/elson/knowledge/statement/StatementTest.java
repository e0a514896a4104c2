package ai.elson.knowledge.statement;

import static ai.elson.knowledge.statement.Line.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ai.elson.knowledge.rule.Unit;
import ai.elson.knowledge.statement.RatioResult.Missing;
import ai.elson.knowledge.statement.RatioResult.NotMeaningful;
import ai.elson.knowledge.statement.RatioResult.Value;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class StatementTest {

    private static final Period YEAR =
            new Period(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31));
    private static final Period BEFORE =
            new Period(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 12, 31));
    private static final Currency USD = Currency.getInstance("USD");
    private static final Currency EUR = Currency.getInstance("EUR");

    private static Statement statement(Period period, Currency currency, BalanceSheet balance) {
        return new Statement(
                period,
                currency,
                BigDecimal.ONE,
                IncomeStatement.NONE,
                balance,
                CashFlowStatement.NONE,
                MarketData.NONE);
    }

    private static BalanceSheet balance(long assets, long liabilities, long equity) {
        return new BalanceSheet(
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                d(assets),
                null,
                null,
                null,
                null,
                d(liabilities),
                null,
                null,
                null,
                d(equity));
    }

    private static BigDecimal d(long amount) {
        return BigDecimal.valueOf(amount);
    }

    @Test
    void a_balance_sheet_that_does_not_balance_is_refused_with_its_difference() {
        UnbalancedStatement off =
                catchThrowableOfType(
                        UnbalancedStatement.class,
                        () -> statement(YEAR, USD, balance(100, 60, 30)));
        assertThat(off.identity()).isEqualTo("total assets = total liabilities + total equity");
        assertThat(off.difference()).isEqualByComparingTo("10");
        assertThat(off).hasMessageContaining("found 100 and 90, a difference of 10");
    }

    @Test
    void three_rounded_figures_may_be_off_by_three_halves() {
        assertThat(statement(YEAR, USD, balance(101, 60, 40)).lines()).hasSize(3);
        assertThatThrownBy(() -> statement(YEAR, USD, balance(102, 60, 40)))
                .isInstanceOf(UnbalancedStatement.class);
        assertThatThrownBy(() -> statement(YEAR, USD, balance(98, 60, 40)))
                .isInstanceOf(UnbalancedStatement.class);
    }

    @Test
    void nothing_reported_is_no_line() {
        assertThat(statement(YEAR, USD, BalanceSheet.NONE).lines()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0", "-1"})
    void figures_are_rounded_to_something(BigDecimal roundedTo) {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new Statement(
                                YEAR,
                                USD,
                                roundedTo,
                                IncomeStatement.NONE,
                                BalanceSheet.NONE,
                                CashFlowStatement.NONE,
                                MarketData.NONE))
                .withMessageContaining("roundedTo");
    }

    /// The figure that is set, its amount and the others', and whether that is refused.
    @ParameterizedTest
    @CsvSource({
        "GROSS_PROFIT, REVENUE:100;COST_OF_REVENUE:60, 41.5, 38.5",
        "CASH_CHANGE,"
                + " OPERATING_CASH_FLOW:50;INVESTING_CASH_FLOW:-30;FINANCING_CASH_FLOW:-5;EXCHANGE_EFFECT:-1,"
                + " 16.5, 11.5",
    })
    void an_equation_holds_to_half_a_unit_a_figure(
            Line line, String others, BigDecimal most, BigDecimal least) {
        Map<Line, BigDecimal> lines = lines(others);
        BigDecimal bit = new BigDecimal("0.01");
        for (BigDecimal fits : List.of(most, least)) {
            lines.put(line, fits);
            Identities.require(lines, BigDecimal.ONE);
        }
        for (BigDecimal off : List.of(most.add(bit), least.subtract(bit))) {
            lines.put(line, off);
            assertThatThrownBy(() -> Identities.require(lines, BigDecimal.ONE))
                    .isInstanceOf(UnbalancedStatement.class)
                    .hasMessageStartingWith(line.label() + " = ");
        }
        lines.remove(lines.keySet().stream().filter(l -> l != line).findFirst().orElseThrow());
        Identities.require(lines, BigDecimal.ONE);
    }

    @ParameterizedTest
    @CsvSource({
        "CURRENT_ASSETS, CASH:10;SHORT_TERM_INVESTMENTS:20;RECEIVABLES:30;INVENTORY:40, 97.5",
        "CURRENT_ASSETS, RECEIVABLES:30, 27.5",
        "TOTAL_ASSETS, CURRENT_ASSETS:50;NET_FIXED_ASSETS:30;INTANGIBLES:10, 88",
        "CURRENT_LIABILITIES, PAYABLES:10;SHORT_TERM_DEBT:5, 13.5",
        "TOTAL_LIABILITIES, CURRENT_LIABILITIES:10;LONG_TERM_DEBT:5, 13.5",
    })
    void parts_do_not_exceed_the_whole(Line line, String parts, BigDecimal least) {
        Map<Line, BigDecimal> lines = lines(parts);
        lines.put(line, least);
        Identities.require(lines, BigDecimal.ONE);
        lines.put(line, least.add(d(1000)));
        Identities.require(lines, BigDecimal.ONE);
        lines.put(line, least.subtract(new BigDecimal("0.01")));
        assertThatThrownBy(() -> Identities.require(lines, BigDecimal.ONE))
                .isInstanceOf(UnbalancedStatement.class)
                .hasMessageStartingWith(line.label() + " at least ");
    }

    private static Map<Line, BigDecimal> lines(String text) {
        Map<Line, BigDecimal> lines = new java.util.EnumMap<>(Line.class);
        for (String part : text.split(";")) {
            lines.put(Line.valueOf(part.split(":")[0]), new BigDecimal(part.split(":")[1]));
        }
        return lines;
    }

    @ParameterizedTest
    @EnumSource(Line.class)
    void only_a_line_with_a_sign_may_be_below_zero(Line line) {
        Map<Line, BigDecimal> below = Map.of(line, d(-1));
        if (line.signed()) {
            Identities.require(below, BigDecimal.ONE);
        } else {
            assertThatThrownBy(() -> Identities.require(below, BigDecimal.ONE))
                    .isInstanceOf(UnbalancedStatement.class)
                    .hasMessage(line.label() + " at least zero: found -1, a difference of -1");
        }
        Identities.require(Map.of(line, d(0)), BigDecimal.ONE);
    }

    /// A record whose component holds its own place, so that a line read elsewhere shows.
    @Test
    void every_line_reads_its_own_component() {
        BigDecimal[] n = new BigDecimal[20];
        for (int i = 0; i < n.length; i++) {
            n[i] = d(i);
        }
        IncomeStatement income =
                new IncomeStatement(
                        n[0], n[1], null, n[3], n[4], n[5], n[6], n[7], n[8], n[9], n[10], n[11],
                        n[12]);
        assertThat(IncomeStatement.class.getRecordComponents()).hasSize(13);
        MarketData market = new MarketData(n[1], n[2], n[3], n[4]);
        CashFlowStatement flows =
                new CashFlowStatement(
                        n[0], n[1], n[2], n[3], n[4], n[5], n[6], n[7], n[8], n[9], n[10], null,
                        n[12], n[13]);
        BalanceSheet balance =
                new BalanceSheet(
                        n[0], n[1], n[2], n[3], d(90), n[5], n[6], d(200), n[8], n[9], d(95), n[11],
                        d(150), n[13], n[14], n[15], d(50));
        Statement all = new Statement(YEAR, USD, BigDecimal.ONE, income, balance, flows, market);
        for (Line line : Line.values()) {
            Record sheet =
                    switch (line.sheet()) {
                        case INCOME -> income;
                        case BALANCE -> balance;
                        case CASH_FLOW -> flows;
                        case MARKET -> market;
                    };
            assertThat(line.of(all)).as(line.name()).isEqualTo(component(sheet, line));
        }
    }

    private static Object component(Record sheet, Line line) {
        List<Line> ofSheet =
                Stream.of(Line.values()).filter(l -> l.sheet() == line.sheet()).toList();
        RecordComponent component = sheet.getClass().getRecordComponents()[ofSheet.indexOf(line)];
        assertThat(component.getName().replaceAll("([A-Z])", "_$1").toUpperCase())
                .isEqualTo(line.name());
        try {
            return component.getAccessor().invoke(sheet);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void years_follow_each_other_in_one_currency() {
        Statement now = statement(YEAR, USD, balance(100, 60, 40));
        Statement then = statement(BEFORE, USD, balance(80, 50, 30));
        Years years = Years.of(now, then);
        assertThat(years.current()).containsEntry(TOTAL_ASSETS, d(100));
        assertThat(years.prior()).containsEntry(TOTAL_ASSETS, d(80));
        assertThat(Years.of(now, null).prior()).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Years.of(now, now))
                .withMessageContaining("the day before 2025-01-01");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Years.of(now, statement(BEFORE, EUR, BalanceSheet.NONE)))
                .withMessageContaining("EUR");
        Period half = new Period(LocalDate.of(2024, 7, 1), LocalDate.of(2024, 12, 31));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Years.of(now, statement(half, USD, BalanceSheet.NONE)))
                .withMessageContaining("184 days");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Years.of(statement(half, USD, BalanceSheet.NONE), null));
    }

    @ParameterizedTest
    @CsvSource({"362, false", "363, true", "364, true", "366, true", "372, true", "373, false"})
    void a_year_has_52_or_53_weeks_or_so(int days, boolean year) {
        LocalDate first = LocalDate.of(2025, 2, 2);
        Period period = new Period(first, first.plusDays(days - 1L));
        assertThat(period.days()).isEqualTo(days);
        assertThat(period.isYear()).isEqualTo(year);
    }

    @Test
    void a_period_does_not_end_before_it_begins() {
        LocalDate day = LocalDate.of(2025, 3, 1);
        assertThat(new Period(day, day).days()).isEqualTo(1);
        assertThatIllegalArgumentException().isThrownBy(() -> new Period(day, day.minusDays(1)));
    }

    @Test
    void a_result_is_a_value_or_says_why_not() {
        Years years = new Years(Map.of(CURRENT_ASSETS, d(10), CURRENT_LIABILITIES, d(0)), Map.of());
        assertThat(Ratio.CURRENT_RATIO.of(years))
                .isEqualTo(new NotMeaningful("current liabilities is zero"));
        assertThat(Ratio.QUICK_RATIO.of(years))
                .isEqualTo(
                        new Missing(
                                List.of(
                                        "cash and equivalents",
                                        "short-term investments",
                                        "receivables")));
        assertThat(Ratio.WORKING_CAPITAL.of(years)).isEqualTo(new Value(d(10)));
        assertThat(new Value(d(1)).note()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Ratio.class)
    void every_ratio_is_described_and_shows_its_figures(Ratio ratio) {
        Years years = new Years(MadeStatements.year(4, 2), MadeStatements.year(4, 1));
        assertThat(ratio.formula()).isNotBlank().doesNotContain("null");
        assertThat(ratio.convention()).isNotBlank();
        assertThat(ratio.id()).isEqualTo(ratio.label().replace(' ', '_'));
        assertThat(ratio.figures(years)).matches("[-0-9.+x/() ]+");
        assertThat(ratio.figures(new Years(Map.of(), Map.of()))).matches(".*[a-z].*");
        assertThat(ratio.of(new Years(Map.of(), Map.of()))).isInstanceOf(Missing.class);
        assertThat(Ratio.of(ratio.category())).contains(ratio);
    }

    @Test
    void formulas_bracket_what_belongs_together() {
        Years years = new Years(MadeStatements.year(4, 2), MadeStatements.year(4, 1));
        Map<Line, BigDecimal> c = years.current();
        assertThat(Ratio.EV_TO_SALES.figures(years))
                .isEqualTo(
                        "(%s x %s + (((%s + %s) - (%s + %s)) + (%s + %s))) / %s"
                                .formatted(
                                        Stream.of(
                                                        PRICE,
                                                        SHARES_OUTSTANDING,
                                                        SHORT_TERM_DEBT,
                                                        LONG_TERM_DEBT,
                                                        CASH,
                                                        SHORT_TERM_INVESTMENTS,
                                                        PREFERRED_EQUITY,
                                                        NONCONTROLLING_INTEREST,
                                                        REVENUE)
                                                .map(l ->
                                                        c.get(l)
                                                                .stripTrailingZeros()
                                                                .toPlainString())
                                                .toArray()));
        assertThat(Ratio.PRICE_TO_BOOK.figures(years)).matches("[\\d.]+ / \\(\\(.*\\) / \\d+\\)");
        assertThat(Ratio.DAYS_OF_INVENTORY.figures(years))
                .matches("365 x \\(\\(\\d+ \\+ \\d+\\) / 2\\) / \\d+");
        assertThat(Ratio.BUYBACK_YIELD.figures(years)).matches("\\(.*\\) / \\(.* x .*\\)");
        assertThat(Expression.bare("(a) + (b)")).isEqualTo("(a) + (b)");
        assertThat(Expression.bare("(a + (b))")).isEqualTo("a + (b)");
        assertThat(Expression.bare("a")).isEqualTo("a");
        assertThat(Expression.bare("a + (b)")).isEqualTo("a + (b)");
    }

    @Test
    void there_are_more_than_sixty_ratios_of_all_categories() {
        assertThat(Ratio.values()).hasSizeGreaterThan(60);
        for (RatioCategory category : RatioCategory.values()) {
            assertThat(Ratio.of(category)).hasSizeBetween(6, 24);
        }
        assertThat(Unit.valueOf("USD")).isEqualTo(Line.REVENUE.unit());
        assertThat(BASIC_SHARES.unit()).isEqualTo(Unit.SHARES);
    }
}
