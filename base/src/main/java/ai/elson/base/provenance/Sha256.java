package ai.elson.base.provenance;

import ai.elson.base.failure.BadInput;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/// SHA-256 in lower-case hexadecimal.
public final class Sha256 {

    private Sha256() {}

    public static String of(String text) {
        return HexFormat.of().formatHex(digest().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    /// A file's digest; a folder's is over the sorted relative names and digests of its files,
    /// without any `provenance.json` (which holds the digest of what made it, not of what it is).
    public static String of(Path path) {
        try {
            return Files.isDirectory(path) ? ofFolder(path) : ofFile(path);
        } catch (IOException e) {
            throw new BadInput(path + ": cannot be read: " + e, e);
        }
    }

    private static String ofFile(Path file) throws IOException {
        MessageDigest digest = digest();
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = Files.newInputStream(file)) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                digest.update(buffer, 0, n);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static String ofFolder(Path folder) throws IOException {
        StringBuilder listing = new StringBuilder();
        try (Stream<Path> paths = Files.walk(folder)) {
            List<Path> files =
                    paths.filter(Files::isRegularFile)
                            .filter(p -> !p.getFileName().toString().equals(Provenance.FILE_NAME))
                            .sorted()
                            .toList();
            for (Path file : files) {
                listing.append(ofFile(file))
                        .append("  ")
                        .append(folder.relativize(file))
                        .append('\n');
            }
        }
        return of(listing.toString());
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }
}
