package ai.elson.corpus.exchange;

import ai.elson.base.failure.BadInput;
import ai.elson.base.failure.Nearest;
import ai.elson.knowledge.taxonomy.Difficulty;
import ai.elson.knowledge.taxonomy.Domain;
import ai.elson.knowledge.taxonomy.Taxonomy;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// What a person says about a file of others. A record's own fields go before these.
///
/// @param format null to find it out
/// @param domain of records without one; empty where they all have theirs
/// @param bucket of that domain; empty as well
/// @param difficulty never guessed; null where the records have theirs
/// @param source where the records come from; empty for the file's name
/// @param license for the provenance; empty where nobody said
/// @param columns the file's names by ours, as `question` to `Frage`
public record ImportSettings(
        @Nullable Format format,
        String domain,
        String bucket,
        @Nullable Difficulty difficulty,
        String source,
        String license,
        SequencedMap<String, String> columns) {

    public ImportSettings {
        if (!domain.isEmpty() || !bucket.isEmpty()) {
            checkCell(domain, bucket);
        }
        for (String ours : columns.keySet()) {
            if (!Fields.KNOWN.contains(ours)) {
                throw BadInput.at(
                        "--map",
                        "«" + ours + "», nearest known " + Nearest.to(ours, Fields.KNOWN),
                        String.join(", ", Fields.KNOWN) + " on the left of «=»");
            }
        }
        columns = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(columns));
    }

    /// Settings that leave everything to the file.
    public static ImportSettings none() {
        return new ImportSettings(null, "", "", null, "", "", new LinkedHashMap<>());
    }

    private static void checkCell(String domain, String bucket) {
        try {
            Domain known = Taxonomy.standard().domain(domain);
            if (!known.buckets().contains(bucket)) {
                throw BadInput.at(
                        "--bucket", "«" + bucket + "»", String.join(", ", known.buckets()));
            }
        } catch (IllegalArgumentException e) {
            throw new BadInput("--domain: " + e.getMessage(), e);
        }
    }

    /// For the provenance.
    Map<String, String> shown() {
        Map<String, String> shown = new LinkedHashMap<>();
        shown.put("domain", domain);
        shown.put("bucket", bucket);
        shown.put("difficulty", difficulty == null ? "" : difficulty.id());
        shown.put("source", source);
        shown.put("license", license);
        columns.forEach((ours, theirs) -> shown.put("map " + ours, theirs));
        return shown;
    }
}
