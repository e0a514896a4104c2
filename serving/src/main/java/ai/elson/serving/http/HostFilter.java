package ai.elson.serving.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;

/// Lets a request pass that asked for this machine by name. A server without a key trusts whoever
/// is on the machine; a page from elsewhere whose name was made to point here (DNS rebinding) runs
/// in a browser on it, but still asks for its own name.
final class HostFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private static final Set<String> THIS_MACHINE =
            Set.of("127.0.0.1", "localhost", "[::1]", "0:0:0:0:0:0:0:1", "::1");

    private final String host;

    /// @param host under which the server was started, which is accepted too
    HostFilter(String host) {
        this.host = host.toLowerCase(Locale.ROOT);
    }

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String asked = request.getServerName().toLowerCase(Locale.ROOT);
        if (asked.equals(host) || THIS_MACHINE.contains(asked)) {
            chain.doFilter(request, response);
            return;
        }
        Exchange.write(
                response,
                403,
                ApiError.refused(
                                403,
                                "host_not_allowed",
                                "Host: found another machine's name; accepted: 127.0.0.1 or"
                                        + " localhost, or any name with an API key")
                        .json());
    }
}
