package ai.elson.serving.mcp;

import ai.elson.tools.registry.Registry;
import io.modelcontextprotocol.server.McpServer;
import io.modelcontextprotocol.server.McpSyncServer;
import io.modelcontextprotocol.server.transport.DefaultServerTransportSecurityValidator;
import io.modelcontextprotocol.server.transport.HttpServletStreamableServerTransportProvider;
import io.modelcontextprotocol.server.transport.ServerTransportSecurityValidator;
import jakarta.servlet.http.HttpServlet;
import java.util.List;

/// The tools at one HTTP address, `/mcp`, by the streamable HTTP transport.
public final class McpEndpoint implements AutoCloseable {

    /// Where it is.
    public static final String PATH = "/mcp";

    private static final int MOST_BYTES = 1 << 20;

    private final HttpServletStreamableServerTransportProvider transport;
    private final McpSyncServer server;

    /// @param loopback whether only this machine can reach it. Then a page from elsewhere that a
    ///   browser here shows is kept out by its origin and by the host that it asked for, as the
    ///   protocol demands; a server that others can reach is known by names that only its owner
    ///   knows, and has a key instead.
    public McpEndpoint(Registry registry, boolean loopback) {
        transport =
                HttpServletStreamableServerTransportProvider.builder()
                        .jsonMapper(McpTools.MAPPER)
                        .mcpEndpoint(PATH)
                        .maxRequestSize(MOST_BYTES)
                        .securityValidator(
                                loopback ? thisMachine() : ServerTransportSecurityValidator.NOOP)
                        .build();
        server = McpTools.serve(McpServer.sync(transport), registry).build();
    }

    /// What answers at [#PATH].
    public HttpServlet servlet() {
        return transport;
    }

    private static ServerTransportSecurityValidator thisMachine() {
        List<String> hosts = List.of("127.0.0.1:*", "localhost:*", "[::1]:*");
        return DefaultServerTransportSecurityValidator.builder()
                .allowedHosts(hosts)
                .allowedOrigins(hosts.stream().map(host -> "http://" + host).toList())
                .build();
    }

    @Override
    public void close() {
        server.closeGracefully();
    }
}
