package ai.elson.corpus.consolidate;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/// One line as it stands in its file.
///
/// @param number from 1
/// @param bytes without the line's end
public record RawLine(Path file, long number, byte[] bytes) {

    /// The text; empty where the bytes are not UTF-8.
    public Optional<String> text() {
        try {
            return Optional.of(
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /// File and line, for messages.
    public String where() {
        return file + ":" + number;
    }
}
