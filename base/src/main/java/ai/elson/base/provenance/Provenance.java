package ai.elson.base.provenance;

import ai.elson.base.failure.BadInput;
import ai.elson.base.file.AtomicFiles;
import ai.elson.base.file.Json;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import tools.jackson.core.JacksonException;

/// Where an artefact comes from. Written as `provenance.json` into the artefact's folder, or beside
/// a single file as `NAME.provenance.json`. It holds no time and no host name: the same work gives
/// the same bytes.
///
/// @param artefact what it is, as `curriculum` or `adapter, phase A`
/// @param version of Elson
/// @param seed the seed it was made from
/// @param configuration the settings that matter, in a stable order
/// @param inputs what it was made from
public record Provenance(
        String artefact,
        String version,
        long seed,
        SequencedMap<String, String> configuration,
        List<Input> inputs) {

    /// The file inside an artefact's folder.
    public static final String FILE_NAME = "provenance.json";

    /// The version of Elson that writes.
    public static final String VERSION = "0.1.0";

    /// One input.
    ///
    /// @param name its role, as `base model`
    /// @param path where it lay, relative to the working folder where it can be
    /// @param sha256 its digest ([Sha256#of(Path)])
    public record Input(String name, String path, String sha256) {
        /// Takes the digest of what lies at `path` now.
        public static Input of(String name, Path path) {
            Path here = Path.of("").toAbsolutePath();
            Path absolute = path.toAbsolutePath().normalize();
            String shown =
                    absolute.startsWith(here)
                            ? here.relativize(absolute).toString()
                            : absolute.toString();
            return new Input(name, shown, Sha256.of(path));
        }
    }

    public Provenance {
        configuration =
                java.util.Collections.unmodifiableSequencedMap(new LinkedHashMap<>(configuration));
        inputs = List.copyOf(inputs);
    }

    /// A provenance written by this version.
    public static Provenance of(
            String artefact, long seed, Map<String, String> configuration, List<Input> inputs) {
        return new Provenance(artefact, VERSION, seed, new LinkedHashMap<>(configuration), inputs);
    }

    /// Writes it for the artefact at `path`.
    public void write(Path artefactPath) {
        AtomicFiles.writeString(fileOf(artefactPath), Json.pretty(this));
    }

    /// Reads the provenance of the artefact at `path`.
    ///
    /// @throws BadInput where there is none or it is not one
    public static Provenance read(Path artefactPath) {
        Path file = fileOf(artefactPath);
        try {
            return Json.MAPPER.readValue(AtomicFiles.readString(file), Provenance.class);
        } catch (JacksonException e) {
            throw BadInput.at(
                    file.toString(), e.getOriginalMessage(), "a provenance.json that Elson wrote");
        }
    }

    /// Where the provenance of the artefact at `path` lies.
    public static Path fileOf(Path artefactPath) {
        return Files.isDirectory(artefactPath)
                ? artefactPath.resolve(FILE_NAME)
                : artefactPath.resolveSibling(artefactPath.getFileName() + "." + FILE_NAME);
    }
}
