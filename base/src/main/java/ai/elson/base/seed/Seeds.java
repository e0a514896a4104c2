package ai.elson.base.seed;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.SplittableRandom;

/// Random numbers that depend on a seed and on names alone: not on time, thread or the order of
/// calls.
public final class Seeds {

    private Seeds() {}

    /// A seed for one named thing, from the first eight bytes of SHA-256 over the seed and the
    /// names.
    public static long derive(long seed, String... names) {
        return ByteBuffer.wrap(digest(seed, names)).getLong();
    }

    /// A generator for one named thing.
    public static SplittableRandom random(long seed, String... names) {
        return new SplittableRandom(derive(seed, names));
    }

    /// The whole digest in hexadecimal, as a sort key that nobody can steer.
    public static String rank(long seed, String... names) {
        return HexFormat.of().formatHex(digest(seed, names));
    }

    private static byte[] digest(long seed, String... names) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            sha.update(ByteBuffer.allocate(Long.BYTES).putLong(seed).array());
            for (String name : names) {
                byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
                sha.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
                sha.update(bytes);
            }
            return sha.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }
}
