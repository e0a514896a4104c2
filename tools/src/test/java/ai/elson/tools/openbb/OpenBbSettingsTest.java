package ai.elson.tools.openbb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.elson.base.failure.BadInput;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpenBbSettingsTest {

    private static final String BASE = "http://127.0.0.1:6900";

    @Test
    void the_defaults_prefer_upstreams_without_a_key_and_have_no_login() {
        OpenBbSettings settings =
                OpenBbSettings.fromEnvironment(Map.of(OpenBbSettings.BASE, BASE + "/"));

        assertThat(settings).isEqualTo(OpenBbSettings.at(URI.create(BASE)));
        assertThat(settings.upstreams())
                .containsExactly("yfinance", "sec", "cboe", "tmx", "fred", "fmp");
        assertThat(settings.login()).isNull();
        assertThat(settings.timeout()).isEqualTo(Duration.ofSeconds(20));
        assertThat(settings.discoveryTimeout()).isEqualTo(Duration.ofSeconds(60));
    }

    @Test
    void every_setting_comes_from_its_variable() {
        OpenBbSettings settings =
                OpenBbSettings.fromEnvironment(
                        Map.of(
                                OpenBbSettings.BASE, "https://openbb.example",
                                OpenBbSettings.UPSTREAMS, "FMP, cboe",
                                OpenBbSettings.USER, "ann",
                                OpenBbSettings.PASSWORD, "secret",
                                OpenBbSettings.TIMEOUT, "7"));

        assertThat(settings)
                .isEqualTo(
                        new OpenBbSettings(
                                URI.create("https://openbb.example"),
                                List.of("fmp", "cboe"),
                                new OpenBbSettings.Login("ann", "secret"),
                                Duration.ofSeconds(7),
                                OpenBbSettings.DEFAULT_DISCOVERY_TIMEOUT));
        assertThat(settings.toString()).doesNotContain("secret");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "127.0.0.1:6900",
                "file:///etc/passwd",
                "ftp://h",
                "http://",
                "http://ann:secret@h",
                "http://h?x=1",
                "http://h#x",
                "http://a b",
            })
    void an_address_that_is_none_is_refused_without_repeating_it(String address) {
        assertThatThrownBy(
                        () -> OpenBbSettings.fromEnvironment(Map.of(OpenBbSettings.BASE, address)))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining(OpenBbSettings.BASE)
                .message()
                .doesNotContain("secret");
    }

    @ParameterizedTest
    @CsvSource({
        "ELSON_OPENBB_UPSTREAMS, intrinio",
        "ELSON_OPENBB_UPSTREAMS, 'fmp,fmp'",
        "ELSON_OPENBB_UPSTREAMS, 'fmp,'",
        "ELSON_OPENBB_TIMEOUT_SECONDS, 0",
        "ELSON_OPENBB_TIMEOUT_SECONDS, 301",
        "ELSON_OPENBB_TIMEOUT_SECONDS, soon",
        "ELSON_OPENBB_USER, ann",
        "ELSON_OPENBB_PASSWORD, secret",
    })
    void a_setting_that_cannot_be_used_is_refused_by_name(String name, String value) {
        Map<String, String> environment = new HashMap<>(Map.of(OpenBbSettings.BASE, BASE));
        environment.put(name, value);

        assertThatThrownBy(() -> OpenBbSettings.fromEnvironment(environment))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining(name);
    }
}
