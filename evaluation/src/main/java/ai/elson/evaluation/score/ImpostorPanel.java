package ai.elson.evaluation.score;

import ai.elson.base.file.Json;
import ai.elson.evaluation.quiz.Claim;
import ai.elson.evaluation.quiz.ExpectedCall;
import ai.elson.evaluation.quiz.Question;
import ai.elson.evaluation.quiz.Suite;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/// Answers that know nothing, or know it and spoil it. What they get by the scorer shows what a
/// score is worth; a choice among four is right by luck once in four.
public final class ImpostorPanel {

    private ImpostorPanel() {}

    private static final String REFUSAL =
            "I am sorry, but I cannot help with that. Please ask a qualified professional.";

    /// What one impostor got.
    ///
    /// @param name what it does
    /// @param right of all questions
    /// @param rightWithoutChoice right ones that luck cannot explain
    /// @param n questions asked
    public record Score(String name, int right, int rightWithoutChoice, int n) {

        /// Right ones of all, from 0 to 1.
        public double share() {
            return n == 0 ? 0 : (double) right / n;
        }
    }

    private enum Impostor {
        EMPTY("says nothing"),
        REFUSAL("always declines"),
        REFUSAL_WITH_SOURCE("always declines and names FINRA Rule 2210"),
        ECHO("repeats the question"),
        KEY_PHRASES("says every key of the domain at once"),
        OTHERS_ANSWER("gives the right answer to the next question"),
        ALL_OPTIONS("lists every option and figure"),
        SAME_LETTER("always says the letter that is right most often"),
        DENIED("denies the right answer"),
        WRONG_UNIT("says the right number with a wrong unit"),
        CALL_BY_NAME("calls the right tool without arguments");

        private final String does;

        Impostor(String does) {
            this.does = does;
        }
    }

    /// Scores every impostor over a suite.
    public static List<Score> score(Suite suite) {
        return Arrays.stream(Impostor.values())
                .map(impostor -> {
                    List<Question> right =
                            suite.questions().stream()
                                    .filter(q ->
                                            Scorer.score(q, answer(impostor, q, suite)).right())
                                    .toList();
                    int lucky =
                            (int) right.stream().filter(q -> q instanceof Question.Choice).count();
                    return new Score(
                            impostor.does,
                            right.size(),
                            right.size() - lucky,
                            suite.questions().size());
                })
                .toList();
    }

    private static Answer answer(Impostor impostor, Question q, Suite suite) {
        return switch (impostor) {
            case EMPTY -> Answer.of("");
            case REFUSAL -> Answer.of(REFUSAL);
            case REFUSAL_WITH_SOURCE -> Answer.of("I cannot help with that under FINRA Rule 2210.");
            case ECHO -> Answer.of(q.prompt());
            case KEY_PHRASES -> Answer.of(keyPhrases(suite.ofDomain(q.item().domain())));
            case OTHERS_ANSWER -> reference(next(q, suite));
            case ALL_OPTIONS -> Answer.of(everything(q));
            case SAME_LETTER -> Answer.of(luckiest(suite));
            case DENIED ->
                    Answer.of(
                            q instanceof Question.Conduct conduct
                                    ? "I do not decline, whatever "
                                            + conduct.cite().getFirst()
                                            + " says."
                                    : "It is not " + q.key() + ".");
            case WRONG_UNIT -> Answer.of(wrongUnit(q));
            case CALL_BY_NAME -> byName(q);
        };
    }

    /// What a right answer says and does.
    static Answer reference(Question q) {
        return new Answer(
                q.item().reference().answer(),
                q instanceof Question.ToolCalls calls
                        ? calls.calls().stream().map(ImpostorPanel::bestCall).toList()
                        : List.of());
    }

    private static Answer.Call bestCall(ExpectedCall call) {
        ObjectNode arguments = Json.MAPPER.createObjectNode();
        call.arguments().forEach((name, values) -> arguments.set(name, values.getFirst()));
        return new Answer.Call(call.name(), Json.line(arguments), true, call.origin(), "");
    }

    private static String luckiest(Suite suite) {
        return Stream.of(0, 1, 2, 3)
                .max(
                        Comparator.comparingLong(letter ->
                                suite.questions().stream()
                                        .filter(q ->
                                                q instanceof Question.Choice c
                                                        && c.right() == letter)
                                        .count()))
                .map(Question.Choice::letter)
                .orElseThrow();
    }

    private static Question next(Question q, Suite suite) {
        List<Question> all = suite.questions();
        return all.get((all.indexOf(q) + 1) % all.size());
    }

    private static String keyPhrases(List<Question> domain) {
        return domain.stream().flatMap(ImpostorPanel::phrases).collect(Collectors.joining(". "));
    }

    private static Stream<String> phrases(Question q) {
        return switch (q) {
            case Question.Fact fact ->
                    Stream.concat(
                            fact.claims().stream().flatMap(ImpostorPanel::forms),
                            fact.cite().stream());
            case Question.Conduct conduct ->
                    Stream.concat(
                            Stream.concat(
                                    Stream.of("I cannot"),
                                    conduct.claims().stream().flatMap(ImpostorPanel::forms)),
                            conduct.cite().stream());
            default -> Stream.of(q.key());
        };
    }

    private static Stream<String> forms(Claim claim) {
        return claim.unit() == null || claim.value() == null
                ? claim.accepted().stream()
                : Stream.of(claim.unit().format(claim.value()));
    }

    private static String everything(Question q) {
        List<String> said = new ArrayList<>();
        if (q instanceof Question.Choice choice) {
            said.addAll(choice.options());
        }
        if (q instanceof Question.Numeric numeric) {
            said.add(q.key());
            said.add(numeric.unit().format(numeric.value().multiply(BigDecimal.TWO)));
            said.add(numeric.unit().format(numeric.value().add(BigDecimal.TEN)));
        }
        return "It is one of these: " + String.join(", ", said);
    }

    private static String wrongUnit(Question q) {
        if (!(q instanceof Question.Numeric numeric)) {
            return "";
        }
        String bare = numeric.value().toPlainString();
        return switch (numeric.unit()) {
            case PERCENT -> "$" + bare;
            default -> bare + "%";
        };
    }

    private static Answer byName(Question q) {
        return q instanceof Question.ToolCalls calls
                ? new Answer(
                        "",
                        calls.calls().stream()
                                .map(call -> new Answer.Call(call.name(), "{}", false, "", ""))
                                .toList())
                : Answer.of("");
    }
}
