package ai.elson.knowledge.statement;

/// What a ratio is asked for.
public enum RatioCategory {
    LIQUIDITY,
    SOLVENCY,
    EFFICIENCY,
    PROFITABILITY,
    CASH_FLOW,
    VALUATION,
    PER_SHARE,
    GROWTH
}
