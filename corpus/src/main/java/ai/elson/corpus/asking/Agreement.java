package ai.elson.corpus.asking;

import java.util.Set;
import java.util.regex.Pattern;

/// Whether a noun phrase is one thing or several: that of its head, «units» in «the units to break
/// even».
final class Agreement {

    /// Words that end the head.
    private static final Set<String> BEHIND =
            Set.of(
                    "of", "to", "for", "in", "on", "at", "with", "from", "after", "before", "by",
                    "without", "that", "which", "than", "less", "as", "into", "per", "a", "each",
                    "if", "when", "over", "under", "against", "until", "above", "below", "across");

    /// Participles after a noun: «benefits paid».
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
                    "allowed",
                    "required",
                    "available",
                    "identified",
                    "today",
                    "forgone",
                    "saved");

    private static final Pattern PLURAL = Pattern.compile(".*[^siu]s|.*ies|children|people");

    private Agreement() {}

    /// «are» after several, «is» otherwise.
    static String be(String phrase) {
        return several(phrase) ? "are" : "is";
    }

    static boolean several(String phrase) {
        String head = "";
        for (String word : phrase.split(" ")) {
            if (BEHIND.contains(word) && !head.isEmpty()) {
                break;
            }
            if (head.isEmpty() || !AFTER_NOUN.contains(word)) {
                head = word;
            }
        }
        return PLURAL.matcher(head).matches();
    }
}
