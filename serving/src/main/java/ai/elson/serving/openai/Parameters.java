package ai.elson.serving.openai;

import ai.elson.serving.http.ApiError;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The fields of a request's body, read strictly. A field that is absent or `null` has its stated
/// default; one that this server cannot honour is refused and never ignored.
record Parameters(JsonNode body) {

    private static final Set<String> READ =
            Set.of(
                    "model",
                    "messages",
                    "tools",
                    "temperature",
                    "max_tokens",
                    "max_completion_tokens",
                    "seed",
                    "stop",
                    "stream",
                    "stream_options",
                    "tool_choice");

    /// About the caller, without effect on the answer.
    private static final Set<String> ABOUT_THE_CALLER =
            Set.of("user", "metadata", "store", "parallel_tool_calls", "service_tier");

    /// Taken only at the value that changes nothing.
    private static final Map<String, String> NEUTRAL =
            Map.of(
                    "n", "1",
                    "top_p", "1",
                    "frequency_penalty", "0",
                    "presence_penalty", "0",
                    "logprobs", "false");

    /// @throws ApiError 400 at the first field that cannot be honoured
    static Parameters of(ObjectNode body) {
        for (String field : body.propertyNames()) {
            JsonNode value = body.path(field);
            if (READ.contains(field) || ABOUT_THE_CALLER.contains(field) || value.isNull()) {
                continue;
            }
            String neutral = NEUTRAL.get(field);
            if (neutral == null) {
                throw ApiError.badField(
                        field,
                        "an unknown parameter",
                        String.join(", ", READ.stream().sorted().toList()));
            }
            boolean same =
                    value.toString().equals(neutral)
                            || value.isNumber() && value.toString().equals(neutral + ".0");
            if (!same) {
                throw ApiError.badField(field, found(value), neutral);
            }
        }
        return new Parameters(body);
    }

    boolean has(String field) {
        return !body.path(field).isMissingNode() && !body.path(field).isNull();
    }

    JsonNode value(String field) {
        return body.path(field);
    }

    Parameters inside(String field) {
        return new Parameters(body.path(field));
    }

    String text(String field, String accepted) {
        if (!body.path(field).isString()) {
            throw bad(field, accepted);
        }
        return body.path(field).asString();
    }

    boolean flag(String field) {
        if (has(field) && !body.path(field).isBoolean()) {
            throw bad(field, "true, false");
        }
        return has(field) && body.path(field).booleanValue();
    }

    long whole(String field, long ifNone, long min, long max) {
        if (!has(field)) {
            return ifNone;
        }
        JsonNode value = body.path(field);
        if (!value.isIntegralNumber()
                || !value.canConvertToLong()
                || value.longValue() < min
                || value.longValue() > max) {
            throw bad(field, "a whole number from " + min + " to " + max);
        }
        return value.longValue();
    }

    double number(String field, double ifNone, double min, double max) {
        if (!has(field)) {
            return ifNone;
        }
        JsonNode value = body.path(field);
        if (!value.isNumber() || value.doubleValue() < min || value.doubleValue() > max) {
            throw bad(field, "a number from " + min + " to " + max);
        }
        return value.doubleValue();
    }

    /// A text, or a list of them, none of them empty.
    List<String> texts(String field, int most) {
        if (!has(field)) {
            return List.of();
        }
        JsonNode value = body.path(field);
        List<JsonNode> nodes = value.isArray() ? List.copyOf(value.values()) : List.of(value);
        if (nodes.isEmpty()
                || nodes.size() > most
                || nodes.stream().anyMatch(n -> !n.isString() || n.asString().isEmpty())) {
            throw bad(field, "a text, or a list of 1 to " + most + " texts");
        }
        return nodes.stream().map(JsonNode::asString).toList();
    }

    ApiError bad(String field, String accepted) {
        return ApiError.badField(field, found(body.path(field)), accepted);
    }

    private static String found(JsonNode value) {
        if (value.isMissingNode()) {
            return "nothing";
        }
        String text = value.isString() ? "«" + value.asString() + "»" : value.toString();
        return text.length() > 80 ? text.substring(0, 80) + "…" : text;
    }
}
