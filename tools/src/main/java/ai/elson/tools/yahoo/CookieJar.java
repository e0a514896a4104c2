package ai.elson.tools.yahoo;

import java.net.CookieHandler;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Collectors;

/// Yahoo's cookies, for the hosts of one client, which asks no others and follows nobody elsewhere.
/// The JDK's own jar would not do: it follows RFC 2965, by which a cookie of `yahoo.com` that has a
/// `Max-Age` is not for `query2.finance.yahoo.com`.
final class CookieJar extends CookieHandler {

    /// More cookies, or longer ones, are not Yahoo's.
    private static final int MOST = 50;

    private static final int LONGEST = 4096;

    private final Map<String, String> cookies = new ConcurrentSkipListMap<>();

    boolean isEmpty() {
        return cookies.isEmpty();
    }

    void clear() {
        cookies.clear();
    }

    @Override
    public Map<String, List<String>> get(URI uri, Map<String, List<String>> requestHeaders) {
        if (cookies.isEmpty()) {
            return Map.of();
        }
        return Map.of(
                "Cookie",
                List.of(
                        cookies.entrySet().stream()
                                .map(c -> c.getKey() + "=" + c.getValue())
                                .collect(Collectors.joining("; "))));
    }

    @Override
    public void put(URI uri, Map<String, List<String>> responseHeaders) {
        responseHeaders.forEach((name, values) -> {
            if (name.toLowerCase(Locale.ROOT).equals("set-cookie")) {
                values.forEach(this::keep);
            }
        });
    }

    private void keep(String header) {
        String pair = header.split(";", 2)[0];
        int equals = pair.indexOf('=');
        if (equals < 1 || pair.length() > LONGEST) {
            return;
        }
        String name = pair.substring(0, equals).strip();
        String value = pair.substring(equals + 1).strip();
        if (value.isEmpty()) {
            cookies.remove(name);
        } else if (cookies.size() < MOST) {
            cookies.put(name, value);
        }
    }
}
