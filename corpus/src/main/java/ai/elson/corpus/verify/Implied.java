package ai.elson.corpus.verify;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The figures of a call's arguments that people imply: «the second quarter of 2024» is from
/// 2024-04-01 to 2024-06-30, and «the last report» is one.
///
/// A day is implied where its year was said and it begins or ends a month; its month and day are
/// then what the call makes of the words. The number 1 alone as a value is what a singular says.
final class Implied {

    private static final Pattern DAY = Pattern.compile("\"(\\d{4})-(\\d\\d)-(\\d\\d)\"");
    private static final Pattern ONE = Pattern.compile(":1[,}]");

    private Implied() {}

    /// @param said the figures that were said before, each in its shortest writing
    static Set<String> figures(String arguments, Set<String> said) {
        Set<String> implied = new HashSet<>();
        if (ONE.matcher(arguments).find()) {
            implied.add("1");
        }
        Matcher day = DAY.matcher(arguments);
        while (day.find()) {
            if (said.contains(day.group(1)) && edge(day.group().substring(1, 11))) {
                implied.add(Figures.shortest(day.group(2)));
                implied.add(Figures.shortest(day.group(3)));
            }
        }
        return implied;
    }

    /// Whether a day is the first or the last of its month.
    private static boolean edge(String day) {
        try {
            LocalDate date = LocalDate.parse(day);
            return date.getDayOfMonth() == 1 || date.getDayOfMonth() == date.lengthOfMonth();
        } catch (DateTimeException none) {
            return false;
        }
    }
}
