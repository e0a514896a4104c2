package ai.elson.tools.openbb;

import java.time.Duration;

/// Waits; tests only note how long.
@FunctionalInterface
interface Pause {
    void of(Duration wait) throws InterruptedException;
}
