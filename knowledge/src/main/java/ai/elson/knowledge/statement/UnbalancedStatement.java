package ai.elson.knowledge.statement;

import java.math.BigDecimal;

/// Figures of one statement that contradict each other, and by how much.
public final class UnbalancedStatement extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final String identity;
    private final BigDecimal difference;

    UnbalancedStatement(String identity, String found, BigDecimal difference) {
        super(identity + ": found " + found + ", a difference of " + difference.toPlainString());
        this.identity = identity;
        this.difference = difference;
    }

    /// What must hold, in words.
    public String identity() {
        return identity;
    }

    /// The left side less the right side.
    public BigDecimal difference() {
        return difference;
    }
}
