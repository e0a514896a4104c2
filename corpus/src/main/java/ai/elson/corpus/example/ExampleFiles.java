package ai.elson.corpus.example;

import ai.elson.base.failure.BadInput;
import ai.elson.base.file.Json;
import ai.elson.base.file.Jsonl;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;

/// Examples as JSON lines.
public final class ExampleFiles {

    private ExampleFiles() {}

    /// Reads a file.
    ///
    /// @throws BadInput with file and line at the first line that is not an example
    public static List<Example> read(Path file) {
        List<Example> examples = new ArrayList<>();
        try (BufferedReader reader = Files.newBufferedReader(file)) {
            int number = 0;
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                number++;
                if (!line.isBlank()) {
                    examples.add(parse(line, file + ":" + number));
                }
            }
        } catch (NoSuchFileException e) {
            throw new BadInput(file + ": no such file; make it with «elson corpus build»", e);
        } catch (IOException e) {
            throw new BadInput(file + ": cannot be read as UTF-8 JSON lines: " + e, e);
        }
        return examples;
    }

    /// Reads a file as it is asked for; to be closed.
    ///
    /// @throws BadInput as [#read], when the line is reached
    public static Stream<Example> stream(Path file) {
        try {
            int[] number = new int[1];
            return Files.lines(file)
                    .map(line -> Map.entry(++number[0], line))
                    .filter(numbered -> !numbered.getValue().isBlank())
                    .map(numbered -> parse(numbered.getValue(), file + ":" + numbered.getKey()));
        } catch (NoSuchFileException e) {
            throw new BadInput(file + ": no such file; make it with «elson corpus build»", e);
        } catch (IOException e) {
            throw new BadInput(file + ": cannot be read as UTF-8 JSON lines: " + e, e);
        }
    }

    /// Writes a file, whole or not at all.
    public static void write(Path file, List<Example> examples) {
        Jsonl.write(file, examples.stream().map(Example::toJson));
    }

    private static Example parse(String line, String where) {
        try {
            return Example.fromJson(Json.MAPPER.readTree(line), where);
        } catch (JacksonException e) {
            throw BadInput.at(
                    where,
                    "«"
                            + (line.length() > 60 ? line.substring(0, 60) + "…" : line)
                            + "» ("
                            + e.getOriginalMessage()
                            + ")",
                    "one example as JSON; mend or remove the line");
        }
    }
}
