package ai.elson.base.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.elson.base.failure.BadInput;
import ai.elson.base.failure.FailedWork;
import ai.elson.base.file.Json;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The client against a server that answers what a test lays out.
class OpenAiClientTest {

    private final AtomicReference<String> asked = new AtomicReference<>("");
    private final AtomicReference<String> authorization = new AtomicReference<>("");
    private String answer = "";
    private int status = 200;
    private HttpServer server;
    private OpenAiClient client;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/v1/",
                exchange -> {
                    asked.set(
                            new String(
                                    exchange.getRequestBody().readAllBytes(),
                                    StandardCharsets.UTF_8));
                    authorization.set(
                            String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
                    byte[] body = answer.getBytes(StandardCharsets.UTF_8);
                    exchange.sendResponseHeaders(status, body.length);
                    exchange.getResponseBody().write(body);
                    exchange.close();
                });
        server.start();
        client = new OpenAiClient(url() + "/v1/", "key", Duration.ofSeconds(10));
    }

    @AfterEach
    void stop() {
        client.close();
        server.stop(0);
    }

    @Test
    void a_request_carries_messages_tools_and_key_and_the_reply_its_calls() {
        answer =
                "{\"choices\":[{\"message\":{\"role\":\"assistant\",\"content\":null,\"tool_calls\":"
                        + "[{\"id\":\"c1\",\"type\":\"function\",\"function\":{\"name\":\"t\","
                        + "\"arguments\":\"{}\"}}]},\"finish_reason\":\"tool_calls\"}],"
                        + "\"usage\":{\"prompt_tokens\":11,\"completion_tokens\":3}}";
        ChatReply reply = client.chat(request());
        assertThat(reply)
                .isEqualTo(
                        new ChatReply(
                                new Message.Assistant("", List.of(new ToolCall("c1", "t", "{}"))),
                                ChatReply.Finish.TOOL_CALLS,
                                11,
                                3));
        assertThat(authorization.get()).isEqualTo("Bearer key");
        assertThat(asked.get())
                .isEqualTo(
                        "{\"model\":\"m\",\"temperature\":0.5,\"max_tokens\":9,\"seed\":4,"
                                + "\"messages\":[{\"role\":\"user\",\"content\":\"hi\"}],"
                                + "\"tools\":[{\"type\":\"function\",\"function\":{\"name\":\"t\","
                                + "\"description\":\"d\",\"strict\":true,\"parameters\":{}}}]}");
    }

    @Test
    void a_refusal_is_failed_work_with_what_the_server_said() {
        status = 429;
        answer = "slow down";
        assertThatThrownBy(() -> client.chat(request()))
                .isInstanceOf(FailedWork.class)
                .hasMessageContaining("HTTP 429: slow down");
    }

    @Test
    void an_answer_that_is_not_json_is_failed_work() {
        answer = "<html>";
        assertThatThrownBy(client::models)
                .isInstanceOf(FailedWork.class)
                .hasMessageContaining("answered something that is not JSON");
    }

    @Test
    void a_server_that_is_down_is_failed_work_and_a_bad_address_bad_input() {
        server.stop(0);
        assertThatThrownBy(client::models)
                .isInstanceOf(FailedWork.class)
                .hasMessageContaining("is the server up?");
        try (OpenAiClient lost = new OpenAiClient("no address", null, Duration.ofSeconds(1))) {
            assertThatThrownBy(lost::models)
                    .isInstanceOf(BadInput.class)
                    .hasMessageContaining("API URL: found «no address»");
        }
    }

    private static ChatRequest request() {
        return new ChatRequest(
                "m",
                List.of(new Message.User("hi")),
                List.of(new ToolDefinition("t", "d", Json.MAPPER.createObjectNode())),
                0.5,
                9,
                4);
    }

    private String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }
}
