package ai.elson.cli;

import ai.elson.base.progress.Progress;
import java.io.PrintStream;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/// Bars on a terminal; elsewhere one line at the start of a piece of work and one every fifteen
/// seconds.
final class TerminalProgress implements Progress {

    private static final long QUIET_NANOS = 15_000_000_000L;

    private final PrintStream out;
    private final boolean terminal;
    private volatile boolean cancelled;

    TerminalProgress(PrintStream out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    /// From any thread: the work under way ends at its next step.
    void cancel() {
        cancelled = true;
    }

    @Override
    public void line(String text) {
        stopIfCancelled();
        out.println(text);
        out.flush();
    }

    @Override
    public Bar start(String name, long total) {
        stopIfCancelled();
        return terminal ? new Drawn(name, total) : new Written(name, total);
    }

    private void stopIfCancelled() {
        if (cancelled) {
            throw new CancellationException("stopped by the user");
        }
    }

    private final class Drawn implements Bar {
        private final ProgressBar bar;

        Drawn(String name, long total) {
            bar =
                    new ProgressBarBuilder()
                            .setTaskName(String.format(Locale.ROOT, "%-18s", name))
                            .setInitialMax(total)
                            .setStyle(ProgressBarStyle.COLORFUL_UNICODE_BLOCK)
                            .setUpdateIntervalMillis(200)
                            .clearDisplayOnFinish()
                            .build();
        }

        @Override
        public void at(long done, String note) {
            stopIfCancelled();
            bar.stepTo(done);
            bar.setExtraMessage(" " + note);
        }

        @Override
        public void close() {
            bar.close();
        }
    }

    private final class Written implements Bar {
        private final String name;
        private final long total;
        private long last = System.nanoTime();

        Written(String name, long total) {
            this.name = name;
            this.total = total;
        }

        @Override
        public void at(long done, String note) {
            stopIfCancelled();
            long now = System.nanoTime();
            if (now - last >= QUIET_NANOS) {
                last = now;
                out.printf(Locale.ROOT, "        %s %,d/%,d  %s%n", name, done, total, note);
            }
        }

        @Override
        public void close() {}
    }
}
