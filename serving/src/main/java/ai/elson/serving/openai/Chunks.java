package ai.elson.serving.openai;

import ai.elson.base.chat.MessageJson;
import ai.elson.base.chat.ToolCall;
import ai.elson.base.file.Json;
import ai.elson.serving.http.ApiError;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// A streamed answer as server-sent events in OpenAI's shape: the role, pieces of text, tool calls,
/// the reason of the end, the usage where asked for, `[DONE]`.
///
/// Nothing is sent before the first piece, so that a failure before it is still an HTTP status.
///
/// Source: OpenAI API reference, «The chat completion chunk object».
final class Chunks {

    private final HttpServletResponse response;
    private final String id;
    private final long created;
    private final String model;
    private boolean begun;

    Chunks(HttpServletResponse response, String id, long created, String model) {
        this.response = response;
        this.id = id;
        this.created = created;
        this.model = model;
    }

    /// Sends a piece of text.
    ///
    /// @throws UncheckedIOException where nobody listens any more, which ends the generation
    void text(String piece) {
        delta(Json.MAPPER.createObjectNode().put("content", piece), null);
    }

    void toolCalls(List<ToolCall> calls) {
        for (int i = 0; i < calls.size(); i++) {
            ObjectNode delta = Json.MAPPER.createObjectNode();
            ObjectNode call = delta.putArray("tool_calls").addObject().put("index", i);
            call.setAll(MessageJson.write(calls.get(i)));
            delta(delta, null);
        }
    }

    void end(String finishReason) {
        delta(Json.MAPPER.createObjectNode(), finishReason);
    }

    void usage(ObjectNode usage) {
        ObjectNode chunk = chunk();
        chunk.putArray("choices");
        chunk.set("usage", usage);
        send(Json.line(chunk));
    }

    void done() {
        send("[DONE]");
    }

    /// Whether something was sent already, so that a failure can only be told in the stream.
    boolean begun() {
        return begun;
    }

    void error(ApiError error) {
        send(Json.line(error.json()));
    }

    private void delta(ObjectNode delta, @Nullable String finishReason) {
        if (!begun) {
            begun = true;
            response.setContentType("text/event-stream;charset=UTF-8");
            response.setHeader("Cache-Control", "no-cache");
            delta(Json.MAPPER.createObjectNode().put("role", "assistant").put("content", ""), null);
        }
        ObjectNode chunk = chunk();
        ObjectNode choice = chunk.putArray("choices").addObject().put("index", 0);
        choice.set("delta", delta);
        choice.put("finish_reason", finishReason);
        send(Json.line(chunk));
    }

    private ObjectNode chunk() {
        return Json.MAPPER
                .createObjectNode()
                .put("id", id)
                .put("object", "chat.completion.chunk")
                .put("created", created)
                .put("model", model);
    }

    private void send(String data) {
        try {
            OutputStream out = response.getOutputStream();
            out.write(("data: " + data + "\n\n").getBytes(StandardCharsets.UTF_8));
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("the client is gone", e);
        }
    }
}
