package ai.elson.serving.market;

import ai.elson.base.file.Json;
import ai.elson.serving.market.MarketRoute.Family;
import ai.elson.serving.market.MarketRoute.Parameter;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The addresses of market data as an OpenAPI document describes them.
final class MarketPaths {

    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");

    private MarketPaths() {}

    static ObjectNode of(List<MarketRoute<?>> routes, Function<String, ObjectNode> responses) {
        ObjectNode paths = Json.MAPPER.createObjectNode();
        for (Family family : Family.values()) {
            ObjectNode get =
                    paths.putObject(MarketRoute.BASE + family.segment() + "/health")
                            .putObject("get");
            describe(get, family, "health", "Whether the providers behind it answer");
            ObjectNode answers = get.putObject("responses");
            answers.putObject("200").put("description", "one of them does");
            answers.putObject("503").put("description", "none does");
        }
        for (MarketRoute<?> route : routes) {
            ObjectNode get = paths.putObject(route.address()).putObject("get");
            describe(get, route.family(), route.path(), route.summary());
            ArrayNode parameters = get.putArray("parameters");
            Matcher variable = VARIABLE.matcher(route.path());
            while (variable.find()) {
                put(parameters, "path", new Parameter(variable.group(1), true, "string", ""));
            }
            route.parameters().forEach(p -> put(parameters, "query", p));
            ObjectNode answers = get.putObject("responses");
            ObjectNode good = answers.putObject("200").put("description", "the answer");
            good.putObject("content")
                    .putObject("application/json")
                    .set("schema", Envelope.schema(responses.apply(route.tool())));
            answers.putObject("default")
                    .put("description", "why there is none: kind, provider, message, retryAfter");
        }
        return paths;
    }

    private static void describe(ObjectNode get, Family family, String path, String summary) {
        get.put("operationId", family.segment() + "_" + path.replaceAll("\\W+", "_"));
        get.put("summary", summary).putArray("tags").add(family.segment());
    }

    private static void put(ArrayNode parameters, String place, Parameter parameter) {
        ObjectNode node =
                parameters
                        .addObject()
                        .put("name", parameter.name())
                        .put("in", place)
                        .put("required", parameter.required());
        if (!parameter.description().isEmpty()) {
            node.put("description", parameter.description());
        }
        ObjectNode schema = node.putObject("schema");
        if (parameter.type().equals("date")) {
            schema.put("type", "string").put("format", "date");
        } else {
            schema.put("type", parameter.type());
        }
    }
}
