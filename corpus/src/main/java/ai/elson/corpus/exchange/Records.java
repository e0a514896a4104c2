package ai.elson.corpus.exchange;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// The records of a file, one after the other.
interface Records extends AutoCloseable {

    /// The next record; null after the last.
    @Nullable RawRecord next() throws IOException;

    /// How much has been read, in bytes or rows, for the progress.
    long position();

    @Override
    void close() throws IOException;
}
