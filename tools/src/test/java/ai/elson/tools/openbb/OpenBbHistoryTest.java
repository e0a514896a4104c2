package ai.elson.tools.openbb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import ai.elson.base.failure.BadInput;
import ai.elson.tools.market.DaysRequest;
import ai.elson.tools.market.History;
import ai.elson.tools.market.History.Bar;
import ai.elson.tools.market.History.Dividend;
import ai.elson.tools.market.History.Split;
import ai.elson.tools.market.MarketFailure;
import ai.elson.tools.market.MarketFailure.Kind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpenBbHistoryTest {

    private static final String PROFILE = "equity/profile";
    private static final String PRICES = "equity/price/historical";

    private static final String DAYS =
            """
            [{"date": "2026-01-02", "open": 10, "high": 11, "low": 9.5, "close": 10.5,
              "volume": 1000, "split_ratio": 0.0, "dividend": 0.0},
             {"date": "2026-01-05", "open": 10.5, "high": 12, "low": 10.5, "close": 11.75,
              "volume": 1100, "split_ratio": 0.0, "dividend": 0.24},
             {"date": "2026-01-06", "open": 11.5, "high": 12, "low": 11, "close": 11.5,
              "volume": 900, "split_ratio": 0.0, "dividend": 0.1},
             {"date": "2026-03-02", "open": 3, "high": 3, "low": 3, "close": 3,
              "volume": 5, "split_ratio": 4.0, "dividend": 0.0}]
            """;

    private static OpenBbStub stub(String currency, String zone, String prices) {
        return OpenBbStub.v4(PROFILE + "=yfinance", PRICES + "=fmp,yfinance")
                .answer(
                        PROFILE,
                        "yfinance",
                        """
                        [{"symbol": "ABC", "currency": "%s", "exchange_timezone": "%s"}]
                        """
                                .formatted(currency, zone))
                .answer(PRICES, "yfinance", prices);
    }

    private static DaysRequest request() {
        return new DaysRequest("ABC", LocalDate.parse("2026-01-02"), LocalDate.parse("2026-01-05"));
    }

    @Test
    void bars_end_at_the_last_day_and_splits_do_not() {
        try (OpenBbStub stub = stub("USD", "America/New_York", DAYS);
                OpenBb openbb = stub.openbb()) {
            History history = openbb.history(request()).value();

            assertThat(history.currency()).isEqualTo("USD");
            assertThat(history.zone()).isEqualTo(ZoneId.of("America/New_York"));
            assertThat(history.basis()).isEqualTo(History.Basis.SPLIT_ADJUSTED);
            assertThat(history.bars())
                    .containsExactly(
                            bar("2026-01-02", "10", "11", "9.5", "10.5", "1000"),
                            bar("2026-01-05", "10.5", "12", "10.5", "11.75", "1100"));
            assertThat(history.dividends())
                    .containsExactly(
                            new Dividend(LocalDate.parse("2026-01-05"), new BigDecimal("0.24")));
            assertThat(history.splits())
                    .containsExactly(
                            new Split(
                                    LocalDate.parse("2026-03-02"),
                                    new BigDecimal("4"),
                                    BigDecimal.ONE));
            assertThat(stub.asked.get(1).query())
                    .containsEntry("adjustment", "splits_only")
                    .containsEntry("start_date", "2026-01-02")
                    .doesNotContainKey("end_date");
        }
    }

    @Test
    void pence_are_scaled_and_volume_is_not() {
        String plain = DAYS.replace("0.24", "0.0");
        try (OpenBbStub stub = stub("GBp", "Europe/London", plain);
                OpenBb openbb = stub.openbb()) {
            History history = openbb.history(request()).value();

            assertThat(history.currency()).isEqualTo("GBP");
            assertThat(history.bars().getFirst().close()).isEqualByComparingTo("0.105");
            assertThat(history.bars().getFirst().volume()).isEqualByComparingTo("1000");
        }
    }

    @Test
    void a_dividend_that_may_be_in_pence_or_in_pounds_is_not_given() {
        try (OpenBbStub stub = stub("GBp", "Europe/London", DAYS);
                OpenBb openbb = stub.openbb()) {
            assertFailure(openbb, Kind.NO_DATA, "dividends of ABC beside prices in GBp");
        }
    }

    @Test
    void a_fund_s_distribution_of_gains_is_cash_once() {
        String gains =
                """
                [{"date": "2026-01-02", "close": 40, "dividend": 1.5, "capital_gains": 1.25},
                 {"date": "2026-01-04", "close": 38, "dividend": 0.25, "capital_gains": 0.75},
                 {"date": "2026-01-05", "close": 38, "dividend": 0.0, "capital_gains": 0.5}]
                """;
        try (OpenBbStub stub = stub("USD", "America/New_York", gains);
                OpenBb openbb = stub.openbb()) {
            assertThat(openbb.history(request()).value().dividends())
                    .containsExactly(
                            new Dividend(LocalDate.parse("2026-01-02"), new BigDecimal("1.5")),
                            new Dividend(LocalDate.parse("2026-01-04"), new BigDecimal("1.00")),
                            new Dividend(LocalDate.parse("2026-01-05"), new BigDecimal("0.5")));
        }
    }

    @Test
    void no_bar_in_the_days_asked_for_is_no_data() {
        String later = "[{\"date\": \"2026-03-02\", \"close\": 3}]";
        try (OpenBbStub stub = stub("USD", "America/New_York", later);
                OpenBb openbb = stub.openbb()) {
            assertFailure(openbb, Kind.NO_DATA, "no prices of ABC from 2026-01-02");
        }
    }

    @Test
    void a_network_that_is_down_is_seen_in_the_profile_and_not_taken_for_no_data() {
        try (OpenBbStub stub =
                        OpenBbStub.v4(PROFILE + "=yfinance", PRICES + "=yfinance")
                                .answer(
                                        "/api/v1/" + PROFILE,
                                        400,
                                        "{\"detail\": \"DNSError: Could not resolve host: h\"}")
                                .answer("/api/v1/" + PRICES, 204, "");
                OpenBb openbb = stub.openbb()) {
            assertFailure(openbb, Kind.DOWN, "Could not resolve host");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"date\": \"2026-01-06\" | \"date\": \"2026-01-05\" | second row of a day",
                "\"date\": \"2026-01-06\" | \"date\": \"6 Jan\" | results[2].date",
                "\"date\": \"2026-01-06\" | \"date\": \"2026-02-30\" | results[2].date",
                "\"date\": \"2026-01-06\" | \"date\": 20260106 | results[2].date",
                "\"close\": 11.75 | \"close\": \"x\" | results[1].close",
                "\"close\": 11.75 | \"close\": -1 | results[1].close",
                "\"dividend\": 0.24 | \"dividend\": [] | results[1].dividend",
                "\"split_ratio\": 4.0 | \"split_ratio\": \"4:1\" | results[3].split_ratio",
            })
    void a_bad_field_is_nonsense_and_named(String good, String bad, String field) {
        try (OpenBbStub stub = stub("USD", "America/New_York", DAYS.replace(good, bad));
                OpenBb openbb = stub.openbb()) {
            assertFailure(openbb, Kind.NONSENSE, field);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Mars/Olympus", "+99:00"})
    void a_zone_that_is_none_is_nonsense(String zone) {
        try (OpenBbStub stub = stub("USD", zone, DAYS);
                OpenBb openbb = stub.openbb()) {
            assertFailure(openbb, Kind.NONSENSE, "exchange_timezone");
        }
    }

    @Test
    void a_zone_that_is_not_stated_is_none() {
        try (OpenBbStub stub = stub("USD", "", DAYS);
                OpenBb openbb = stub.openbb()) {
            assertThat(openbb.history(request()).value().zone()).isNull();
        }
    }

    @Test
    void days_in_the_wrong_order_are_bad_input() {
        DaysRequest backwards =
                new DaysRequest(
                        "ABC", LocalDate.parse("2026-01-05"), LocalDate.parse("2026-01-02"));
        try (OpenBbStub stub = OpenBbStub.v4(PRICES + "=yfinance");
                OpenBb openbb = stub.openbb()) {
            assertThatThrownBy(() -> openbb.history(backwards)).isInstanceOf(BadInput.class);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "4.0, 4, 1",
        "0.05, 1, 20",
        "1.5, 3, 2",
        "0.3333333333333333, 1, 3",
        "0.125, 1, 8",
        "0.0002, 1, 5000",
        "1.05, 21, 20",
        "1.23456789012, 1.23456789012, 1",
    })
    void a_split_is_two_whole_numbers_where_they_give_the_ratio(
            String ratio, String numerator, String denominator) {
        Split split = SplitRatio.split(LocalDate.EPOCH, new BigDecimal(ratio));

        assertThat(split.numerator()).isEqualByComparingTo(numerator);
        assertThat(split.denominator()).isEqualByComparingTo(denominator);
    }

    private static Bar bar(
            String date, String open, String high, String low, String close, String volume) {
        return new Bar(
                LocalDate.parse(date),
                new BigDecimal(open),
                new BigDecimal(high),
                new BigDecimal(low),
                new BigDecimal(close),
                new BigDecimal(volume),
                null);
    }

    private static void assertFailure(OpenBb openbb, Kind kind, String words) {
        assertThatThrownBy(() -> openbb.history(request()))
                .asInstanceOf(type(MarketFailure.class))
                .satisfies(e -> assertThat(e.kind()).as(e.getMessage()).isEqualTo(kind))
                .extracting(MarketFailure::getMessage)
                .asString()
                .contains(words);
    }
}
