package ai.elson.tools.openbb;

import ai.elson.tools.market.Capability;
import ai.elson.tools.market.Source;
import java.util.Map;

/// How one upstream is asked for one capability.
///
/// @param paths from the server's root, of everything that the capability needs
record Route(
        Capability capability,
        Generation generation,
        Upstream upstream,
        Map<Endpoint, String> paths) {

    Route {
        paths = Map.copyOf(paths);
    }

    /// As `OpenBB (yfinance)`.
    String label() {
        return OpenBb.LABEL + " (" + upstream.id() + ")";
    }

    Source source() {
        return new Source(OpenBb.ID, label(), false);
    }

    String path(Endpoint endpoint) {
        String path = paths.get(endpoint);
        if (path == null) {
            throw new IllegalArgumentException(endpoint + " is not what " + this + " needs");
        }
        return path;
    }
}
