package ai.elson.evaluation.report;

import ai.elson.base.failure.BadInput;
import ai.elson.base.file.AtomicFiles;
import ai.elson.base.file.Json;
import ai.elson.base.provenance.Provenance;
import ai.elson.base.provenance.Sha256;
import ai.elson.corpus.bucket.BucketPool;
import ai.elson.corpus.consolidate.Consolidator;
import ai.elson.corpus.generate.Pack;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// The folder that a build of a corpus writes: its packs, and what stands beside them or does not.
///
/// @param path of the folder
public record CorpusFolder(Path path) {

    private static final String BUCKETS = "domain_buckets";
    private static final String CONSOLIDATED = "consolidated";

    /// A file of the corpus.
    ///
    /// @param name relative to the folder
    record Part(String name, long bytes, String sha256) {}

    /// @throws BadInput where the folder has no pack
    public CorpusFolder {
        if (packs(path).isEmpty()) {
            throw BadInput.at(
                    path.toString(),
                    "no pack",
                    "a folder with one of "
                            + String.join(
                                    ", ",
                                    Arrays.stream(Pack.values())
                                            .map(p -> p.fileName() + ".jsonl")
                                            .toList())
                            + "; make it with «elson corpus build»");
        }
    }

    /// The packs that are there, in their order.
    public List<Path> packs() {
        return packs(path);
    }

    private static List<Path> packs(Path folder) {
        return Arrays.stream(Pack.values())
                .map(pack -> folder.resolve(pack.fileName() + ".jsonl"))
                .filter(Files::isRegularFile)
                .toList();
    }

    List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        for (Path pack : packs()) {
            try {
                parts.add(
                        new Part(pack.getFileName().toString(), Files.size(pack), Sha256.of(pack)));
            } catch (IOException e) {
                throw new BadInput(pack + ": cannot be read: " + e, e);
            }
        }
        return parts;
    }

    Optional<Provenance> provenance() {
        return Files.isRegularFile(Provenance.fileOf(path))
                ? Optional.of(Provenance.read(path))
                : Optional.empty();
    }

    /// The digest of `provenance.json`; empty where there is none.
    String provenanceDigest() {
        Path file = Provenance.fileOf(path);
        return Files.isRegularFile(file) ? Sha256.of(file) : "";
    }

    /// The sizes that the provenance says were asked for: `size` as `base=100,insurance=50`, or one
    /// setting a pack; a pack that it leaves out has its default size.
    ///
    /// @return empty where nothing says so
    public Optional<Map<Pack, Integer>> askedSizes() {
        return provenance().map(Provenance::configuration).flatMap(this::sizes);
    }

    private Optional<Map<Pack, Integer>> sizes(Map<String, String> settings) {
        Map<String, String> said = new TreeMap<>();
        for (String key : List.of("size", "sizes")) {
            String text = settings.getOrDefault(key, "").replaceAll("[{} ]", "");
            for (String pair : text.isEmpty() ? new String[0] : text.split(",")) {
                int equals = pair.indexOf('=');
                said.put(pair.substring(0, Math.max(0, equals)), pair.substring(equals + 1));
            }
        }
        for (Pack pack : Pack.values()) {
            for (String key : List.of(pack.id(), "size " + pack.id(), "size." + pack.id())) {
                if (settings.containsKey(key)) {
                    said.put(pack.id(), settings.getOrDefault(key, ""));
                }
            }
        }
        if (said.isEmpty()) {
            return Optional.empty();
        }
        Map<Pack, Integer> sizes = new EnumMap<>(Pack.sizes());
        said.forEach((pack, size) -> {
            try {
                sizes.put(Pack.of(pack.toLowerCase(java.util.Locale.ROOT)), Integer.parseInt(size));
            } catch (NumberFormatException e) {
                throw new BadInput(
                        Provenance.fileOf(path)
                                + ": configuration: found "
                                + pack
                                + "="
                                + size
                                + "; accepted: PACK=NUMBER",
                        e);
            }
        });
        return Optional.of(sizes);
    }

    /// Candidates that were refused while the corpus was written, by reason; empty where nothing
    /// says so.
    Optional<SortedMap<String, Long>> refusedWhileWriting() {
        Path file = path.resolve("counts.json");
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        JsonNode refused;
        try {
            refused = Json.MAPPER.readTree(AtomicFiles.readString(file)).path("refused");
        } catch (JacksonException e) {
            throw BadInput.at(file.toString(), e.getOriginalMessage(), "JSON with «refused»");
        }
        if (!refused.isObject()) {
            return Optional.empty();
        }
        SortedMap<String, Long> counts = new TreeMap<>();
        refused.properties()
                .forEach(e -> {
                    if (!e.getValue().canConvertToLong()) {
                        throw BadInput.at(
                                file + ": refused: " + e.getKey(),
                                e.getValue() + "",
                                "a whole number");
                    }
                    counts.put(e.getKey(), e.getValue().asLong());
                });
        return Optional.of(counts);
    }

    /// Examples that consolidation kept; empty where there is no consolidated corpus.
    Optional<Long> kept() {
        Path file = path.resolve(CONSOLIDATED).resolve(Consolidator.KEPT);
        return Files.isRegularFile(file) ? Optional.of(lines(file, _ -> {})) : Optional.empty();
    }

    /// Lines that consolidation put aside, by reason; empty where there is no consolidated corpus.
    Optional<SortedMap<String, Long>> quarantined() {
        Path file = path.resolve(CONSOLIDATED).resolve(Consolidator.QUARANTINE);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        SortedMap<String, Long> counts = new TreeMap<>();
        lines(
                file,
                line -> {
                    try {
                        JsonNode reason = Json.MAPPER.readTree(line).path("reason");
                        counts.merge(
                                reason.isString() ? reason.asString() : "no reason", 1L, Long::sum);
                    } catch (JacksonException e) {
                        throw BadInput.at(
                                file.toString(),
                                e.getOriginalMessage(),
                                "JSON lines as «elson corpus consolidate» writes them");
                    }
                });
        return Optional.of(counts);
    }

    /// The bucket folder's records; empty where there is none.
    Optional<BucketPool> pool() {
        Path folder = path.resolve(BUCKETS);
        return Files.isDirectory(folder)
                ? Optional.of(BucketPool.load(folder, null))
                : Optional.empty();
    }

    private static long lines(Path file, java.util.function.Consumer<String> each) {
        long n = 0;
        try (BufferedReader reader = Files.newBufferedReader(file)) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (!line.isBlank()) {
                    n++;
                    each.accept(line);
                }
            }
        } catch (IOException e) {
            throw new BadInput(file + ": cannot be read as UTF-8 JSON lines: " + e, e);
        }
        return n;
    }
}
