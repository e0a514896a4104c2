package ai.elson.corpus.bucket;

import ai.elson.base.failure.BadInput;
import ai.elson.base.failure.Nearest;
import ai.elson.base.file.Recipes;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Which domain a bucket belongs to: what the user's map says, else the taxonomy, else the bucket
/// is a domain of its own.
final class DomainMap {

    private final Map<String, String> given;
    private final Map<String, String> known = DomainBuckets.domainOfBucket();

    private DomainMap(Map<String, String> given) {
        this.given = given;
    }

    /// @param file YAML or JSON, one `bucket: domain` a line; nothing for none
    /// @param buckets those that there are: a name besides them is a slip of the pen
    static DomainMap of(@Nullable Path file, Collection<String> buckets) {
        Map<String, String> given = new LinkedHashMap<>();
        if (file != null) {
            Map<?, ?> read = Recipes.read(file, Map.class);
            for (Map.Entry<?, ?> entry : read.entrySet()) {
                String bucket = String.valueOf(entry.getKey());
                if (!buckets.contains(bucket)) {
                    throw BadInput.at(
                            file + ": bucket",
                            "«" + bucket + "», which has no folder",
                            "the folders of --buckets; did you mean «"
                                    + Nearest.to(bucket, buckets)
                                    + "»?");
                }
                if (!(entry.getValue() instanceof String domain) || domain.isBlank()) {
                    throw BadInput.at(
                            file + ": " + bucket,
                            String.valueOf(entry.getValue()),
                            "the name of a domain");
                }
                given.put(bucket, domain);
            }
        }
        return new DomainMap(given);
    }

    String domain(String bucket) {
        return given.getOrDefault(bucket, known.getOrDefault(bucket, bucket));
    }
}
