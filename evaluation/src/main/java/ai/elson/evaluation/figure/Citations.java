package ai.elson.evaluation.figure;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds references to statutes, regulations and rules, and compares them in whatever form they are
/// written: `26 U.S.C. § 63(c)`, `section 63(c) of the Internal Revenue Code` and `IRC 63(c)` are
/// one.
public final class Citations {

    private Citations() {}

    private static final String SECTION = "(?:§+|sections?|sec\\.)";
    private static final String NUMBER = "\\d[\\w.\\-]*(?:\\(\\w+\\)(?:-\\d+\\w?)?)*";

    /// Each alternative names its source first, so that a bare number is never taken for one.
    private static final Pattern CITATION =
            Pattern.compile(
                    "\\b\\d+\\s*(?:u\\.?\\s?s\\.?\\s?c(?:ode)?\\b\\.?|c\\.?\\s?f\\.?\\s?r\\b\\.?)"
                            + "\\s*(?:"
                            + SECTION
                            + "|part)?\\s*"
                            + NUMBER
                            + "|\\b(?:irc|i\\.r\\.c\\.|(?:internal revenue |tax )code)\\s*"
                            + SECTION
                            + "?\\s*"
                            + NUMBER
                            + "|"
                            + SECTION
                            + "\\s*"
                            + NUMBER
                            + "|\\b(?:rules?|model (?:law|regulation|act))\\s*(?:no\\.|#)?\\s*"
                            + "(?:[a-z]-)?"
                            + NUMBER
                            + "|\\b(?:finra|msrb)\\s*(?:[a-z]-)?"
                            + NUMBER
                            + "|\\brev(?:enue|\\.)?\\s*(?:proc(?:edure|\\.)?|rul(?:ing|\\.)?)\\s*"
                            + NUMBER
                            + "|\\b(?:notice|announcement|p\\.?\\s?l\\.?|public law)\\s*\\d+-\\d+"
                            + "|\\b(?:asc|ias|ifrs|asu|sfas|publication|pub\\.|topic)\\s*"
                            + NUMBER
                            + "(?:\\s*(?:paragraph|para\\.)\\s*\\d+)?"
                            + "|\\bform\\s*[a-z]*-?\\d{3,4}\\w*"
                            + "|(?<![$\\d,.])\\b\\d{3,4}[a-z]?\\([a-z0-9]\\)(?:\\(\\w+\\))*"
                            + "|(?<![$\\d,.])\\b(?:529|1031|1035|1040|1099)\\b(?![,.]?\\d|%| ?percent)"
                            + "|\\bt\\+\\d\\b",
                    Pattern.CASE_INSENSITIVE);

    private static final Pattern OF_THE_CODE =
            Pattern.compile("§ ?(\\d\\S*) of the (?:us |federal )?(?:internal revenue|tax) code");

    /// A text with its citations replaced by spaces, places kept.
    public static String blank(String text) {
        StringBuilder rest = new StringBuilder(text);
        for (Matcher m = CITATION.matcher(text); m.find(); ) {
            Figures.blank(rest, m.start(), m.end());
        }
        return rest.toString();
    }

    /// How many different sources a text names besides the accepted ones. Several sections of one
    /// source count one by one.
    public static int foreign(String text, List<String> accepted) {
        Set<String> foreign = new LinkedHashSet<>();
        for (Matcher m = CITATION.matcher(text); m.find(); ) {
            String cited = plain(m.group());
            boolean known =
                    accepted.stream()
                            .map(Citations::plain)
                            .anyMatch(a -> a.contains(cited) || cites(m.group(), List.of(a)));
            if (!known && cited.matches(".*\\d{3,}.*")) {
                foreign.add(cited);
            }
        }
        return foreign.size();
    }

    /// Whether a text names at least one of the accepted sources. An accepted one may hold several,
    /// parted by semicolons. The text may stop at a higher level (`IRC 63` for `IRC 63(c)`) or go
    /// deeper, and never to a sister (`IRC 63(d)`).
    public static boolean cites(String text, List<String> accepted) {
        String plain = plain(text);
        return accepted.stream()
                .flatMap(citation -> forms(citation).stream())
                .anyMatch(form -> holds(plain, form));
    }

    private static boolean holds(String text, String form) {
        boolean whole = form.endsWith("!");
        String wanted = whole ? form.substring(0, form.length() - 1) : form;
        for (int at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
            int end = at + wanted.length();
            String after = text.substring(end);
            boolean ends =
                    !after.matches("(?s)[a-z0-9].*|[.-]\\d.*") && !(whole && after.startsWith("("));
            boolean begins = at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
            if (begins && ends) {
                return true;
            }
        }
        return false;
    }

    /// Accepted forms in plain writing; one that ends in `!` must not be followed by a subsection.
    private static Set<String> forms(String citation) {
        Set<String> forms = new LinkedHashSet<>();
        for (String part : parts(citation)) {
            String full = plain(part);
            if (full.isEmpty()) {
                continue;
            }
            List<String> starts = new ArrayList<>(List.of(full));
            if (full.startsWith("irc ")) {
                starts.add("§ " + full.substring(4));
            }
            if (full.startsWith("finra rule ") || full.startsWith("msrb rule ")) {
                String number = full.substring(full.indexOf(' ') + 6);
                starts.add("rule " + number);
                starts.add(full.substring(0, full.indexOf(' ')) + " " + number);
            }
            Matcher sec = Pattern.compile("17 cfr \\d+\\.(\\S+)").matcher(full);
            if (sec.matches()) {
                starts.add("rule " + sec.group(1));
            }
            for (String start : starts) {
                forms.add(start);
                for (String up = upper(start); !up.isEmpty(); up = upper(up)) {
                    forms.add(up + "!");
                }
            }
        }
        return forms;
    }

    /// The single citations of `IRC 402(g), 408; Notice 2025-67`: a bare number has the source
    /// before it.
    private static List<String> parts(String citation) {
        List<String> parts = new ArrayList<>();
        for (String part : citation.split(";")) {
            String[] listed = part.strip().split(",\\s*");
            parts.add(listed[0]);
            for (int i = 1; i < listed.length; i++) {
                boolean bare = listed[i].matches("\\d.*");
                parts.add(bare ? listed[0].split(" ", 2)[0] + " " + listed[i] : listed[i]);
            }
        }
        return parts;
    }

    /// Without its last subsection; empty where there is none.
    private static String upper(String form) {
        return form.endsWith(")") && form.lastIndexOf('(') > 0
                ? form.substring(0, form.lastIndexOf('(')).strip()
                : "";
    }

    private static String plain(String text) {
        String s = text.toLowerCase(Locale.ROOT).replaceAll("[\\s,]+", " ");
        s = s.replaceAll("\\bsections? (?=\\d)|\\bsec\\. ?(?=\\d)|§+ ?", "§ ");
        s = OF_THE_CODE.matcher(s).replaceAll("irc $1");
        s = s.replaceAll("\\binternal revenue code|\\bi\\.r\\.c\\.|\\btax code(?= §? ?\\d)", "irc");
        s = s.replaceAll("\\bu\\.? ?s\\.? ?c(?:ode)?\\b\\.?", "usc");
        s = s.replaceAll("\\bc\\.? ?f\\.? ?r\\b\\.?", "cfr");
        s = s.replaceAll("\\b26 usc", "irc");
        s = s.replaceAll("\\b(irc|usc|cfr|act) (?:§|part) ", "$1 ");
        s = s.replaceAll("\\brev(?:enue|\\.)? ?proc(?:edure|\\.)? ?", "revproc ");
        s = s.replaceAll("\\brev(?:enue|\\.)? ?rul(?:ing|\\.)? ?", "revrul ");
        s = s.replaceAll("\\b(?:p\\. ?l\\.|public law|pub\\. ?l\\.) ?(?=\\d)", "pl ");
        s = s.replaceAll("\\bpara(?:graph|\\.)? ", "");
        s = s.replaceAll("\\b(?:no\\.|irs |sec (?=rule)|rules (?=\\d))", "");
        s = s.replaceAll("[^a-z0-9().§\\- ]", " ");
        s = s.replaceAll(" +\\(", "(").replaceAll(" +", " ");
        return s.strip();
    }
}
