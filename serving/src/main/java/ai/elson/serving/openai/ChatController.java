package ai.elson.serving.openai;

import ai.elson.base.chat.ChatModel;
import ai.elson.base.chat.ChatReply;
import ai.elson.base.chat.Message;
import ai.elson.base.chat.MessageJson;
import ai.elson.base.failure.ElsonException;
import ai.elson.base.file.Json;
import ai.elson.serving.http.ApiError;
import ai.elson.serving.http.Exchange;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

/// `POST /v1/chat/completions`, in one piece or streamed.
@RestController
final class ChatController {

    private static final Logger LOG = LoggerFactory.getLogger(ChatController.class);

    private final ChatModel model;
    private final AtomicLong answers = new AtomicLong();

    ChatController(ChatModel model) {
        this.model = model;
    }

    @PostMapping("/v1/chat/completions")
    void complete(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Completion completion = Completion.read(Exchange.readObject(request), model.models());
        String name = completion.request().model();
        String id = "chatcmpl-" + answers.incrementAndGet();
        long created = Instant.now().getEpochSecond();
        if (completion.stream()) {
            stream(completion, new Chunks(response, id, created, name));
            return;
        }
        ChatReply reply = answer(completion, new StopText(completion.stop(), _ -> {}));
        ObjectNode body =
                Json.MAPPER
                        .createObjectNode()
                        .put("id", id)
                        .put("object", "chat.completion")
                        .put("created", created)
                        .put("model", name);
        ObjectNode choice = body.putArray("choices").addObject().put("index", 0);
        choice.set("message", MessageJson.write(reply.message()));
        choice.put("finish_reason", finishReason(reply));
        body.set("usage", usage(reply));
        Exchange.write(response, 200, body);
    }

    private void stream(Completion completion, Chunks chunks) {
        try {
            ChatReply reply = answer(completion, new StopText(completion.stop(), chunks::text));
            chunks.toolCalls(reply.message().toolCalls());
            chunks.end(finishReason(reply));
            if (completion.streamUsage()) {
                chunks.usage(usage(reply));
            }
            chunks.done();
        } catch (UncheckedIOException e) {
            LOG.debug("a client left in the middle of an answer", e);
        } catch (RuntimeException e) {
            if (!chunks.begun()) {
                throw e;
            }
            String why = String.valueOf(e.getMessage());
            if (!(e instanceof ElsonException)) {
                LOG.error("an answer broke off", e);
                why = "the server failed; its log says why";
            }
            chunks.error(ApiError.failed(why));
        }
    }

    /// The reply, its text cut at a stop text.
    private ChatReply answer(Completion completion, StopText text) {
        ChatReply reply = model.chat(completion.request(), text);
        String content = text.finish(reply.message().content());
        return text.stopped()
                ? new ChatReply(
                        new Message.Assistant(content),
                        ChatReply.Finish.STOP,
                        reply.promptTokens(),
                        reply.completionTokens())
                : reply;
    }

    private static ObjectNode usage(ChatReply reply) {
        return Json.MAPPER
                .createObjectNode()
                .put("prompt_tokens", reply.promptTokens())
                .put("completion_tokens", reply.completionTokens())
                .put("total_tokens", reply.promptTokens() + reply.completionTokens());
    }

    private static String finishReason(ChatReply reply) {
        return reply.finish().name().toLowerCase(Locale.ROOT);
    }
}
