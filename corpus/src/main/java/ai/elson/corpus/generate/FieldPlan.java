package ai.elson.corpus.generate;

import ai.elson.base.failure.BadInput;
import ai.elson.corpus.asking.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// How a calculator's field is filled and mentioned, as one line of the scenario file: `money
/// 1000..250000 by 500 | {v} put aside | also: starting sum`, `maybe percent 1..5`, `choice only:
/// single, joint`, `if filing_status=separate flag`; `none` is null always.
///
/// @param maybe whether it goes unsaid half of the time and is then null
/// @param when what must hold for it to be drawn; otherwise it is false, or null
/// @param range of a figure or date, else null
/// @param only the options of a choice that are drawn; empty for all
/// @param forms ways to mention it
/// @param also other names
record FieldPlan(
        Kind kind,
        boolean maybe,
        @Nullable Condition when,
        @Nullable Range range,
        List<String> only,
        List<String> forms,
        List<String> also) {

    /// A choice or flag has one of these values.
    record Condition(String field, List<String> values) {}

    private static final Pattern HEAD =
            Pattern.compile(
                    "(?:(?<maybe>maybe) |if (?<field>\\w+)=(?<values>[\\w,]+) )?(?<kind>\\w+)(?: only: (?<only>.+)| (?<range>.+))?");

    /// Reads a line.
    ///
    /// @throws BadInput that names `where`
    static FieldPlan parse(String line, String where) {
        String[] parts = line.split("\\|");
        Matcher head = HEAD.matcher(parts[0].strip());
        if (!head.matches()) {
            throw BadInput.at(
                    where, "«" + line + "»", "as «money 1000..5000 by 100 | {v} put aside»");
        }
        if (head.group("kind").equals("none")) {
            return new FieldPlan(Kind.NAME, true, null, null, List.of(), List.of(), List.of());
        }
        Kind kind = kind(head.group("kind"), where);
        boolean ranged = kind.numeric() || kind == Kind.DATE;
        String range = head.group("range");
        if (ranged != (range != null) || (head.group("only") != null && kind != Kind.CHOICE)) {
            throw BadInput.at(
                    where,
                    "«" + line + "»",
                    ranged ? "a range such as 1..30" : kind(kind) + " without a range");
        }
        List<String> forms = new ArrayList<>();
        List<String> also = new ArrayList<>();
        for (int i = 1; i < parts.length; i++) {
            String part = parts[i].strip();
            if (part.startsWith("also:")) {
                also.addAll(names(part.substring(5)));
            } else {
                forms.add(part);
            }
        }
        return new FieldPlan(
                kind,
                head.group("maybe") != null,
                head.group("field") == null
                        ? null
                        : new Condition(head.group("field"), names(head.group("values"))),
                range == null ? null : Range.parse(range, kind, where),
                head.group("only") == null ? List.of() : names(head.group("only")),
                List.copyOf(forms),
                List.copyOf(also));
    }

    private static Kind kind(String name, String where) {
        for (Kind kind : Kind.values()) {
            if (kind(kind).equals(name)) {
                return kind;
            }
        }
        throw BadInput.at(
                where,
                "«" + name + "»",
                String.join(", ", List.of(Kind.values()).stream().map(FieldPlan::kind).toList()));
    }

    private static String kind(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private static List<String> names(String text) {
        return List.of(text.split(",")).stream().map(String::strip).toList();
    }

    /// The field from which its values are reckoned, or null.
    @Nullable String base() {
        return range == null ? null : range.base();
    }
}
