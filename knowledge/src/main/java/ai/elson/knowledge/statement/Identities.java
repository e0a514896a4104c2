package ai.elson.knowledge.statement;

import static ai.elson.knowledge.statement.Line.*;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/// What must hold between the lines of one statement:
///
/// - total assets = total liabilities + total equity
/// - gross profit = revenue - cost of revenue
/// - change in cash = operating + investing + financing cash flow + exchange effect
/// - the parts of current assets, total assets, current liabilities and total liabilities do not
///   exceed them.
///
/// An equation is checked where all its lines are there; of the parts, those that are there are
/// added. Each figure may be off by half of what it is rounded to.
public final class Identities {

    private static final BigDecimal HALF = new BigDecimal("0.5");

    /// A whole and what it is made of.
    ///
    /// @param plus lines that are added
    /// @param minus lines that are taken off
    /// @param exact whether the parts make up the whole or only must not exceed it
    private record Identity(Line whole, List<Line> plus, List<Line> minus, boolean exact) {

        String words() {
            String sum = plus.stream().map(Line::label).collect(Collectors.joining(" + "));
            String rest = minus.stream().map(l -> " - " + l.label()).collect(Collectors.joining());
            return whole.label() + (exact ? " = " : " at least ") + sum + rest;
        }
    }

    private static final List<Identity> ALL =
            List.of(
                    new Identity(
                            TOTAL_ASSETS,
                            List.of(TOTAL_LIABILITIES, TOTAL_EQUITY),
                            List.of(),
                            true),
                    new Identity(GROSS_PROFIT, List.of(REVENUE), List.of(COST_OF_REVENUE), true),
                    new Identity(
                            CASH_CHANGE,
                            List.of(
                                    OPERATING_CASH_FLOW,
                                    INVESTING_CASH_FLOW,
                                    FINANCING_CASH_FLOW,
                                    EXCHANGE_EFFECT),
                            List.of(),
                            true),
                    new Identity(
                            CURRENT_ASSETS,
                            List.of(CASH, SHORT_TERM_INVESTMENTS, RECEIVABLES, INVENTORY),
                            List.of(),
                            false),
                    new Identity(
                            TOTAL_ASSETS,
                            List.of(CURRENT_ASSETS, NET_FIXED_ASSETS, INTANGIBLES),
                            List.of(),
                            false),
                    new Identity(
                            CURRENT_LIABILITIES,
                            List.of(PAYABLES, SHORT_TERM_DEBT),
                            List.of(),
                            false),
                    new Identity(
                            TOTAL_LIABILITIES,
                            List.of(CURRENT_LIABILITIES, LONG_TERM_DEBT),
                            List.of(),
                            false));

    private Identities() {}

    /// @throws UnbalancedStatement at the first line below zero that has no sign, or the first
    ///   identity that does not hold
    public static void require(Map<Line, BigDecimal> lines, BigDecimal roundedTo) {
        lines.forEach((line, amount) -> {
            if (!line.signed() && amount.signum() < 0) {
                throw new UnbalancedStatement(
                        line.label() + " at least zero", amount.toPlainString(), amount);
            }
        });
        for (Identity identity : ALL) {
            require(identity, lines, roundedTo);
        }
    }

    private static void require(
            Identity identity, Map<Line, BigDecimal> lines, BigDecimal roundedTo) {
        BigDecimal whole = lines.get(identity.whole());
        boolean all =
                lines.keySet().containsAll(identity.plus())
                        && lines.keySet().containsAll(identity.minus());
        if (whole == null || (identity.exact() && !all)) {
            return;
        }
        BigDecimal parts = sum(identity.plus(), lines).subtract(sum(identity.minus(), lines));
        BigDecimal difference = whole.subtract(parts);
        long figures = 1L + identity.plus().size() + identity.minus().size();
        BigDecimal most = roundedTo.multiply(HALF).multiply(BigDecimal.valueOf(figures));
        boolean holds =
                identity.exact()
                        ? difference.abs().compareTo(most) <= 0
                        : difference.add(most).signum() >= 0;
        if (!holds) {
            throw new UnbalancedStatement(
                    identity.words(),
                    whole.toPlainString() + " and " + parts.toPlainString(),
                    difference);
        }
    }

    private static BigDecimal sum(List<Line> some, Map<Line, BigDecimal> lines) {
        return some.stream()
                .map(lines::get)
                .filter(Objects::nonNull)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
