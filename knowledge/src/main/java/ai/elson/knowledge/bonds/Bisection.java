package ai.elson.knowledge.bonds;

import static ai.elson.knowledge.calculator.Working.figure;

import ai.elson.knowledge.calculator.BadField;
import java.util.function.DoubleUnaryOperator;

/// The yield or spread at which a falling function has a value, by halving the bracket until two
/// neighbouring doubles are left: at most about 1,100 rounds, in practice some 60.
final class Bisection {

    private Bisection() {}

    /// @param field what is named where the bracket does not hold the value
    /// @param found the value as its field has it
    /// @param offset added to the field's value, as accrued interest to a clean price
    static double ofFalling(
            String field,
            double found,
            double offset,
            DoubleUnaryOperator price,
            double wanted,
            double least,
            double greatest) {
        double low = least;
        double high = greatest;
        double most = price.applyAsDouble(low);
        double fewest = price.applyAsDouble(high);
        if (!(wanted < most && wanted > fewest)) {
            throw new BadField(
                    field,
                    figure(found),
                    "above "
                            + figure(fewest - offset)
                            + " and below "
                            + figure(most - offset)
                            + ", what rates from "
                            + figure(least)
                            + " to "
                            + figure(greatest)
                            + " percent give");
        }
        while (true) {
            double middle = low + (high - low) / 2;
            if (middle <= low || middle >= high) {
                return middle;
            }
            if (price.applyAsDouble(middle) > wanted) {
                low = middle;
            } else {
                high = middle;
            }
        }
    }
}
