package ai.elson.corpus.extract;

import ai.elson.base.failure.BadInput;
import ai.elson.knowledge.taxonomy.Domain;
import ai.elson.knowledge.taxonomy.Taxonomy;

/// Where the candidates are put.
///
/// @param domain of all of them; empty where their own words decide
/// @param bucket of all of them; empty where their own words decide
public record Filing(String domain, String bucket) {

    /// By the words of each passage.
    public static final Filing BY_WORDS = new Filing("", "");

    /// @throws BadInput where the taxonomy has no such place
    public static Filing of(String domain, String bucket) {
        for (Domain known : Taxonomy.standard().domains()) {
            boolean holds = known.buckets().contains(bucket);
            if (domain.isEmpty() && holds) {
                return new Filing(known.id(), bucket);
            }
            if (known.id().equals(domain)) {
                if (bucket.isEmpty() || holds) {
                    return new Filing(domain, bucket);
                }
                throw BadInput.at(
                        "--bucket", "«" + bucket + "»", String.join(", ", known.buckets()));
            }
        }
        if (domain.isEmpty() && bucket.isEmpty()) {
            return BY_WORDS;
        }
        throw BadInput.at(
                domain.isEmpty() ? "--bucket" : "--domain",
                "«" + (domain.isEmpty() ? bucket : domain) + "»",
                domain.isEmpty()
                        ? String.join(", ", Taxonomy.standard().bucketIds())
                        : String.join(
                                ", ",
                                Taxonomy.standard().domains().stream().map(Domain::id).toList()));
    }
}
