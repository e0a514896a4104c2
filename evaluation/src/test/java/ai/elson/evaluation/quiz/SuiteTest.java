package ai.elson.evaluation.quiz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.elson.base.failure.BadInput;
import ai.elson.knowledge.taxonomy.Difficulty;
import ai.elson.knowledge.taxonomy.Domain;
import ai.elson.knowledge.taxonomy.Taxonomy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SuiteTest {

    private static final Suite SUITE = Suite.standard();

    @TempDir Path folder;

    @Test
    void every_domain_has_at_least_three_questions_of_at_least_two_kinds() {
        assertThat(SUITE.questions()).hasSizeGreaterThanOrEqualTo(81);
        for (Domain domain : Taxonomy.standard().domains()) {
            List<Question> mine = SUITE.ofDomain(domain.id());
            assertThat(mine).as(domain.id()).hasSizeGreaterThanOrEqualTo(3);
            assertThat(mine.stream().map(Question::kind).distinct())
                    .as(domain.id())
                    .hasSizeGreaterThan(1);
        }
    }

    @Test
    void every_difficulty_and_kind_is_there() {
        assertThat(SUITE.questions().stream().map(q -> q.item().level()).distinct())
                .containsExactlyInAnyOrder(Difficulty.values());
        assertThat(SUITE.byKind().keySet())
                .containsExactlyInAnyOrder("numeric", "choice", "tool_call", "fact", "conduct");
    }

    @Test
    void families_and_prompts_are_not_repeated() {
        assertThat(SUITE.questionTexts()).doesNotHaveDuplicates();
        assertThat(SUITE.questions().stream().map(q -> q.item().family())).doesNotHaveDuplicates();
    }

    @Test
    void no_letter_is_right_much_more_often_than_another() {
        var letters =
                SUITE.questions().stream()
                        .filter(q -> q instanceof Question.Choice)
                        .collect(
                                Collectors.groupingBy(
                                        q -> ((Question.Choice) q).right(), Collectors.counting()));
        long all = SUITE.byKind().get("choice");
        assertThat(letters.values()).allMatch(n -> n <= all / 4 + 2);
    }

    @Test
    void a_written_suite_reads_back_as_the_same_version() {
        Path out = folder.resolve("evaluation_quizzes");
        SUITE.write(out);

        assertThat(Suite.load(out)).isEqualTo(SUITE);
        assertThat(out.resolve("compliance_quiz.json")).exists();
        assertThat(out.resolve(Suite.SUMMARY))
                .content()
                .contains("\"version\" : \"" + SUITE.version());
        assertThat(out.resolve("provenance.json")).exists();
    }

    @Test
    void two_builds_write_the_same_bytes() throws Exception {
        SUITE.write(folder.resolve("a"));
        QuizBuilder.standard().write(folder.resolve("b"));

        Set<String> names =
                Arrays.stream(folder.resolve("a").toFile().list()).collect(Collectors.toSet());
        assertThat(names).hasSize(29);
        for (String name : names) {
            assertThat(
                            Files.mismatch(
                                    folder.resolve("a").resolve(name),
                                    folder.resolve("b").resolve(name)))
                    .as(name)
                    .isEqualTo(-1);
        }
    }

    @Test
    void a_folder_without_quizzes_is_refused() {
        assertThatThrownBy(() -> Suite.load(folder))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("no quiz");
    }

    @Test
    void a_broken_quiz_is_refused_with_its_line() throws Exception {
        Files.writeString(
                folder.resolve("compliance_quiz.json"),
                "{\n  \"domain\": \"compliance\",\n  \"nope\": 1}");
        assertThatThrownBy(() -> Suite.load(folder))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("compliance_quiz.json:3")
                .hasMessageContaining("nope");
    }
}
