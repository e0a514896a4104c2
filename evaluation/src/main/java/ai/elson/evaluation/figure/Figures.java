package ai.elson.evaluation.figure;

import ai.elson.evaluation.figure.Figure.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Finds every figure in a text: currency signs and words, percent, thousands separators, `k` and
/// `million`, minus signs, parentheses, numbers in words before a unit. Numbers that only name
/// something (a section, a rule, a form, the marker of a list) are no figures.
public final class Figures {

    private Figures() {}

    private static final String UNIT =
            "[-\\s]?(?<unit>%|percent(?:age points?)?\\b|per cent\\b|dollars?\\b|usd\\b|cents?\\b"
                    + "|(?:calendar |full |whole )?(?:years?|yrs?)\\b|(?:full |whole )?months?\\b"
                    + "|(?:business |calendar |full )?days?\\b|shares?\\b)";

    private static final Pattern DIGITS =
            Pattern.compile(
                    "(?<open>\\(\\s?)?(?<sign>(?<![\\w)])[-−–]\\s?)?(?<cur>(?:us)?\\$\\s?|\\busd\\s)?"
                            + "(?<inner>[-−])?(?<num>\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?"
                            + "|(?<![\\d.])\\.\\d+)"
                            + "(?<scale>[kmb]\\b|\\s?(?:thousand|million|billion|mn|bn)\\b)?"
                            + "(?:"
                            + UNIT
                            + ")?(?<close>\\s?\\))?",
                    Pattern.CASE_INSENSITIVE);

    private static final Pattern YEARS_AND_MONTHS =
            Pattern.compile(
                    "(\\d+)[-\\s]years?,?\\s(?:and\\s)?(\\d+)[-\\s]months?\\b",
                    Pattern.CASE_INSENSITIVE);

    private static final String ONES =
            "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen"
                    + "|fifteen|sixteen|seventeen|eighteen|nineteen";
    private static final String TENS = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety";

    private static final Pattern WORDS =
            Pattern.compile(
                    "\\b(?:(?<tens>"
                            + TENS
                            + ")(?:[-\\s](?<after>"
                            + ONES
                            + "))?|(?<ones>"
                            + ONES
                            + "))(?<hundred>\\shundred)?"
                            + "(?<scale>\\s(?:thousand|million|billion))?"
                            + UNIT,
                    Pattern.CASE_INSENSITIVE);

    private static final Pattern LIST_MARKER = Pattern.compile("(?m)^\\s*\\d{1,2}[.)]\\s");

    private static final Pattern DENIED =
            Pattern.compile(
                    "(?:\\bnot|n['’]t|\\bnever|\\brather than|\\binstead of|\\bwrong)"
                            + "(?:\\s+(?:a|an|the|be|is|exactly|really|actually|to|at|in)){0,3}\\s*$",
                    Pattern.CASE_INSENSITIVE);

    private static final Map<String, Integer> SMALL = small();

    /// The figures of a text in their order.
    public static List<Figure> in(String text) {
        StringBuilder rest = new StringBuilder(Citations.blank(text));
        List<Figure> found = new ArrayList<>();
        blankAll(LIST_MARKER, rest);
        for (Matcher m = YEARS_AND_MONTHS.matcher(rest.toString()); m.find(); ) {
            long months = Long.parseLong(m.group(1)) * 12 + Long.parseLong(m.group(2));
            found.add(figure(BigDecimal.valueOf(months), Kind.MONTHS, false, text, m.start()));
            blank(rest, m.start(), m.end());
        }
        for (Matcher m = DIGITS.matcher(rest.toString()); m.find(); ) {
            found.add(fromDigits(m, text));
        }
        for (Matcher m = WORDS.matcher(rest.toString()); m.find(); ) {
            found.add(fromWords(m, text));
        }
        found.sort(Comparator.comparingInt(Figure::start));
        return found;
    }

    /// Whether the words right before a place deny what stands there.
    public static boolean deniedAt(String text, int place) {
        return DENIED.matcher(text.substring(Math.max(0, place - 40), place)).find();
    }

    private static Figure fromDigits(Matcher m, String text) {
        BigDecimal value =
                new BigDecimal(m.group("num").replace(",", "")).multiply(scale(m.group("scale")));
        boolean minus = m.group("sign") != null || m.group("inner") != null;
        Kind kind = kind(m.group("unit"), m.group("cur") != null);
        boolean alone = m.group("open") != null && m.group("close") != null;
        return figure(minus ? value.negate() : value, kind, alone, text, m.start());
    }

    private static Figure fromWords(Matcher m, String text) {
        int number =
                SMALL.getOrDefault(lower(m.group("tens")), 0)
                        + SMALL.getOrDefault(lower(m.group("after")), 0)
                        + SMALL.getOrDefault(lower(m.group("ones")), 0);
        BigDecimal value =
                BigDecimal.valueOf(m.group("hundred") == null ? number : number * 100L)
                        .multiply(scale(m.group("scale")));
        return figure(value, kind(m.group("unit"), false), false, text, m.start());
    }

    private static Figure figure(
            BigDecimal value, Kind kind, boolean alone, String text, int start) {
        return new Figure(value, kind, alone, deniedAt(text, start), start);
    }

    private static BigDecimal scale(@Nullable String word) {
        return switch (lower(word)) {
            case "" -> BigDecimal.ONE;
            case "k", "thousand" -> BigDecimal.valueOf(1_000);
            case "m", "mn", "million" -> BigDecimal.valueOf(1_000_000);
            default -> BigDecimal.valueOf(1_000_000_000);
        };
    }

    private static Kind kind(@Nullable String unit, boolean currency) {
        String word = lower(unit);
        if (currency || word.startsWith("dollar") || word.equals("usd")) {
            return Kind.MONEY;
        }
        if (word.equals("%") || word.startsWith("per")) {
            return Kind.PERCENT;
        }
        if (word.startsWith("cent")) {
            return Kind.CENTS;
        }
        if (word.startsWith("share")) {
            return Kind.SHARES;
        }
        if (word.contains("month")) {
            return Kind.MONTHS;
        }
        if (word.contains("day")) {
            return Kind.DAYS;
        }
        return word.isEmpty() ? Kind.PLAIN : Kind.YEARS;
    }

    private static String lower(@Nullable String word) {
        return word == null ? "" : word.strip().toLowerCase(Locale.ROOT);
    }

    private static void blankAll(Pattern pattern, StringBuilder text) {
        for (Matcher m = pattern.matcher(text.toString()); m.find(); ) {
            blank(text, m.start(), m.end());
        }
    }

    static void blank(StringBuilder text, int start, int end) {
        for (int i = start; i < end; i++) {
            text.setCharAt(i, ' ');
        }
    }

    private static Map<String, Integer> small() {
        Map<String, Integer> words = new java.util.HashMap<>();
        String[] ones = ONES.split("\\|");
        for (int i = 0; i < ones.length; i++) {
            words.put(ones[i], i + 1);
        }
        String[] tens = TENS.split("\\|");
        for (int i = 0; i < tens.length; i++) {
            words.put(tens[i], (i + 2) * 10);
        }
        return Map.copyOf(words);
    }
}
