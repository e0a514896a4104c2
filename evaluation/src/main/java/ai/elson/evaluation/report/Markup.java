package ai.elson.evaluation.report;

import java.util.List;
import java.util.stream.Collectors;

/// Text that is already escaped. The only ways to make one are to escape text and to build a [Tag],
/// so nothing reaches the page unescaped.
record Markup(String source) {

    static final Markup NONE = new Markup("");

    /// Escapes text. Characters that XML cannot hold become the replacement character.
    static Markup text(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        text.codePoints()
                .forEach(c -> {
                    switch (c) {
                        case '&' -> escaped.append("&amp;");
                        case '<' -> escaped.append("&lt;");
                        case '>' -> escaped.append("&gt;");
                        case '"' -> escaped.append("&quot;");
                        case '\'' -> escaped.append("&#39;");
                        case '\n', '\t' -> escaped.appendCodePoint(c);
                        default -> escaped.appendCodePoint(isAllowed(c) ? c : 0xFFFD);
                    }
                });
        return new Markup(escaped.toString());
    }

    static Markup join(List<Markup> parts) {
        return new Markup(parts.stream().map(Markup::source).collect(Collectors.joining()));
    }

    static Markup join(Markup... parts) {
        return join(List.of(parts));
    }

    /// XML 1.0, production 2, without the carriage return.
    private static boolean isAllowed(int c) {
        return c >= 0x20 && c <= 0xD7FF || c >= 0xE000 && c <= 0xFFFD || c >= 0x10000;
    }
}
