package ai.elson.serving;

import ai.elson.base.failure.BadInput;
import ai.elson.serving.http.HealthController;
import ai.elson.serving.http.WebServer;
import ai.elson.serving.market.MarketEndpoints;
import ai.elson.serving.mcp.McpEndpoint;
import ai.elson.serving.tool.OpenApi;
import ai.elson.serving.tool.OpenApiController;
import ai.elson.serving.tool.ToolController;
import ai.elson.tools.market.Market;
import ai.elson.tools.registry.Registry;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// The tools on a port, without a model: as REST with an OpenAPI document, by MCP, or both.
public final class ToolServer implements AutoCloseable {

    /// How the tools are reached.
    public enum Face {
        REST,
        MCP
    }

    private final WebServer server;
    private final List<McpEndpoint> endpoints;

    private ToolServer(WebServer server, List<McpEndpoint> endpoints) {
        this.server = server;
        this.endpoints = endpoints;
    }

    /// Starts to serve; returns when requests are answered.
    ///
    /// @param market whose data the tools and the addresses of market data give
    /// @param host `127.0.0.1` for this machine alone; a host that others can reach needs a key
    /// @param port 0 for any free one
    /// @param apiKey the bearer token that requests must carry, or null for none
    /// @throws BadInput where the port is in use, the host is unknown, or it needs a key
    public static ToolServer start(
            Market market, Set<Face> faces, String host, int port, @Nullable String apiKey) {
        Registry registry = Registry.standard(market);
        List<Object> controllers = new ArrayList<>(List.of(new HealthController()));
        if (faces.contains(Face.REST)) {
            MarketEndpoints endpoints = new MarketEndpoints(market, InstantSource.system());
            ObjectNode paths =
                    endpoints.openApiPaths(tool ->
                            (ObjectNode)
                                    registry.tool(tool).outputSchema().at("/properties/values"));
            controllers.add(new ToolController(registry));
            controllers.add(new OpenApiController(OpenApi.of(registry, paths)));
            controllers.add(endpoints.router());
        }
        List<McpEndpoint> mcp =
                faces.contains(Face.MCP)
                        ? List.of(new McpEndpoint(registry, isLoopback(host)))
                        : List.of();
        return new ToolServer(
                WebServer.start(
                        host,
                        port,
                        apiKey,
                        controllers,
                        mcp.isEmpty()
                                ? Map.of()
                                : Map.of(McpEndpoint.PATH, mcp.getFirst().servlet())),
                mcp);
    }

    private static boolean isLoopback(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            throw BadInput.at(
                    "host", "«" + host + "»", "a name or address of this machine, as 127.0.0.1");
        }
    }

    /// The port that it listens on.
    public int port() {
        return server.port();
    }

    /// Stops to listen and ends what is under way.
    @Override
    public void close() {
        endpoints.forEach(McpEndpoint::close);
        server.close();
    }
}
