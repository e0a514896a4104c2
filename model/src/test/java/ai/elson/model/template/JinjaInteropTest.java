package ai.elson.model.template;

import static org.assertj.core.api.Assertions.assertThat;

import ai.elson.base.chat.Conversation;
import ai.elson.base.chat.MessageJson;
import ai.elson.base.file.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Templates, rendered by Jinja, are what their twins write.
@Tag("interop")
class JinjaInteropTest {

    static List<Conversation> cases() {
        return Cases.ALL;
    }

    @ParameterizedTest
    @MethodSource("cases")
    void jinja_renders_what_the_compact_twin_writes(Conversation conversation) throws Exception {
        requireTwin(ChatTemplate.COMPACT, ChatTemplate.compactJinja(), conversation);
    }

    /// Qwen's template is not ours to ship: it is compared where the environment names a copy of
    /// it.
    @ParameterizedTest
    @MethodSource("cases")
    void jinja_renders_what_the_qwen_twin_writes(Conversation conversation) throws Exception {
        String file = System.getenv("ELSON_INTEROP_QWEN_TEMPLATE");
        Assumptions.assumeTrue(
                file != null,
                "ELSON_INTEROP_QWEN_TEMPLATE names no copy of Qwen2.5-Instruct's chat template");
        String jinja = Files.readString(Path.of(file));
        assertThat(ChatTemplate.twin(jinja)).contains(ChatTemplate.QWEN);
        requireTwin(ChatTemplate.QWEN, jinja, conversation);
    }

    private static void requireTwin(ChatTemplate twin, String jinja, Conversation conversation)
            throws Exception {
        ObjectNode input = Json.MAPPER.createObjectNode();
        input.put("template", jinja);
        input.put("add_generation_prompt", false);
        input.set("messages", messages(conversation));
        ArrayNode tools = input.putArray("tools");
        conversation.tools().forEach(t -> tools.add(withoutStrict(MessageJson.write(t))));
        assertThat(python(Json.line(input))).isEqualTo(twin.text(conversation));

        input.put("add_generation_prompt", true);
        assertThat(python(Json.line(input)))
                .isEqualTo(twin.prompt(conversation.messages(), conversation.tools()));
    }

    private static ObjectNode withoutStrict(ObjectNode tool) {
        ((ObjectNode) tool.path("function")).remove("strict");
        return tool;
    }

    /// transformers wants arguments as objects, not as OpenAI's text.
    private static ArrayNode messages(Conversation conversation) {
        ArrayNode messages = MessageJson.write(conversation.messages());
        for (JsonNode message : messages) {
            for (JsonNode call : message.path("tool_calls")) {
                ObjectNode function = (ObjectNode) call.path("function");
                function.set(
                        "arguments", Json.MAPPER.readTree(function.path("arguments").asString()));
            }
        }
        return messages;
    }

    private static String python(String input) throws Exception {
        String named = System.getenv("ELSON_INTEROP_PYTHON");
        Path script = Path.of("..", "interop", "render_template.py");
        Process process;
        try {
            process =
                    new ProcessBuilder(named == null ? "python3" : named, script.toString())
                            .start();
        } catch (IOException e) {
            return Assumptions.abort("no Python here: " + e.getMessage());
        }
        try (var out = process.getOutputStream()) {
            out.write(input.getBytes(StandardCharsets.UTF_8));
        } catch (IOException closed) {
            // Python ended before it read all: its own error says why.
        }
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        String error = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        int code = process.waitFor();
        Assumptions.assumeFalse(
                error.contains("ModuleNotFoundError"), "Python has no jinja2: " + error);
        assertThat(code).as(error).isZero();
        return text;
    }
}
