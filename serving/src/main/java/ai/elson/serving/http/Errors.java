package ai.elson.serving.http;

import ai.elson.base.failure.BadInput;
import ai.elson.base.failure.FailedWork;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.NoHandlerFoundException;

/// Every failure in one shape; only what nobody foresaw is logged with its trace.
@RestControllerAdvice
final class Errors {

    private static final Logger LOG = LoggerFactory.getLogger(Errors.class);

    private final Paths paths;

    Errors(Paths paths) {
        this.paths = paths;
    }

    @ExceptionHandler
    void refused(ApiError e, HttpServletResponse response) throws IOException {
        Exchange.write(response, e.status(), e.json());
    }

    @ExceptionHandler
    void badInput(BadInput e, HttpServletResponse response) throws IOException {
        refused(ApiError.refused(400, null, String.valueOf(e.getMessage())), response);
    }

    @ExceptionHandler
    void failed(FailedWork e, HttpServletResponse response) throws IOException {
        LOG.warn("{}", e.getMessage());
        refused(ApiError.failed(String.valueOf(e.getMessage())), response);
    }

    @ExceptionHandler
    void unknownPath(NoHandlerFoundException e, HttpServletResponse response) throws IOException {
        refused(
                ApiError.refused(
                        404,
                        null,
                        "path: found " + e.getRequestURL() + "; accepted: " + paths.known()),
                response);
    }

    @ExceptionHandler
    void wrongMethod(
            HttpRequestMethodNotSupportedException e,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        refused(
                ApiError.refused(
                        405,
                        null,
                        request.getRequestURI()
                                + ": found "
                                + e.getMethod()
                                + "; accepted: "
                                + String.join(
                                        ", ",
                                        e.getSupportedMethods() == null
                                                ? new String[0]
                                                : e.getSupportedMethods())),
                response);
    }

    @ExceptionHandler
    void unforeseen(RuntimeException e, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        LOG.error("{} failed", request.getRequestURI(), e);
        refused(ApiError.failed("the server failed; its log says why"), response);
    }
}
