package ai.elson.knowledge.statement;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// What a ratio is counted in and the decimals that it is rounded to, half up.
public enum Measure {
    TIMES("times", 4),
    PERCENT("percent", 2),
    DAYS("days", 1),
    DOLLARS("dollars", 2);

    private final String words;
    private final int scale;

    Measure(String words, int scale) {
        this.words = words;
        this.scale = scale;
    }

    public String words() {
        return words;
    }

    /// A fraction becomes a percentage; nothing else changes.
    BigDecimal of(BigDecimal bare) {
        return this == PERCENT ? bare.movePointRight(2) : bare;
    }

    public BigDecimal round(BigDecimal figure) {
        return figure.setScale(scale, RoundingMode.HALF_UP);
    }
}
