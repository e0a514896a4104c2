package ai.elson.base.chat;

import ai.elson.base.failure.BadInput;
import ai.elson.base.failure.FailedWork;
import ai.elson.base.file.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Any OpenAI-compatible endpoint as a [ChatModel]: Elson's own server, vLLM, llama-server.
///
/// Safe for use by several threads. A failed request is a [FailedWork], never an empty reply.
public final class OpenAiClient implements ChatModel, AutoCloseable {

    private final HttpClient http;
    private final String baseUrl;
    private final @Nullable String apiKey;
    private final Duration timeout;

    /// @param baseUrl the address without `/v1`, as `http://127.0.0.1:8000`
    /// @param apiKey sent as bearer token, or null for none
    /// @param timeout of one request
    public OpenAiClient(String baseUrl, @Nullable String apiKey, Duration timeout) {
        this.baseUrl = baseUrl.replaceAll("/+$", "").replaceAll("/v1$", "");
        this.apiKey = apiKey;
        this.timeout = timeout;
        this.http =
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .connectTimeout(Duration.ofSeconds(10))
                        .build();
    }

    @Override
    public List<String> models() {
        List<String> names = new ArrayList<>();
        send(request("/v1/models").GET().build())
                .path("data")
                .forEach(model -> names.add(model.path("id").asString("")));
        return names;
    }

    /// Answers in one piece; `onText` gets the whole text at once.
    @Override
    public ChatReply chat(ChatRequest request, Consumer<String> onText) {
        ObjectNode body =
                Json.MAPPER
                        .createObjectNode()
                        .put("model", request.model())
                        .put("temperature", request.temperature())
                        .put("max_tokens", request.maxTokens())
                        .put("seed", request.seed());
        body.set("messages", MessageJson.write(request.messages()));
        if (!request.tools().isEmpty()) {
            ArrayNode tools = body.putArray("tools");
            request.tools().forEach(tool -> tools.add(MessageJson.write(tool)));
        }
        JsonNode reply =
                send(
                        request("/v1/chat/completions")
                                .header("Content-Type", "application/json")
                                .POST(HttpRequest.BodyPublishers.ofString(Json.line(body)))
                                .build());
        JsonNode choice = reply.path("choices").path(0);
        if (!(MessageJson.readMessage(choice.path("message"), baseUrl + ": choices[0].message")
                instanceof Message.Assistant message)) {
            throw new FailedWork(baseUrl + ": answered with a message that is not the assistant's");
        }
        if (!message.content().isEmpty()) {
            onText.accept(message.content());
        }
        JsonNode usage = reply.path("usage");
        return new ChatReply(
                message,
                finish(choice.path("finish_reason").asString("stop")),
                usage.path("prompt_tokens").asInt(0),
                usage.path("completion_tokens").asInt(0));
    }

    @Override
    public void close() {
        http.close();
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder builder;
        try {
            builder = HttpRequest.newBuilder(URI.create(baseUrl + path)).timeout(timeout);
        } catch (IllegalArgumentException e) {
            throw BadInput.at(
                    "API URL", "«" + baseUrl + "»", "an address as http://127.0.0.1:8000");
        }
        return apiKey == null ? builder : builder.header("Authorization", "Bearer " + apiKey);
    }

    private JsonNode send(HttpRequest request) {
        HttpResponse<String> response;
        try {
            response = http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new FailedWork(request.uri() + ": no answer (" + e + "); is the server up?", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new FailedWork(request.uri() + ": interrupted", e);
        }
        if (response.statusCode() != 200) {
            throw new FailedWork(
                    request.uri() + ": HTTP " + response.statusCode() + ": " + response.body());
        }
        try {
            return Json.MAPPER.readTree(response.body());
        } catch (JacksonException e) {
            throw new FailedWork(
                    request.uri()
                            + ": answered something that is not JSON: "
                            + e.getOriginalMessage(),
                    e);
        }
    }

    private static ChatReply.Finish finish(String reason) {
        return switch (reason.toLowerCase(Locale.ROOT)) {
            case "tool_calls" -> ChatReply.Finish.TOOL_CALLS;
            case "length" -> ChatReply.Finish.LENGTH;
            default -> ChatReply.Finish.STOP;
        };
    }
}
