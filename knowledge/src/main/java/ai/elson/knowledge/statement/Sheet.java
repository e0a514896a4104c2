package ai.elson.knowledge.statement;

/// Which record a line stands in.
public enum Sheet {
    INCOME,
    BALANCE,
    CASH_FLOW,
    MARKET
}
