package ai.elson.serving.http;

import ai.elson.base.file.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// A request that is refused, in OpenAI's error shape.
///
/// Source: OpenAI API reference, error codes (`error.message`, `type`, `param`, `code`).
public final class ApiError extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String type;
    private final @Nullable String param;
    private final @Nullable String code;

    private ApiError(
            int status,
            String type,
            @Nullable String param,
            @Nullable String code,
            String message) {
        super(message);
        this.status = status;
        this.type = type;
        this.param = param;
        this.code = code;
    }

    /// 400: a field that the sender can mend.
    public static ApiError badField(String field, String found, String accepted) {
        return new ApiError(
                400,
                "invalid_request_error",
                field,
                "invalid_value",
                field + ": found " + found + "; accepted: " + accepted);
    }

    /// Any other refusal of a request, with its HTTP status.
    public static ApiError refused(int status, @Nullable String code, String message) {
        return new ApiError(status, "invalid_request_error", null, code, message);
    }

    /// The request was good and the work failed.
    public static ApiError failed(String message) {
        return new ApiError(500, "server_error", null, null, message);
    }

    int status() {
        return status;
    }

    /// The body of the answer.
    public ObjectNode json() {
        ObjectNode body = Json.MAPPER.createObjectNode();
        body.putObject("error")
                .put("message", getMessage())
                .put("type", type)
                .put("param", param)
                .put("code", code);
        return body;
    }
}
