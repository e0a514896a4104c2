package ai.elson.corpus.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.elson.base.chat.Message;
import ai.elson.base.chat.ToolCall;
import ai.elson.base.failure.BadInput;
import ai.elson.knowledge.taxonomy.Difficulty;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExampleFilesTest {

    private static final String LINE =
            """
            {"id":"e1","messages":[{"role":"user","content":"How much?"},\
            {"role":"assistant","content":null,"tool_calls":[{"id":"call_0","type":"function",\
            "function":{"name":"look_up_rule","arguments":"{\\"topic\\":\\"ira\\"}"}}]},\
            {"role":"tool","tool_call_id":"call_0","name":"look_up_rule","content":"{}"},\
            {"role":"assistant","content":"$7,500."}],"tools":["look_up_rule"],\
            "domain":"retirement_planning","bucket":"ira_roth","difficulty":"easy",\
            "task":"rule_look_up","risk":"normal","source":"made",\
            "answer":{"kind":"number","value":"7500","unit":"USD","tolerance":"0.01"},\
            "rules":[{"id":"retirement.ira","citation":"IRS Notice 2025-67"}],\
            "origin":{"generator":"g","version":"1","seed":7}}\
            """;

    @TempDir Path folder;

    @Test
    void a_line_is_read_and_written_back_byte_for_byte() throws IOException {
        Path file = folder.resolve("a.jsonl");
        Files.writeString(file, LINE + "\n");

        List<Example> examples = ExampleFiles.read(file);
        Path copy = folder.resolve("b.jsonl");
        ExampleFiles.write(copy, examples);

        assertThat(examples).hasSize(1);
        Example example = examples.getFirst();
        assertThat(example.difficulty()).isEqualTo(Difficulty.EASY);
        assertThat(example.question()).isEqualTo("How much?");
        assertThat(example.finalAnswer()).isEqualTo("$7,500.");
        assertThat(example.messages().get(1))
                .isEqualTo(
                        new Message.Assistant(
                                "",
                                List.of(
                                        new ToolCall(
                                                "call_0", "look_up_rule", "{\"topic\":\"ira\"}"))));
        assertThat(Files.readString(copy)).isEqualTo(LINE + "\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"difficulty\":\"easy\"|\"difficulty\":\"simple\"|difficulty.*simple.*easy, medium",
                "\"seed\":7|\"seed\":\"7\"|origin: seed: found \"7\".*whole number",
                "\"tools\":[\"look_up_rule\"]|\"tools\":[4]|tools: found 4.*names of tools",
                "\"tools\":[\"look_up_rule\"],|''|tools: found nothing.*a list",
                "\"unit\":\"USD\"|\"units\":\"USD\"|answer: found the field «units».*unit",
                "\"domain\":\"retirement_planning\"|\"domain\":null|domain: found null.*a string",
                "\"role\":\"tool\"|\"role\":\"robot\"|messages.2..role: found «robot»",
                "\"seed\":7}}|\"seed\":7|one example as JSON",
            })
    void what_is_wrong_is_refused_with_file_line_and_field(
            String right, String wrong, String message) throws IOException {
        Path file = folder.resolve("a.jsonl");
        assertThat(LINE).contains(right);
        Files.writeString(file, LINE + "\n" + LINE.replace(right, wrong) + "\n");

        assertThatThrownBy(() -> ExampleFiles.read(file))
                .isInstanceOf(BadInput.class)
                .hasMessageStartingWith(file + ":2")
                .hasMessageMatching("(?s).*" + message + ".*");
    }

    @Test
    void a_missing_file_is_refused_with_what_to_do() {
        assertThatThrownBy(() -> ExampleFiles.read(folder.resolve("none.jsonl")))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("none.jsonl: no such file");
    }
}
