package ai.elson.serving.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/// Lets a request pass that carries the key; `/health` needs none, so that a watcher can ask.
final class KeyFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private final byte[] expected;

    KeyFilter(String apiKey) {
        this.expected = ("Bearer " + apiKey).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String given = request.getHeader("Authorization");
        // isEqual takes the same time wherever two keys differ
        boolean good =
                given != null
                        && MessageDigest.isEqual(expected, given.getBytes(StandardCharsets.UTF_8));
        if (good || request.getRequestURI().equals("/health")) {
            chain.doFilter(request, response);
            return;
        }
        response.setHeader("WWW-Authenticate", "Bearer");
        Exchange.write(
                response,
                401,
                ApiError.refused(
                                401,
                                "invalid_api_key",
                                "Authorization: found "
                                        + (given == null ? "nothing" : "a wrong key")
                                        + "; accepted: Bearer and the key that the server was"
                                        + " started with")
                        .json());
    }
}
