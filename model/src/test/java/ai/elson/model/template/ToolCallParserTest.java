package ai.elson.model.template;

import static org.assertj.core.api.Assertions.assertThat;

import ai.elson.base.chat.Message;
import ai.elson.base.chat.ToolCall;
import java.util.List;
import org.junit.jupiter.api.Test;

class ToolCallParserTest {

    @Test
    void text_alone_is_text() {
        assertThat(ToolCallParser.parse("It is $5.<|im_end|>\nmore"))
                .isEqualTo(new Message.Assistant("It is $5."));
    }

    @Test
    void several_calls_keep_their_order_and_the_text_before_them() {
        assertThat(
                        ToolCallParser.parse(
                                "Let me see.\n<tool_call>\n{\"name\": \"a\", \"arguments\": {\"x\": 1.50}}\n"
                                        + "</tool_call>\n<tool_call>{\"name\":\"b\",\"arguments\":{}}</tool_call>"))
                .isEqualTo(
                        new Message.Assistant(
                                "Let me see.",
                                List.of(
                                        new ToolCall("call_0", "a", "{\"x\":1.50}"),
                                        new ToolCall("call_1", "b", "{}"))));
    }

    @Test
    void a_call_without_its_closing_mark_counts() {
        assertThat(
                        ToolCallParser.parse("<tool_call>{\"name\": \"a\", \"arguments\": {}}")
                                .toolCalls())
                .containsExactly(new ToolCall("call_0", "a", "{}"));
    }

    @Test
    void arguments_written_as_text_are_that_text() {
        assertThat(
                        ToolCallParser.parse(
                                        "<tool_call>{\"name\": \"a\", \"arguments\": \"{\\\"x\\\": 1}\"}</tool_call>")
                                .toolCalls())
                .containsExactly(new ToolCall("call_0", "a", "{\"x\": 1}"));
    }

    @Test
    void broken_arguments_are_kept_as_they_stand() {
        assertThat(
                        ToolCallParser.parse(
                                        "<tool_call>{\"name\": \"a\", \"arguments\": {\"x\": 1,000}}</tool_call>")
                                .toolCalls())
                .containsExactly(new ToolCall("call_0", "a", "{\"x\": 1,000}"));
    }

    @Test
    void a_call_without_a_name_is_text() {
        String text = "<tool_call>{\"x\": 1}</tool_call>";
        assertThat(ToolCallParser.parse(text)).isEqualTo(new Message.Assistant(text));
        assertThat(ToolCallParser.parse("<tool_call>nonsense").toolCalls()).isEmpty();
        assertThat(ToolCallParser.parse("<tool_call>").content()).isEqualTo("<tool_call>");
    }
}
