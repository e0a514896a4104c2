package ai.elson.serving.market;

import ai.elson.base.file.Json;
import ai.elson.knowledge.calculator.BadField;
import ai.elson.serving.market.MarketRoute.Family;
import ai.elson.tools.market.Market;
import ai.elson.tools.market.MarketFailure;
import ai.elson.tools.market.ProviderHealth;
import ai.elson.tools.registry.RecordJson;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Function;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Answers the addresses of [MarketRoutes], and `/health` of each family.
public final class MarketEndpoints {

    private static final int BAD_REQUEST = 400;
    private static final int DOWN = 503;

    private final Market market;
    private final List<MarketRoute<?>> routes;

    /// Endpoints over a market.
    public MarketEndpoints(Market market, InstantSource clock) {
        this.market = market;
        this.routes = MarketRoutes.of(clock);
    }

    /// What the server is given.
    public RouterFunction<ServerResponse> router() {
        RouterFunctions.Builder router = RouterFunctions.route();
        for (Family family : Family.values()) {
            router.GET(MarketRoute.BASE + family.segment() + "/health", _ -> health(family));
        }
        routes.forEach(route -> router.GET(route.address(), request -> answer(route, request)));
        return router.build();
    }

    private <R extends Record> ServerResponse answer(MarketRoute<R> route, ServerRequest request) {
        ObjectNode asked = Json.MAPPER.createObjectNode();
        try {
            R question = route.request().apply(new Query(request));
            asked = RecordJson.write(question);
            return json(
                    200,
                    Envelope.of(
                            route.tool(), asked, route.ask(marketOf(route.family()), question)));
        } catch (BadField e) {
            return json(BAD_REQUEST, Envelope.of(route.tool(), asked, e));
        } catch (MarketFailure e) {
            return json(e.kind().httpStatus(), Envelope.of(route.tool(), asked, e), e);
        }
    }

    /// The chain that starts with the family's provider. A server with no provider but the sample
    /// answers from it everywhere, and every answer says so.
    private Market marketOf(Family family) {
        boolean sampleAlone =
                market.providers().stream().allMatch(provider -> provider.id().equals("sample"));
        return sampleAlone || family.provider().isEmpty()
                ? market
                : market.startingWith(family.provider());
    }

    private ServerResponse health(Family family) {
        ObjectNode body = Json.MAPPER.createObjectNode().put("tool", family.segment());
        try {
            List<ProviderHealth> health = marketOf(family).health();
            boolean up = health.stream().anyMatch(ProviderHealth::up);
            body.put("status", up ? "up" : "down");
            ArrayNode providers = body.putArray("providers");
            health.forEach(provider -> providers.add(RecordJson.write(provider)));
            return json(up ? 200 : DOWN, body);
        } catch (MarketFailure e) {
            body.put("status", "down").put("message", e.getMessage());
            return json(DOWN, body);
        }
    }

    private static ServerResponse json(int status, ObjectNode body) {
        return ServerResponse.status(status)
                .contentType(MediaType.APPLICATION_JSON)
                .body(Json.line(body));
    }

    private static ServerResponse json(int status, ObjectNode body, MarketFailure failure) {
        ServerResponse.BodyBuilder response =
                ServerResponse.status(status).contentType(MediaType.APPLICATION_JSON);
        if (failure.retryAfter() != null) {
            long seconds = Math.max(1, failure.retryAfter().toSeconds());
            response.header("Retry-After", String.valueOf(seconds));
        }
        return response.body(Json.line(body));
    }

    /// The addresses as paths of an OpenAPI document.
    ///
    /// @param responses the schema of a tool's values by its name
    public ObjectNode openApiPaths(Function<String, ObjectNode> responses) {
        return MarketPaths.of(routes, responses);
    }
}
