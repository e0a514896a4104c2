package ai.elson.corpus.consolidate;

import java.io.Serializable;

/// What [Admission] needs of a record: hashes, no text.
///
/// @param id of the id
/// @param question of the normalised question
/// @param answer of the normalised final answer
/// @param masked of the question with its figures masked
/// @param content of the content words and figures of the question in their order
/// @param signature the MinHash of the question
public record Fingerprint(
        Hash128 id,
        Hash128 question,
        Hash128 answer,
        Hash128 masked,
        Hash128 content,
        Signature signature)
        implements Serializable {

    /// One key a band: records that share one are compared.
    public long[] bandKeys() {
        throw new UnsupportedOperationException();
    }
}
