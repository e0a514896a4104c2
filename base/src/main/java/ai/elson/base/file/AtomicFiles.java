package ai.elson.base.file;

import ai.elson.base.failure.BadInput;
import ai.elson.base.failure.FailedWork;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.stream.Stream;

/// Files and folders that are there whole or not at all: written beside their place, forced to the
/// disk, then renamed. A full disk in the middle leaves the old file as it was and removes the
/// part.
public final class AtomicFiles {

    private AtomicFiles() {}

    /// Writes what `writer` writes to the path it is given.
    @FunctionalInterface
    public interface Writer {
        void write(Path part) throws IOException;
    }

    /// Writes a text file in UTF-8.
    public static void writeString(Path file, String text) {
        write(file, part -> Files.writeString(part, text));
    }

    /// Writes one file.
    ///
    /// @throws FailedWork where the disk refuses; the message names the file and the free space
    public static void write(Path file, Writer writer) {
        Path part = sibling(file);
        try {
            Files.createDirectories(part.getParent());
            writer.write(part);
            try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.move(
                    part,
                    file,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            deleteTree(part);
            throw cannotWrite(file, e);
        } catch (RuntimeException e) {
            deleteTree(part);
            throw e;
        }
    }

    /// Writes a whole folder: `writer` fills an empty folder, which then replaces the one at
    /// `folder`.
    public static void writeFolder(Path folder, Writer writer) {
        Path part = sibling(folder);
        try {
            deleteTree(part);
            Files.createDirectories(part);
            writer.write(part);
            deleteTree(folder);
            Files.move(part, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            deleteTree(part);
            throw cannotWrite(folder, e);
        } catch (RuntimeException e) {
            deleteTree(part);
            throw e;
        }
    }

    /// Reads a text file in UTF-8.
    ///
    /// @throws BadInput where there is no such file
    public static String readString(Path file) {
        try {
            return Files.readString(file);
        } catch (NoSuchFileException e) {
            throw new BadInput(file + ": no such file; check the path", e);
        } catch (IOException e) {
            throw new BadInput(file + ": cannot be read as UTF-8 text: " + e, e);
        }
    }

    /// Removes a file or a folder with all it holds; nothing where there is none.
    public static void deleteTree(Path root) {
        if (!Files.exists(root)) {
            return;
        }
        try (Stream<Path> paths = Files.walk(root)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new FailedWork(root + ": cannot be removed: " + e, e);
        }
    }

    private static Path sibling(Path file) {
        Path absolute = file.toAbsolutePath();
        return absolute.resolveSibling("." + absolute.getFileName() + ".part");
    }

    private static FailedWork cannotWrite(Path file, IOException e) {
        String free;
        try {
            free =
                    Files.getFileStore(file.toAbsolutePath().getRoot()).getUsableSpace() / (1 << 20)
                            + " MiB free there";
        } catch (IOException unknown) {
            free = "free space unknown";
        }
        return new FailedWork(
                file
                        + ": could not be written ("
                        + e.getMessage()
                        + "; "
                        + free
                        + "); nothing was changed, make room and run again",
                e);
    }
}
