package ai.elson.corpus.verify;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Consumer;

/// The figures of a text, each as the shortest way to write its number: `$1,234.50`, `1234.5` and
/// `01234.500` are one.
///
/// A figure is a run of digits with its thousands separators and its decimals; the sign, the
/// currency and the percent beside it are not part of it, because a loss of 5% is said without its
/// sign. «$85k» and «3.5 million» say the number that they stand for too. The number of an item, as
/// `2.` at the start of a line, is no figure where it carries on from the item before it.
///
/// In JSON a comma outside quotes parts two numbers and never thousands: `[278,280.5]` is two.
final class Figures {

    private final String text;
    private final Consumer<String> found;
    private final boolean json;
    private boolean quoted;
    private int item;

    private Figures(String text, boolean json, Consumer<String> found) {
        this.text = text;
        this.json = json;
        this.found = found;
    }

    static Set<String> of(String text) {
        Set<String> figures = new LinkedHashSet<>();
        each(text, figures::add);
        return figures;
    }

    /// Every figure in its order.
    static void each(String text, Consumer<String> found) {
        new Figures(text, false, found).scan();
    }

    /// Every figure of a call's arguments or of a tool's result in its order.
    static void eachOfJson(String json, Consumer<String> found) {
        new Figures(json, true, found).scan();
    }

    /// The shortest way to write a number that has digits, separators and at most one point.
    static String shortest(String number) {
        StringBuilder plain = new StringBuilder(number.length());
        boolean point = false;
        for (int i = 0; i < number.length(); i++) {
            char c = number.charAt(i);
            if (c == '.') {
                point = true;
                plain.append(plain.isEmpty() ? "0." : ".");
            } else if (c != ',') {
                if (plain.length() == 1 && plain.charAt(0) == '0') {
                    plain.setLength(0);
                }
                plain.append((char) ('0' + Character.digit(c, 10)));
            }
        }
        int end = plain.length();
        while (point && plain.charAt(end - 1) == '0') {
            end--;
        }
        return plain.substring(0, point && plain.charAt(end - 1) == '.' ? end - 1 : end);
    }

    private void scan() {
        int at = 0;
        while (at < text.length()) {
            if (digit(at)) {
                at = figure(at, digits(at));
            } else if (text.charAt(at) == '.'
                    && digit(at + 1)
                    && (at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1)))) {
                int end = digits(at + 1);
                found.accept(shortest(text.substring(at, end)));
                at = end;
            } else {
                quoted ^= text.charAt(at) == '"';
                at += json && text.charAt(at) == '\\' ? 2 : 1;
            }
        }
    }

    /// One figure whose first digits end at `end`; gives the place behind it.
    private int figure(int from, int end) {
        if (carriesOn(from, end)) {
            item++;
            return end;
        }
        boolean grouped = !json || quoted;
        while (grouped && (end - from <= 3 || text.charAt(end - 4) == ',')) {
            if (!(end < text.length() && text.charAt(end) == ',' && digits(end + 1) == end + 4)) {
                break;
            }
            end += 4;
        }
        if (end < text.length() && text.charAt(end) == '.' && digit(end + 1)) {
            end = digits(end + 1);
        }
        String figure = text.substring(from, end);
        found.accept(shortest(figure));
        int zeros = Scale.zeros(text, end);
        if (zeros > 0) {
            found.accept(
                    shortest(
                            new BigDecimal(shortest(figure))
                                    .movePointRight(zeros)
                                    .toPlainString()));
        }
        return end;
    }

    /// Whether the digits number the first item of a list, or the next one.
    private boolean carriesOn(int from, int end) {
        if (end - from > 2
                || end + 1 >= text.length()
                || (text.charAt(end) != '.' && text.charAt(end) != ')')
                || text.charAt(end + 1) != ' ') {
            return false;
        }
        int start = from;
        while (start > 0 && text.charAt(start - 1) == ' ') {
            start--;
        }
        if (start > 0 && text.charAt(start - 1) != '\n') {
            return false;
        }
        String number = shortest(text.substring(from, end));
        if (number.equals("1")) {
            item = 0;
        }
        return number.equals(Integer.toString(item + 1));
    }

    private int digits(int from) {
        int end = from;
        while (digit(end)) {
            end++;
        }
        return end;
    }

    private boolean digit(int at) {
        return at < text.length() && Character.isDigit(text.charAt(at));
    }
}
