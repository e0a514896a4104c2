package ai.elson.corpus.generate;

import ai.elson.base.failure.BadInput;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A figure that follows from others: `= fixed + rate * hours - 20 by 5`, products before sums.
///
/// @param by what it is rounded to
record Formula(List<Term> terms, BigDecimal by) implements Source {

    /// A product that is added or taken off.
    record Term(boolean minus, List<String> factors) {}

    private static final Pattern FORMULA = Pattern.compile("= (?<sum>.+?)(?: by (?<by>[\\d.]+))?");
    private static final Pattern TERM =
            Pattern.compile("\\s*([+-]?)\\s*([\\w.]+(?:\\s*\\*\\s*[\\w.]+)*)");
    private static final Pattern NUMBER = Pattern.compile("\\d+(\\.\\d+)?");

    /// Reads a formula.
    ///
    /// @throws BadInput that names `where`
    static Formula parse(String text, String where) {
        Matcher formula = FORMULA.matcher(text);
        List<Term> terms = new ArrayList<>();
        if (formula.matches()) {
            Matcher term = TERM.matcher(formula.group("sum"));
            int at = 0;
            while (term.find() && term.start() == at) {
                terms.add(
                        new Term(
                                term.group(1).equals("-"),
                                List.of(term.group(2).split("\\s*\\*\\s*"))));
                at = term.end();
            }
            if (at == formula.group("sum").length()) {
                String by = formula.group("by");
                return new Formula(List.copyOf(terms), new BigDecimal(by == null ? "0.01" : by));
            }
        }
        throw BadInput.at(
                where, "«" + text + "»", "a formula such as = fixed + rate * hours by 10");
    }

    /// The fields that it takes.
    Set<String> names() {
        Set<String> names = new LinkedHashSet<>();
        terms.forEach(t ->
                t.factors().stream().filter(f -> !NUMBER.matcher(f).matches()).forEach(names::add));
        return names;
    }

    /// Its value.
    BigDecimal value(Function<String, BigDecimal> values) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Term term : terms) {
            BigDecimal product = BigDecimal.ONE;
            for (String factor : term.factors()) {
                product =
                        product.multiply(
                                NUMBER.matcher(factor).matches()
                                        ? new BigDecimal(factor)
                                        : values.apply(factor));
            }
            sum = term.minus() ? sum.subtract(product) : sum.add(product);
        }
        return sum.divide(by, 0, RoundingMode.HALF_UP).multiply(by);
    }
}
