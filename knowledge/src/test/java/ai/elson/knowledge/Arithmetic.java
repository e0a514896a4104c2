package ai.elson.knowledge;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads the arithmetic of a working's formula, such as `5% of ($1,000 - $250.50), at least $0`,
/// and computes it anew in intervals: a figure that was rounded when it was printed stands for all
/// the numbers it may have been.
final class Arithmetic {

    /// All numbers from low to high.
    record Interval(double low, double high) {
        static Interval of(double... bounds) {
            double low = Double.POSITIVE_INFINITY;
            double high = Double.NEGATIVE_INFINITY;
            for (double bound : bounds) {
                low = Math.min(low, bound);
                high = Math.max(high, bound);
            }
            return new Interval(low, high);
        }

        Interval plus(Interval o) {
            return new Interval(low + o.low, high + o.high);
        }

        Interval minus(Interval o) {
            return new Interval(low - o.high, high - o.low);
        }

        Interval times(Interval o) {
            return of(low * o.low, low * o.high, high * o.low, high * o.high);
        }

        /// Nothing is known where the divisor may be zero.
        Interval over(Interval o) {
            return o.low <= 0 && o.high >= 0
                    ? new Interval(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY)
                    : of(low / o.low, low / o.high, high / o.low, high / o.high);
        }

        Interval power(Interval o) {
            return of(
                    Math.pow(low, o.low),
                    Math.pow(low, o.high),
                    Math.pow(high, o.low),
                    Math.pow(high, o.high));
        }

        Interval atLeast(Interval o) {
            return new Interval(Math.max(low, o.low), Math.max(high, o.high));
        }

        Interval atMost(Interval o) {
            return new Interval(Math.min(low, o.low), Math.min(high, o.high));
        }

        boolean reaches(double value, double slack) {
            return value >= low - slack && value <= high + slack;
        }
    }

    private static final Pattern TOKEN =
            Pattern.compile(
                    "\\s*(?:(\\d+/\\d+%|\\$?\\d[\\d,]*(?:\\.\\d+)?%?)(?:\\s+(?:shares|years|months|days|units))?\\b?"
                            + "|(at least|at most|sqrt|e\\^|ln|of|x)(?![a-z])|([-+/^(),]))");

    private final List<String> tokens;
    private int at;
    private int operations;

    private Arithmetic(List<String> tokens) {
        this.tokens = tokens;
    }

    /// The value of a formula; empty where it is words, or a figure alone.
    static Optional<Interval> read(String formula) {
        List<String> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(formula);
        int end = 0;
        while (end < formula.length() && matcher.find(end) && matcher.start() == end) {
            for (int group = 1; group <= 3; group++) {
                if (matcher.group(group) != null) {
                    tokens.add(matcher.group(group));
                }
            }
            end = matcher.end();
        }
        if (end < formula.stripTrailing().length() || tokens.isEmpty()) {
            return Optional.empty();
        }
        Arithmetic reader = new Arithmetic(tokens);
        try {
            Interval value = reader.bounded();
            return reader.at == tokens.size() && reader.operations > 0
                    ? Optional.of(value)
                    : Optional.empty();
        } catch (Unread e) {
            return Optional.empty();
        }
    }

    private static final class Unread extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private Interval bounded() {
        Interval value = sum();
        while (at < tokens.size()) {
            take(",");
            if (take("at least")) {
                value = value.atLeast(sum());
            } else if (take("at most")) {
                value = value.atMost(sum());
            } else {
                throw new Unread();
            }
            operations++;
        }
        return value;
    }

    private Interval sum() {
        Interval value = product();
        while (true) {
            if (take("+")) {
                value = value.plus(product());
            } else if (take("-")) {
                value = value.minus(product());
            } else {
                return value;
            }
            operations++;
        }
    }

    private Interval product() {
        Interval value = power();
        while (true) {
            if (take("x")) {
                value = value.times(power());
            } else if (take("of")) {
                value = part(value, tokens.get(at - 2).matches(".*%|\\)"));
            } else if (take("/")) {
                value = value.over(power());
            } else {
                return value;
            }
            operations++;
        }
    }

    /// 5% of a figure is a part of it; 3 of 20 is the part that 3 is.
    private Interval part(Interval value, boolean percent) {
        Interval whole = power();
        return percent ? value.times(whole) : value.over(whole);
    }

    private Interval power() {
        Interval base = factor();
        if (take("^")) {
            operations++;
            return base.power(power());
        }
        return base;
    }

    private Interval factor() {
        if (take("-")) {
            return Interval.of(0).minus(power());
        }
        if (take("sqrt")) {
            Interval inner = parenthesis();
            return new Interval(Math.sqrt(Math.max(0, inner.low())), Math.sqrt(inner.high()));
        }
        if (take("ln")) {
            Interval inner = parenthesis();
            return new Interval(Math.log(inner.low()), Math.log(inner.high()));
        }
        if (take("e^")) {
            Interval inner = parenthesis();
            operations++;
            return new Interval(Math.exp(inner.low()), Math.exp(inner.high()));
        }
        return at < tokens.size() && tokens.get(at).equals("(") ? parenthesis() : number();
    }

    private Interval parenthesis() {
        if (!take("(")) {
            throw new Unread();
        }
        Interval inner = sum();
        if (!take(")")) {
            throw new Unread();
        }
        return inner;
    }

    private Interval number() {
        if (at == tokens.size() || !tokens.get(at).matches("\\$?\\d.*")) {
            throw new Unread();
        }
        String token = tokens.get(at++);
        if (token.indexOf('/') > 0) {
            String[] parts = token.replace("%", "").split("/");
            double fraction = Double.parseDouble(parts[0]) / Double.parseDouble(parts[1]);
            return Interval.of(fraction / 100);
        }
        double value = Double.parseDouble(token.replaceAll("[$,%]", ""));
        double slack = slack(token, value);
        Interval read = new Interval(value - slack, value + slack);
        return token.endsWith("%") ? read.times(Interval.of(0.01)) : read;
    }

    /// What may have been lost in print: dollars have two decimals, as have percentages that are no
    /// whole ones; other figures have six digits or four decimals, and lose the zeros at their end.
    private static double slack(String token, double value) {
        boolean whole = token.indexOf('.') < 0;
        if (token.startsWith("$") || token.endsWith("%")) {
            return token.endsWith("%") && whole ? 0 : 0.005;
        }
        if (whole && token.replaceAll("\\D", "").length() < 6) {
            return 0;
        }
        double sixth = 5e-6 * Math.abs(value);
        return token.matches(".*\\.\\d{4}") ? Math.max(sixth, 5e-5) : sixth;
    }

    private boolean take(String token) {
        boolean there = at < tokens.size() && tokens.get(at).equals(token);
        if (there) {
            at++;
        }
        return there;
    }
}
