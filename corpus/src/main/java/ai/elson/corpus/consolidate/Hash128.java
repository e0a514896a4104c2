package ai.elson.corpus.consolidate;

import java.io.Serializable;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// A text as the first 128 bits of the SHA-256 of its UTF-8: among 10^9 texts two agree by chance
/// with probability below 10^-20.
public record Hash128(long high, long low) implements Serializable {

    /// Hashes a text.
    static Hash128 of(String text) {
        try {
            ByteBuffer digest =
                    ByteBuffer.wrap(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(text.getBytes(StandardCharsets.UTF_8)));
            return new Hash128(digest.getLong(), digest.getLong());
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }
}
