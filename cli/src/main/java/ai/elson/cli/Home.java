package ai.elson.cli;

import ai.elson.base.provenance.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// Elson's own folder and build.
final class Home {

    private Home() {}

    /// The folder that holds `recipes/` and `models/`; the launcher names it.
    static Path folder() {
        Path home = Path.of(System.getProperty("elson.home", ".")).toAbsolutePath().normalize();
        Path here = Path.of("").toAbsolutePath();
        return home.startsWith(here) ? here.relativize(home) : home;
    }

    static Path file(String name) {
        return folder().resolve(name);
    }

    /// SHA-256 over Elson's own classes: work is done again once the code that did it has changed.
    static String build() {
        List<Path> own =
                Arrays.stream(
                                System.getProperty("java.class.path", "")
                                        .split(java.io.File.pathSeparator))
                        .map(Path::of)
                        .filter(p ->
                                Files.isDirectory(p)
                                        || p.getFileName().toString().startsWith("elson-"))
                        .toList();
        return Sha256.of(own.stream().map(Home::digest).sorted().collect(Collectors.joining("\n")))
                .substring(0, 16);
    }

    private static String digest(Path path) {
        try {
            return Files.isDirectory(path) && Files.list(path).findAny().isEmpty()
                    ? ""
                    : Sha256.of(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
