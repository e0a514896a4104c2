package ai.elson.tools.openbb;

import ai.elson.tools.market.MarketFailure;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// What a server offers, read once and again after a while or a failure, because a server that is
/// started anew may have other extensions. One reader at a time; the others wait for it and have
/// its failure too, so that a server that is down is not asked by one after the other.
final class Discovery {

    static final Duration VALID = Duration.ofMinutes(10);

    private record Known(Routes routes, Instant at) {}

    private final Server server;
    private final List<String> upstreams;
    private final ReentrantLock reading = new ReentrantLock();
    private final AtomicInteger reads = new AtomicInteger();
    private volatile @Nullable Known known;
    private volatile @Nullable MarketFailure failure;

    Discovery(Server server, List<String> upstreams) {
        this.server = server;
        this.upstreams = upstreams;
    }

    Routes routes() {
        Known last = known;
        if (last != null && fresh(last)) {
            return last.routes();
        }
        int before = reads.get();
        reading.lock();
        try {
            last = known;
            if (last != null && fresh(last)) {
                return last.routes();
            }
            MarketFailure told = failure;
            if (told != null && reads.get() != before) {
                throw told;
            }
            return read();
        } finally {
            reading.unlock();
        }
    }

    private Routes read() {
        try {
            Routes routes = Routes.read(server.openapi(), upstreams);
            known = new Known(routes, server.now());
            failure = null;
            return routes;
        } catch (MarketFailure e) {
            failure = e;
            throw e;
        } finally {
            reads.incrementAndGet();
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
