package ai.elson.corpus.consolidate;

import java.io.Serializable;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// One line as it stands in its file.
///
/// @param file as it was named
/// @param number from 1
/// @param bytes without the line's end
@SuppressWarnings("ArrayRecordComponent") // never compared
public record RawLine(String file, long number, byte[] bytes) implements Serializable {

    /// The text; empty where the bytes are not UTF-8.
    public Optional<String> text() {
        try {
            return Optional.of(
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    public String where() {
        return file + ":" + number;
    }
}
