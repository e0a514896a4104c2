package ai.elson.evaluation.score;

/// Right or wrong, and why.
///
/// @param reason for a person who reads the report, as `states $500 besides $1,896.20`
public record Verdict(boolean right, String reason) {

    static Verdict right(String reason) {
        return new Verdict(true, reason);
    }

    static Verdict wrong(String reason) {
        return new Verdict(false, reason);
    }
}
