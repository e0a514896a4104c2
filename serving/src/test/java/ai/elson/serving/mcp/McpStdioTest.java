package ai.elson.serving.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import ai.elson.base.file.Json;
import ai.elson.tools.registry.Registry;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;

class McpStdioTest {

    @Test
    @Timeout(value = 60, unit = TimeUnit.SECONDS)
    void a_client_on_a_pipe_shakes_hands_calls_a_tool_and_leaves() throws Exception {
        PipedOutputStream toServer = new PipedOutputStream();
        PipedInputStream fromServer = new PipedInputStream(1 << 20);
        PipedInputStream in = new PipedInputStream(toServer, 1 << 20);
        PipedOutputStream out = new PipedOutputStream(fromServer);
        Thread server =
                Thread.ofVirtual()
                        .start(() -> {
                            try {
                                McpStdio.serve(Registry.standard(), in, out);
                            } catch (InterruptedException e) {
                                Thread.currentThread().interrupt();
                            }
                        });
        BufferedReader answers =
                new BufferedReader(new InputStreamReader(fromServer, StandardCharsets.UTF_8));

        send(
                toServer,
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"initialize\",\"params\":{\"protocolVersion\":"
                        + "\"2025-06-18\",\"capabilities\":{},\"clientInfo\":{\"name\":\"t\",\"version\":\"1\"},"
                        + "\"something_new\":1}}");
        JsonNode hello = Json.MAPPER.readTree(answers.readLine());
        assertThat(hello.at("/result/serverInfo/name").asString()).isEqualTo("elson");
        assertThat(hello.at("/result/capabilities/tools").isObject()).isTrue();
        send(toServer, "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}");
        send(
                toServer,
                "{\"jsonrpc\":\"2.0\",\"id\":2,\"method\":\"tools/call\",\"params\":{\"name\":\"future_value\","
                        + "\"arguments\":{\"amount\":10000,\"rate\":5.5,\"years\":5}}}");
        JsonNode called = Json.MAPPER.readTree(answers.readLine());
        assertThat(called.at("/result/structuredContent/values/future_value").decimalValue())
                .isEqualByComparingTo("13069.60");

        toServer.close();
        server.join();
    }

    private static void send(PipedOutputStream to, String message) throws Exception {
        to.write((message + "\n").getBytes(StandardCharsets.UTF_8));
        to.flush();
    }
}
