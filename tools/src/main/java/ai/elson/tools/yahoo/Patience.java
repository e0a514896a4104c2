package ai.elson.tools.yahoo;

import ai.elson.tools.market.Sleeper;
import java.time.Duration;

/// What one question may still wait, for its turn and before its tries.
final class Patience {

    /// Waiting longer than this in one question is no answer for a person.
    static final Duration MOST = Duration.ofSeconds(30);

    private final Sleeper sleeper;
    private Duration left;

    Patience(Sleeper sleeper) {
        this(sleeper, MOST);
    }

    Patience(Sleeper sleeper, Duration most) {
        this.sleeper = sleeper;
        this.left = most;
    }

    Duration left() {
        return left;
    }

    /// Waits, or says false at once where that is longer than what is left.
    ///
    /// @throws ai.elson.tools.market.MarketFailure `SLOW` where the thread was interrupted
    boolean waited(Duration wait) {
        if (wait.compareTo(left) > 0) {
            return false;
        }
        try {
            sleep(wait);
        } catch (InterruptedException e) {
            throw Failures.interrupted();
        }
        return true;
    }

    void sleep(Duration wait) throws InterruptedException {
        left = left.minus(wait);
        sleeper.sleep(wait);
    }
}
