package ai.elson.serving.http;

import ai.elson.base.file.Json;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// JSON in and JSON out.
public final class Exchange {

    /// The longest body that is read.
    public static final int MOST_BYTES = 1 << 20;

    private Exchange() {}

    /// Reads a JSON object.
    ///
    /// @throws ApiError 415 where the type is another, 413 where it is longer than [#MOST_BYTES],
    ///   400 where it is not a JSON object
    public static ObjectNode readObject(HttpServletRequest request) throws IOException {
        String text = readText(request);
        JsonNode body;
        try {
            body = Json.MAPPER.readTree(text);
        } catch (JacksonException e) {
            throw ApiError.badField(
                    "body",
                    "text that is not JSON ("
                            + e.getOriginalMessage()
                            + ", line "
                            + (e.getLocation() == null ? 1 : e.getLocation().getLineNr())
                            + ")",
                    "one JSON object");
        }
        if (!(body instanceof ObjectNode object)) {
            throw ApiError.badField("body", body.getNodeType().toString(), "one JSON object");
        }
        return object;
    }

    /// Reads a body that says it is JSON as text. Only such a body is taken: a page from elsewhere
    /// cannot send one from a browser without asking first.
    ///
    /// @throws ApiError 415 or 413
    public static String readText(HttpServletRequest request) throws IOException {
        String type = String.valueOf(request.getContentType());
        if (!type.toLowerCase(java.util.Locale.ROOT).startsWith("application/json")) {
            throw ApiError.refused(
                    415, null, "Content-Type: found " + type + "; accepted: application/json");
        }
        byte[] bytes =
                request.getContentLengthLong() > MOST_BYTES
                        ? new byte[MOST_BYTES + 1]
                        : request.getInputStream().readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            throw ApiError.refused(
                    413,
                    null,
                    "body: found more than 1 MiB; accepted: up to " + MOST_BYTES + " bytes");
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /// Answers with JSON.
    public static void write(HttpServletResponse response, int status, JsonNode body)
            throws IOException {
        byte[] bytes = Json.line(body).getBytes(StandardCharsets.UTF_8);
        response.setStatus(status);
        response.setContentType("application/json");
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
