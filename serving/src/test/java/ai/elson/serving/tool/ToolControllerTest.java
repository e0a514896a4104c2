package ai.elson.serving.tool;

import static org.assertj.core.api.Assertions.assertThat;

import ai.elson.base.file.Json;
import ai.elson.serving.http.WebServer;
import ai.elson.tools.registry.Registry;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ToolControllerTest {

    private static final Registry REGISTRY = Registry.standard();

    private static WebServer server;
    private static HttpClient http;

    @BeforeAll
    static void start() {
        server = WebServer.start("127.0.0.1", 0, null, List.of(new ToolController(REGISTRY)));
        http = HttpClient.newHttpClient();
    }

    @AfterAll
    static void stop() {
        http.close();
        server.close();
    }

    @Test
    void every_tool_is_listed_in_openai_s_shape() throws Exception {
        JsonNode data =
                Json.MAPPER
                        .readTree(
                                http.send(
                                                request("/v1/tools").build(),
                                                HttpResponse.BodyHandlers.ofString())
                                        .body())
                        .path("data");
        assertThat(data.size()).isEqualTo(REGISTRY.tools().size());
        assertThat(data.get(0).path("type").asString()).isEqualTo("function");
        assertThat(data.get(0).path("function").path("parameters"))
                .hasToString(REGISTRY.definitions().getFirst().parameters().toString());
    }

    /// 10,000 x 1.05^5 = 12,762.815625.
    @Test
    void a_call_answers_what_a_model_reads() throws Exception {
        HttpResponse<String> response =
                call("future_value", "{\"amount\":10000,\"rate\":5,\"years\":5}");
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).contains("\"text\":\"future value $12,762.82\"");
    }

    @Test
    void bad_arguments_are_422_with_field_found_and_accepted() throws Exception {
        HttpResponse<String> response =
                call("future_value", "{\"amount\":-1,\"rate\":5,\"years\":5}");
        assertThat(response.statusCode()).isEqualTo(422);
        JsonNode body = Json.MAPPER.readTree(response.body());
        assertThat(body.path("field").asString()).isEqualTo("amount");
        assertThat(body.path("found").asString()).isEqualTo("-1");
        assertThat(call("future_value", "no JSON").statusCode()).isEqualTo(422);
    }

    @Test
    void an_unknown_tool_is_404_with_the_names() throws Exception {
        HttpResponse<String> response = call("fly", "{}");
        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.body()).contains("«fly»", "look_up_rule");
    }

    /// `Host` is the client's own header in Java: a socket says it as a browser would.
    @Test
    void a_name_that_was_made_to_point_here_is_refused() throws Exception {
        try (Socket socket = new Socket("127.0.0.1", server.port())) {
            socket.getOutputStream()
                    .write(
                            "GET /v1/tools HTTP/1.1\r\nHost: elsewhere.example\r\nConnection: close\r\n\r\n"
                                    .getBytes(StandardCharsets.US_ASCII));
            String answer =
                    new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 403").contains("host_not_allowed");
        }
    }

    private static HttpResponse<String> call(String tool, String arguments) throws Exception {
        return http.send(
                request("/v1/tools/" + tool)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(arguments))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path));
    }
}
