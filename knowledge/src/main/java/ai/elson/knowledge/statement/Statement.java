package ai.elson.knowledge.statement;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.Currency;
import java.util.EnumMap;
import java.util.Map;

/// A company's statements of one period and its market data at the end of it. All amounts, the
/// share price too, are whole units (not thousands) of one currency.
///
/// A statement that contradicts itself cannot be made: see [Identities].
///
/// @param roundedTo what the report's amounts are rounded to, as 1,000,000 for figures in millions;
///   sums may be off by half of it for each figure in them
public record Statement(
        Period period,
        Currency currency,
        BigDecimal roundedTo,
        IncomeStatement income,
        BalanceSheet balance,
        CashFlowStatement cashFlow,
        MarketData market) {

    /// @throws UnbalancedStatement where figures contradict each other
    public Statement(
            Period period,
            Currency currency,
            BigDecimal roundedTo,
            IncomeStatement income,
            BalanceSheet balance,
            CashFlowStatement cashFlow,
            MarketData market) {
        this.period = period;
        this.currency = currency;
        this.roundedTo = roundedTo;
        this.income = income;
        this.balance = balance;
        this.cashFlow = cashFlow;
        this.market = market;
        if (roundedTo.signum() <= 0) {
            throw new IllegalArgumentException(
                    "roundedTo: found " + roundedTo + "; accepted: more than zero");
        }
        Identities.require(lines(), roundedTo);
    }

    /// The lines that have a figure.
    public Map<Line, BigDecimal> lines() {
        Map<Line, BigDecimal> lines = new EnumMap<>(Line.class);
        for (Line line : Line.values()) {
            BigDecimal amount = line.of(this);
            if (amount != null) {
                lines.put(line, amount);
            }
        }
        return Collections.unmodifiableMap(lines);
    }
}
