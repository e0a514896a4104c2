package ai.elson.base.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.elson.base.failure.BadInput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonlTest {

    record Point(int x, String name) {}

    @TempDir Path folder;

    @Test
    void values_read_back_as_they_were_written() {
        Path file = folder.resolve("points.jsonl");
        List<Point> points = List.of(new Point(1, "a\nb"), new Point(-2, "«ü»"));
        Jsonl.write(file, points.stream());
        assertThat(file).content().hasLineCount(2).endsWith("\n");
        assertThat(Jsonl.read(file, Point.class)).isEqualTo(points);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "not JSON",
                "{\"x\":1,\"name\":\"a\"",
                "{\"x\":1,\"name\":\"a\",\"y\":2}",
                "{\"x\":1,\"x\":2,\"name\":\"a\"}",
                "{\"x\":\"one\",\"name\":\"a\"}"
            })
    void a_bad_line_is_named_with_its_number(String line) throws IOException {
        Path file = folder.resolve("points.jsonl");
        Files.writeString(file, "{\"x\":1,\"name\":\"a\"}\n\n" + line + "\n");
        assertThatThrownBy(() -> Jsonl.read(file, Point.class))
                .isInstanceOf(BadInput.class)
                .hasMessageStartingWith(file + ":3: found «" + line)
                .hasMessageContaining("accepted: one JSON Point a line");
    }

    @Test
    void a_missing_file_is_bad_input() {
        assertThatThrownBy(() -> Jsonl.read(folder.resolve("none"), Point.class))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("no such file");
    }
}
