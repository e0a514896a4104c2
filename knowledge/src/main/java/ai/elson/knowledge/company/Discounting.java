package ai.elson.knowledge.company;

import ai.elson.knowledge.calculator.BadField;
import ai.elson.knowledge.calculator.Working;
import ai.elson.knowledge.cashflow.TimeValue;
import java.math.BigDecimal;
import java.util.List;

/// Yearly cash flows brought to today, the first one a year from now.
final class Discounting {

    private Discounting() {}

    /// Sum of C_t / (1 + r)^t, t from 1.
    static BigDecimal presentValue(List<BigDecimal> flows, BigDecimal ratePercent) {
        BigDecimal factor = BigDecimal.ONE.add(Working.fraction(ratePercent));
        BigDecimal value = BigDecimal.ZERO;
        for (BigDecimal flow : flows.reversed()) {
            value = Working.divide(value.add(flow), factor);
        }
        return value;
    }

    /// A flow after so many years.
    static BigDecimal presentValue(BigDecimal flow, BigDecimal ratePercent, int years) {
        return Working.divide(flow, TimeValue.compound(ratePercent, years));
    }

    /// What half a year less of discounting multiplies by: the square root of 1 + r.
    static BigDecimal halfYear(BigDecimal ratePercent) {
        return BigDecimal.ONE.add(Working.fraction(ratePercent)).sqrt(Working.DIGITS);
    }

    /// Value at the end of a year of flows that grow for ever after it: C (1 + g) / (r - g).
    static BigDecimal perpetuity(BigDecimal last, BigDecimal ratePercent, BigDecimal growth) {
        return Working.divide(grown(last, growth), Working.fraction(ratePercent.subtract(growth)));
    }

    /// An amount a year later.
    static BigDecimal grown(BigDecimal amount, BigDecimal growth) {
        return amount.add(Working.share(growth, amount));
    }

    /// @throws BadField where growth for ever is not below the rate
    static void requireBelow(String field, BigDecimal growth, BigDecimal rate, String what) {
        if (growth.compareTo(rate) >= 0) {
            throw new BadField(
                    field,
                    growth.toPlainString(),
                    "less than the " + what + ", " + Working.pct(rate));
        }
    }
}
