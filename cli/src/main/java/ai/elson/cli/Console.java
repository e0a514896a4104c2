package ai.elson.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// The terminal that the command runs on.
final class Console {

    private static final TerminalProgress PROGRESS =
            new TerminalProgress(
                    System.err, System.console() != null && System.console().isTerminal());

    private static final CountDownLatch ENDED = new CountDownLatch(1);

    private Console() {}

    static TerminalProgress progress() {
        return PROGRESS;
    }

    /// Ctrl-C lets the work under way end at its next step, so that the message and the exit code
    /// are right; what does not stop within a minute is cut off, which its atomic files survive.
    static void stopGently() {
        Runtime.getRuntime()
                .addShutdownHook(
                        new Thread(() -> {
                            PROGRESS.cancel();
                            try {
                                boolean ended = ENDED.await(60, TimeUnit.SECONDS);
                                if (!ended) {
                                    System.err.println(
                                            "elson: cut off; run the same command again to go on");
                                }
                            } catch (InterruptedException e) {
                                Thread.currentThread().interrupt();
                            }
                        }));
    }

    /// The command has said all that it has to say.
    static void ended() {
        ENDED.countDown();
    }
}
