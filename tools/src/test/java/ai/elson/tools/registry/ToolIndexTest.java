package ai.elson.tools.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ToolIndexTest {

    private static final Registry REGISTRY = Registry.standard();
    private static final ToolIndex INDEX = ToolIndex.of(REGISTRY);

    /// How often the right tool is among the chosen: in a prompt of four tools stand the three best
    /// and the look-up, in one of eight the seven best.
    @ParameterizedTest
    @CsvSource({"4, 5", "8, 2"})
    void the_right_tool_is_chosen_for_nearly_every_question(int k, int mostMissedPercent) {
        List<String> missed = new ArrayList<>();
        for (ToolExample example : ToolExample.all()) {
            List<String> chosen = INDEX.choose(example.question(), k);
            if (!chosen.contains(example.tool())) {
                missed.add(example.tool() + ": " + example.question() + " -> " + chosen);
            }
        }
        System.out.printf(
                "tool choice: the right tool is among %d for %d of %d questions; missed:%n%s%n",
                k,
                ToolExample.all().size() - missed.size(),
                ToolExample.all().size(),
                String.join(System.lineSeparator(), missed));
        assertThat(missed)
                .hasSizeLessThanOrEqualTo(ToolExample.all().size() * mostMissedPercent / 100);
    }

    @Test
    void the_look_up_of_rules_is_always_among_the_chosen_and_last() {
        for (int k = 1; k <= 3; k++) {
            assertThat(INDEX.choose("What is $500 worth today?", k))
                    .hasSize(k)
                    .endsWith("look_up_rule");
        }
    }

    @Test
    void stems_match_so_that_the_form_of_a_word_does_not_matter() {
        assertThat(INDEX.choose("amounts growing, compounded", 2).getFirst())
                .isEqualTo("future_value");
    }

    @Test
    void a_question_without_a_known_word_gets_the_first_tools_of_the_registry() {
        assertThat(INDEX.choose("xyzzy?", 2))
                .containsExactly(REGISTRY.tools().getFirst().name(), "look_up_rule");
    }

    @Test
    void the_same_question_has_the_same_answer() {
        String question = "What will 10,000 dollars be worth in 5 years at 5 percent a year?";
        assertThat(ToolIndex.of(Registry.standard()).choose(question, 4))
                .isEqualTo(INDEX.choose(question, 4));
    }

    @Test
    void fewer_than_one_is_refused_and_more_than_there_are_gives_all() {
        assertThatIllegalArgumentException().isThrownBy(() -> INDEX.choose("rate", 0));
        assertThat(INDEX.choose("rate", 1000)).hasSameSizeAs(REGISTRY.tools());
    }

    @Test
    void a_question_of_many_words_is_read_to_a_bound() {
        StringBuilder question = new StringBuilder("future value");
        for (int i = 0; i < 5000; i++) {
            question.append(" word").append(i);
        }
        assertThat(INDEX.choose(question.toString(), 2).getFirst()).isEqualTo("future_value");
    }
}
