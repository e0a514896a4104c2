package ai.elson.tools.registry;

import ai.elson.knowledge.rule.Unit;

/// How a schema names a unit.
final class Units {

    private Units() {}

    /// The word for a unit in a description; empty where the meaning says all.
    static String inWords(Unit unit) {
        return switch (unit) {
            case USD -> "dollars";
            case PERCENT -> "percent";
            case YEARS -> "years";
            case MONTHS -> "months";
            case DAYS -> "days";
            case CENTS -> "cents";
            case BASIS_POINTS -> "basis points";
            case COUNT, AMOUNT, RATIO, NUMBER, SHARES, POINTS, YEAR, TEXT -> "";
        };
    }
}
