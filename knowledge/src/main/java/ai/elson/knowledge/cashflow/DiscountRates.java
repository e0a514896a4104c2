package ai.elson.knowledge.cashflow;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/// All rates at which payments at given times are worth nothing together.
///
/// Newton's method from a guess finds one rate and hides that there are others. Here every rate
/// between -99.99% and 1,000,000% is found. With s the logarithm of one plus the rate, the value is
/// a sum of exponentials, each monotone in s; so bounds of the value and of its slope over an
/// interval are sums of terms at its two ends. An interval is dropped where the value cannot be
/// zero, searched by bisection where the slope has one sign, and halved otherwise. Two rates closer
/// than 1e-6 count as one, as does a value that only touches zero.
///
/// Sources: R. E. Moore, Interval Analysis, 1966, chapter 7 (exclusion by bounds and the mean value
/// form); G. Polya, G. Szego, Problems and Theorems in Analysis II, part V, problem 77 (no more
/// rates than changes of sign).
public final class DiscountRates {

    private static final double LOWEST = StrictMath.log(1e-4);
    private static final double HIGHEST = StrictMath.log(1e4 + 1);

    /// Below, values are taken at the last payment, above at the first, so that no term overflows.
    /// No round rate lies here, where a root would be on the edge of two intervals.
    private static final double MEETING = -0.0123456789;

    private static final double NARROW = 1e-8;

    /// Where a value only touches zero, rounding alone decides its sign this far around.
    private static final double SAME = 1e-6;

    private static final double ROUNDING = 1e-13;
    private static final int MOST_INTERVALS = 20_000;

    private final double[] amounts;
    private final double[] times;
    private final List<Double> roots = new ArrayList<>();
    private int intervals;

    private DiscountRates(double[] amounts, double[] times) {
        this.amounts = amounts;
        this.times = times;
    }

    /// The rates in rising order, as fractions.
    ///
    /// @param amounts at least one; a zero does not count
    /// @param times when each is paid, in rising order, in the periods that the rate is for
    /// @throws ArithmeticException where so many rates nearly exist that they cannot be told apart
    public static List<Double> of(double[] amounts, double[] times) {
        if (signChanges(amounts) == 0) {
            return List.of();
        }
        return new DiscountRates(amounts, times).find();
    }

    /// How often the payments change from one direction to the other.
    public static int signChanges(double[] amounts) {
        int changes = 0;
        double last = 0;
        for (double amount : amounts) {
            if (amount != 0) {
                if (amount * last < 0) {
                    changes++;
                }
                last = Math.signum(amount);
            }
        }
        return changes;
    }

    private List<Double> find() {
        search(new Curve(edge(true)), LOWEST, MEETING);
        search(new Curve(edge(false)), MEETING, HIGHEST);
        List<Double> rates = new ArrayList<>();
        for (int first = 0, next; first < roots.size(); first = next) {
            next = first + 1;
            while (next < roots.size() && roots.get(next) - roots.get(next - 1) <= SAME) {
                next++;
            }
            rates.add(StrictMath.expm1((roots.get(first) + roots.get(next - 1)) / 2));
        }
        return rates;
    }

    /// When the last, or the first, payment that is not zero is made.
    private double edge(boolean last) {
        double found = Double.NaN;
        for (int i = 0; i < amounts.length; i++) {
            if (amounts[i] != 0 && (last || Double.isNaN(found))) {
                found = times[i];
            }
        }
        return found;
    }

    /// The value and slope at one s, money in and money out apart.
    private record Point(double s, double in, double out, double rise, double fall) {
        double value() {
            return in - out;
        }
    }

    private final class Curve {
        private final double anchor;

        Curve(double anchor) {
            this.anchor = anchor;
        }

        Point at(double s) {
            double in = 0;
            double out = 0;
            double rise = 0;
            double fall = 0;
            for (int i = 0; i < amounts.length; i++) {
                if (amounts[i] == 0) {
                    continue;
                }
                double after = times[i] - anchor;
                double term = amounts[i] * StrictMath.exp(-s * after);
                double slope = -after * term;
                in += Math.max(term, 0);
                out += Math.max(-term, 0);
                rise += Math.max(slope, 0);
                fall += Math.max(-slope, 0);
            }
            return new Point(s, in, out, rise, fall);
        }

        /// Every term is greatest at the left end where the anchor is the first payment.
        boolean fallsToTheRight() {
            return anchor < edge(true);
        }
    }

    private record Interval(Point left, Point right) {}

    private void search(Curve curve, double from, double to) {
        boolean falling = curve.fallsToTheRight();
        Deque<Interval> open = new ArrayDeque<>();
        open.push(new Interval(curve.at(from), curve.at(to)));
        while (!open.isEmpty()) {
            if (++intervals > MOST_INTERVALS) {
                throw new ArithmeticException("more nearly equal rates than can be told apart");
            }
            Interval here = open.pop();
            Point great = falling ? here.left() : here.right();
            Point small = falling ? here.right() : here.left();
            double width = here.right().s() - here.left().s();
            Point middle = curve.at(here.left().s() + width / 2);
            double steepest = great.rise() - small.fall();
            double flattest = small.rise() - great.fall();
            double reach = width / 2 * Math.max(Math.abs(steepest), Math.abs(flattest));
            double error = ROUNDING * (great.in() + great.out());
            if (Math.abs(middle.value()) > reach + error) {
                continue;
            }
            if (flattest > 0 || steepest < 0) {
                if (above(here.left()) != above(here.right())) {
                    roots.add(bisect(curve, here));
                }
            } else if (width < NARROW) {
                roots.add(middle.s());
            } else {
                open.push(new Interval(middle, here.right()));
                open.push(new Interval(here.left(), middle));
            }
        }
    }

    private static boolean above(Point point) {
        return point.value() >= 0;
    }

    private static double bisect(Curve curve, Interval interval) {
        double low = interval.left().s();
        double high = interval.right().s();
        boolean start = above(interval.left());
        for (int i = 0; i < 200; i++) {
            double middle = low + (high - low) / 2;
            if (middle <= low || middle >= high) {
                break;
            }
            if (above(curve.at(middle)) == start) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
