package ai.elson.evaluation.benchmark;

import ai.elson.evaluation.figure.Figure;
import ai.elson.evaluation.figure.Figures;
import ai.elson.evaluation.quiz.Question;
import ai.elson.evaluation.quiz.Reference;
import ai.elson.evaluation.score.Answer;
import ai.elson.evaluation.score.Scorer;
import ai.elson.evaluation.score.Verdict;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/// One question of a run: what was asked, what came back, and how it scored.
///
/// @param reference a right answer
/// @param offered tools that stood in the prompt
/// @param rightToolOffered whether the tools of the reference were among them
/// @param reason why it is right or wrong
/// @param failure why there is no answer, or null; then it is neither right nor wrong
/// @param millis from the question to the answer; 0 where there is none
/// @param figures figures in the answer, years and citations apart
/// @param ungrounded those that neither the question nor a tool's result holds
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record QuestionRecord(
        String id,
        String domain,
        String bucket,
        String difficulty,
        String kind,
        String family,
        String prompt,
        String key,
        String reference,
        String working,
        List<String> offered,
        boolean rightToolOffered,
        String answer,
        List<Answer.Call> calls,
        boolean finished,
        boolean right,
        String reason,
        @Nullable String failure,
        double millis,
        int turns,
        int completionTokens,
        int figures,
        int ungrounded) {

    public QuestionRecord {
        offered = List.copyOf(offered);
        calls = List.copyOf(calls);
    }

    /// Whether the model answered at all.
    public boolean answered() {
        return failure == null;
    }

    static QuestionRecord scored(Question question, Asked asked) {
        Verdict verdict = Scorer.score(question, asked.answer());
        List<Figure> figures =
                Figures.in(asked.answer().text()).stream().filter(f -> !f.looksLikeYear()).toList();
        List<Figure> origins = new ArrayList<>(Figures.in(question.prompt()));
        asked.answer().calls().forEach(call -> origins.addAll(Figures.in(call.result())));
        int ungrounded =
                (int) figures.stream().filter(f -> origins.stream().noneMatch(f::repeats)).count();
        return of(
                question,
                asked,
                verdict.right(),
                verdict.reason(),
                null,
                figures.size(),
                ungrounded);
    }

    static QuestionRecord failed(Question question, String failure) {
        Asked nothing = new Asked(question.id(), List.of(), Answer.of(""), false, 0, 0, 0);
        return of(question, nothing, false, "no answer", failure, 0, 0);
    }

    private static QuestionRecord of(
            Question question,
            Asked asked,
            boolean right,
            String reason,
            @Nullable String failure,
            int figures,
            int ungrounded) {
        var item = question.item();
        return new QuestionRecord(
                question.id(),
                item.domain(),
                item.bucket(),
                item.difficulty(),
                question.kind(),
                item.family(),
                question.prompt(),
                question.key(),
                item.reference().answer(),
                item.reference().working(),
                asked.offered(),
                asked.offered()
                        .containsAll(
                                item.reference().calls().stream()
                                        .map(Reference.Call::tool)
                                        .toList()),
                asked.answer().text(),
                asked.answer().calls(),
                asked.finished(),
                right,
                reason,
                failure,
                asked.millis(),
                asked.turns(),
                asked.completionTokens(),
                figures,
                ungrounded);
    }
}
