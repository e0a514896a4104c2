package ai.elson.corpus.asking;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// One figure of a tool's phrase with its name, as «gross margin» and «61.11%».
record NamedFigure(String name, String figure) {

    /// The name, then a figure with its unit at the end.
    private static final Pattern NAMED =
            Pattern.compile("(.*[a-z)]) (-?\\$?-?\\d[\\d,.]*%?(?: [a-z]+){0,2}|yes|no)");

    /// Participles after a plural: «benefits paid».
    private static final Set<String> AFTER_NOUN =
            Set.of(
                    "paid",
                    "received",
                    "needed",
                    "left",
                    "due",
                    "used",
                    "lost",
                    "earned",
                    "allowed");

    private static final Set<String> VERDICTS = Set.of("yes", "no");
    private static final Pattern PLURAL = Pattern.compile(".*[^siu]s|.*ies");

    /// The phrase as a sentence without its stop, «the gross margin is 61.11% and the gross profit
    /// is $2,649,000»; as it stands where it is no list of names and figures.
    static String sentence(String phrase) {
        List<String> clauses = new ArrayList<>();
        for (String piece : phrase.split("; ")) {
            NamedFigure named = parse(piece);
            if (named == null) {
                return phrase;
            }
            clauses.add(named.clause());
        }
        if (clauses.size() == 1) {
            return clauses.getFirst();
        }
        return String.join(", ", clauses.subList(0, clauses.size() - 1))
                + " and "
                + clauses.getLast();
    }

    private static @Nullable NamedFigure parse(String piece) {
        Matcher matcher = NAMED.matcher(piece);
        return matcher.matches() ? new NamedFigure(matcher.group(1), matcher.group(2)) : null;
    }

    private String clause() {
        String proper = ProperNames.in(name);
        if (proper.endsWith(" is") || proper.endsWith(" are")) {
            return "the " + proper + " " + figure;
        }
        return VERDICTS.contains(figure)
                ? proper + ": " + figure
                : "the " + proper + " " + verb(name) + " " + figure;
    }

    /// «are» after a plural, «is» otherwise.
    static String verb(String name) {
        List<String> words = new ArrayList<>(List.of(name.split(" ")));
        if (words.size() > 1 && AFTER_NOUN.contains(words.getLast())) {
            words.removeLast();
        }
        return PLURAL.matcher(words.getLast()).matches() ? "are" : "is";
    }
}
