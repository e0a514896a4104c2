package ai.elson.corpus.curriculum;

import ai.elson.base.file.AtomicFiles;
import ai.elson.base.file.Json;
import ai.elson.base.file.Jsonl;
import ai.elson.corpus.bucket.Cell;
import ai.elson.knowledge.taxonomy.Difficulty;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The files of a curriculum: `phase_A.jsonl`, the records in the order of training, byte for byte
/// as they stand in their buckets; `manifest_A.jsonl`, where each of them comes from;
/// `statistics.json`, asked against drawn; and `generated/`, what was written to fill gaps.
public final class CurriculumFiles {

    public static final String STATISTICS = "statistics.json";

    private CurriculumFiles() {}

    /// The records of a phase.
    public static Path records(Path folder, String phase) {
        return folder.resolve("phase_" + phase + ".jsonl");
    }

    /// Where the records of a phase come from.
    public static Path manifest(Path folder, String phase) {
        return folder.resolve("manifest_" + phase + ".jsonl");
    }

    /// Writes all of them.
    public static void write(List<Drawn> phases, Path folder) throws IOException {
        for (Drawn drawn : phases) {
            String name = drawn.phase().name();
            drawn.pool()
                    .copy(
                            drawn.records().stream().mapToInt(Integer::intValue).toArray(),
                            records(folder, name));
            Jsonl.write(
                    manifest(folder, name),
                    IntStream.range(0, drawn.total()).mapToObj(i -> line(drawn, i)));
        }
        phases.getLast().pool().saveGenerated(folder);
        ArrayNode statistics = Json.MAPPER.createArrayNode();
        phases.forEach(drawn -> statistics.add(statistics(drawn)));
        AtomicFiles.writeString(folder.resolve(STATISTICS), Json.pretty(statistics));
    }

    /// A line of the manifest. `copy` stands only where a record was drawn before in the phase.
    private static ObjectNode line(Drawn drawn, int position) {
        int record = drawn.records().get(position);
        Cell cell = drawn.cell(record);
        ObjectNode node =
                Json.MAPPER
                        .createObjectNode()
                        .put("file", cell.file())
                        .put("line", drawn.pool().line(record))
                        .put("id", drawn.pool().id(record))
                        .put("domain", cell.domain())
                        .put("bucket", cell.bucket())
                        .put("difficulty", cell.difficulty().id())
                        .put("phase", drawn.phase().name())
                        .put("position", position + 1);
        int copy = drawn.copies().get(position);
        return copy > 1 ? node.put("copy", copy) : node;
    }

    private static ObjectNode statistics(Drawn drawn) {
        CurriculumRecipe.Phase phase = drawn.phase();
        ObjectNode node =
                Json.MAPPER
                        .createObjectNode()
                        .put("phase", phase.name())
                        .put("order", phase.order().name().toLowerCase(Locale.ROOT))
                        .put("mix", phase.mix().toString())
                        .put("asked", phase.records())
                        .put("drawn", drawn.total())
                        .put("repeats", drawn.repeats())
                        .put("generated", drawn.generated())
                        .put("domain_cap_percent", phase.domainCapPercent())
                        .put("domain_cap", drawn.domainCap());
        String largest =
                drawn.domains().stream()
                        .reduce((a, b) -> drawn.drawn(b) > drawn.drawn(a) ? b : a)
                        .orElseThrow();
        node.putObject("largest_share")
                .put("domain", largest)
                .put("drawn", drawn.drawn(largest))
                .put(
                        "percent",
                        Math.round(10000.0 * drawn.drawn(largest) / drawn.total()) / 100.0);
        ObjectNode tiers = node.putObject("by_difficulty");
        for (Difficulty d : Difficulty.values()) {
            tiers.putObject(d.id())
                    .put("asked", drawn.asked().get(d.ordinal()))
                    .put("drawn", drawn.drawn(d));
        }
        put(node.putObject("by_domain"), drawn, false);
        put(node.putObject("by_bucket"), drawn, true);
        Shortage shortage = drawn.shortage();
        if (shortage.missing() == 0) {
            node.putNull("shortage");
        } else {
            ObjectNode certificate =
                    node.putObject("shortage")
                            .put("answer", phase.onShortage().name().toLowerCase(Locale.ROOT))
                            .put("words", shortage.inWords());
            certificate.setAll((ObjectNode) Json.MAPPER.valueToTree(shortage));
        }
        return node;
    }

    private static void put(ObjectNode node, Drawn drawn, boolean byBucket) {
        for (Drawn.Taken cell : drawn.cells()) {
            String name = byBucket ? cell.bucket() : cell.domain();
            ObjectNode row = node.has(name) ? (ObjectNode) node.get(name) : node.putObject(name);
            if (byBucket) {
                row.put("domain", cell.domain());
            }
            row.put("available", row.path("available").asInt(0) + cell.available())
                    .put("drawn", row.path("drawn").asInt(0) + cell.drawn())
                    .put(
                            cell.difficulty().id(),
                            row.path(cell.difficulty().id()).asInt(0) + cell.drawn());
        }
    }
}
