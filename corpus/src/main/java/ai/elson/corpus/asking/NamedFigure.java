package ai.elson.corpus.asking;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One output of a tool's phrase: its name and what follows, as «gross margin» and «61.11%».
///
/// @param name in the tool's words
/// @param figure the value with its unit, a yes or no, a list or rows in brackets
public record NamedFigure(String name, String figure) {

    /// The name, then a figure with its unit at the end.
    private static final Pattern NAMED =
            Pattern.compile("(.*[a-z)]) (-?\\$?-?\\d[\\d,.]*%?(?: [a-z]+){0,2}|yes|no)");

    /// A rule's label and its figure.
    private static final Pattern RULE =
            Pattern.compile("[a-z0-9].* (?:is|are) \\$?-?\\d[\\d,.]*%?(?: [a-z]+){0,3}");

    private static final Pattern COUNTED = Pattern.compile("(-?[\\d,.]+) [a-z]+");

    /// The outputs that a phrase tells, in order; those without a value are not in it.
    ///
    /// @param names of all outputs, in the phrase's order
    public static List<NamedFigure> parts(String phrase, List<String> names) {
        List<NamedFigure> parts = new ArrayList<>();
        int at = 0;
        String name = "";
        int start = 0;
        for (String next : names) {
            int found =
                    name.isEmpty()
                            ? (phrase.startsWith(next + " ") ? 0 : -1)
                            : behind(phrase, next, at);
            if (found < 0) {
                continue;
            }
            if (!name.isEmpty()) {
                parts.add(new NamedFigure(name, phrase.substring(start, found - 2)));
            }
            name = next;
            start = found + next.length() + 1;
            at = start;
        }
        if (!name.isEmpty()) {
            parts.add(new NamedFigure(name, phrase.substring(start)));
        }
        parts.removeIf(part -> part.figure().isBlank()); // an empty list
        return parts;
    }

    /// Where the next output begins outside brackets; -1 where it does not.
    private static int behind(String phrase, String name, int from) {
        int found = phrase.indexOf("; " + name + " ", from);
        while (found >= 0 && depth(phrase, from, found) > 0) {
            found = phrase.indexOf("; " + name + " ", found + 1);
        }
        return found < 0 ? -1 : found + 2;
    }

    private static int depth(String phrase, int from, int to) {
        int depth = 0;
        for (int i = from; i < to; i++) {
            depth += phrase.charAt(i) == '(' ? 1 : phrase.charAt(i) == ')' ? -1 : 0;
        }
        return depth;
    }

    /// The outputs of a phrase that is a list of names and figures; none where it is not.
    static List<NamedFigure> parts(String phrase) {
        List<NamedFigure> parts = new ArrayList<>();
        for (String piece : phrase.split("; ")) {
            Matcher matcher = NAMED.matcher(piece);
            if (!matcher.matches()) {
                return List.of();
            }
            parts.add(new NamedFigure(matcher.group(1), matcher.group(2)));
        }
        return parts;
    }

    /// The outputs as a sentence without its stop, «the gross margin is 61.11% and the gross profit
    /// is $2,649,000»; rows stand behind it.
    static String sentence(List<NamedFigure> parts) {
        List<String> clauses = new ArrayList<>();
        StringBuilder rows = new StringBuilder();
        for (NamedFigure part : parts) {
            if (part.rows()) {
                rows.append("; ").append(part.clause());
            } else {
                clauses.add(part.clause());
            }
        }
        if (clauses.isEmpty()) {
            return rows.substring(2);
        }
        String said =
                clauses.size() == 1
                        ? clauses.getFirst()
                        : String.join(", ", clauses.subList(0, clauses.size() - 1))
                                + " and "
                                + clauses.getLast();
        return said + rows;
    }

    /// A phrase that is no list of outputs: a rule's with its article, others as they stand.
    static String statement(String phrase) {
        boolean article = phrase.matches("(the|a|an|no|how|whether|what|who|when) .*");
        if (!RULE.matcher(phrase).matches() || article) {
            return ProperNames.in(phrase);
        }
        int is = phrase.lastIndexOf(" is ");
        String agreed =
                is > 0 && Agreement.several(phrase.substring(0, is))
                        ? phrase.substring(0, is) + " are " + phrase.substring(is + 4)
                        : phrase;
        return "the " + ProperNames.in(agreed);
    }

    boolean verdict() {
        return figure.equals("yes") || figure.equals("no");
    }

    private boolean rows() {
        return figure.startsWith("(") || figure.contains("; ");
    }

    /// What it is, with an article.
    String noun() {
        return OutputWords.of(name).noun();
    }

    /// The sentence for it, without its stop.
    String clause() {
        if (verdict()) {
            OutputWords words = OutputWords.verdict(name);
            return figure.equals("yes") ? words.clause() : words.denial();
        }
        return rows()
                ? ProperNames.in(name) + ": " + ProperNames.in(figure)
                : OutputWords.of(name).clause().replace("{v}", counted());
    }

    /// «the number of days held is 162», without the days.
    private String counted() {
        Matcher matcher = COUNTED.matcher(figure);
        return noun().startsWith("the number of ") && matcher.matches() ? matcher.group(1) : figure;
    }
}
