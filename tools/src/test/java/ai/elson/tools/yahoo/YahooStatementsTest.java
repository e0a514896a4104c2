package ai.elson.tools.yahoo;

import static ai.elson.knowledge.statement.Line.*;
import static org.assertj.core.api.Assertions.assertThat;

import ai.elson.knowledge.statement.Line;
import ai.elson.tools.market.MarketFailure.Kind;
import ai.elson.tools.market.Statements;
import ai.elson.tools.market.Statements.Report;
import ai.elson.tools.market.StatementsRequest;
import ai.elson.tools.market.StatementsRequest.Frequency;
import ai.elson.tools.yahoo.YahooStub.Answer;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class YahooStatementsTest {

    private final YahooStub stub = new YahooStub(TestClock.NOW);
    private final YahooProvider yahoo = stub.provider(new TestClock());

    @AfterEach
    void close() {
        yahoo.close();
        stub.close();
    }

    private Statements annual(int periods) {
        return yahoo.statements(new StatementsRequest("ZZTEST", Frequency.ANNUAL, periods)).value();
    }

    private static void is(Report report, Line line, long millions) {
        assertThat(report.lines().get(line))
                .as(line.name())
                .isEqualByComparingTo(millions + "000000");
    }

    @Test
    void the_newest_years_come_first_and_no_more_than_asked_for() {
        Statements statements = annual(2);
        assertThat(statements.currency()).isEqualTo("USD");
        assertThat(statements.frequency()).isEqualTo(Frequency.ANNUAL);
        assertThat(statements.roundedTo()).isEqualByComparingTo("1000000");
        assertThat(statements.reports())
                .extracting(Report::end)
                .containsExactly(LocalDate.of(2025, 9, 30), LocalDate.of(2024, 9, 30));
        assertThat(annual(20).reports()).hasSize(3);
    }

    @Test
    void lines_mean_what_elson_means_by_them() {
        Report report = annual(1).reports().getFirst();
        is(report, REVENUE, 1250);
        is(report, COST_OF_REVENUE, 730);
        is(report, OPERATING_INCOME, 290);
        is(report, INTEREST_EXPENSE, 24);
        is(report, NET_INCOME, 199);
        is(report, PREFERRED_DIVIDENDS, 4);
        is(report, RECEIVABLES, 175);
        is(report, PAYABLES, 115);
        is(report, SHORT_TERM_DEBT, 60);
        is(report, INTANGIBLES, 237);
        is(report, TOTAL_EQUITY, 555);
        is(report, NONCONTROLLING_INTEREST, 33);
        is(report, SHARES_OUTSTANDING, 494);
        is(report, DEPRECIATION_AMORTIZATION, 45);
    }

    @Test
    void what_flows_out_is_a_positive_amount() {
        Report report = annual(1).reports().getFirst();
        is(report, CAPITAL_EXPENDITURE, 75);
        is(report, DIVIDENDS_PAID, 64);
        is(report, SHARE_REPURCHASES, 70);
        is(report, SHARE_ISSUANCE, 7);
        is(report, NET_BORROWING, -13);
        is(report, INVESTING_CASH_FLOW, -95);
        is(report, EXCHANGE_EFFECT, -2);
    }

    @Test
    void balances_balance_and_cash_flows_make_the_change_in_cash() {
        for (Report report : annual(3).reports()) {
            Map<Line, BigDecimal> lines = report.lines();
            assertThat(lines.get(TOTAL_LIABILITIES).add(lines.get(TOTAL_EQUITY)))
                    .isEqualByComparingTo(lines.get(TOTAL_ASSETS));
            assertThat(
                            Stream.of(
                                            OPERATING_CASH_FLOW,
                                            INVESTING_CASH_FLOW,
                                            FINANCING_CASH_FLOW,
                                            EXCHANGE_EFFECT)
                                    .map(lines::get)
                                    .reduce(BigDecimal.ZERO, BigDecimal::add))
                    .isEqualByComparingTo(lines.get(CASH_CHANGE));
        }
    }

    @Test
    void every_line_but_market_figures_has_one_item() {
        Set<Line> mapped =
                Stream.of(StatementItem.values())
                        .map(StatementItem::line)
                        .collect(Collectors.toSet());
        assertThat(mapped)
                .hasSize(StatementItem.values().length)
                .isEqualTo(
                        EnumSet.complementOf(
                                EnumSet.of(PRICE, DIVIDENDS_PER_SHARE, EXPECTED_GROWTH)));
        assertThat(annual(1).reports().getFirst().lines()).containsOnlyKeys(mapped);
    }

    @Test
    void what_is_not_stated_is_not_there() {
        assertThat(annual(2).reports().getLast().lines()).doesNotContainKey(SHORT_TERM_INVESTMENTS);
    }

    @Test
    void quarters_are_asked_for_by_their_own_names() {
        Statements quarters =
                yahoo.statements(new StatementsRequest("ZZTEST", Frequency.QUARTERLY, 8)).value();
        assertThat(quarters.reports())
                .extracting(Report::end)
                .containsExactly(
                        LocalDate.of(2025, 9, 30),
                        LocalDate.of(2025, 6, 30),
                        LocalDate.of(2025, 3, 31));
        assertThat(stub.asked.getLast()).contains("quarterlyTotalRevenue").doesNotContain("annual");
        assertThat(stub.asked.getLast().length()).as("length of the address").isLessThan(2000);
    }

    @Test
    void an_amount_of_a_sign_that_its_line_cannot_have_is_not_taken() {
        stub.always(
                series(
                        point("annualCapitalExpenditure", "2025-09-30", "USD", "75"),
                        point("annualCostOfRevenue", "2025-09-30", "USD", "-1"),
                        point("annualPreferredStockDividends", "2025-09-30", "USD", "-4"),
                        point("annualTotalRevenue", "2025-09-30", "USD", "1500")));
        Statements statements = annual(4);
        assertThat(statements.reports().getFirst().lines())
                .containsOnlyKeys(REVENUE, PREFERRED_DIVIDENDS)
                .containsEntry(PREFERRED_DIVIDENDS, new BigDecimal("4"));
        assertThat(statements.roundedTo()).isEqualByComparingTo("1");
    }

    @Test
    void years_in_a_former_currency_are_left_out_and_a_mixed_year_is_refused() {
        stub.always(
                series(
                        point("annualTotalRevenue", "2025-09-30", "EUR", "1500"),
                        point("annualTotalRevenue", "2024-09-30", "USD", "1400"),
                        point("annualTotalRevenue", "2023-09-30", "EUR", "1300")));
        Statements statements = annual(4);
        assertThat(statements.currency()).isEqualTo("EUR");
        assertThat(statements.reports()).hasSize(1);
        stub.always(
                series(
                        point("annualTotalRevenue", "2025-09-30", "EUR", "1500"),
                        point("annualNetIncome", "2025-09-30", "USD", "100")));
        YahooHistoryTest.assertFailure(() -> annual(4), Kind.NONSENSE, "[EUR, USD]");
    }

    @Test
    void a_company_without_statements_has_no_data() {
        YahooHistoryTest.assertFailure(
                () -> yahoo.statements(new StatementsRequest("ZZGBP", Frequency.ANNUAL, 1)),
                Kind.NO_DATA,
                "no annual statements");
        stub.always(
                series(
                        point("annualOrdinarySharesNumber", "2025-09-30", "USD", "5"),
                        "{\"meta\":{},\"annualTotalRevenue\":[null]}"));
        YahooHistoryTest.assertFailure(() -> annual(1), Kind.NO_DATA, "ZZTEST");
    }

    private static String point(String type, String end, String currency, String raw) {
        return """
        {"meta":{},"%s":[{"asOfDate":"%s","currencyCode":"%s","reportedValue":{"raw":%s}}]}\
        """
                .formatted(type, end, currency, raw);
    }

    private static Answer series(String... points) {
        return Answer.json(
                "{\"timeseries\":{\"result\":[" + String.join(",", points) + "],\"error\":null}}");
    }
}
