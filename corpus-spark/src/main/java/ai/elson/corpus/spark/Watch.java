package ai.elson.corpus.spark;

import ai.elson.base.progress.Progress;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.spark.api.java.JavaFutureAction;
import org.apache.spark.util.LongAccumulator;
import org.jspecify.annotations.Nullable;

/// Waits for Spark, tells the person how far it is, and ends the work where she has enough.
final class Watch {

    private static final long MILLIS = 200;

    private final Progress.Bar bar;

    Watch(Progress.Bar bar) {
        this.bar = bar;
    }

    Progress.Bar bar() {
        return bar;
    }

    /// The result of a job.
    ///
    /// @param lines counts the lines behind it, where somebody does
    <T> T await(JavaFutureAction<T> action, String what, @Nullable LongAccumulator lines)
            throws ExecutionException, InterruptedException {
        try {
            while (true) {
                bar.at(lines == null ? 0 : lines.value(), what);
                try {
                    return action.get(MILLIS, TimeUnit.MILLISECONDS);
                } catch (TimeoutException e) {
                    continue;
                }
            }
        } catch (CancellationException | InterruptedException e) {
            action.cancel(true);
            throw e;
        }
    }
}
