package ai.elson.tools.yahoo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.elson.base.failure.BadInput;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YahooSettingsTest {

    private static final Duration SECOND = Duration.ofSeconds(1);

    @Test
    void the_defaults_are_yahoos_own_hosts() {
        YahooSettings settings = YahooSettings.yahoo(true);
        assertThat(settings.query1()).hasToString("https://query1.finance.yahoo.com");
        assertThat(settings.query2()).hasToString("https://query2.finance.yahoo.com");
        assertThat(settings.cookies()).hasToString("https://fc.yahoo.com");
        assertThat(settings.timeout()).isEqualTo(Duration.ofSeconds(10));
        assertThat(settings.userAgent()).startsWith("Mozilla/5.0").contains("Elson");
        assertThat(settings.personalUseAccepted()).isTrue();
        assertThat(YahooSettings.yahoo(false).personalUseAccepted()).isFalse();
    }

    @Test
    void a_stand_in_answers_for_all_hosts() {
        URI address = URI.create("http://127.0.0.1:1");
        YahooSettings settings = YahooSettings.standIn(address, SECOND, false);
        assertThat(settings)
                .isEqualTo(
                        new YahooSettings(
                                address, address, address, settings.userAgent(), SECOND, false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ftp://127.0.0.1",
                "file:///etc/passwd",
                "/relative",
                "http://user:secret@127.0.0.1",
                "http://127.0.0.1?a=b",
                "http://127.0.0.1#a"
            })
    void an_address_that_is_not_plain_http_is_refused(String address) {
        assertThatThrownBy(() -> YahooSettings.standIn(URI.create(address), SECOND, true))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("yahoo.query1")
                .hasMessageNotContaining("secret");
    }

    @Test
    void a_timeout_or_user_agent_out_of_range_is_refused() {
        URI address = URI.create("http://127.0.0.1:1");
        for (Duration wrong : new Duration[] {Duration.ofMillis(99), Duration.ofMinutes(3)}) {
            assertThatThrownBy(() -> YahooSettings.standIn(address, wrong, true))
                    .isInstanceOf(BadInput.class)
                    .hasMessageContaining("100 ms to 2 minutes");
        }
        for (String wrong : new String[] {"", "a\r\nX-Other: b"}) {
            assertThatThrownBy(
                            () -> new YahooSettings(address, address, address, wrong, SECOND, true))
                    .isInstanceOf(BadInput.class)
                    .hasMessageContaining("userAgent");
        }
    }
}
