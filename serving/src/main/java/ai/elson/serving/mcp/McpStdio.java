package ai.elson.serving.mcp;

import ai.elson.tools.registry.Registry;
import io.modelcontextprotocol.server.McpServer;
import io.modelcontextprotocol.server.McpSyncServer;
import io.modelcontextprotocol.server.transport.StdioServerTransportProvider;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.CountDownLatch;

/// The tools for one client that started this process, over its standard input and output: one
/// JSON-RPC message a line, and nothing else on the output.
public final class McpStdio {

    private McpStdio() {}

    /// Serves until the client closes the input.
    ///
    /// @param in the client's messages
    /// @param out ours; nobody else may write to it
    public static void serve(Registry registry, InputStream in, OutputStream out)
            throws InterruptedException {
        Watched input = new Watched(in);
        McpSyncServer server =
                McpTools.serve(
                                McpServer.sync(
                                        new StdioServerTransportProvider(
                                                McpTools.MAPPER, input, out)),
                                registry)
                        .build();
        input.ended.await();
        server.closeGracefully();
    }

    /// Tells when there is nothing more to read.
    private static final class Watched extends FilterInputStream {

        private final CountDownLatch ended = new CountDownLatch(1);

        Watched(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            return noted(super.read());
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            return noted(super.read(buffer, offset, length));
        }

        private int noted(int read) {
            if (read < 0) {
                ended.countDown();
            }
            return read;
        }

        @Override
        public void close() throws IOException {
            ended.countDown();
            super.close();
        }
    }
}
