package ai.elson.model.generate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class StreamedTextTest {

    private static List<String> shown(int piece, String text) {
        List<String> shown = new ArrayList<>();
        StreamedText stream = new StreamedText(shown::add);
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        for (int at = 0; at < bytes.length; at += piece) {
            stream.add(Arrays.copyOfRange(bytes, at, Math.min(bytes.length, at + piece)));
        }
        stream.end();
        assertThat(stream.text()).isEqualTo(text);
        return shown;
    }

    @Test
    void characters_come_whole() {
        assertThat(shown(1, "a§€😀")).containsExactly("a", "§", "€", "😀");
    }

    @Test
    void a_tool_call_is_never_shown() {
        assertThat(String.join("", shown(3, "So: <tool_call>{\"name\": \"x\"}</tool_call>")))
                .isEqualTo("So: ");
    }

    @Test
    void what_only_begins_like_a_call_is_shown_in_the_end() {
        assertThat(String.join("", shown(2, "a <tool and b <too"))).isEqualTo("a <tool and b <too");
    }
}
