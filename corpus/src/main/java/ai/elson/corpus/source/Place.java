package ai.elson.corpus.source;

import ai.elson.base.failure.BadInput;
import ai.elson.knowledge.taxonomy.Taxonomy;

/// A place in the taxonomy.
///
/// @param domain its id, or `none`
/// @param bucket its id; empty for the domain as a whole
record Place(String domain, String bucket) {

    /// Reads `domain` or `domain/bucket`.
    ///
    /// @throws BadInput where the taxonomy has no such place
    static Place of(String text, String where) {
        int slash = text.indexOf('/');
        Place place =
                slash < 0
                        ? new Place(text, "")
                        : new Place(text.substring(0, slash), text.substring(slash + 1));
        boolean known =
                place.domain.equals(Classification.NONE)
                        || Taxonomy.standard().domains().stream()
                                .anyMatch(domain ->
                                        domain.id().equals(place.domain)
                                                && (place.bucket.isEmpty()
                                                        || domain.buckets()
                                                                .contains(place.bucket)));
        if (!known) {
            throw BadInput.at(where, "«" + text + "»", "a domain or domain/bucket of the taxonomy");
        }
        return place;
    }

    @Override
    public String toString() {
        return bucket.isEmpty() ? domain : domain + "/" + bucket;
    }
}
