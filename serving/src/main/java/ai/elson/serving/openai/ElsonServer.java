package ai.elson.serving.openai;

import ai.elson.base.chat.ChatModel;
import ai.elson.serving.http.HealthController;
import ai.elson.serving.http.WebServer;
import ai.elson.serving.tool.ToolController;
import ai.elson.tools.registry.Registry;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A chat model and the registry's tools on a port.
public final class ElsonServer implements AutoCloseable {

    private final WebServer server;

    private ElsonServer(WebServer server) {
        this.server = server;
    }

    /// Starts to serve; returns when requests are answered.
    ///
    /// @param host `127.0.0.1` for this machine alone; a host that others can reach needs a key
    /// @param port 0 for any free one
    /// @param apiKey the bearer token that requests must carry, or null for none
    /// @throws ai.elson.base.failure.BadInput where the port is in use, the host is unknown, or it
    ///   needs a key
    public static ElsonServer start(
            ChatModel model, String host, int port, @Nullable String apiKey) {
        return new ElsonServer(
                WebServer.start(
                        host,
                        port,
                        apiKey,
                        List.of(
                                new HealthController(),
                                new ChatController(model),
                                new ModelController(model),
                                new ToolController(Registry.standard()))));
    }

    /// The port that it listens on.
    public int port() {
        return server.port();
    }

    /// Stops to listen and ends what is under way.
    @Override
    public void close() {
        server.close();
    }
}
