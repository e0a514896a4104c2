package ai.elson.corpus.consolidate;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Data that lead to a living person: found precisely rather than often, because questions of money
/// are full of long figures. A candidate must have the form *and* pass its own check: an area that
/// exists, a check digit, a street's word behind capital letters.
final class PersonalData {

    private static final Pattern SOCIAL_SECURITY =
            Pattern.compile(
                    "(?<![\\w.$-])(?!000|666|9)\\d{3}([- ])(?!00)\\d{2}\\1(?!0000)\\d{4}(?![\\w%-]|[.,]\\d)");

    private static final Pattern CARD =
            Pattern.compile("(?<![\\w.,$-])[3-6]\\d{3}(?:[ -]?\\d){9,15}(?![\\w%-]|[.,]\\d)");

    private static final Pattern E_MAIL =
            Pattern.compile(
                    "[\\w.+-]{1,64}@(?!example\\.(?:com|org|net)\\b)[a-zA-Z0-9-]{1,63}(?:\\.[a-zA-Z0-9-]{1,63})*\\.[a-zA-Z]{2,24}");

    /// Toll-free numbers are a company's; 555-0100 to 555-0199 are kept for stories.
    private static final Pattern TELEPHONE =
            Pattern.compile(
                    "(?<![\\w.,$-])(?:\\+?1[ .-])?(?:\\((?!8(?:00|33|44|55|66|77|88))[2-9]\\d{2}\\) ?|(?!8(?:00|33|44|55|66|77|88))[2-9]\\d{2}[.-])(?!555[ .-]01)[2-9]\\d{2}[ .-]\\d{4}(?![\\w%-]|[.,]\\d)");

    private static final Pattern IBAN =
            Pattern.compile("\\b[A-Z]{2}\\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,3})?\\b");

    private static final Pattern STREET =
            Pattern.compile(
                    "(?<![\\w.,$])\\d{1,5}[A-Z]? (?:[NSEW]\\.? )?(?!Wall S|Main Street [a-z])(?:[A-Z][a-z]+ |\\d{1,3}(?:st|nd|rd|th) ){1,3}(?:Street|Avenue|Road|Boulevard|Lane|Drive|Court|Terrace|Crescent|(?:St|Ave|Rd|Blvd|Ln|Dr|Ct)(?=[.,]))(?![\\w-])");

    private static final List<String> STREETS =
            List.of(
                    " St",
                    " Ave",
                    " Road",
                    " Rd",
                    " Boulevard",
                    " Blvd",
                    " Lane",
                    " Ln",
                    " Dr",
                    " Court",
                    " Ct",
                    " Terrace",
                    " Crescent");

    private PersonalData() {}

    /// The first kind of data that a text holds; empty where it holds none.
    static Optional<String> find(String text) {
        if (text.indexOf('@') >= 0 && E_MAIL.matcher(text).find()) {
            return Optional.of("an e-mail address");
        }
        int digits = longest(text);
        Optional<String> number =
                (digits >= 9 ? number(text) : Optional.<String>empty())
                        .or(() -> lettered(text) ? account(text) : Optional.empty());
        if (number.isPresent()) {
            return number;
        }
        return digits > 0 && street(text) && STREET.matcher(text).find()
                ? Optional.of("a street address")
                : Optional.empty();
    }

    /// The most digits in a row with at most two of the marks that part such numbers between them:
    /// the expressions are dear, and most texts have no such row.
    private static int longest(String text) {
        int longest = 0;
        int row = 0;
        int marks = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (digit(c)) {
                row++;
                marks = 0;
                longest = Math.max(longest, row);
            } else if (" .-()".indexOf(c) < 0 || ++marks > 2) {
                row = 0;
            }
        }
        return longest;
    }

    /// Whether two capitals and two digits stand together, as at the head of an account number.
    private static boolean lettered(String text) {
        for (int i = 3; i < text.length(); i++) {
            if (digit(text.charAt(i))
                    && digit(text.charAt(i - 1))
                    && capital(text.charAt(i - 2))
                    && capital(text.charAt(i - 3))) {
                return true;
            }
        }
        return false;
    }

    private static boolean digit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean capital(char c) {
        return c >= 'A' && c <= 'Z';
    }

    /// Whether a word of [#STREET] begins anywhere: the expression is dear.
    private static boolean street(String text) {
        for (String word : STREETS) {
            if (text.contains(word)) {
                return true;
            }
        }
        return false;
    }

    private static Optional<String> number(String text) {
        if (SOCIAL_SECURITY.matcher(text).find()) {
            return Optional.of("a social security number");
        }
        if (TELEPHONE.matcher(text).find()) {
            return Optional.of("a telephone number");
        }
        if (CARD.matcher(text)
                .results()
                .map(MatchResult::group)
                .anyMatch(PersonalData::cardNumber)) {
            return Optional.of("a card number");
        }
        return Optional.empty();
    }

    private static Optional<String> account(String text) {
        return IBAN.matcher(text)
                        .results()
                        .map(MatchResult::group)
                        .anyMatch(PersonalData::accountNumber)
                ? Optional.of("a bank account number")
                : Optional.empty();
    }

    /// ISO/IEC 7812: 13 to 19 digits of which the last checks the others (Luhn). A round sum is
    /// none.
    private static boolean cardNumber(String text) {
        String digits = text.replaceAll("[ -]", "");
        if (digits.length() < 13 || digits.length() > 19 || digits.endsWith("000000")) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int doubled = i % 2 == 1 ? 2 * digit : digit;
            sum += doubled > 9 ? doubled - 9 : doubled;
        }
        return sum % 10 == 0;
    }

    /// ISO 13616: the first four characters moved to the end, letters as 10 to 35, modulo 97 is 1.
    private static boolean accountNumber(String text) {
        String plain = text.replace(" ", "");
        if (plain.length() < 15 || plain.length() > 34) {
            return false;
        }
        StringBuilder number = new StringBuilder();
        (plain.substring(4) + plain.substring(0, 4))
                .chars()
                .forEach(c -> number.append(Character.digit(c, 36)));
        return new BigInteger(number.toString()).mod(BigInteger.valueOf(97)).intValue() == 1;
    }
}
