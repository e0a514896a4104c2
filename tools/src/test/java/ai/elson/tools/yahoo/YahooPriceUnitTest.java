package ai.elson.tools.yahoo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.elson.base.file.Json;
import ai.elson.tools.market.HttpSource;
import ai.elson.tools.market.MarketFailure;
import ai.elson.tools.market.PriceUnit;
import java.math.BigDecimal;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class YahooPriceUnitTest {

    static Reading reading(String json) {
        return new Reading(
                new HttpSource("yahoo", "Yahoo Finance", Duration.ofSeconds(1), null),
                "",
                Json.MAPPER.readTree(json));
    }

    @ParameterizedTest
    @CsvSource({
        "USD, USD, 123.45",
        "GBp, GBP, 1.2345",
        "GBX, GBP, 1.2345",
        "GBP, GBP, 123.45",
        "ZAc, ZAR, 1.2345",
        "ZAC, ZAR, 1.2345",
        "ZAX, ZAR, 1.2345",
        "ILA, ILS, 1.2345",
        "ILS, ILS, 123.45",
        "KWF, KWD, 0.12345",
        "USX, USD, 1.2345"
    })
    void minor_units_are_scaled_to_their_currency(String code, String currency, String amount) {
        PriceUnit unit = reading("\"" + code + "\"").priceUnit();
        assertThat(unit.currency()).isEqualTo(currency);
        assertThat(unit.scaled(new BigDecimal("123.45"))).isEqualTo(new BigDecimal(amount));
        assertThat(unit.scaledOrNull(null)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"usd\"", "\"EUc\"", "\"\"", "\"DOLLAR\"", "null", "7"})
    void what_is_no_currency_is_nonsense(String code) {
        assertThatThrownBy(() -> reading(code).priceUnit())
                .isInstanceOfSatisfying(
                        MarketFailure.class,
                        e -> assertThat(e.kind()).isEqualTo(MarketFailure.Kind.NONSENSE));
    }

    @Test
    void a_number_may_be_formatted_or_infinite_but_not_endless() {
        assertThat(reading("{\"raw\":1.5,\"fmt\":\"1.50\"}").findNumber()).isEqualTo("1.5");
        assertThat(reading("1.5E6").findNumber()).isEqualTo(new BigDecimal("1500000"));
        assertThat(reading("\"Infinity\"").findNumber()).isNull();
        assertThat(reading("null").findNumber()).isNull();
        for (String wrong :
                new String[] {"1e41", "1e-41", "\"1.5\"", "[]", "true", "{\"fmt\":1}"}) {
            assertThatThrownBy(() -> reading(wrong).findNumber())
                    .as(wrong)
                    .isInstanceOf(MarketFailure.class);
        }
    }
}
