package ai.elson.tools.yahoo;

import ai.elson.base.failure.BadInput;
import java.net.URI;
import java.time.Duration;

/// Where Yahoo is, and whether its terms were accepted.
///
/// @param query1 base address of quotes and screens
/// @param query2 base address of everything else
/// @param cookies address whose answer sets the cookie that a crumb belongs to
/// @param userAgent Yahoo answers nobody who does not name one that looks like a browser's
/// @param timeout for one answer, 100 ms to 2 minutes
/// @param personalUseAccepted whether a person said that they use the data for themselves only
public record YahooSettings(
        URI query1,
        URI query2,
        URI cookies,
        String userAgent,
        Duration timeout,
        boolean personalUseAccepted) {

    /// What a person sets to accept the terms.
    static final String ACCEPTANCE =
            "--yahoo-personal-use or the environment variable ELSON_YAHOO_PERSONAL_USE=yes";

    private static final String USER_AGENT = "Mozilla/5.0 (compatible; Elson/0.1; personal use)";
    private static final Duration SHORTEST = Duration.ofMillis(100);
    private static final Duration LONGEST = Duration.ofMinutes(2);

    /// @throws BadInput for an address that is not http or https, an empty user agent, or a timeout
    ///   out of range
    public YahooSettings {
        checkAddress("query1", query1);
        checkAddress("query2", query2);
        checkAddress("cookies", cookies);
        if (!userAgent.matches("[ -~]{1,200}")) {
            throw BadInput.at(
                    "yahoo.userAgent",
                    "«" + userAgent + "»",
                    "1 to 200 printable ASCII characters");
        }
        if (timeout.compareTo(SHORTEST) < 0 || timeout.compareTo(LONGEST) > 0) {
            throw BadInput.at("yahoo.timeout", timeout.toString(), "100 ms to 2 minutes");
        }
    }

    /// Yahoo itself.
    public static YahooSettings yahoo(boolean personalUseAccepted) {
        return new YahooSettings(
                URI.create("https://query1.finance.yahoo.com"),
                URI.create("https://query2.finance.yahoo.com"),
                URI.create("https://fc.yahoo.com"),
                USER_AGENT,
                Duration.ofSeconds(10),
                personalUseAccepted);
    }

    /// A stand-in that answers for all of Yahoo's hosts at one address.
    public static YahooSettings standIn(
            URI address, Duration timeout, boolean personalUseAccepted) {
        return new YahooSettings(
                address, address, address, USER_AGENT, timeout, personalUseAccepted);
    }

    private static void checkAddress(String name, URI address) {
        String scheme = address.getScheme();
        boolean web = "http".equalsIgnoreCase(scheme) || "https".equalsIgnoreCase(scheme);
        if (!web || address.getHost() == null || address.getUserInfo() != null) {
            // not shown whole: it may hold a password
            throw BadInput.at(
                    "yahoo." + name,
                    scheme + " address of host " + address.getHost(),
                    "an http or https address with a host and without a user");
        }
        if (address.getRawQuery() != null || address.getRawFragment() != null) {
            throw BadInput.at(
                    "yahoo." + name, "a query or a fragment", "an address without either");
        }
    }
}
