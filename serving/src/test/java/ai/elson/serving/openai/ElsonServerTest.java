package ai.elson.serving.openai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.elson.base.chat.ChatReply;
import ai.elson.base.chat.ChatRequest;
import ai.elson.base.chat.Message;
import ai.elson.base.chat.OpenAiClient;
import ai.elson.base.chat.ToolCall;
import ai.elson.base.failure.BadInput;
import ai.elson.base.failure.FailedWork;
import ai.elson.base.file.Json;
import ai.elson.tools.registry.Registry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class ElsonServerTest {

    private static final String LOCAL = "127.0.0.1";

    private static ElsonServer server;
    private static OpenAiClient client;
    private static HttpClient http;

    @BeforeAll
    static void start() {
        server = ElsonServer.start(new RuleBasedModel(), LOCAL, 0, null);
        client = new OpenAiClient(url(""), null, Duration.ofSeconds(20));
        http = HttpClient.newHttpClient();
    }

    @AfterAll
    static void stop() {
        http.close();
        client.close();
        server.close();
    }

    @Test
    void models_are_listed() {
        assertThat(client.models()).containsExactly("elson-a", "elson-b");
    }

    @Test
    void an_answer_carries_text_finish_and_usage() {
        List<String> heard = new ArrayList<>();
        ChatReply reply = client.chat(ask("good morning", 100), heard::add);
        assertThat(reply.message()).isEqualTo(new Message.Assistant("You said: good morning"));
        assertThat(reply.finish()).isEqualTo(ChatReply.Finish.STOP);
        assertThat(reply.promptTokens()).isEqualTo(2);
        assertThat(reply.completionTokens()).isEqualTo(4);
        assertThat(heard).containsExactly("You said: good morning");
    }

    @Test
    void the_bound_on_tokens_reaches_the_model() {
        ChatReply reply = client.chat(ask("good morning", 3));
        assertThat(reply.message().content()).isEqualTo("You said: good");
        assertThat(reply.finish()).isEqualTo(ChatReply.Finish.LENGTH);
    }

    @Test
    void a_tool_call_goes_out_and_its_result_comes_back() {
        ChatRequest question =
                new ChatRequest(
                        "elson-a",
                        List.of(new Message.User("What about 5000?")),
                        Registry.standard().definitions(List.of("future_value")),
                        0,
                        100,
                        1);
        ChatReply call = client.chat(question);
        assertThat(call.finish()).isEqualTo(ChatReply.Finish.TOOL_CALLS);
        assertThat(call.message())
                .isEqualTo(
                        new Message.Assistant(
                                "",
                                List.of(
                                        new ToolCall(
                                                "call_0", "future_value", "{\"amount\":5000}"))));

        ChatReply answer =
                client.chat(
                        new ChatRequest(
                                "elson-a",
                                List.of(
                                        question.messages().getFirst(),
                                        call.message(),
                                        new Message.Tool("call_0", "future_value", "five")),
                                question.tools(),
                                0,
                                100,
                                1));
        assertThat(answer.message().content()).isEqualTo("You said: five");
    }

    @Test
    void a_stream_has_openai_s_shape() throws Exception {
        HttpResponse<String> response =
                post(
                        "/v1/chat/completions",
                        body(
                                "good morning",
                                "\"stream\":true,\"stream_options\":{\"include_usage\":true}"));
        assertThat(response.headers().firstValue("Content-Type"))
                .contains("text/event-stream;charset=UTF-8");
        List<String> data = data(response);
        assertThat(data.getLast()).isEqualTo("[DONE]");
        List<JsonNode> chunks = chunks(data);
        assertThat(chunks)
                .allSatisfy(chunk -> {
                    assertThat(chunk.path("object").asString()).isEqualTo("chat.completion.chunk");
                    assertThat(chunk.path("model").asString()).isEqualTo("elson-a");
                    assertThat(chunk.path("id")).isEqualTo(chunks.getFirst().path("id"));
                });
        assertThat(chunks.stream().map(c -> c.path("choices").path(0).path("delta").toString()))
                .containsExactly(
                        "{\"role\":\"assistant\",\"content\":\"\"}",
                        "{\"content\":\"You\"}",
                        "{\"content\":\" said:\"}",
                        "{\"content\":\" good\"}",
                        "{\"content\":\" morning\"}",
                        "{}",
                        "");
        assertThat(chunks.get(4).path("choices").path(0).path("finish_reason").isNull()).isTrue();
        assertThat(chunks.get(5).path("choices").path(0).path("finish_reason").asString())
                .isEqualTo("stop");
        assertThat(chunks.get(6).path("choices").isEmpty()).isTrue();
        assertThat(chunks.get(6).path("usage"))
                .hasToString("{\"prompt_tokens\":2,\"completion_tokens\":4,\"total_tokens\":6}");
    }

    @Test
    void a_streamed_tool_call_carries_its_index() throws Exception {
        String tool =
                "\"tools\":[{\"type\":\"function\",\"function\":{\"name\":\"future_value\","
                        + "\"parameters\":{\"type\":\"object\"}}}]";
        List<JsonNode> chunks =
                chunks(
                        data(
                                post(
                                        "/v1/chat/completions",
                                        body("What of 70?", "\"stream\":true," + tool))));
        assertThat(chunks).hasSize(3);
        assertThat(chunks.get(1).path("choices").path(0).path("delta"))
                .hasToString(
                        "{\"tool_calls\":[{\"index\":0,\"id\":\"call_0\",\"type\":\"function\","
                                + "\"function\":{\"name\":\"future_value\","
                                + "\"arguments\":\"{\\\"amount\\\":70}\"}}]}");
        assertThat(chunks.get(2).path("choices").path(0).path("finish_reason").asString())
                .isEqualTo("tool_calls");
    }

    @Test
    void a_stop_text_ends_the_answer_streamed_or_not() throws Exception {
        JsonNode whole =
                json(post("/v1/chat/completions", body("a b END c", "\"stop\":[\"END\"]")));
        assertThat(whole.path("choices").path(0).path("message").path("content").asString())
                .isEqualTo("You said: a b ");
        StringBuilder text = new StringBuilder();
        chunks(
                        data(
                                post(
                                        "/v1/chat/completions",
                                        body("a b END c", "\"stream\":true,\"stop\":\"b E\""))))
                .forEach(chunk ->
                        text.append(
                                chunk.path("choices")
                                        .path(0)
                                        .path("delta")
                                        .path("content")
                                        .asString("")));
        assertThat(text).hasToString("You said: a ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    "temperature":3                | temperature: found 3; accepted: a number from 0.0 to 2.0
                    "max_tokens":0                 | max_tokens: found 0; accepted: a whole number from 1 to 8192
                    "max_tokens":100000            | max_tokens: found 100000; accepted: a whole number from 1 to 8192
                    "max_completion_tokens":"9"    | max_completion_tokens: found «9»; accepted: a whole number from 1 to 8192
                    "n":2                          | n: found 2; accepted: 1
                    "stream":"yes"                 | stream: found «yes»; accepted: true, false
                    "tools":{}                     | tools: found {}; accepted: a list of tools
                    "tools":[{"type":"function"}]  | tools[0].function.parameters: found
                    "tool_choice":"required"       | tool_choice: found «required»; accepted: auto, none
                    "stop":[]                      | stop: found []; accepted: a text, or a list of 1 to 4 texts
                    "temprature":1                 | temprature: found an unknown parameter; accepted: max_completion_tokens,
                    """)
    void a_bad_field_is_named_with_what_was_found_and_what_is_accepted(String field, String said)
            throws Exception {
        assertRefused(post("/v1/chat/completions", body("hello", field)), 400, said);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    {"model":"gpt","messages":[{"role":"user","content":"hi"}]}       | 404 | model: found «gpt»; accepted: elson-a, elson-b
                    {"messages":[{"role":"user","content":"hi"}]}                     | 400 | model: found nothing; accepted: elson-a, elson-b
                    {"model":"elson-a"}                                               | 400 | messages: found
                    {"model":"elson-a","messages":[{"role":"sage","content":"hi"}]}   | 400 | messages[0].role: found «sage»; accepted: system, user, assistant, tool
                    {"model":"elson-a",                                               | 400 | body: found text that is not JSON
                    [1,2]                                                             | 400 | body: found ARRAY; accepted: one JSON object
                    {"model":"elson-a","messages":[{"role":"user","content":"fail"}]} | 500 | the disk is full
                    {"model":"elson-a","messages":[{"role":"user","content":"refuse"}]} | 400 | messages: found 2,000 tokens; accepted: 1,024
                    {"model":"elson-a","messages":[{"role":"user","content":"stumble"}]} | 500 | the server failed; its log says why
                    {"model":"elson-a","stream":true,"messages":[{"role":"user","content":"fail"}]} | 500 | the disk is full
                    """)
    void a_bad_body_has_its_status(String body, int status, String said) throws Exception {
        assertRefused(post("/v1/chat/completions", body), status, said);
    }

    @Test
    void a_failure_in_the_middle_of_a_stream_is_told_and_never_ends_with_done() throws Exception {
        List<String> data =
                data(post("/v1/chat/completions", body("break off", "\"stream\":true")));
        assertThat(data).doesNotContain("[DONE]");
        assertThat(data.getLast()).contains("\"error\"", "the disk is full");
    }

    @Test
    void a_body_over_one_mebibyte_or_of_another_type_is_refused() throws Exception {
        assertRefused(
                post("/v1/chat/completions", body("x".repeat(1 << 20), "\"n\":1")),
                413,
                "body: found more than 1 MiB");
        HttpRequest form =
                HttpRequest.newBuilder(URI.create(url("/v1/chat/completions")))
                        .header("Content-Type", "text/plain")
                        .POST(HttpRequest.BodyPublishers.ofString(body("hello", "\"n\":1")))
                        .build();
        assertRefused(
                http.send(form, HttpResponse.BodyHandlers.ofString()),
                415,
                "Content-Type: found text/plain; accepted: application/json");
    }

    @Test
    void unknown_paths_and_methods_are_told() throws Exception {
        assertRefused(get("/v1/nothing"), 404, "path: found /v1/nothing");
        assertRefused(get("/v1/chat/completions"), 405, "found GET; accepted: POST");
        assertThat(get("/health").body()).isEqualTo("{\"status\":\"ok\"}");
    }

    @Test
    void requests_are_answered_side_by_side() {
        CompletableFuture<ChatReply> one =
                CompletableFuture.supplyAsync(() -> client.chat(ask("together", 10)));
        CompletableFuture<ChatReply> two =
                CompletableFuture.supplyAsync(() -> client.chat(ask("together", 10)));
        assertThat(one.join().message().content()).isEqualTo("both");
        assertThat(two.join().message().content()).isEqualTo("both");
    }

    @Test
    void the_client_tells_a_refusal_as_failed_work() {
        ChatRequest unknown =
                new ChatRequest("gpt", List.of(new Message.User("hi")), List.of(), 0, 5, 1);
        assertThatThrownBy(() -> client.chat(unknown))
                .isInstanceOf(FailedWork.class)
                .hasMessageContaining("HTTP 404")
                .hasMessageContaining("elson-a, elson-b");
    }

    @Test
    void a_taken_port_is_one_line_that_says_what_to_do() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName(LOCAL))) {
            int port = taken.getLocalPort();
            assertThatThrownBy(() -> ElsonServer.start(new RuleBasedModel(), LOCAL, port, null))
                    .isInstanceOf(BadInput.class)
                    .hasMessage(
                            "port "
                                    + port
                                    + " on 127.0.0.1: in use by another program; end that one, or"
                                    + " choose another port (0 for any free one)");
        }
    }

    @Test
    void a_host_that_others_reach_needs_a_key() {
        assertThatThrownBy(() -> ElsonServer.start(new RuleBasedModel(), "0.0.0.0", 0, null))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("host: found «0.0.0.0», which others can reach");
        assertThatThrownBy(() -> ElsonServer.start(new RuleBasedModel(), LOCAL, 70_000, null))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("port: found 70000");
    }

    @Test
    void with_a_key_only_who_has_it_is_served() throws Exception {
        try (ElsonServer closed = ElsonServer.start(new RuleBasedModel(), LOCAL, 0, "open sesame");
                OpenAiClient stranger =
                        new OpenAiClient(
                                "http://127.0.0.1:" + closed.port(), null, Duration.ofSeconds(9));
                OpenAiClient wrong =
                        new OpenAiClient(
                                "http://127.0.0.1:" + closed.port(),
                                "open",
                                Duration.ofSeconds(9));
                OpenAiClient owner =
                        new OpenAiClient(
                                "http://127.0.0.1:" + closed.port() + "/v1/",
                                "open sesame",
                                Duration.ofSeconds(9))) {
            assertThatThrownBy(stranger::models)
                    .hasMessageContaining("HTTP 401")
                    .hasMessageContaining("Authorization: found nothing");
            assertThatThrownBy(wrong::models)
                    .hasMessageContaining("HTTP 401")
                    .hasMessageContaining("a wrong key");
            assertThat(owner.models()).hasSize(2);
            assertThat(
                            http.send(
                                            HttpRequest.newBuilder(
                                                            URI.create(
                                                                    "http://127.0.0.1:"
                                                                            + closed.port()
                                                                            + "/health"))
                                                    .build(),
                                            HttpResponse.BodyHandlers.ofString())
                                    .statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void after_closing_nobody_answers_and_the_port_is_free() {
        ElsonServer first = ElsonServer.start(new RuleBasedModel(), LOCAL, 0, null);
        int port = first.port();
        first.close();
        long before = System.nanoTime();
        try (ElsonServer second = ElsonServer.start(new RuleBasedModel(), LOCAL, port, null)) {
            System.out.printf("server start: %,d ms%n", (System.nanoTime() - before) / 1_000_000);
            assertThat(second.port()).isEqualTo(port);
        }
    }

    private static ChatRequest ask(String text, int maxTokens) {
        return new ChatRequest(
                "elson-a", List.of(new Message.User(text)), List.of(), 0, maxTokens, 1);
    }

    private static String body(String text, String more) {
        return "{\"model\":\"elson-a\",\"messages\":[{\"role\":\"user\",\"content\":\""
                + text
                + "\"}],"
                + more
                + "}";
    }

    private static String url(String path) {
        return "http://127.0.0.1:" + server.port() + path;
    }

    private static HttpResponse<String> get(String path) throws Exception {
        return http.send(
                HttpRequest.newBuilder(URI.create(url(path))).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static HttpResponse<String> post(String path, String body)
            throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(URI.create(url(path)))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static void assertRefused(HttpResponse<String> response, int status, String said) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(json(response).path("error").path("message").asString()).contains(said);
        assertThat(json(response).path("error").path("type").isString()).isTrue();
    }

    private static JsonNode json(HttpResponse<String> response) {
        return Json.MAPPER.readTree(response.body());
    }

    private static List<String> data(HttpResponse<String> response) {
        assertThat(response.body()).endsWith("\n\n");
        return response.body().lines().filter(l -> !l.isEmpty()).map(l -> l.substring(6)).toList();
    }

    private static List<JsonNode> chunks(List<String> data) {
        return data.stream().filter(d -> !d.equals("[DONE]")).map(Json.MAPPER::readTree).toList();
    }
}
