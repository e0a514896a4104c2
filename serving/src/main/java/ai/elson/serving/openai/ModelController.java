package ai.elson.serving.openai;

import ai.elson.base.chat.ChatModel;
import ai.elson.base.file.Json;
import ai.elson.serving.http.Exchange;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// What is served, and that it is.
@RestController
final class ModelController {

    private final ChatModel model;
    private final long since = Instant.now().getEpochSecond();

    ModelController(ChatModel model) {
        this.model = model;
    }

    @GetMapping("/v1/models")
    void models(HttpServletResponse response) throws IOException {
        ObjectNode body = Json.MAPPER.createObjectNode().put("object", "list");
        ArrayNode data = body.putArray("data");
        for (String name : model.models()) {
            data.addObject()
                    .put("id", name)
                    .put("object", "model")
                    .put("created", since)
                    .put("owned_by", "elson");
        }
        Exchange.write(response, 200, body);
    }
}
