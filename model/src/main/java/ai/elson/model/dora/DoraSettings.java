package ai.elson.model.dora;

import ai.elson.base.failure.BadInput;

/// What makes an adapter one of its kind.
///
/// @param rank inner width of the low-rank part, 1 to 512
/// @param alpha its strength before it is divided by the rank, above 0
/// @param rankStabilised whether the strength is divided by the root of the rank instead (rsLoRA)
/// @param dropout on the adapter's input, 0 to below 1
public record DoraSettings(int rank, double alpha, boolean rankStabilised, double dropout) {

    public DoraSettings {
        if (rank < 1 || rank > 512) {
            throw BadInput.at("rank", String.valueOf(rank), "a number from 1 to 512");
        }
        if (!(alpha > 0) || alpha > 4096) {
            throw BadInput.at("alpha", String.valueOf(alpha), "a number above 0, at most 4096");
        }
        if (!(dropout >= 0) || dropout >= 1) {
            throw BadInput.at("dropout", String.valueOf(dropout), "a number from 0 to below 1");
        }
    }

    /// The factor s before B A.
    public double scale() {
        return rankStabilised ? alpha / Math.sqrt(rank) : alpha / rank;
    }
}
