package ai.elson.corpus.bucket;

import ai.elson.base.file.AtomicFiles;
import ai.elson.base.file.Json;
import ai.elson.corpus.example.Example;
import ai.elson.corpus.example.ExampleFiles;
import ai.elson.knowledge.taxonomy.Difficulty;
import ai.elson.knowledge.taxonomy.Taxonomy;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ObjectNode;

/// `domain_buckets/{bucket}/{difficulty}.jsonl`, and `bucket_summary.json` with the count of each.
public final class DomainBuckets {

    private DomainBuckets() {}

    /// Writes the buckets that have examples, in the order of the corpus; the summary lists the
    /// empty ones too.
    ///
    /// @return how many bucket and difficulty pairs have examples
    public static int write(List<Example> examples, Path folder) {
        var byCell =
                examples.stream()
                        .collect(
                                Collectors.groupingBy(e -> e.bucket() + "/" + e.difficulty().id()));
        ObjectNode summary = Json.MAPPER.createObjectNode();
        for (String bucket : Taxonomy.standard().bucketIds()) {
            ObjectNode counts = summary.putObject(bucket);
            for (Difficulty difficulty : Difficulty.values()) {
                List<Example> cell = byCell.getOrDefault(bucket + "/" + difficulty.id(), List.of());
                counts.put(difficulty.id(), cell.size());
                if (!cell.isEmpty()) {
                    ExampleFiles.write(
                            folder.resolve(bucket).resolve(difficulty.id() + ".jsonl"), cell);
                }
            }
        }
        AtomicFiles.writeString(folder.resolve("bucket_summary.json"), Json.pretty(summary));
        return byCell.size();
    }
}
