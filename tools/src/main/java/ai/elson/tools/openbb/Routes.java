package ai.elson.tools.openbb;

import ai.elson.tools.market.Capability;
import ai.elson.tools.market.MarketFailure;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// What a server offers of what Elson understands, read from the server's own `openapi.json`.
///
/// @param prefix of all its routes, `/api/v1` unless its owner chose another
/// @param byCapability the routes, the preferred upstream first; a capability without a route is
///   not there
record Routes(String prefix, Map<Capability, List<Route>> byCapability) {

    static final String USUAL_PREFIX = "/api/v1";

    /// Every server of either generation has it.
    static final String COVERAGE = "/coverage/providers";

    Routes {
        Map<Capability, List<Route>> ordered = new EnumMap<>(Capability.class);
        byCapability.forEach((capability, routes) -> ordered.put(capability, List.copyOf(routes)));
        byCapability = ordered;
    }

    /// Reads a description.
    ///
    /// @param upstreams wanted, the preferred first
    /// @throws MarketFailure `NONSENSE` where it describes no interface
    static Routes read(JsonNode openapi, List<String> upstreams) {
        JsonNode paths = openapi.path("paths");
        if (!paths.isObject() || paths.isEmpty()) {
            throw new MarketFailure(
                    MarketFailure.Kind.NONSENSE,
                    OpenBb.ID,
                    "OpenBB describes itself in an openapi.json without paths");
        }
        String prefix = prefix(paths);
        Map<Capability, List<Route>> found = new EnumMap<>(Capability.class);
        for (Capability capability : Capability.values()) {
            List<Route> routes = new ArrayList<>();
            for (String name : upstreams) {
                Upstream upstream = Upstream.named(name).orElseThrow();
                for (Generation generation : Generation.values()) {
                    Route route = route(paths, prefix, capability, generation, upstream);
                    if (route != null) {
                        routes.add(route);
                    }
                }
            }
            if (!routes.isEmpty()) {
                found.put(capability, routes);
            }
        }
        return new Routes(prefix, found);
    }

    private static String prefix(JsonNode paths) {
        for (String path : paths.propertyNames()) {
            if (path.endsWith(COVERAGE)) {
                return path.substring(0, path.length() - COVERAGE.length());
            }
        }
        return USUAL_PREFIX;
    }

    private static @Nullable Route route(
            JsonNode paths,
            String prefix,
            Capability capability,
            Generation generation,
            Upstream upstream) {
        List<Endpoint> needs = upstream.needs(capability);
        Map<Endpoint, String> found = new EnumMap<>(Endpoint.class);
        for (Endpoint endpoint : needs) {
            String path = endpoint.path(generation, upstream);
            if (path == null) {
                return null;
            }
            JsonNode operation = paths.path(prefix + "/" + path).path("get");
            if (!operation.isObject()
                    || (generation == Generation.V4 && !accepts(operation, upstream))) {
                return null;
            }
            found.put(endpoint, prefix + "/" + path);
        }
        return needs.isEmpty() ? null : new Route(capability, generation, upstream, found);
    }

    private static boolean accepts(JsonNode operation, Upstream upstream) {
        for (JsonNode parameter : operation.path("parameters").values()) {
            if (parameter.path("name").asString("").equals("provider")) {
                JsonNode schema = parameter.path("schema");
                if (schema.path("const").asString("").equals(upstream.id())) {
                    return true;
                }
                for (JsonNode value : schema.path("enum").values()) {
                    if (value.asString("").equals(upstream.id())) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    Set<Capability> capabilities() {
        Set<Capability> there = EnumSet.noneOf(Capability.class);
        there.addAll(byCapability.keySet());
        return there;
    }

    Set<Generation> generations() {
        Set<Generation> there = EnumSet.noneOf(Generation.class);
        byCapability.values().forEach(routes -> routes.forEach(r -> there.add(r.generation())));
        return there;
    }

    /// The routes to a capability, the preferred first.
    ///
    /// @throws MarketFailure `NOT_OFFERED`, saying what is there and what would serve
    List<Route> to(Capability capability) {
        List<Route> routes = byCapability.get(capability);
        if (routes != null) {
            return routes;
        }
        throw new MarketFailure(
                MarketFailure.Kind.NOT_OFFERED,
                OpenBb.ID,
                "OpenBB offers no "
                        + capability.id()
                        + ": its server has none of the routes "
                        + wanted(capability)
                        + " for a wanted upstream. It offers "
                        + (byCapability.isEmpty() ? "nothing that Elson understands" : summary())
                        + ".");
    }

    private String wanted(Capability capability) {
        Set<String> wanted = new TreeSet<>();
        for (Upstream upstream : Upstream.values()) {
            for (Endpoint endpoint : upstream.needs(capability)) {
                for (Generation generation : Generation.values()) {
                    String path = endpoint.path(generation, upstream);
                    if (path != null) {
                        wanted.add(prefix + "/" + path);
                    }
                }
            }
        }
        return String.join(", ", wanted);
    }

    /// As `quote (yfinance, cboe), macro (fred)`.
    String summary() {
        Map<String, String> parts = new LinkedHashMap<>();
        byCapability.forEach((capability, routes) ->
                parts.put(
                        capability.id(),
                        routes.stream()
                                .map(r -> r.upstream().id())
                                .distinct()
                                .collect(Collectors.joining(", "))));
        return parts.entrySet().stream()
                .map(e -> e.getKey() + " (" + e.getValue() + ")")
                .collect(Collectors.joining(", "));
    }

    /// Generation, capability, upstream and paths, a line each.
    String describe() {
        StringBuilder text = new StringBuilder("OpenBB ");
        text.append(
                generations().isEmpty()
                        ? "without a route that Elson understands"
                        : generations().stream()
                                .map(Generation::label)
                                .collect(Collectors.joining(" and ")));
        for (Capability capability : Capability.values()) {
            List<Route> routes = byCapability.getOrDefault(capability, List.of());
            if (routes.isEmpty()) {
                text.append("\n  ").append(capability.id()).append(": not offered");
            }
            for (Route route : routes) {
                text.append("\n  ").append(capability.id()).append(": ");
                text.append(route.upstream().id()).append(" at ");
                text.append(String.join(", ", new TreeSet<>(route.paths().values())));
            }
        }
        return text.toString();
    }
}
