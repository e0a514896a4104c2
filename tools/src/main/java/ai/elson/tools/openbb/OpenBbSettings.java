package ai.elson.tools.openbb;

import ai.elson.base.failure.BadInput;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Where an OpenBB server is and which of its upstream providers are wanted. Nothing is configured
/// by default: who runs no server has none.
///
/// @param base http or https, host and port, as `http://127.0.0.1:6900`
/// @param upstreams wanted, the first first; an upstream that is not named is not asked
/// @param login where the server asks for one, or null
/// @param timeout for one answer
/// @param discoveryTimeout for the server's description of itself, which is several MB and which a
///   server that has just started has yet to write
public record OpenBbSettings(
        URI base,
        List<String> upstreams,
        @Nullable Login login,
        Duration timeout,
        Duration discoveryTimeout) {

    /// The variables that [#fromEnvironment] reads.
    public static final String BASE = "ELSON_OPENBB_URL";

    public static final String UPSTREAMS = "ELSON_OPENBB_UPSTREAMS";
    public static final String USER = "ELSON_OPENBB_USER";
    public static final String PASSWORD = "ELSON_OPENBB_PASSWORD";
    public static final String TIMEOUT = "ELSON_OPENBB_TIMEOUT_SECONDS";

    /// Those that need no key come first.
    public static final List<String> DEFAULT_UPSTREAMS =
            Arrays.stream(Upstream.values()).map(Upstream::id).toList();

    public static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(20);
    public static final Duration DEFAULT_DISCOVERY_TIMEOUT = Duration.ofSeconds(60);

    private static final int LONGEST_TIMEOUT_SECONDS = 300;

    /// A user and a password, for the server's basic authentication.
    public record Login(String user, String password) {
        public Login {
            if (user.isEmpty() || user.contains(":")) {
                throw BadInput.at(
                        USER,
                        user.isEmpty() ? "nothing" : "a name with a colon",
                        "a name without a colon");
            }
        }

        @Override
        public String toString() {
            return "Login[" + user + ", password not shown]";
        }
    }

    public OpenBbSettings {
        base = checked(base);
        upstreams = List.copyOf(upstreams);
        if (upstreams.isEmpty() || new HashSet<>(upstreams).size() < upstreams.size()) {
            throw BadInput.at(UPSTREAMS, upstreams.toString(), "at least one, each once");
        }
        for (String upstream : upstreams) {
            if (Upstream.named(upstream).isEmpty()) {
                throw BadInput.at(UPSTREAMS, upstream, String.join(", ", DEFAULT_UPSTREAMS));
            }
        }
        positive(timeout);
        positive(discoveryTimeout);
    }

    /// The defaults for a server.
    public static OpenBbSettings at(URI base) {
        return new OpenBbSettings(
                base, DEFAULT_UPSTREAMS, null, DEFAULT_TIMEOUT, DEFAULT_DISCOVERY_TIMEOUT);
    }

    /// What the environment says.
    ///
    /// @throws BadInput where it names no server, or something that cannot be used
    public static OpenBbSettings fromEnvironment(Map<String, String> environment) {
        String place = environment.getOrDefault(BASE, "").strip();
        if (place.isEmpty()) {
            throw BadInput.at(BASE, "nothing", "the address of an OpenBB server");
        }
        String user = environment.get(USER);
        String password = environment.get(PASSWORD);
        if ((user == null) != (password == null)) {
            throw BadInput.at(
                    USER + " and " + PASSWORD, "one without the other", "both, or neither");
        }
        return new OpenBbSettings(
                address(place),
                upstreams(environment.get(UPSTREAMS)),
                user == null || password == null ? null : new Login(user, password),
                timeout(environment.get(TIMEOUT)),
                DEFAULT_DISCOVERY_TIMEOUT);
    }

    private static List<String> upstreams(@Nullable String names) {
        if (names == null || names.isBlank()) {
            return DEFAULT_UPSTREAMS;
        }
        return Arrays.stream(names.split(",", -1))
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .toList();
    }

    private static Duration timeout(@Nullable String seconds) {
        if (seconds == null || seconds.isBlank()) {
            return DEFAULT_TIMEOUT;
        }
        try {
            return Duration.ofSeconds(Integer.parseInt(seconds.strip()));
        } catch (NumberFormatException e) {
            throw BadInput.at(TIMEOUT, seconds, "1 to " + LONGEST_TIMEOUT_SECONDS + " seconds");
        }
    }

    private static URI address(String place) {
        try {
            return new URI(place);
        } catch (URISyntaxException e) {
            throw BadInput.at(BASE, "no address", "as http://127.0.0.1:6900");
        }
    }

    private static URI checked(URI base) {
        String scheme = base.getScheme();
        if (scheme == null
                || base.getHost() == null
                || !List.of("http", "https").contains(scheme.toLowerCase(Locale.ROOT))
                || base.getRawUserInfo() != null
                || base.getRawQuery() != null
                || base.getRawFragment() != null) {
            throw BadInput.at(
                    BASE,
                    "an address that is not one of a server",
                    "http or https with a host, without user, query or fragment, as"
                            + " http://127.0.0.1:6900");
        }
        String text = base.toString();
        return text.endsWith("/") ? URI.create(text.substring(0, text.length() - 1)) : base;
    }

    private static void positive(Duration timeout) {
        if (!timeout.isPositive() || timeout.toSeconds() > LONGEST_TIMEOUT_SECONDS) {
            throw BadInput.at(
                    TIMEOUT,
                    timeout.toSeconds() + " seconds",
                    "1 to " + LONGEST_TIMEOUT_SECONDS + " seconds");
        }
    }
}
