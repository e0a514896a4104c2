package ai.elson.tools.market;

import java.time.Duration;

/// Waits, or lets a test's clock pass.
@FunctionalInterface
public interface Sleeper {

    /// The thread's own sleep.
    Sleeper THREAD = Thread::sleep;

    void sleep(Duration wait) throws InterruptedException;
}
