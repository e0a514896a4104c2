package ai.elson.serving.tool;

import ai.elson.serving.http.Exchange;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

/// `GET /openapi.json`: what the server answers, for programs.
@RestController
public final class OpenApiController {

    private final ObjectNode document;

    /// @param document an OpenAPI document, which is not changed any more
    public OpenApiController(ObjectNode document) {
        this.document = document;
    }

    @GetMapping("/openapi.json")
    void document(HttpServletResponse response) throws IOException {
        Exchange.write(response, 200, document);
    }
}
