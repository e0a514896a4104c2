package ai.elson.knowledge.statement;

import ai.elson.knowledge.calculator.Working;
import ai.elson.knowledge.statement.RatioResult.Missing;
import ai.elson.knowledge.statement.RatioResult.NotMeaningful;
import ai.elson.knowledge.statement.RatioResult.Value;
import ai.elson.knowledge.statement.Years.Moment;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/// A formula over lines that is computed, written in words and written in figures from one form, so
/// that what is said is what is done.
sealed interface Expression {

    RatioResult at(Years years, Moment moment);

    /// In words where `years` has nothing to show, else with its figures.
    String write(Style style, Moment moment);

    /// What it is made of.
    List<Expression> parts();

    /// It and all that is within it.
    default Stream<Expression> walk() {
        return Stream.concat(Stream.of(this), parts().stream().flatMap(Expression::walk));
    }

    /// Every line that it reads.
    default Stream<Line> lines() {
        return walk().flatMap(e -> e instanceof Item item ? Stream.of(item.line()) : Stream.of());
    }

    /// How lines are written.
    interface Style {
        String line(Line line, Moment moment);

        /// A part with a name of its own.
        String named(String name, Expression inner, Moment moment);
    }

    /// The lines' names; a part with a name of its own goes by it.
    Style WORDS =
            new Style() {
                @Override
                public String line(Line line, Moment moment) {
                    return moment.name(line);
                }

                @Override
                public String named(String name, Expression inner, Moment moment) {
                    return moment == Moment.CLOSING ? name : "last year's " + name;
                }
            };

    /// The figures of two years.
    static Style figures(Years years) {
        return new Style() {
            @Override
            public String line(Line line, Moment moment) {
                BigDecimal amount = years.find(line, moment);
                return amount == null
                        ? moment.name(line)
                        : amount.stripTrailingZeros().toPlainString();
            }

            @Override
            public String named(String name, Expression inner, Moment moment) {
                return inner.write(this, moment);
            }
        };
    }

    /// A text without the brackets that hold all of it.
    static String bare(String text) {
        int open = 0;
        for (int i = 0; i < text.length(); i++) {
            open += text.charAt(i) == '(' ? 1 : text.charAt(i) == ')' ? -1 : 0;
            if (open == 0 && i < text.length() - 1) {
                return text;
            }
        }
        return text.startsWith("(") ? text.substring(1, text.length() - 1) : text;
    }

    /// A line.
    record Item(Line line) implements Expression {
        @Override
        public RatioResult at(Years years, Moment moment) {
            BigDecimal amount = years.find(line, moment);
            return amount == null ? new Missing(List.of(moment.name(line))) : new Value(amount);
        }

        @Override
        public String write(Style style, Moment moment) {
            return style.line(line, moment);
        }

        @Override
        public List<Expression> parts() {
            return List.of();
        }
    }

    /// A part that has a name in the field, as working capital.
    record Named(String name, Expression inner) implements Expression {
        @Override
        public RatioResult at(Years years, Moment moment) {
            return inner.at(years, moment);
        }

        @Override
        public String write(Style style, Moment moment) {
            return style.named(name, inner, moment);
        }

        @Override
        public List<Expression> parts() {
            return List.of(inner);
        }
    }

    /// A sum or a difference.
    record Sum(Expression left, boolean minus, Expression right) implements Expression {
        @Override
        public RatioResult at(Years years, Moment moment) {
            return RatioResult.both(
                    left.at(years, moment),
                    right.at(years, moment),
                    minus ? BigDecimal::subtract : BigDecimal::add);
        }

        @Override
        public String write(Style style, Moment moment) {
            return "("
                    + left.write(style, moment)
                    + (minus ? " - " : " + ")
                    + right.write(style, moment)
                    + ")";
        }

        @Override
        public List<Expression> parts() {
            return List.of(left, right);
        }
    }

    record Product(Expression left, Expression right) implements Expression {
        @Override
        public RatioResult at(Years years, Moment moment) {
            return RatioResult.both(
                    left.at(years, moment), right.at(years, moment), BigDecimal::multiply);
        }

        @Override
        public String write(Style style, Moment moment) {
            return left.write(style, moment) + " x " + right.write(style, moment);
        }

        @Override
        public List<Expression> parts() {
            return List.of(left, right);
        }
    }

    /// A quotient, which means something over more than zero only.
    record Quotient(Expression over, Expression under) implements Expression {
        @Override
        public RatioResult at(Years years, Moment moment) {
            RatioResult divisor = under.at(years, moment);
            if (divisor instanceof Value v && v.figure().signum() <= 0) {
                RatioResult dividend = over.at(years, moment);
                return dividend instanceof Missing ? dividend : refused(v.figure(), moment);
            }
            return RatioResult.both(over.at(years, moment), divisor, Working::divide);
        }

        private RatioResult refused(BigDecimal divisor, Moment moment) {
            String what = under.write(WORDS, moment);
            return new NotMeaningful(
                    what + (divisor.signum() == 0 ? " is zero" : " is below zero"));
        }

        @Override
        public String write(Style style, Moment moment) {
            return over.write(style, moment) + " / " + bracketed(style, moment);
        }

        private String bracketed(Style style, Moment moment) {
            String text = under.write(style, moment);
            boolean chain = text.contains(" / ") || text.contains(" x ");
            return chain && bare(text).equals(text) ? "(" + text + ")" : text;
        }

        @Override
        public List<Expression> parts() {
            return List.of(over, under);
        }
    }

    /// A number.
    record Constant(BigDecimal number) implements Expression {
        @Override
        public RatioResult at(Years years, Moment moment) {
            return new Value(number);
        }

        @Override
        public String write(Style style, Moment moment) {
            return number.toPlainString();
        }

        @Override
        public List<Expression> parts() {
            return List.of();
        }
    }

    /// The mean of opening and closing balance.
    record Average(Expression inner) implements Expression {
        private static final BigDecimal TWO = BigDecimal.TWO;

        @Override
        public RatioResult at(Years years, Moment moment) {
            return RatioResult.both(
                            inner.at(years, Moment.OPENING),
                            inner.at(years, Moment.CLOSING),
                            BigDecimal::add)
                    .map(sum -> Working.divide(sum, TWO));
        }

        @Override
        public String write(Style style, Moment moment) {
            return style == WORDS
                    ? "average " + inner.write(style, Moment.CLOSING)
                    : "(("
                            + inner.write(style, Moment.OPENING)
                            + " + "
                            + inner.write(style, Moment.CLOSING)
                            + ") / 2)";
        }

        @Override
        public List<Expression> parts() {
            return List.of(inner);
        }
    }

    /// The same a year before: the opening balance, last year's flow.
    record Before(Expression inner) implements Expression {
        @Override
        public RatioResult at(Years years, Moment moment) {
            return inner.at(years, Moment.OPENING);
        }

        @Override
        public String write(Style style, Moment moment) {
            return inner.write(style, Moment.OPENING);
        }

        @Override
        public List<Expression> parts() {
            return List.of(inner);
        }
    }

    /// What was reported, else what other lines give for it.
    record Either(Expression reported, Expression computed) implements Expression {
        @Override
        public RatioResult at(Years years, Moment moment) {
            RatioResult first = reported.at(years, moment);
            if (!(first instanceof Missing)) {
                return first;
            }
            RatioResult second = computed.at(years, moment);
            return second instanceof Missing ? first : second;
        }

        @Override
        public String write(Style style, Moment moment) {
            return reported.write(style, moment);
        }

        @Override
        public List<Expression> parts() {
            return List.of(reported);
        }
    }

    /// A share that means something from nothing to the whole only.
    record Share(Expression inner) implements Expression {
        @Override
        public RatioResult at(Years years, Moment moment) {
            RatioResult result = inner.at(years, moment);
            if (result instanceof Value v
                    && (v.figure().signum() < 0 || v.figure().compareTo(BigDecimal.ONE) > 0)) {
                return new NotMeaningful(inner.write(WORDS, moment) + " is not from 0 to 1");
            }
            return result;
        }

        @Override
        public String write(Style style, Moment moment) {
            return inner.write(style, moment);
        }

        @Override
        public List<Expression> parts() {
            return List.of(inner);
        }
    }
}
