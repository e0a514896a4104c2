package ai.elson.serving.market;

import ai.elson.base.file.Json;
import ai.elson.knowledge.calculator.BadField;
import ai.elson.tools.market.Answer;
import ai.elson.tools.market.MarketFailure;
import ai.elson.tools.market.Source;
import ai.elson.tools.registry.RecordJson;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// What surrounds every answer: which tool, what was asked, who served it, as of when, whether it
/// was there already, for how many seconds it stays fresh, and how many milliseconds it took.
public final class Envelope {

    private Envelope() {}

    /// The envelope of a success.
    public static ObjectNode of(String tool, ObjectNode request, Answer<?> answer) {
        ObjectNode envelope = open(tool, request);
        envelope.set("response", RecordJson.write(answer.value()));
        envelope.set("source", source(answer.source()));
        envelope.put("asOf", answer.asOf().toString())
                .put("cached", answer.cached())
                .put("ttl", answer.ttl().toSeconds())
                .put("latency", millis(answer.latency()));
        ArrayNode passedOver = envelope.putArray("passedOver");
        answer.passedOver().forEach(failure -> passedOver.add(json(failure)));
        return envelope;
    }

    static ObjectNode of(String tool, ObjectNode request, MarketFailure failure) {
        ObjectNode envelope = open(tool, request);
        envelope.set("error", json(failure));
        return envelope;
    }

    static ObjectNode of(String tool, ObjectNode request, BadField bad) {
        ObjectNode envelope = open(tool, request);
        envelope.putObject("error")
                .put("kind", "bad_argument")
                .put("message", bad.getMessage())
                .put("field", bad.field())
                .put("found", bad.found())
                .put("accepted", bad.accepted());
        return envelope;
    }

    /// JSON Schema of the envelope of a success.
    static ObjectNode schema(ObjectNode response) {
        ObjectNode schema = Json.MAPPER.createObjectNode().put("type", "object");
        ObjectNode properties = schema.putObject("properties");
        properties.putObject("tool").put("type", "string");
        properties.putObject("request").put("type", "object");
        properties.set("response", response);
        ObjectNode source = properties.putObject("source").put("type", "object");
        ObjectNode parts = source.putObject("properties");
        parts.putObject("id").put("type", "string");
        parts.putObject("label").put("type", "string");
        parts.putObject("sample").put("type", "boolean").put("description", "made-up data");
        require(source);
        properties.putObject("asOf").put("type", "string").put("format", "date-time");
        properties.putObject("cached").put("type", "boolean");
        properties.putObject("ttl").put("type", "integer").put("description", "seconds");
        properties.putObject("latency").put("type", "number").put("description", "milliseconds");
        properties
                .putObject("passedOver")
                .put("type", "array")
                .put("description", "why the providers before the one that served did not")
                .putObject("items")
                .put("type", "object");
        require(schema);
        return schema;
    }

    private static void require(ObjectNode schema) {
        ArrayNode required = schema.putArray("required");
        List.copyOf(schema.get("properties").propertyNames()).forEach(required::add);
        schema.put("additionalProperties", false);
    }

    private static ObjectNode open(String tool, ObjectNode request) {
        ObjectNode envelope = Json.MAPPER.createObjectNode().put("tool", tool);
        envelope.set("request", request);
        return envelope;
    }

    private static ObjectNode source(Source source) {
        return Json.MAPPER
                .createObjectNode()
                .put("id", source.id())
                .put("label", source.label())
                .put("sample", source.sample());
    }

    private static ObjectNode json(MarketFailure failure) {
        ObjectNode node =
                Json.MAPPER
                        .createObjectNode()
                        .put("kind", failure.kind().id())
                        .put("provider", failure.provider())
                        .put("message", failure.getMessage());
        Duration wait = failure.retryAfter();
        return wait == null ? node.putNull("retryAfter") : node.put("retryAfter", wait.toSeconds());
    }

    private static BigDecimal millis(Duration duration) {
        return BigDecimal.valueOf(duration.toNanos(), 6).setScale(3, RoundingMode.HALF_UP);
    }
}
