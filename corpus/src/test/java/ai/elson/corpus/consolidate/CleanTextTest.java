package ai.elson.corpus.consolidate;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CleanTextTest {

    static Stream<Arguments> texts() {
        return Stream.of(
                Arguments.of("plain $1,234.50 at 6%\n\n- item", "plain $1,234.50 at 6%\n\n- item"),
                Arguments.of("cafe\u0301 \u2018a\u2019 \u201Cb\u201D", "café 'a' \"b\""),
                Arguments.of("a\r\nb\rc\u2028d", "a\nb\nc\nd"),
                Arguments.of("1\u00A0000\u202F\u20AC \u2007x", "1 000 € x".replace("€ x", "€  x")),
                Arguments.of("a\u200Bb\uFEFFc\u0000d\u0007", "abcd"),
                Arguments.of("\u22125% loss, non\u2011cash", "-5% loss, non-cash"),
                Arguments.of("  a  \t\n\n\n\nb ", "a\n\nb"),
                Arguments.of("a  b\tc – d — e…", "a  b\tc – d — e…"),
                Arguments.of("x\uD800y \uD83D\uDCB0", "xy \uD83D\uDCB0"),
                Arguments.of(" \u200B ", ""));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void text_is_as_a_keyboard_writes_it(String text, String clean) {
        assertThat(CleanText.of(text)).isEqualTo(clean);
    }

    @Test
    void clean_text_is_the_same_object_and_cleaning_twice_changes_nothing() {
        String clean = "What is $5 at 6%?\nThanks";
        assertThat(CleanText.of(clean)).isSameAs(clean);
        String[] pieces = {
            "a", " ", "\n", "\r", "\t", "\u00A0", "e\u0301", "\u200D", "’", "-", "\u2212", "\u0007",
            "é"
        };
        for (int seed = 0; seed < 5_000; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(12); i > 0; i--) {
                text.append(pieces[random.nextInt(pieces.length)]);
            }
            String once = CleanText.of(text.toString());
            assertThat(CleanText.of(once)).as("seed %d", seed).isEqualTo(once);
            assertThat(Normalizer.isNormalized(once, Normalizer.Form.NFC))
                    .as("seed %d", seed)
                    .isTrue();
            assertThat(once)
                    .as("seed %d", seed)
                    .doesNotContainPattern("[ \\t]\\n|\\n{3}|\\r|\u200D|\u0007");
        }
    }
}
