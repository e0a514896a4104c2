package ai.elson.corpus.grammar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.elson.base.failure.BadInput;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GrammarTest {

    private final SplittableRandom random = new SplittableRandom(1);

    @Test
    void lists_slots_and_choices_compose() {
        Grammar grammar =
                Grammar.parse(
                        "[ask]\nWhat is <thing> (in|for) {year}?\n[thing]\na 401\\(k\\)\n", "t");
        TreeSet<String> said = new TreeSet<>();
        for (int i = 0; i < 50; i++) {
            said.add(grammar.say("ask", Map.of("year", "2026"), random));
        }
        assertThat(said).containsExactly("What is a 401(k) for 2026?", "What is a 401(k) in 2026?");
    }

    @ParameterizedTest
    @CsvSource({
        "[a] text first, t:1",
        "'[a]\n<none>', <none>",
        "'[a]\n(open', t:2",
        "'[a]\nshut)', t:2",
        "'[a]\n[b]\nx', no line",
    })
    void a_bad_file_is_refused_with_its_place(String text, String place) {
        assertThatThrownBy(() -> Grammar.parse(text, "t"))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining(place);
    }

    @Test
    void a_missing_slot_is_named() {
        Grammar grammar = Grammar.parse("[a]\n{x}", "t");
        assertThatThrownBy(() -> grammar.say("a", Map.of("y", "1"), random))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("{x}");
    }

    @ParameterizedTest
    @CsvSource({
        "a orchard,an orchard",
        "a unit,a unit",
        "a one-time fee,a one-time fee",
        "a 8% loan,an 8% loan",
        "an bond,an bond",
        "A  IRA  .,An IRA.",
        "a used car,a used car",
        "a 80 year term,an 80 year term",
    })
    void articles_and_spaces_are_tidied(String text, String tidy) {
        assertThat(Sentences.tidy(text)).isEqualTo(tidy);
    }

    @Test
    void a_part_in_square_brackets_vanishes_with_its_slot() {
        Grammar grammar = Grammar.parse("", "none");
        String phrase = "pay {a}[, then {b}]?";
        SplittableRandom random = new SplittableRandom(1);
        assertThat(grammar.fill(phrase, Map.of("a", "1", "b", "2"), random)).isEqualTo("pay 1, then 2?");
        assertThat(grammar.fill(phrase, Map.of("a", "1", "b", ""), random)).isEqualTo("pay 1?");
        assertThat(Grammar.openSlots(phrase)).containsExactly("a");
        assertThat(Grammar.sureSlots("{a} ({b}|{c})[ {d}]")).containsExactly("a", "d");
        assertThatThrownBy(() -> grammar.fill("x [and {a} {b}]", Map.of(), random))
                .hasMessageContaining("one slot in square brackets");
    }
}
