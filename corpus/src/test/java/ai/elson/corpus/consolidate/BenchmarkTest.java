package ai.elson.corpus.consolidate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BenchmarkTest {

    private static final List<String> QUESTIONS =
            List.of(
                    "What is the standard deduction for a single filer in 2026?",
                    "My neighbour Ann asks what a loan of $5,000 at 4% over 3 years costs her each month, please",
                    "FV of $500?");

    private static final Benchmark BENCHMARK = Benchmark.of(QUESTIONS);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "what is the STANDARD deduction for a single filer in 2026|BENCHMARK_EXACT",
                "FV of $500|BENCHMARK_EXACT",
                "Tell me: a loan of $5,000 at 4% over 3 years, is that good?|BENCHMARK_EIGHT_WORDS",
                "My neighbour Ann asks what a loan of $9,100 at 7% over 12 years costs her each month, please|BENCHMARK_EIGHT_WORDS",
                "My neighbour Ann asks what 1 loan of $9,100 at 7% over 12 years costs her any month, please|",
                "Ann asks what a loan of $9,100 at 7% over 12 years costs her each month|BENCHMARK_SIMILAR",
                "What is the standard deduction for a single filer in 2025?|BENCHMARK_EIGHT_WORDS",
                "FV of $600?|BENCHMARK_SIMILAR",
                "Which rule covers insider trading by a client's brother?|",
                "What is a bond?|"
            })
    void each_tier_finds_its_own(String text, Reason reason) {
        assertThat(BENCHMARK.find(text).map(Refusal::reason).orElse(null)).isEqualTo(reason);
    }

    @Test
    void a_corpus_is_told_which_questions_it_holds_in_each_tier() {
        Contamination found =
                Contamination.check(
                        List.of(
                                "what is the STANDARD deduction for a single filer in 2026",
                                "Tell me: a loan of $5,000 at 4% over 3 years, is that good?",
                                "My neighbour Ann asks what a loan of $9,100 at 7% over 12 years costs her each month, please",
                                "Which rule covers insider trading by a client's brother?"),
                        List.of(
                                Examples.talk("a", QUESTIONS.get(0), "x"),
                                Examples.talk("b", QUESTIONS.get(1), "x")));
        assertThat(found.exact()).hasSize(1);
        assertThat(found.eightGram()).hasSize(3);
        assertThat(found.similar()).hasSize(2);
        assertThat(found.clean()).isFalse();
        assertThat(
                        Contamination.check(
                                        List.of("Who pays?"),
                                        List.of(Examples.talk("a", QUESTIONS.get(0), "x")))
                                .clean())
                .isTrue();
    }
}
