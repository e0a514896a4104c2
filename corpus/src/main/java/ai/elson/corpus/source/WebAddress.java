package ai.elson.corpus.source;

import java.net.IDN;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The parts of a web address, read as browsers do: kinder than RFC 3986.
///
/// @param host lower case, in ASCII (IDNA), without `www.`, port and user
/// @param path its segments, decoded, without extension, lower case
/// @param query the values of its parameters, decoded, those that only track left out
record WebAddress(String host, List<String> path, List<String> query) {

    private static final Pattern SHAPE =
            Pattern.compile(
                    "(?:(https?):)?//([^/?#\\\\]*)([^?#]*)(?:\\?([^#]*))?(?:#.*)?",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern BARE = Pattern.compile("[\\w-]+(\\.[\\w-]+)+([/?#].*)?");
    private static final Pattern HOST = Pattern.compile("[a-z0-9_]([a-z0-9_-]*\\.)*[a-z0-9_-]+");
    private static final Pattern NUMBERS = Pattern.compile("[0-9.]+|\\[.*]");
    private static final Pattern TRACKING =
            Pattern.compile(
                    "utm_.*|gclid|fbclid|msclkid|mc_.*|_ga|ref|referrer|source|sid|sessionid|cid|icid|affid|campaign|igshid|yclid|gad_source");
    private static final Pattern EXTENSION =
            Pattern.compile(
                    "\\.(html?|aspx?|php|jsp|pdf|cfm|shtml|xhtml|md|txt|do|page|docx?|xlsx?)$");

    /// Reads an address of http or https, the scheme of which may be missing; empty where it is not
    /// one that leads to a public page.
    static Optional<WebAddress> of(String url) {
        String text = url.strip().replaceAll("\\s", "%20");
        if (BARE.matcher(text).matches()) {
            text = "//" + text;
        }
        Matcher shape = SHAPE.matcher(text);
        if (!shape.matches()) {
            return Optional.empty();
        }
        Optional<String> host = host(shape.group(2));
        List<String> path = new ArrayList<>();
        for (String segment : shape.group(3).split("/")) {
            String plain = decoded(segment).toLowerCase(Locale.ROOT);
            if (!plain.isBlank()) {
                path.add(EXTENSION.matcher(plain).replaceFirst(""));
            }
        }
        List<String> query =
                shape.group(4) == null
                        ? List.of()
                        : Arrays.stream(shape.group(4).split("[&;]"))
                                .filter(p -> !TRACKING.matcher(name(p)).matches())
                                .map(p -> decoded(p.substring(p.indexOf('=') + 1)))
                                .map(p -> p.toLowerCase(Locale.ROOT))
                                .filter(p -> !p.isBlank())
                                .toList();
        return host.map(h -> new WebAddress(h, List.copyOf(path), query));
    }

    /// Whether the host is that one or lies under it.
    boolean under(String other) {
        return host.equals(other) || host.endsWith("." + other);
    }

    /// Whether the path begins with these segments.
    boolean inFolder(List<String> segments) {
        return path.size() >= segments.size() && path.subList(0, segments.size()).equals(segments);
    }

    private static String name(String parameter) {
        int equals = parameter.indexOf('=');
        return (equals < 0 ? "" : parameter.substring(0, equals)).toLowerCase(Locale.ROOT);
    }

    private static Optional<String> host(String authority) {
        String host = authority.substring(authority.lastIndexOf('@') + 1);
        host = decoded(host.replaceFirst(":\\d*$", "")).toLowerCase(Locale.ROOT);
        if (NUMBERS.matcher(host).matches()) {
            return Optional.empty();
        }
        try {
            host = IDN.toASCII(host, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        host = host.replaceFirst("\\.$", "").replaceFirst("^(www\\d?|m|amp)\\.(?=.*\\.)", "");
        return HOST.matcher(host).matches() && host.indexOf('.') > 0
                ? Optional.of(host)
                : Optional.empty();
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text.replace("+", "%20"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text; // a percent sign that stands for itself
        }
    }
}
