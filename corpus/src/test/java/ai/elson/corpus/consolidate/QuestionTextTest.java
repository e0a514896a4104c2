package ai.elson.corpus.consolidate;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Locale;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuestionTextTest {

    private static final String[] PIECES = {
        "a",
        "Z",
        "é",
        "e\u0301",
        "ß",
        "İ",
        "1",
        "23",
        "456",
        "7890",
        ",",
        ".",
        " ",
        "  ",
        "\n",
        "-",
        "\u2212",
        "–",
        "$",
        "€",
        "%",
        "+",
        "(",
        ")",
        "?",
        "'",
        "’",
        "½",
        "²",
        "Ⅷ",
        "ﬁ",
        "５",
        "，",
        "٣",
        "\u00A0",
        "\uD835\uDFD9",
        "\uD83D\uDE00",
        "_",
        "/",
        "#",
        ":",
        "single",
        "BBB"
    };

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "What is $1,000.50 at 6%?|what is $1000.50 at 6%",
                "  A loss -- of -5%, or -$1,200.|a loss of -5% or -$1200",
                "Is BBB- below BBB+ or BBB?|is bbb- below bbb+ or bbb",
                "long-term 10-K 2020-2024|long term 10 k 2020 2024",
                "1,2345 and 12,34|12345 and 12 34"
            })
    void words_and_figures_alone_remain(String text, String normalised) {
        assertThat(QuestionText.normalised(text)).isEqualTo(normalised);
    }

    @Test
    void figures_are_masked_with_their_sign_currency_and_percent() {
        assertThat(QuestionText.masked("Is -$1,200.50 or €3 at 6.5% in 2026 a 401(k)?"))
                .isEqualTo("is # or # at # in # a # k");
    }

    @Test
    void one_pass_gives_what_the_regular_expressions_give() {
        for (int seed = 0; seed < 20_000; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(14); i >= 0; i--) {
                text.append(PIECES[random.nextInt(PIECES.length)]);
            }
            String s = text.toString();
            assertThat(QuestionText.normalised(s))
                    .as("seed %d «%s»", seed, s)
                    .isEqualTo(normalised(s));
            assertThat(QuestionText.masked(s)).as("seed %d «%s»", seed, s).isEqualTo(masked(s));
            assertThat(QuestionText.normalised(QuestionText.normalised(s)))
                    .as("seed %d «%s» twice", seed, s)
                    .isEqualTo(normalised(normalised(s)));
        }
    }

    private static String normalised(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("(?<=\\d),(?=\\d{3})", "")
                .replaceAll("(?<![\\p{L}\\p{N}])[-\u2212](?=\\p{Sc}?\\d)", "\u0001")
                .replaceAll("(?<=\\p{L})[-\u2212](?![\\p{L}\\p{N}])", "\u0001")
                .replaceAll("[^\\p{L}\\p{N}.%+\\p{Sc}\u0001]+|\\.(?!\\d)", " ")
                .replace('\u0001', '-')
                .strip()
                .replaceAll("\\s+", " ");
    }

    private static String masked(String text) {
        return normalised(text).replaceAll("-?\\p{Sc}?\\d+(\\.\\d+)?%?", "#");
    }
}
