package ai.elson.evaluation.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.elson.base.failure.BadInput;
import ai.elson.evaluation.quiz.Question;
import ai.elson.evaluation.quiz.Suite;
import ai.elson.evaluation.score.Answer;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class ComparisonTest {

    private static final Suite SUITE = Suite.of(Suite.standard().questions().subList(0, 8));

    @Test
    void flipped_questions_are_named_and_weighed_by_the_exact_test() {
        // 6 questions only the second gets right, none only the first: 2 x 2^-6
        Comparison comparison =
                Comparison.of(
                        result(SUITE, id -> id.equals(id(0))),
                        result(SUITE, id -> !id.equals(id(7))));

        assertThat(comparison.n()).isEqualTo(8);
        assertThat(comparison.gained()).containsExactly(id(1), id(2), id(3), id(4), id(5), id(6));
        assertThat(comparison.lost()).isEmpty();
        assertThat(comparison.difference()).isEqualTo(0.75);
        assertThat(comparison.pValue()).isCloseTo(0.03125, within(1e-12));
        assertThat(
                        comparison.byDomain().stream()
                                .mapToInt(Comparison.DomainRow::trainedRight)
                                .sum())
                .isEqualTo(7);
    }

    @Test
    void results_of_different_suites_are_not_compared() {
        Suite other = Suite.of(SUITE.questions().subList(0, 3));
        assertThatThrownBy(() -> Comparison.of(result(SUITE, _ -> true), result(other, _ -> true)))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("one suite");
    }

    private static String id(int index) {
        return SUITE.questions().get(index).id();
    }

    private static BenchmarkResult result(Suite suite, Predicate<String> right) {
        List<QuestionRecord> records =
                suite.questions().stream()
                        .map(q ->
                                QuestionRecord.scored(
                                        q,
                                        new Asked(
                                                q.id(),
                                                List.of(),
                                                Answer.of(
                                                        right.test(q.id()) ? answer(q) : "no idea"),
                                                true,
                                                1,
                                                5,
                                                12)))
                        .toList();
        return BenchmarkResult.of(suite, "m", Settings.standard(), records);
    }

    private static String answer(Question question) {
        return question.item().reference().answer();
    }
}
