package ai.elson.knowledge.calculator;

import java.util.Locale;

/// How a person files a federal return. Married filing separately has thresholds of its own and is
/// not offered.
public enum FilingStatus {
    SINGLE,
    JOINT,
    HEAD;

    /// The name in rules and on the wire.
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// For laws that know only joint returns and all others: a head of household counts as single.
    public FilingStatus withoutHead() {
        return this == HEAD ? SINGLE : this;
    }
}
