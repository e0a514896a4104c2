package ai.elson.base.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.elson.base.failure.BadInput;
import ai.elson.base.file.Json;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.ObjectNode;

class MessageJsonTest {

    private static final List<Message> TURNS =
            List.of(
                    new Message.System("Be brief."),
                    new Message.User("What does «10 %» of $50 make?"),
                    new Message.Assistant(
                            "", List.of(new ToolCall("call_0", "percent_of", "{\"amount\":50}"))),
                    new Message.Tool("call_0", "percent_of", "{\"text\":\"$5\"}"),
                    new Message.Assistant("$5."));

    @Test
    void a_conversation_reads_back_as_it_was_written() {
        String json = Json.line(MessageJson.write(TURNS));
        assertThat(MessageJson.readMessages(Json.MAPPER.readTree(json), "messages"))
                .isEqualTo(TURNS);
    }

    @Test
    void a_call_has_openai_s_shape() {
        assertThat(MessageJson.write(TURNS.get(2)))
                .hasToString(
                        "{\"role\":\"assistant\",\"content\":null,\"tool_calls\":[{\"id\":\"call_0\","
                                + "\"type\":\"function\",\"function\":{\"name\":\"percent_of\","
                                + "\"arguments\":\"{\\\"amount\\\":50}\"}}]}");
        assertThat(MessageJson.write(TURNS.get(4)))
                .hasToString("{\"role\":\"assistant\",\"content\":\"$5.\"}");
    }

    @Test
    void a_tool_reads_back_as_it_was_written() {
        ObjectNode schema = Json.MAPPER.createObjectNode().put("type", "object");
        ToolDefinition tool = new ToolDefinition("percent_of", "A share of an amount", schema);
        assertThat(MessageJson.readTool(MessageJson.write(tool), "tools[0]")).isEqualTo(tool);
    }

    @Test
    void content_in_parts_is_joined_and_a_developer_is_the_system() {
        assertThat(
                        MessageJson.readMessage(
                                Json.MAPPER.readTree(
                                        "{\"role\":\"developer\",\"content\":[{\"type\":\"text\","
                                                + "\"text\":\"a\"},{\"type\":\"text\",\"text\":\"b\"}]}"),
                                "m"))
                .isEqualTo(new Message.System("ab"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    []                                                       | m: found []; accepted: a list of at least one message
                    [{"role":"sage","content":"x"}]                          | m[0].role: found «sage»; accepted: system, user, assistant, tool
                    [{"role":"user"}]                                        | m[0].content: found nothing; accepted: a string
                    [{"role":"user","content":5}]                            | m[0].content: found 5; accepted: a string
                    [{"role":"user","content":"x"},{"role":"tool","content":"x"}] | m[1].tool_call_id: found nothing
                    [{"role":"assistant","tool_calls":[{"id":"1"}]}]         | m[0].tool_calls[0].function.name: found nothing
                    """)
    void a_bad_message_is_named_by_place_and_field(String json, String said) {
        assertThatThrownBy(() -> MessageJson.readMessages(Json.MAPPER.readTree(json), "m"))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining(said);
    }
}
