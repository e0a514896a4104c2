package ai.elson.evaluation.benchmark;

import ai.elson.base.failure.BadInput;
import ai.elson.base.failure.FailedWork;
import ai.elson.base.file.AtomicFiles;
import ai.elson.base.file.Json;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/// The answers so far, one JSON line each after a first line that says what was asked whom. A line
/// counts once its line feed is on the disk: one that a crash cut short is dropped and its question
/// asked again.
final class AnswerLog implements AutoCloseable {

    /// What the answers belong to; another run must not go on with them.
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record Header(
            String suite, String model, boolean tools, int candidates, int turns, int tokens) {}

    private final Path file;
    private final FileChannel channel;
    private final SequencedMap<String, Asked> answers;

    private AnswerLog(Path file, FileChannel channel, SequencedMap<String, Asked> answers) {
        this.file = file;
        this.channel = channel;
        this.answers = answers;
    }

    /// Opens the log, or starts it.
    ///
    /// @throws BadInput where it belongs to another run
    static AnswerLog open(Path file, Header header) {
        SequencedMap<String, Asked> answers = new LinkedHashMap<>();
        try {
            long whole = Files.exists(file) ? read(file, header, answers) : 0;
            Files.createDirectories(file.toAbsolutePath().getParent());
            FileChannel channel =
                    FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            channel.truncate(whole);
            channel.position(whole);
            AnswerLog log = new AnswerLog(file, channel, answers);
            if (whole == 0) {
                log.append(Json.line(header));
            }
            return log;
        } catch (IOException e) {
            throw new FailedWork(file + ": answers cannot be kept there: " + e.getMessage(), e);
        }
    }

    /// Answers by question.
    SequencedMap<String, Asked> answers() {
        return answers;
    }

    /// Keeps an answer.
    void add(Asked asked) {
        answers.put(asked.id(), asked);
        append(Json.line(asked));
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new FailedWork(file + ": could not be closed: " + e.getMessage(), e);
        }
    }

    private void append(String line) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(false);
        } catch (IOException e) {
            throw new FailedWork(
                    file + ": could not be written (" + e.getMessage() + "); make room, run again",
                    e);
        }
    }

    /// Reads the whole lines and gives their bytes.
    private static long read(Path file, Header header, SequencedMap<String, Asked> answers) {
        String text = AtomicFiles.readString(file);
        String whole = text.substring(0, text.lastIndexOf('\n') + 1);
        String[] lines = whole.split("\n");
        for (int i = 0; i < lines.length && !whole.isEmpty(); i++) {
            try {
                if (i > 0) {
                    Asked asked = Json.MAPPER.readValue(lines[i], Asked.class);
                    answers.put(asked.id(), asked);
                } else if (!Json.MAPPER.readValue(lines[0], Header.class).equals(header)) {
                    throw BadInput.at(
                            file + ":1",
                            "answers of another run: " + lines[0],
                            Json.line(header) + "; remove the file to start anew");
                }
            } catch (JacksonException e) {
                throw BadInput.at(
                        file + ":" + (i + 1), e.getOriginalMessage(), "an answer as Elson logs it");
            }
        }
        return whole.getBytes(StandardCharsets.UTF_8).length;
    }
}
