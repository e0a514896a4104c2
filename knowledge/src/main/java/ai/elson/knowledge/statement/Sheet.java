package ai.elson.knowledge.statement;

import java.util.Locale;

/// Which record a line stands in.
public enum Sheet {
    INCOME,
    BALANCE,
    CASH_FLOW,
    MARKET;

    /// The name for people.
    String words() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
