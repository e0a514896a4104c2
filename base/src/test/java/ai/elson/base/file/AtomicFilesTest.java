package ai.elson.base.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.elson.base.failure.BadInput;
import ai.elson.base.failure.FailedWork;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFilesTest {

    @TempDir Path folder;

    @Test
    void a_full_disk_leaves_the_old_file_and_no_part() throws IOException {
        Path file = folder.resolve("model.bin");
        AtomicFiles.writeString(file, "old");
        assertThatThrownBy(() ->
                        AtomicFiles.write(
                                file,
                                part -> {
                                    Files.writeString(part, "half");
                                    throw new IOException("No space left on device");
                                }))
                .isInstanceOf(FailedWork.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining("No space left on device")
                .hasMessageContaining("MiB free there");
        assertThat(Files.readString(file)).isEqualTo("old");
        assertThat(names()).containsExactly("model.bin");
    }

    @Test
    void a_cancelled_writer_leaves_the_old_folder_and_no_part() throws IOException {
        Path target = folder.resolve("adapter");
        AtomicFiles.writeFolder(target, part -> Files.writeString(part.resolve("a"), "old"));
        assertThatThrownBy(() ->
                        AtomicFiles.writeFolder(
                                target,
                                part -> {
                                    Files.writeString(part.resolve("a"), "new");
                                    throw new CancellationException("stop");
                                }))
                .isInstanceOf(CancellationException.class);
        assertThat(Files.readString(target.resolve("a"))).isEqualTo("old");
        assertThat(names()).containsExactly("adapter");
    }

    @Test
    void a_new_folder_replaces_the_old_one_whole() throws IOException {
        Path target = folder.resolve("adapter");
        AtomicFiles.writeFolder(target, part -> Files.writeString(part.resolve("a"), "old"));
        AtomicFiles.writeFolder(target, part -> Files.writeString(part.resolve("b"), "new"));
        assertThat(target.resolve("a")).doesNotExist();
        assertThat(target.resolve("b")).hasContent("new");
    }

    @Test
    void folders_above_are_made_and_a_missing_file_is_bad_input() {
        Path file = folder.resolve("x/y/z.txt");
        AtomicFiles.writeString(file, "é");
        assertThat(AtomicFiles.readString(file)).isEqualTo("é");
        assertThatThrownBy(() -> AtomicFiles.readString(folder.resolve("none")))
                .isInstanceOf(BadInput.class)
                .hasMessageEndingWith("none: no such file; check the path");
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(f -> f.getFileName().toString()).sorted().toList();
        }
    }
}
