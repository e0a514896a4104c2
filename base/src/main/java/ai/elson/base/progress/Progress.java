package ai.elson.base.progress;

/// What long work tells the person who waits. A cancelled one throws
/// [java.util.concurrent.CancellationException] from [Bar#at], so that the work ends at a step's
/// edge.
public interface Progress {

    /// Opens a bar.
    ///
    /// @param name what is being done, in a few words
    /// @param total steps in all, or 0 where nobody can know
    /// @return the bar, to be closed when the work is done
    Bar start(String name, long total);

    /// One line with figures that stays on the screen.
    void line(String text);

    /// One piece of work under way.
    interface Bar extends AutoCloseable {
        /// So far `done` steps; `note` holds the figures of the moment, as `loss 1.23, 5,900
        /// tokens/s`.
        void at(long done, String note);

        @Override
        void close();
    }

    /// Says nothing to anybody.
    Progress SILENT =
            new Progress() {
                @Override
                public Bar start(String name, long total) {
                    return new Bar() {
                        @Override
                        public void at(long done, String note) {}

                        @Override
                        public void close() {}
                    };
                }

                @Override
                public void line(String text) {}
            };
}
