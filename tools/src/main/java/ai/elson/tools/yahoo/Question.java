package ai.elson.tools.yahoo;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// One request to Yahoo.
///
/// @param symbol what it is about, for failures
/// @param base which of Yahoo's hosts
/// @param path below the base, encoded
/// @param parameters in their order, not yet encoded
/// @param crumbed whether Yahoo answers it only with a crumb
record Question(
        String symbol, URI base, String path, Map<String, String> parameters, boolean crumbed) {

    URI uri(Crumb.@Nullable Token crumb) {
        String query =
                parameters.entrySet().stream()
                        .map(p -> p.getKey() + "=" + encoded(p.getValue()))
                        .collect(Collectors.joining("&"));
        if (crumb != null) {
            query += (query.isEmpty() ? "" : "&") + "crumb=" + encoded(crumb.word());
        }
        String root = base.toString().replaceAll("/+$", "");
        return URI.create(root + path + (query.isEmpty() ? "" : "?" + query));
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
