package ai.elson.evaluation.score;

import static org.assertj.core.api.Assertions.assertThat;

import ai.elson.evaluation.quiz.Question;
import ai.elson.evaluation.quiz.Suite;
import java.util.List;
import org.junit.jupiter.api.Test;

class ImpostorPanelTest {

    private static final Suite SUITE = Suite.standard();

    @Test
    void no_impostor_gets_two_percent_but_for_luck_with_letters() {
        List<ImpostorPanel.Score> scores = ImpostorPanel.score(SUITE);

        assertThat(scores).hasSize(11);
        int choices = SUITE.byKind().get("choice");
        for (ImpostorPanel.Score score : scores) {
            assertThat(score.n()).isEqualTo(SUITE.questions().size());
            assertThat(score.rightWithoutChoice()).as(score.name()).isLessThan(score.n() / 50);
            assertThat(score.right() - score.rightWithoutChoice())
                    .as(score.name())
                    .isLessThanOrEqualTo(choices / 4 + 2);
        }
    }

    @Test
    void every_reference_answer_is_right() {
        for (Question question : SUITE.questions()) {
            Verdict verdict = Scorer.score(question, ImpostorPanel.reference(question));
            assertThat(verdict.right()).as(question.id() + ": " + verdict.reason()).isTrue();
        }
    }
}
