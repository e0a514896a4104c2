package ai.elson.corpus.generate;

import ai.elson.base.failure.BadInput;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// How many: `3..6`, or as many as a figure says or another list holds.
///
/// @param of the other field, or null
record Count(int low, int high, @Nullable String of) {

    private static final Pattern COUNT =
            Pattern.compile("(?<low>\\d+)(?:\\.\\.(?<high>\\d+))?|(?<of>[a-z_]\\w*)");

    /// @throws BadInput that names `where`
    static Count parse(String text, String where) {
        Matcher count = COUNT.matcher(text);
        if (!count.matches()) {
            throw BadInput.at(where, "«" + text + "»", "a count such as 3..6 or another list");
        }
        if (count.group("of") != null) {
            return new Count(0, 0, count.group("of"));
        }
        int low = Integer.parseInt(count.group("low"));
        int high = count.group("high") == null ? low : Integer.parseInt(count.group("high"));
        if (low > high) {
            throw BadInput.at(where, "«" + text + "»", "from low to high");
        }
        return new Count(low, high, null);
    }
}
