package ai.elson.knowledge.taxonomy;

import java.util.List;

/// A field of advice.
///
/// @param id the name in files
/// @param title the name for people
/// @param highRisk whether it belongs to the stress phase of the curriculum
/// @param buckets at least three, unique over all domains
public record Domain(String id, String title, boolean highRisk, List<String> buckets) {
    public Domain {
        buckets = List.copyOf(buckets);
        if (buckets.size() < 3) {
            throw new IllegalArgumentException(
                    id + ": found " + buckets.size() + " buckets; accepted: at least 3");
        }
    }
}
