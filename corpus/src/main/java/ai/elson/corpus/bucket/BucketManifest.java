package ai.elson.corpus.bucket;

import ai.elson.base.file.Json;
import ai.elson.knowledge.taxonomy.Difficulty;
import ai.elson.knowledge.taxonomy.Domain;
import ai.elson.knowledge.taxonomy.Taxonomy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// What a folder of buckets holds and where it holds too little.
///
/// @param minimum the records that each bucket should have of each difficulty
/// @param counts records by bucket, in the order of [Difficulty]; every bucket of the taxonomy
public record BucketManifest(int minimum, Map<String, List<Long>> counts) {

    public BucketManifest {
        counts = Map.copyOf(counts);
    }

    /// A bucket and difficulty with fewer records than the minimum.
    public record Gap(
            String domain, String bucket, Difficulty difficulty, long records, long missing) {}

    /// All records.
    public long records() {
        return counts.values().stream().flatMap(List::stream).mapToLong(Long::longValue).sum();
    }

    /// Bucket and difficulty pairs that have records.
    public int filled() {
        return (int) counts.values().stream().flatMap(List::stream).filter(n -> n > 0).count();
    }

    /// The cells below the minimum, in the order of the taxonomy.
    public List<Gap> gaps() {
        List<Gap> gaps = new ArrayList<>();
        for (Domain domain : Taxonomy.standard().domains()) {
            for (String bucket : domain.buckets()) {
                for (Difficulty difficulty : Difficulty.values()) {
                    long records = of(bucket).get(difficulty.ordinal());
                    if (records < minimum) {
                        gaps.add(
                                new Gap(
                                        domain.id(),
                                        bucket,
                                        difficulty,
                                        records,
                                        minimum - records));
                    }
                }
            }
        }
        return gaps;
    }

    /// `manifest.json`.
    ObjectNode toJson() {
        ObjectNode node = Json.MAPPER.createObjectNode();
        node.put("records", records()).put("minimum", minimum);
        put(node.putObject("difficulties"), Taxonomy.standard().bucketIds());
        ObjectNode domains = node.putObject("domains");
        ObjectNode buckets = node.putObject("buckets");
        for (Domain domain : Taxonomy.standard().domains()) {
            put(domains.putObject(domain.id()), domain.buckets());
            for (String bucket : domain.buckets()) {
                put(buckets.putObject(bucket).put("domain", domain.id()), List.of(bucket));
            }
        }
        ArrayNode gaps = node.putArray("gaps");
        for (Gap gap : gaps()) {
            gaps.addObject()
                    .put("domain", gap.domain())
                    .put("bucket", gap.bucket())
                    .put("difficulty", gap.difficulty().id())
                    .put("records", gap.records())
                    .put("missing", gap.missing());
        }
        return node;
    }

    /// `bucket_summary.json`: bucket, difficulty, count, and nothing else.
    ObjectNode summary() {
        ObjectNode node = Json.MAPPER.createObjectNode();
        for (String bucket : Taxonomy.standard().bucketIds()) {
            ObjectNode row = node.putObject(bucket);
            for (Difficulty d : Difficulty.values()) {
                row.put(d.id(), of(bucket).get(d.ordinal()));
            }
        }
        return node;
    }

    private void put(ObjectNode node, List<String> buckets) {
        long all = 0;
        for (Difficulty d : Difficulty.values()) {
            long sum = buckets.stream().mapToLong(b -> of(b).get(d.ordinal())).sum();
            node.put(d.id(), sum);
            all += sum;
        }
        node.put("records", all);
    }

    private List<Long> of(String bucket) {
        return counts.getOrDefault(bucket, NONE);
    }

    private static final List<Long> NONE = List.of(0L, 0L, 0L, 0L);

    /// Counts while a folder is written.
    static final class Counter {
        private final Map<String, long[]> counts = new TreeMap<>();

        void add(String bucket, Difficulty difficulty) {
            counts.computeIfAbsent(bucket, b -> new long[Difficulty.values().length])
                    [difficulty.ordinal()]++;
        }

        BucketManifest finish(int minimum) {
            Map<String, List<Long>> lists = new TreeMap<>();
            counts.forEach((b, row) -> lists.put(b, java.util.Arrays.stream(row).boxed().toList()));
            return new BucketManifest(minimum, lists);
        }
    }
}
