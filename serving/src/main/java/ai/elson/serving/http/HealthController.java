package ai.elson.serving.http;

import ai.elson.base.file.Json;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// `GET /health`: that the server answers at all; for watchers, without a key.
@RestController
public final class HealthController {

    @GetMapping("/health")
    void health(HttpServletResponse response) throws IOException {
        Exchange.write(response, 200, Json.MAPPER.createObjectNode().put("status", "ok"));
    }
}
