package ai.elson.tools.yahoo;

import ai.elson.tools.market.Sleeper;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;

/// A clock that passes only while somebody sleeps.
final class TestClock implements InstantSource, Sleeper {

    static final Instant NOW = Instant.parse("2025-11-20T19:30:00Z");

    final List<Duration> sleeps = new CopyOnWriteArrayList<>();
    private final AtomicReference<Instant> now = new AtomicReference<>();

    TestClock() {
        this(NOW);
    }

    TestClock(Instant now) {
        this.now.set(now);
    }

    @Override
    public Instant instant() {
        return now.get();
    }

    @Override
    public void sleep(Duration wait) {
        sleeps.add(wait);
        pass(wait);
    }

    void pass(Duration time) {
        now.updateAndGet(t -> t.plus(time));
    }

    Duration slept() {
        return sleeps.stream().reduce(Duration.ZERO, Duration::plus);
    }
}
