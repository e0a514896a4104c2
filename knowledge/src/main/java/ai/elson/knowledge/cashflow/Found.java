package ai.elson.knowledge.cashflow;

import ai.elson.knowledge.calculator.BadField;
import ai.elson.knowledge.calculator.Working;
import ai.elson.knowledge.rule.Unit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The rates found for some payments, said in full: the one that there is, or how many.
///
/// @param only the rate in percent, or null where there are several
/// @param all in percent, rising
record Found(@Nullable Double only, List<Double> all) {

    /// @param field named where there is no rate
    /// @throws BadField where all payments go one way, or no rate is within range
    static Found of(String field, double[] amounts, double[] times, Working w) {
        int changes = DiscountRates.signChanges(amounts);
        if (changes == 0) {
            throw new BadField(
                    field,
                    "money that only goes one way",
                    "at least one amount above zero and one below");
        }
        w.number("changes of sign", "at most so many rates", changes, Unit.COUNT);
        List<Double> rates;
        try {
            rates = DiscountRates.of(amounts, times).stream().map(Found::percent).toList();
        } catch (ArithmeticException e) {
            throw new BadField(
                    field,
                    "more nearly equal rates than can be told apart",
                    "amounts with fewer changes of sign");
        }
        if (rates.isEmpty()) {
            throw new BadField(
                    field,
                    "no rate from -99.99% to 1,000,000% at which they are worth nothing",
                    "amounts that have one");
        }
        for (double rate : rates) {
            w.number("rate", "at which the present value is zero", rate, Unit.PERCENT);
        }
        return new Found(rates.size() == 1 ? rates.getFirst() : null, rates);
    }

    /// To ten decimals, so that a rate of zero is zero.
    private static double percent(double rate) {
        return Math.round(rate * 1e12) / 1e10 + 0.0;
    }
}
