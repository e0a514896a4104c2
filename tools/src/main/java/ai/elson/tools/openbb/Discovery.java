package ai.elson.tools.openbb;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// What a server offers, read once and again after a while or a failure, because a server that is
/// started anew may have other extensions. One reader at a time; the others wait for it.
final class Discovery {

    static final Duration VALID = Duration.ofMinutes(10);

    private record Known(Routes routes, Instant at) {}

    private final Server server;
    private final List<String> upstreams;
    private final ReentrantLock reading = new ReentrantLock();
    private volatile @Nullable Known known;

    Discovery(Server server, List<String> upstreams) {
        this.server = server;
        this.upstreams = upstreams;
    }

    Routes routes() {
        Known last = known;
        if (last != null && fresh(last)) {
            return last.routes();
        }
        reading.lock();
        try {
            last = known;
            if (last != null && fresh(last)) {
                return last.routes();
            }
            Routes routes = Routes.read(server.openapi(), upstreams);
            known = new Known(routes, server.now());
            return routes;
        } finally {
            reading.unlock();
        }
    }

    private boolean fresh(Known last) {
        return Duration.between(last.at(), server.now()).compareTo(VALID) < 0;
    }

    /// The routes that are known without asking, or null.
    @Nullable Routes known() {
        Known last = known;
        return last == null ? null : last.routes();
    }

    /// Reads anew at the next question.
    void forget() {
        known = null;
    }
}
