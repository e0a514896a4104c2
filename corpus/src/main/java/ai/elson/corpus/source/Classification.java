package ai.elson.corpus.source;

import java.util.List;

/// Where a link belongs.
///
/// @param domain of the taxonomy, or [#NONE]
/// @param bucket of that domain; empty where no bucket is clear
/// @param tier of the source
/// @param confidence 0 to 1: the share of the evidence that speaks for the domain; for none, of
///   that which speaks against all domains
/// @param reasons what decided, the heaviest first
public record Classification(
        String domain, String bucket, Tier tier, double confidence, List<String> reasons) {

    /// What fits no domain.
    public static final String NONE = "none";

    public Classification {
        reasons = List.copyOf(reasons);
    }
}
