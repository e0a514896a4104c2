package ai.elson.tools.openbb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import ai.elson.knowledge.statement.Line;
import ai.elson.knowledge.statement.Sheet;
import ai.elson.tools.market.MarketFailure;
import ai.elson.tools.market.MarketFailure.Kind;
import ai.elson.tools.market.Profile;
import ai.elson.tools.market.Statements;
import ai.elson.tools.market.StatementsRequest;
import ai.elson.tools.market.StatementsRequest.Frequency;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OpenBbStatementsTest {

    private static final StatementsRequest ANNUAL =
            new StatementsRequest("ABC", Frequency.ANNUAL, 20);

    private static final String METRICS = "equity/fundamental/metrics";
    private static final String INCOME = "equity/fundamental/income";
    private static final String BALANCE = "equity/fundamental/balance";
    private static final String CASH = "equity/fundamental/cash";

    private static OpenBbStub yahoo(String currency, String income, String balance, String cash) {
        return OpenBbStub.v5(
                        "yfinance/" + METRICS,
                        "yfinance/" + INCOME,
                        "yfinance/" + BALANCE,
                        "yfinance/" + CASH)
                .answer(
                        "yfinance/" + METRICS,
                        "yfinance",
                        "[{\"symbol\": \"ABC\", \"currency\": " + currency + "}]")
                .answer("yfinance/" + INCOME, "yfinance", income)
                .answer("yfinance/" + BALANCE, "yfinance", balance)
                .answer("yfinance/" + CASH, "yfinance", cash);
    }

    private static final String INCOME_ROWS =
            """
            [{"period_ending": "2024-12-31", "total_revenue": 900.0, "net_income": 90.0},
             {"period_ending": "2025-12-31", "total_revenue": 1000.0, "cost_of_revenue": 600.0,
              "gross_profit": 400.0, "interest_expense": 12.5, "tax_provision": -3.0,
              "net_income": 100.0, "preferred_stock_dividends": null,
              "weighted_average_basic_shares_outstanding": 50.0, "ebitda": 250.0}]
            """;
    private static final String BALANCE_ROWS =
            """
            [{"period_ending": "2025-12-31", "cash_and_cash_equivalents": 70.0,
              "total_liabilities_net_minority_interest": 300.0, "minority_interest": 5.0,
              "total_equity_non_controlling_interests": 200.0, "total_common_equity": 195.0,
              "total_assets": 500.0, "retained_earnings": -20.0,
              "ordinary_shares_number": 49.0, "share_issued": 55.0}]
            """;
    private static final String CASH_ROWS =
            """
            [{"period_ending": "2025-12-31", "operating_cash_flow": 150.0,
              "capital_expenditure": -40.0, "cash_dividends_paid": -10.0,
              "repurchase_of_capital_stock": -25.0, "net_issuance_payments_of_debt": -5.0,
              "effect_of_exchange_rate_changes": 2.0, "net_change_in_cash_and_equivalents": 60.0,
              "end_cash_position": 70.0, "beginning_cash_position": 8.0},
             {"period_ending": "2024-12-31", "net_change_in_cash_and_equivalents": 61.0,
              "capital_expenditure": 3.0}]
            """;

    @Test
    void yahoos_lines_have_elsons_signs_and_periods_come_newest_first() {
        try (OpenBbStub stub = yahoo("\"EUR\"", INCOME_ROWS, BALANCE_ROWS, CASH_ROWS);
                OpenBb openbb = stub.openbb()) {
            Statements statements = openbb.statements(ANNUAL).value();

            assertThat(statements.currency()).isEqualTo("EUR");
            assertThat(statements.reports())
                    .extracting(Statements.Report::end)
                    .containsExactly(LocalDate.parse("2025-12-31"), LocalDate.parse("2024-12-31"));
            assertThat(plain(statements.reports().getFirst().lines()))
                    .isEqualTo(
                            Map.ofEntries(
                                    Map.entry(Line.REVENUE, "1000"),
                                    Map.entry(Line.COST_OF_REVENUE, "600"),
                                    Map.entry(Line.GROSS_PROFIT, "400"),
                                    Map.entry(Line.INTEREST_EXPENSE, "12.5"),
                                    Map.entry(Line.INCOME_TAX, "-3"),
                                    Map.entry(Line.NET_INCOME, "100"),
                                    Map.entry(Line.BASIC_SHARES, "50"),
                                    Map.entry(Line.CASH, "70"),
                                    Map.entry(Line.TOTAL_LIABILITIES, "300"),
                                    Map.entry(Line.NONCONTROLLING_INTEREST, "5"),
                                    Map.entry(Line.TOTAL_EQUITY, "200"),
                                    Map.entry(Line.TOTAL_ASSETS, "500"),
                                    Map.entry(Line.RETAINED_EARNINGS, "-20"),
                                    Map.entry(Line.OPERATING_CASH_FLOW, "150"),
                                    Map.entry(Line.CAPITAL_EXPENDITURE, "40"),
                                    Map.entry(Line.DIVIDENDS_PAID, "10"),
                                    Map.entry(Line.SHARE_REPURCHASES, "25"),
                                    Map.entry(Line.NET_BORROWING, "-5"),
                                    Map.entry(Line.EXCHANGE_EFFECT, "2"),
                                    Map.entry(Line.CASH_CHANGE, "62"),
                                    Map.entry(Line.SHARES_OUTSTANDING, "49")));
        }
    }

    @Test
    void amounts_in_millions_are_rounded_to_millions() {
        String income = "[{\"period_ending\": \"2025-12-31\", \"total_revenue\": %s}]";
        String balance =
                "[{\"period_ending\": \"2025-12-31\", \"ordinary_shares_number\": 49123456.0}]";
        String cash = "[{\"period_ending\": \"2025-12-31\", \"operating_cash_flow\": 15000000.0}]";
        Map<String, String> rounded =
                Map.of("1000000000.0", "1000000", "1000250000.0", "1000", "1000250001.0", "1");
        rounded.forEach((revenue, unit) -> {
            try (OpenBbStub stub = yahoo("\"USD\"", income.formatted(revenue), balance, cash);
                    OpenBb openbb = stub.openbb()) {
                assertThat(openbb.statements(ANNUAL).value().roundedTo())
                        .isEqualByComparingTo(unit);
            }
        });
    }

    @Test
    void a_line_below_zero_that_has_no_sign_is_left_out() {
        try (OpenBbStub stub = yahoo("\"USD\"", INCOME_ROWS, BALANCE_ROWS, CASH_ROWS);
                OpenBb openbb = stub.openbb()) {
            Statements statements = openbb.statements(ANNUAL).value();

            assertThat(plain(statements.reports().get(1).lines()))
                    .isEqualTo(Map.of(Line.REVENUE, "900", Line.NET_INCOME, "90"));
        }
    }

    @Test
    void yfinance_is_asked_for_five_periods_at_most() {
        try (OpenBbStub stub = yahoo("\"USD\"", INCOME_ROWS, BALANCE_ROWS, CASH_ROWS);
                OpenBb openbb = stub.openbb()) {
            openbb.statements(new StatementsRequest("ABC", Frequency.QUARTERLY, 9));
            assertThat(stub.asked.get(1).query())
                    .containsEntry("limit", "5")
                    .containsEntry("period", "quarter");

            Statements one =
                    openbb.statements(new StatementsRequest("ABC", Frequency.ANNUAL, 1)).value();
            assertThat(one.reports()).hasSize(1);
        }
    }

    @Test
    void statements_without_a_currency_are_not_given() {
        try (OpenBbStub stub = yahoo("null", INCOME_ROWS, BALANCE_ROWS, CASH_ROWS);
                OpenBb openbb = stub.openbb()) {
            assertFailure(openbb, Kind.NONSENSE, "currency");
        }
    }

    @Test
    void statements_in_a_hundredth_of_a_currency_are_nonsense() {
        try (OpenBbStub stub = fmp("GBp", "90");
                OpenBb openbb = stub.openbb("fmp")) {
            assertFailure(openbb, Kind.NONSENSE, "reported_currency");
        }
    }

    @Test
    void two_rows_for_one_period_and_a_text_for_a_figure_are_nonsense() {
        String twice = INCOME_ROWS.replace("2024-12-31", "2025-12-31");
        try (OpenBbStub stub = yahoo("\"USD\"", twice, BALANCE_ROWS, CASH_ROWS);
                OpenBb openbb = stub.openbb()) {
            assertFailure(openbb, Kind.NONSENSE, "second row of 2025-12-31");
        }
        String text = BALANCE_ROWS.replace("500.0", "\"500\"");
        try (OpenBbStub stub = yahoo("\"USD\"", INCOME_ROWS, text, CASH_ROWS);
                OpenBb openbb = stub.openbb()) {
            assertFailure(openbb, Kind.NONSENSE, "results[0].total_assets");
        }
    }

    @Test
    void filings_give_net_income_of_the_owners_and_sums_of_what_is_all_stated() {
        try (OpenBbStub stub =
                        OpenBbStub.v5("sec/income_statement", "sec/balance_sheet", "sec/cash_flow")
                                .answer(
                                        "sec/income_statement",
                                        "sec",
                                        """
                                        [{"period_ending": "2025-09-30", "reported_currency": "USD",
                                          "total_revenue": 1000, "net_income": 110,
                                          "net_income_to_noncontrolling_interest": 10}]
                                        """)
                                .answer(
                                        "sec/balance_sheet",
                                        "sec",
                                        """
                                        [{"period_ending": "2025-09-30", "reported_currency": "USD",
                                          "goodwill": 40, "intangible_assets": 8,
                                          "short_term_debt": 5,
                                          "current_portion_of_long_term_debt": null}]
                                        """)
                                .answer(
                                        "sec/cash_flow",
                                        "sec",
                                        """
                                        [{"period_ending": "2025-09-30", "reported_currency": "USD",
                                          "purchase_of_plant_property_and_equipment": 30,
                                          "payment_of_dividends": 15, "net_change_in_cash": -4}]
                                        """);
                OpenBb openbb = stub.openbb()) {
            Statements statements = openbb.statements(ANNUAL).value();

            assertThat(plain(statements.reports().getFirst().lines()))
                    .isEqualTo(
                            Map.of(
                                    Line.REVENUE, "1000",
                                    Line.NET_INCOME, "100",
                                    Line.INTANGIBLES, "48",
                                    Line.CAPITAL_EXPENDITURE, "30",
                                    Line.DIVIDENDS_PAID, "15",
                                    Line.CASH_CHANGE, "-4"));
            assertThat(stub.asked.getFirst().query()).containsEntry("limit", "20");
        }
    }

    @Test
    void fmp_gives_net_income_where_nothing_is_deducted_and_one_currency() {
        try (OpenBbStub stub = fmp("USD", "90");
                OpenBb openbb = stub.openbb("fmp")) {
            assertThat(plain(openbb.statements(ANNUAL).value().reports().getFirst().lines()))
                    .containsEntry(Line.NET_INCOME, "90")
                    .containsEntry(Line.DIVIDENDS_PAID, "7");
        }
        try (OpenBbStub stub = fmp("USD", "80");
                OpenBb openbb = stub.openbb("fmp")) {
            assertThat(openbb.statements(ANNUAL).value().reports().getFirst().lines())
                    .doesNotContainKey(Line.NET_INCOME);
        }
        try (OpenBbStub stub = fmp("EUR", "90");
                OpenBb openbb = stub.openbb("fmp")) {
            assertFailure(openbb, Kind.NO_DATA, "several currencies");
        }
    }

    private static OpenBbStub fmp(String cashCurrency, String bottomLine) {
        String start = "[{\"period_ending\": \"2025-12-31\", \"reported_currency\": \"";
        return OpenBbStub.v4(INCOME + "=fmp,yfinance", BALANCE + "=fmp", CASH + "=fmp")
                .answer(
                        INCOME,
                        "fmp",
                        start
                                + "USD\", \"consolidated_net_income\": 90,"
                                + " \"bottom_line_net_income\": "
                                + bottomLine
                                + "}]")
                .answer(BALANCE, "fmp", start + "USD\", \"total_assets\": 5}]")
                .answer(CASH, "fmp", start + cashCurrency + "\", \"net_dividends_paid\": -7}]");
    }

    @Test
    void every_line_that_statements_have_is_mapped_or_left_out_on_purpose() {
        assertThat(LineTable.of(Upstream.YFINANCE).keySet())
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Line.values())
                                .filter(line ->
                                        line.sheet() != Sheet.MARKET
                                                || line == Line.SHARES_OUTSTANDING)
                                .toList());
        assertThat(LineTable.of(Upstream.SEC)).doesNotContainKey(Line.NET_BORROWING);
        assertThat(LineTable.of(Upstream.FMP))
                .doesNotContainKeys(Line.SHORT_TERM_DEBT, Line.LONG_TERM_DEBT);
    }

    @Test
    void a_profile_joins_the_figures_of_the_metrics() {
        try (OpenBbStub stub = profile("USD");
                OpenBb openbb = stub.openbb()) {
            Profile profile = openbb.profile("ABC").value();

            assertThat(profile.name()).isEqualTo("Alpha Beta");
            assertThat(profile.exchange()).isEqualTo("NMS");
            assertThat(profile.currency()).isEqualTo("USD");
            assertThat(profile.trailingEps()).isEqualByComparingTo("6.5");
            assertThat(profile.priceToBook()).isEqualByComparingTo("40.1");
            assertThat(profile.dividendYield()).as("percent or fraction").isNull();
            assertThat(profile.forwardPe()).isNull();
        }
    }

    @Test
    void figures_a_share_are_left_out_beside_prices_in_pence() {
        try (OpenBbStub stub = profile("GBp");
                OpenBb openbb = stub.openbb()) {
            Profile profile = openbb.profile("ABC").value();

            assertThat(profile.currency()).isEqualTo("GBP");
            assertThat(profile.trailingEps()).isNull();
            assertThat(profile.priceToBook()).isNull();
            assertThat(profile.marketCap()).isEqualByComparingTo("3000");
            assertThat(profile.dividendYield()).as("percent or fraction").isNull();
        }
    }

    @Test
    void figures_a_share_are_left_out_where_the_books_are_in_another_currency() {
        try (OpenBbStub stub = profile("INR");
                OpenBb openbb = stub.openbb()) {
            assertThat(openbb.profile("ABC").value().priceToBook()).isNull();
        }
    }

    @Test
    void a_share_without_metrics_has_a_profile_without_their_figures() {
        String row = "[{\"symbol\": \"NEW\", \"name\": \"New\", \"currency\": \"USD\"}]";
        try (OpenBbStub stub =
                        OpenBbStub.v5("yfinance/equity/profile", "yfinance/" + METRICS)
                                .answer("yfinance/equity/profile", "yfinance", row)
                                .answer("/api/v1/yfinance/" + METRICS, 204, "");
                OpenBb openbb = stub.openbb()) {
            assertThat(openbb.profile("NEW").value().trailingPe()).isNull();
        }
    }

    private static OpenBbStub profile(String currency) {
        return OpenBbStub.v5("yfinance/equity/profile", "yfinance/" + METRICS)
                .answer(
                        "yfinance/equity/profile",
                        "yfinance",
                        """
                        [{"symbol": "ABC", "name": "Alpha Beta", "stock_exchange": "NMS",
                          "currency": "%s", "market_cap": 3000, "dividend_yield": 0.0044}]
                        """
                                .formatted(currency))
                .answer(
                        "yfinance/" + METRICS,
                        "yfinance",
                        """
                        [{"symbol": "ABC", "currency": "USD", "eps_ttm": 6.5, "price_to_book": 40.1,
                          "dividend_yield": 0.44, "forward_pe": null}]
                        """);
    }

    private static Map<Line, String> plain(Map<Line, BigDecimal> lines) {
        Map<Line, String> plain = new HashMap<>();
        lines.forEach((line, v) -> plain.put(line, v.stripTrailingZeros().toPlainString()));
        return plain;
    }

    private static void assertFailure(OpenBb openbb, Kind kind, String words) {
        assertThatThrownBy(() -> openbb.statements(ANNUAL))
                .asInstanceOf(type(MarketFailure.class))
                .satisfies(e -> assertThat(e.kind()).as(e.getMessage()).isEqualTo(kind))
                .extracting(MarketFailure::getMessage)
                .asString()
                .contains(words);
    }
}
