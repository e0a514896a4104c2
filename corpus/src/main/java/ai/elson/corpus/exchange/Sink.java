package ai.elson.corpus.exchange;

import ai.elson.corpus.example.Example;
import java.io.IOException;

/// Takes the examples of an export, one after the other.
interface Sink extends AutoCloseable {

    /// @throws Unwritable where the format cannot carry this example; nothing of it is written
    void write(Example example) throws IOException;

    @Override
    void close() throws IOException;
}
