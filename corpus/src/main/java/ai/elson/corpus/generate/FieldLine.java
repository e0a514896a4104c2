package ai.elson.corpus.generate;

import ai.elson.base.failure.BadInput;
import ai.elson.corpus.asking.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads a field's line: `money 1000..250000 by 500 | {v} put aside | also: starting sum`.
///
/// Before the kind may stand `maybe` or `if cover=term,endowment`, and `list 3..6 of` or `list
/// other_list of`. Behind it stands a [Range], a [Formula], `only: a, b` for some options, `from:
/// list` for names, and for items and rows `, first RANGE` and `, sum 100`. `none` is null always,
/// `correlations 0.1..0.8 by 0.05` a row of a correlation matrix.
final class FieldLine {

    private static final Pattern HEAD =
            Pattern.compile(
                    "(?:(?<maybe>maybe)|if (?<field>\\w+)=(?<values>[\\w,]+))?\\s*"
                            + "(?:list (?<count>\\S+) of )?(?<kind>\\w+)(?: (?<rest>.+))?");
    private static final Pattern REST =
            Pattern.compile(
                    "(?:only: (?<only>.+)|from: (?<from>\\w+)|(?<formula>=.+?)|(?<range>[^,]+?))"
                            + "(?:, first (?<first>[^,]+))?(?:, sum (?<sum>-?[\\d.]+))?");

    private final String line;
    private final String where;

    private FieldLine(String line, String where) {
        this.line = line;
        this.where = where;
    }

    /// Reads a line.
    ///
    /// @throws BadInput that names `where`
    static FieldPlan parse(String line, String where) {
        return new FieldLine(line, where).plan();
    }

    private FieldPlan plan() {
        String[] parts = line.split("\\|");
        Matcher head = HEAD.matcher(parts[0].strip());
        if (!head.matches()) {
            throw bad("a line as «money 1000..5000 by 100 | {v} put aside»");
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
        String kind = head.group("kind");
        String rest = head.group("rest");
        Presence presence = presence(head);
        Count count = head.group("count") == null ? null : Count.parse(head.group("count"), where);
        if (kind.equals("none")) {
            return new FieldPlan(
                    Kind.NAME, presence, new Source.None(), null, null, null, forms, also);
        }
        if (kind.equals("correlations")) {
            Range range = Range.parse(rest == null ? "" : rest, Kind.RATIO, where);
            Source matrix = new Source.Matrix(range.low(), range.high(), range.by());
            return new FieldPlan(
                    Kind.RATIO, presence, matrix, new Count(1, 1, "left"), null, null, forms, also);
        }
        return filled(kind(kind), rest, presence, count, List.copyOf(forms), List.copyOf(also));
    }

    private FieldPlan filled(
            Kind kind,
            @Nullable String rest,
            Presence presence,
            @Nullable Count count,
            List<String> forms,
            List<String> also) {
        boolean ranged = kind.numeric() || kind == Kind.DATE;
        if (rest == null) {
            if (ranged || kind == Kind.NAME) {
                throw bad(ranged ? "a range such as 1..30" : "only: a, b or from: a list of names");
            }
            return new FieldPlan(
                    kind, presence, new Source.Options(List.of()), count, null, null, forms, also);
        }
        Matcher match = REST.matcher(rest);
        if (!match.matches()) {
            throw bad("a range such as 1..30");
        }
        String first = match.group("first");
        return new FieldPlan(
                kind,
                presence,
                source(kind, ranged, match),
                count,
                first == null ? null : Range.parse(first, kind, where),
                match.group("sum") == null ? null : new BigDecimal(match.group("sum")),
                forms,
                also);
    }

    private Source source(Kind kind, boolean ranged, Matcher match) {
        if (ranged && match.group("range") != null) {
            return Range.parse(match.group("range"), kind, where);
        }
        if (kind.numeric() && match.group("formula") != null) {
            return Formula.parse(match.group("formula"), where);
        }
        if (match.group("only") != null && (kind == Kind.CHOICE || kind == Kind.NAME)) {
            return new Source.Options(names(match.group("only")));
        }
        if (match.group("from") != null && kind == Kind.NAME) {
            return new Source.Words(match.group("from"));
        }
        throw bad(ranged ? "a range such as 1..30" : named(kind) + " without a range");
    }

    private static Presence presence(Matcher head) {
        if (head.group("maybe") != null) {
            return new Presence.Maybe();
        }
        return head.group("field") == null
                ? new Presence.Always()
                : new Presence.If(head.group("field"), names(head.group("values")));
    }

    private Kind kind(String name) {
        return Arrays.stream(Kind.values())
                .filter(k -> named(k).equals(name))
                .findFirst()
                .orElseThrow(() ->
                        BadInput.at(
                                where,
                                "«" + name + "»",
                                String.join(
                                        ", ",
                                        Arrays.stream(Kind.values())
                                                .map(FieldLine::named)
                                                .toList())));
    }

    private static String named(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private static List<String> names(String text) {
        return Arrays.stream(text.split(",")).map(String::strip).toList();
    }

    private BadInput bad(String accepted) {
        return BadInput.at(where, "«" + line + "»", accepted);
    }
}
