package ai.elson.corpus.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "$1,234.50 and 1234.5 are one|1234.5",
                "6%, 0.06, .06 and 6.00%|6 0.06",
                "007 and 0.0 and 000|7 0",
                "-5% is said as 5|5",
                "1,2345; 12,34; 1,234,567.890|1 2345 12 34 1234567.89",
                "2025,100 years|2025 100",
                "401(k), 10-K, Q3|401 10 3",
                "In 2026.|2026",
                "$85k, 3.5 million, 2-thousand, 5 m, 7 k|85 85000 3.5 3500000 2 2000 5 7",
                "no figure: , . - one|''",
                "٣ and ５|3 5"
            })
    void figures_are_numbers(String text, String figures) {
        assertThat(String.join(" ", Figures.of(text))).isEqualTo(figures);
    }

    @Test
    void the_numbers_of_a_list_are_no_figures_unless_they_jump() {
        assertThat(Figures.of("Two ways:\n1. pay 5%\n2) wait 3 years\n  3. or\n5. jump"))
                .containsExactly("5", "3");
        assertThat(Figures.of("1. a\n2. b\nThen:\n1. c")).isEmpty();
        assertThat(Figures.of("2. not the first")).containsExactly("2");
        assertThat(Figures.of("It is 1. That")).containsExactly("1");
        assertThat(Figures.of("1.5 is\n2.5 more\n12% of")).containsExactly("1.5", "2.5", "12");
    }

    @Test
    void words_give_figures_where_a_person_speaks() {
        List<String> found = new ArrayList<>();
        SpokenFigures.each("Six years from March, $500, half of it", found::add);
        assertThat(found).containsExactly("500", "6", "3", "0.5");
    }

    @Test
    void well_grouped_figures_are_those_of_the_regular_expression() {
        Pattern number = Pattern.compile("\\d+(?:,\\d{3})*(?:\\.\\d+)?");
        for (int seed = 0; seed < 5_000; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < 5; i++) {
                BigDecimal value =
                        BigDecimal.valueOf(
                                random.nextLong(random.nextBoolean() ? 5_000 : 10_000_000_000L),
                                random.nextInt(4));
                text.append(
                        random.nextBoolean()
                                ? String.format(Locale.ROOT, "%,.3f", value)
                                : value.toPlainString());
                text.append(new String[] {" ", "% ", "; ", "-", ") ("}[random.nextInt(5)]);
            }
            List<String> expected = new ArrayList<>();
            Matcher matcher = number.matcher(text);
            while (matcher.find()) {
                expected.add(
                        new BigDecimal(matcher.group().replace(",", ""))
                                .stripTrailingZeros()
                                .toPlainString());
            }
            List<String> found = new ArrayList<>();
            Figures.each(text.toString(), found::add);
            assertThat(found).as("seed %d «%s»", seed, text).isEqualTo(expected);
        }
    }
}
