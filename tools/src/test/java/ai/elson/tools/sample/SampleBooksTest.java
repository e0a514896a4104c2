package ai.elson.tools.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.within;

import ai.elson.knowledge.statement.Identities;
import ai.elson.knowledge.statement.Line;
import ai.elson.knowledge.statement.Sheet;
import ai.elson.tools.market.History.Dividend;
import ai.elson.tools.market.Statements.Report;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SampleBooksTest {

    private static final BigDecimal EXACT = new BigDecimal("0.001");
    private static final World WORLD = new World();

    static Stream<Security> companies() {
        return WORLD.securities().stream().filter(s -> s.business() != null);
    }

    @ParameterizedTest
    @MethodSource("companies")
    void every_statement_is_complete_and_its_identities_hold_exactly(Security company) {
        assertThat(company.years()).hasSize(6);
        assertThat(company.quarters()).hasSizeGreaterThanOrEqualTo(8);
        Stream.concat(company.years().stream(), company.quarters().stream())
                .forEach(report -> {
                    assertThat(report.lines().keySet())
                            .containsAll(
                                    Stream.of(Line.values())
                                            .filter(l -> l.sheet() != Sheet.MARKET)
                                            .toList());
                    assertThatCode(() -> Identities.require(report.lines(), EXACT))
                            .as("%s %s", company.symbol(), report.end())
                            .doesNotThrowAnyException();
                    assertThat(report.lines().values())
                            .allMatch(a -> a.remainder(BigDecimal.valueOf(1000)).signum() == 0);
                });
    }

    @ParameterizedTest
    @MethodSource("companies")
    void statements_tie_to_each_other_and_to_the_period_before(Security company) {
        for (List<Report> reports : List.of(company.quarters(), company.years())) {
            for (int i = 1; i < reports.size(); i++) {
                Report now = reports.get(i);
                Report before = reports.get(i - 1);
                assertThat(change(now, before, Line.CASH))
                        .isEqualByComparingTo(now(now, Line.CASH_CHANGE));
                assertThat(change(now, before, Line.RETAINED_EARNINGS))
                        .isEqualByComparingTo(
                                now(now, Line.NET_INCOME).subtract(now(now, Line.DIVIDENDS_PAID)));
                assertThat(
                                change(now, before, Line.SHORT_TERM_DEBT)
                                        .add(change(now, before, Line.LONG_TERM_DEBT)))
                        .isEqualByComparingTo(now(now, Line.NET_BORROWING));
                assertThat(
                                change(now, before, Line.NET_FIXED_ASSETS)
                                        .add(change(now, before, Line.INTANGIBLES)))
                        .isEqualByComparingTo(
                                now(now, Line.CAPITAL_EXPENDITURE)
                                        .subtract(now(now, Line.DEPRECIATION_AMORTIZATION)));
                assertThat(change(now, before, Line.SHORT_TERM_INVESTMENTS))
                        .isEqualByComparingTo(
                                now(now, Line.INVESTING_CASH_FLOW)
                                        .add(now(now, Line.CAPITAL_EXPENDITURE))
                                        .negate());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("companies")
    void income_runs_from_revenue_to_net_income(Security company) {
        for (Report r : company.quarters()) {
            assertThat(now(r, Line.OPERATING_INCOME))
                    .isEqualByComparingTo(
                            now(r, Line.GROSS_PROFIT)
                                    .subtract(now(r, Line.RESEARCH_DEVELOPMENT))
                                    .subtract(now(r, Line.SELLING_GENERAL_ADMINISTRATIVE)));
            assertThat(now(r, Line.PRETAX_INCOME))
                    .isEqualByComparingTo(
                            now(r, Line.OPERATING_INCOME).subtract(now(r, Line.INTEREST_EXPENSE)));
            assertThat(now(r, Line.NET_INCOME))
                    .isEqualByComparingTo(
                            now(r, Line.PRETAX_INCOME).subtract(now(r, Line.INCOME_TAX)));
            assertThat(now(r, Line.FINANCING_CASH_FLOW))
                    .isEqualByComparingTo(
                            now(r, Line.NET_BORROWING)
                                    .subtract(now(r, Line.DIVIDENDS_PAID))
                                    .subtract(now(r, Line.SHARE_REPURCHASES))
                                    .add(now(r, Line.SHARE_ISSUANCE)));
        }
    }

    @ParameterizedTest
    @MethodSource("companies")
    void quarters_sum_to_years(Security company) {
        for (Report year : company.years()) {
            List<Report> four =
                    company.quarters().stream()
                            .filter(q -> q.end().isAfter(year.end().minusYears(1)))
                            .filter(q -> !q.end().isAfter(year.end()))
                            .toList();
            assertThat(four).hasSize(4);
            for (Line line : year.lines().keySet()) {
                if (line == Line.BASIC_SHARES || line == Line.DILUTED_SHARES) {
                    continue;
                }
                boolean flow = line.sheet() == Sheet.INCOME || line.sheet() == Sheet.CASH_FLOW;
                BigDecimal expected =
                        flow
                                ? four.stream()
                                        .map(q -> now(q, line))
                                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                                : now(four.getLast(), line);
                assertThat(now(year, line)).as(line.label()).isEqualByComparingTo(expected);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("companies")
    void dividends_paid_are_the_dividends_per_share_by_the_shares(Security company) {
        for (int i = 1; i < company.quarters().size(); i++) {
            Report quarter = company.quarters().get(i);
            BigDecimal common =
                    now(quarter, Line.DIVIDENDS_PAID)
                            .subtract(now(quarter, Line.PREFERRED_DIVIDENDS));
            BigDecimal opening =
                    now(company.quarters().get(i - 1), Line.SHARES_OUTSTANDING)
                            .multiply(splitIn(company, quarter.end()));
            BigDecimal perShare =
                    company.dividends().stream()
                            .filter(d ->
                                    d.exDate().isAfter(quarter.end().minusMonths(3).plusDays(1)))
                            .filter(d -> !d.exDate().isAfter(quarter.end()))
                            .map(Dividend::amount)
                            .reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(common.doubleValue())
                    .isCloseTo(perShare.multiply(opening).doubleValue(), within(1000.0));
        }
    }

    private static BigDecimal splitIn(Security company, LocalDate quarterEnd) {
        return company.splits().stream()
                .filter(s -> s.date().isAfter(quarterEnd.minusMonths(3)))
                .filter(s -> !s.date().isAfter(quarterEnd))
                .map(s -> s.numerator().divide(s.denominator()))
                .findFirst()
                .orElse(BigDecimal.ONE);
    }

    @Test
    void the_market_has_what_a_teacher_needs() {
        assertThat(companies()).hasSizeGreaterThanOrEqualTo(12);
        assertThat(companies().flatMap(c -> c.years().stream()))
                .as("a year of loss, and negative equity")
                .anyMatch(r -> now(r, Line.NET_INCOME).signum() < 0)
                .anyMatch(r -> now(r, Line.TOTAL_EQUITY).signum() < 0);
        assertThat(
                        companies()
                                .filter(c ->
                                        c.years().stream()
                                                .anyMatch(r ->
                                                        now(r, Line.TOTAL_EQUITY).signum() < 0
                                                                || now(r, Line.NET_INCOME).signum()
                                                                        < 0)))
                .extracting(Security::symbol)
                .containsExactly("HARBOR.SMPL");
        assertThat(companies()).anyMatch(c -> c.currency().equals("CAD"));
        assertThat(companies()).anyMatch(c -> c.dividends().isEmpty());
        assertThat(companies().flatMap(c -> c.splits().stream()))
                .anyMatch(s -> s.numerator().compareTo(s.denominator()) > 0)
                .anyMatch(s -> s.numerator().compareTo(s.denominator()) < 0);
        assertThat(WORLD.securities())
                .allMatch(s -> s.symbol().endsWith(".SMPL") && s.name().contains("Sample"));
    }

    private static BigDecimal now(Report report, Line line) {
        return report.lines().get(line);
    }

    private static BigDecimal change(Report now, Report before, Line line) {
        return now(now, line).subtract(now(before, line));
    }
}
