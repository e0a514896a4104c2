package ai.elson.evaluation.score;

import ai.elson.evaluation.figure.Figure;
import ai.elson.evaluation.figure.Figures;
import ai.elson.evaluation.quiz.Question;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads which of the options an answer takes, by letter or by its words; taking two is taking
/// none.
final class ChoiceCheck {

    private ChoiceCheck() {}

    /// `B)`, `(B)`, `B.`, `B:`, `option B`, `answer is B`, or the letter alone.
    private static final Pattern LETTER =
            Pattern.compile(
                    "(?:^|[\\s(*\"])([A-D])(?=[).:*\"]|$)"
                            + "|(?i:\\b(?:option|choice|answer(?: is|:)?|pick|choose)\\s+\\(?)([A-D])\\b");

    static Verdict check(Question.Choice question, FigureCheck check, String answer) {
        String text = answer.strip();
        Set<String> taken = new TreeSet<>();
        Set<String> denied = new TreeSet<>();
        for (Matcher m = LETTER.matcher(text); m.find(); ) {
            int group = m.group(1) == null ? 2 : 1;
            int start = group == 1 ? m.start(1) : m.start();
            (Figures.deniedAt(text, start) ? denied : taken).add(m.group(group));
        }
        for (int i = 0; i < question.options().size(); i++) {
            if (says(text, question.options().get(i))) {
                taken.add(Question.Choice.letter(i));
            }
        }
        taken.removeAll(denied);
        String right = Question.Choice.letter(question.right());
        Optional<Figure> foreign = check.contradicting(Figures.in(text));
        if (foreign.isPresent()) {
            return Verdict.wrong("states " + foreign.get().value().toPlainString() + " besides");
        }
        if (taken.equals(Set.of(right))) {
            return Verdict.right("takes " + right + " alone");
        }
        return Verdict.wrong(
                taken.isEmpty()
                        ? "takes no option"
                        : "takes " + String.join(", ", taken) + ", not " + right + " alone");
    }

    /// An option of figures is said by its first figure, another by its words.
    private static boolean says(String text, String option) {
        List<Figure> figures = Figures.in(option);
        if (figures.isEmpty()) {
            return Phrases.stated(text, option);
        }
        return Figures.in(text).stream()
                .anyMatch(f ->
                        !f.negated()
                                && f.kind() == figures.getFirst().kind()
                                && f.value().compareTo(figures.getFirst().value()) == 0);
    }
}
