package ai.elson.model.tokenizer;

import ai.elson.base.failure.BadInput;

/// The printable stand-ins for the 256 bytes that byte-level vocabularies are written in: printable
/// Latin-1 characters stand for themselves, the other bytes for the characters from U+0100 on.
///
/// Source: GPT-2's `bytes_to_unicode`, which all byte-level vocabularies share.
final class ByteAlphabet {

    private static final char[] CHARS = new char[256];
    private static final int[] BYTES = new int[512];

    static {
        java.util.Arrays.fill(BYTES, -1);
        int next = 256;
        for (int b = 0; b < 256; b++) {
            boolean printable = b >= '!' && b <= '~' || b >= 0xA1 && b <= 0xAC || b >= 0xAE;
            CHARS[b] = (char) (printable ? b : next++);
            BYTES[CHARS[b]] = b;
        }
    }

    private ByteAlphabet() {}

    /// The character that stands for a byte.
    static char character(int unsignedByte) {
        return CHARS[unsignedByte];
    }

    /// The bytes as they stand in a vocabulary.
    static String write(byte[] bytes) {
        StringBuilder text = new StringBuilder(bytes.length);
        for (byte b : bytes) {
            text.append(CHARS[b & 0xFF]);
        }
        return text.toString();
    }

    /// The bytes that a vocabulary entry stands for.
    static byte[] read(String text, String where) {
        byte[] bytes = new byte[text.length()];
        for (int i = 0; i < bytes.length; i++) {
            char c = text.charAt(i);
            int value = c < BYTES.length ? BYTES[c] : -1;
            if (value < 0) {
                throw BadInput.at(where, "«" + text + "»", "byte-level characters only");
            }
            bytes[i] = (byte) value;
        }
        return bytes;
    }
}
