package ai.elson.corpus.consolidate;

import java.util.Optional;

/// The only part of consolidation that remembers. Records come in the order of their positions, and
/// every one that passed the screen comes, whatever becomes of it:
///
/// A record is refused if and only if an *earlier screened* record (an earlier position, itself
/// admitted or not)
/// 1. has its id: `duplicate id`; else
/// 2. has its normalised question: `duplicate question` where the *first* of them has its
///    normalised answer too, `contradictory answers` where not; else
/// 3. is a near-duplicate: for one of its bands, the *first* with the same [Fingerprint#bandKeys]
///    agrees in at least [#AGREEMENT] of the 128 values of the signature, and has the same content
///    words and figures in the same order.
///
/// So the outcome depends on positions alone and can be computed by joins on keys.
public final class Admission {

    /// Values of two signatures that agree where records are near-duplicates.
    public static final int AGREEMENT = 64;

    /// Empty where the record may stay.
    public Optional<Refusal> admit(Fingerprint fingerprint) {
        throw new UnsupportedOperationException();
    }
}
