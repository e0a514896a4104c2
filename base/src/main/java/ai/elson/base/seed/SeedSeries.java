package ai.elson.base.seed;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.DigestException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/// Seeds whose first names are the same: the numbers of [Seeds#derive], for a million names given
/// as bytes, without an object for each. One thread may use it.
public final class SeedSeries {

    private final MessageDigest sha;
    private final byte[] digest = new byte[32];
    private final int first;
    private byte[] text;

    /// @param names the first ones, as [Seeds#derive] takes them
    public SeedSeries(long seed, String... names) {
        ByteArrayOutputStream begin = new ByteArrayOutputStream();
        begin.writeBytes(ByteBuffer.allocate(Long.BYTES).putLong(seed).array());
        for (String name : names) {
            byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
            begin.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
            begin.writeBytes(bytes);
        }
        first = begin.size();
        text = Arrays.copyOf(begin.toByteArray(), first + 128);
        try {
            sha = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }

    /// The seed of the first names, of the one in these bytes, and of the rest.
    ///
    /// @param name in UTF-8, from `from` until before `to`
    public long derive(byte[] name, int from, int to, String... rest) {
        int end = put(first, name, from, to);
        for (String more : rest) {
            byte[] bytes = more.getBytes(StandardCharsets.UTF_8);
            end = put(end, bytes, 0, bytes.length);
        }
        sha.update(text, 0, end);
        try {
            sha.digest(digest, 0, digest.length);
        } catch (DigestException e) {
            throw new AssertionError("32 bytes hold a SHA-256", e);
        }
        return ByteBuffer.wrap(digest).getLong();
    }

    private int put(int at, byte[] name, int from, int to) {
        int length = to - from;
        int end = at + Integer.BYTES + length;
        if (end > text.length) {
            text = Arrays.copyOf(text, Math.max(end, text.length * 2));
        }
        for (int i = 0; i < Integer.BYTES; i++) {
            text[at + i] = (byte) (length >>> 8 * (Integer.BYTES - 1 - i));
        }
        System.arraycopy(name, from, text, at + Integer.BYTES, length);
        return end;
    }
}
