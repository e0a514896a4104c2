package ai.elson.corpus.consolidate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RawLinesTest {

    private static final String[] PIECES = {"\n", "\r\n", "\n\n", " ", "\r", "a", "bc", "é"};

    @TempDir Path folder;

    @Test
    void parts_of_a_file_give_its_lines_wherever_it_is_cut() throws IOException {
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            StringBuilder text = new StringBuilder(random.nextBoolean() ? "\uFEFF" : "");
            for (int i = random.nextInt(30); i >= 0; i--) {
                text.append(PIECES[random.nextInt(PIECES.length)]);
            }
            Path file = folder.resolve("lines");
            Files.writeString(file, text);
            List<String> whole = lines(file, 0, Long.MAX_VALUE, 0);
            long size = Files.size(file);
            for (int each = 1; each <= size; each++) {
                List<String> parts = new ArrayList<>();
                long before = 0;
                for (long from = 0; from < size; from += each) {
                    long to = Math.min(size, from + each);
                    parts.addAll(lines(file, from, to, before));
                    before += RawLines.feeds(file, from, to);
                }
                assertThat(parts).as("seed %d, parts of %d", seed, each).isEqualTo(whole);
            }
        }
    }

    private static List<String> lines(Path file, long from, long to, long before) {
        try (RawLines lines = new RawLines(file, from, to, before)) {
            return lines.next(1_000).stream()
                    .map(line -> line.where() + " " + line.text())
                    .toList();
        }
    }
}
