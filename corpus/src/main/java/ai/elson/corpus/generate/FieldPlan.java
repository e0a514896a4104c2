package ai.elson.corpus.generate;

import ai.elson.base.failure.BadInput;
import ai.elson.corpus.asking.Kind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// How a calculator's field is filled and mentioned, as one line of the scenario file: `money
/// 1000..250000 by 500 | {v} put aside | also: starting sum`.
///
/// @param low least value, or least multiple of the other field
/// @param by what values are rounded to
/// @param of the field of which it is a multiple, or null
/// @param forms ways to mention it
/// @param also other names
record FieldPlan(
        Kind kind,
        BigDecimal low,
        BigDecimal high,
        BigDecimal by,
        @Nullable String of,
        List<String> forms,
        List<String> also) {

    private static final Pattern PLAN =
            Pattern.compile(
                    "(?<kind>\\w+)(?: (?<low>-?[\\d.]+?)\\.\\.(?<high>-?[\\d.]+))?"
                            + "(?: by (?<by>[\\d.]+))?(?: of (?<of>\\w+))?");

    /// Reads a line.
    ///
    /// @throws BadInput that names `where`
    static FieldPlan parse(String line, String where) {
        String[] parts = line.split("\\|");
        Matcher plan = PLAN.matcher(parts[0].strip());
        if (!plan.matches()) {
            throw BadInput.at(
                    where, "«" + line + "»", "as «money 1000..5000 by 100 | {v} put aside»");
        }
        Kind kind = kind(plan.group("kind"), where);
        if (kind.numeric() && plan.group("low") == null) {
            throw BadInput.at(where, "«" + line + "»", "a range such as 1..30");
        }
        List<String> forms = new ArrayList<>();
        List<String> also = new ArrayList<>();
        for (int i = 1; i < parts.length; i++) {
            String part = parts[i].strip();
            if (part.startsWith("also:")) {
                for (String name : part.substring(5).split(",")) {
                    also.add(name.strip());
                }
            } else {
                forms.add(part);
            }
        }
        return new FieldPlan(
                kind,
                number(plan.group("low"), "0"),
                number(plan.group("high"), "0"),
                number(plan.group("by"), "1"),
                plan.group("of"),
                List.copyOf(forms),
                List.copyOf(also));
    }

    private static Kind kind(String name, String where) {
        try {
            return Kind.valueOf(name.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw BadInput.at(where, "«" + name + "»", List.of(Kind.values()).toString());
        }
    }

    private static BigDecimal number(@Nullable String text, String otherwise) {
        return new BigDecimal(text == null ? otherwise : text);
    }

    /// A value in the range, on the grid of `by`.
    ///
    /// @param base the value of the field [#of], or one
    BigDecimal draw(BigDecimal base, SplittableRandom random) {
        if (of == null) {
            long steps = high.subtract(low).divide(by, 0, RoundingMode.DOWN).longValue();
            return low.add(by.multiply(BigDecimal.valueOf(random.nextLong(steps + 1))));
        }
        BigDecimal factor =
                low.add(high.subtract(low).multiply(BigDecimal.valueOf(random.nextDouble())));
        BigDecimal rounded = base.multiply(factor).divide(by, 0, RoundingMode.HALF_UP).multiply(by);
        return rounded.max(BigDecimal.ZERO);
    }
}
