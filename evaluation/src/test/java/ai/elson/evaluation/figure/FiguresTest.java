package ai.elson.evaluation.figure;

import static org.assertj.core.api.Assertions.assertThat;

import ai.elson.knowledge.rule.Unit;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "pays $1,234.56 a month             | 1234.56 MONEY",
                "US$24.5k or 24500 dollars          | 24500 MONEY, 24500 MONEY",
                "an exemption of $15 million        | 15000000 MONEY",
                "a loss of -3.5%                    | -3.5 PERCENT",
                "6.5 percent, 7 per cent            | 6.5 PERCENT, 7 PERCENT",
                "thirty days before                 | 30 DAYS",
                "three business days                | 3 DAYS",
                "within nine months                 | 9 MONTHS",
                "2 years and 3 months               | 27 MONTHS",
                "a 30-year loan                     | 30 YEARS",
                "one of the three options           | ''",
                "under IRC 63(c) and Rule 2210      | ''",
                "see 26 U.S.C. § 1091(a); 31 CFR 1010.306(c)| ''",
                "Rev. Proc. 2025-32 and Notice 2025-67| ''",
                "my 401(k), a 529 plan, Form 1040   | ''",
                "section 1256 gains of $4,000       | 4000 MONEY",
                "in 2026                            | 2026 PLAIN",
                ".5 of it                           | 0.5 PLAIN",
                "72.5 cents a mile                  | 72.5 CENTS",
                "a dividend of $.40                 | 0.4 MONEY",
                "twenty-five percent                | 25 PERCENT",
                "$529 each                          | 529 MONEY",
            })
    void figures_are_found_with_their_unit(String text, String expected) {
        assertThat(shown(Figures.in(text))).isEqualTo(expected);
    }

    @Test
    void markers_of_a_list_are_no_figures() {
        assertThat(shown(Figures.in("1. rent $900\n2) food $300")))
                .isEqualTo("900 MONEY, 300 MONEY");
    }

    @Test
    void a_figure_after_not_is_denied() {
        assertThat(Figures.in("It is not $500 but $600.").stream().map(Figure::negated))
                .containsExactly(true, false);
    }

    @Test
    void parentheses_may_mean_a_minus() {
        Figure figure = Figures.in("a result of ($1,200.00)").getFirst();
        assertThat(figure.states(new BigDecimal("-1200"), Unit.USD, BigDecimal.ZERO)).isTrue();
        assertThat(figure.states(new BigDecimal("1200"), Unit.USD, BigDecimal.ZERO)).isTrue();
    }

    @Test
    void another_unit_never_states_an_amount() {
        assertThat(states("9 days", "9", Unit.MONTHS)).isFalse();
        assertThat(states("$9", "9", Unit.MONTHS)).isFalse();
        assertThat(states("9%", "9", Unit.USD)).isFalse();
        assertThat(states("9", "9", Unit.MONTHS)).isTrue();
        assertThat(states("5 years", "60", Unit.MONTHS)).isTrue();
        assertThat(states("60 months", "5", Unit.YEARS)).isTrue();
        assertThat(states("$0.725", "72.5", Unit.CENTS)).isTrue();
    }

    private static boolean states(String text, String amount, Unit unit) {
        return Figures.in(text).getFirst().states(new BigDecimal(amount), unit, BigDecimal.ZERO);
    }

    private static String shown(List<Figure> figures) {
        return figures.stream()
                .map(f -> f.value().stripTrailingZeros().toPlainString() + " " + f.kind())
                .collect(Collectors.joining(", "));
    }
}
