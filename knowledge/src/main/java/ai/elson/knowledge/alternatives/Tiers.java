package ai.elson.knowledge.alternatives;

import static ai.elson.knowledge.calculator.Working.cents;
import static ai.elson.knowledge.calculator.Working.divide;
import static ai.elson.knowledge.calculator.Working.fraction;
import static ai.elson.knowledge.calculator.Working.pct;
import static ai.elson.knowledge.calculator.Working.share;

import ai.elson.knowledge.calculator.BadField;
import java.math.BigDecimal;

/// What partners agreed on: who is paid in which order. Amounts are rounded to the cent when paid.
///
/// @param catchUp part of the third tier that goes to the general partner, in percent; zero for
///   none
/// @param carry part of the profit that goes to the general partner, in percent
record Tiers(BigDecimal catchUp, BigDecimal carry) {

    /// One payment by tier.
    ///
    /// @param capital to the limited partners, of their capital
    /// @param preferred to them, of their preferred return
    /// @param catchUp to the general partner in the catch-up
    /// @param catchUpLimited to the limited partners in the catch-up
    /// @param carried to the general partner in the last tier
    /// @param rest to the limited partners in the last tier
    record Payment(
            BigDecimal capital,
            BigDecimal preferred,
            BigDecimal catchUp,
            BigDecimal catchUpLimited,
            BigDecimal carried,
            BigDecimal rest) {

        static final Payment NOTHING =
                new Payment(
                        BigDecimal.ZERO,
                        BigDecimal.ZERO,
                        BigDecimal.ZERO,
                        BigDecimal.ZERO,
                        BigDecimal.ZERO,
                        BigDecimal.ZERO);

        BigDecimal general() {
            return catchUp.add(carried);
        }

        BigDecimal limited() {
            return capital.add(preferred).add(catchUpLimited).add(rest);
        }

        Payment plus(Payment other) {
            return new Payment(
                    capital.add(other.capital),
                    preferred.add(other.preferred),
                    catchUp.add(other.catchUp),
                    catchUpLimited.add(other.catchUpLimited),
                    carried.add(other.carried),
                    rest.add(other.rest));
        }
    }

    /// @throws BadField where the catch-up could never reach the carry
    Tiers {
        if (catchUp.signum() > 0 && catchUp.compareTo(carry) <= 0) {
            throw new BadField(
                    "catchUp", pct(catchUp), "0 for none, or more than the carry, " + pct(carry));
        }
    }

    /// Splits an amount: capital owed, preferred return owed, then the catch-up until the general
    /// partner has its carry of all profit paid so far, then by the carry. With P the profit paid
    /// so far, of which G to the general partner, the catch-up takes (carry x P - G) / (catch-up -
    /// carry).
    ///
    /// @param paid what was paid before
    /// @param contributed all capital of the limited partners so far
    Payment pay(
            BigDecimal amount,
            BigDecimal capitalOwed,
            BigDecimal preferredOwed,
            Payment paid,
            BigDecimal contributed) {
        BigDecimal capital = amount.min(cents(capitalOwed));
        BigDecimal left = amount.subtract(capital);
        BigDecimal preferred = left.min(cents(preferredOwed));
        left = left.subtract(preferred);
        BigDecimal toGeneral = BigDecimal.ZERO;
        BigDecimal toLimited = BigDecimal.ZERO;
        if (catchUp.signum() > 0) {
            BigDecimal profit =
                    paid.limited()
                            .add(paid.general())
                            .add(capital)
                            .add(preferred)
                            .subtract(contributed);
            BigDecimal missing = share(carry, profit).subtract(paid.general());
            BigDecimal tier =
                    cents(divide(missing, fraction(catchUp.subtract(carry))))
                            .max(BigDecimal.ZERO)
                            .min(left);
            toGeneral = cents(share(catchUp, tier));
            toLimited = tier.subtract(toGeneral);
            left = left.subtract(tier);
        }
        BigDecimal carried = cents(share(carry, left));
        return new Payment(
                capital, preferred, toGeneral, toLimited, carried, left.subtract(carried));
    }
}
