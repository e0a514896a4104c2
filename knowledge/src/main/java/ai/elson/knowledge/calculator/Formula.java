package ai.elson.knowledge.calculator;

import java.util.function.Function;

/// A calculator given by its function. It refuses values out of the ranges of their [Field] before
/// the function sees them, and figures that nobody could pay.
public record Formula<I extends Record, O extends Record>(
        String id,
        String title,
        String purpose,
        String domain,
        String bucket,
        Class<I> input,
        Class<O> output,
        Function<I, Outcome<O>> body)
        implements Calculator<I, O> {

    @Override
    public Outcome<O> compute(I values) {
        Ranges.check(values);
        Outcome<O> outcome = body.apply(values);
        Ranges.checkResult(id, outcome.value());
        return outcome;
    }
}
