package ai.elson.knowledge.calculator;

import java.util.Locale;

/// How a person files a federal return. A surviving spouse has the amounts of a joint return
/// wherever IRC 2(a) gives them and is asked to file as such. Where a law gives spouses who file
/// separately nothing (student loan interest, education credits), its rule has no value for them.
public enum FilingStatus {
    SINGLE,
    JOINT,
    HEAD,
    SEPARATE;

    /// The name in rules and on the wire.
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// For laws that do not know a head of household, who then counts as single. Separate stays
    /// separate: such laws give those spouses half of a joint return's amount, or none.
    public FilingStatus withoutHead() {
        return this == HEAD ? SINGLE : this;
    }
}
