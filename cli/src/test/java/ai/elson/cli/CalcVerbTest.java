package ai.elson.cli;

import static org.assertj.core.api.Assertions.assertThat;

import ai.elson.knowledge.Calculators;
import ai.elson.knowledge.calculator.Calculator;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CalcVerbTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    static List<Calculator<?, ?>> calculators() {
        return Calculators.all();
    }

    /// What help shows can be pasted and runs.
    @ParameterizedTest
    @MethodSource("calculators")
    void the_example_of_a_calculators_help_runs(Calculator<?, ?> calculator) {
        assertThat(elson("calc", calculator.id(), "--help")).isZero();
        String shown = out.toString();
        String example = shown.substring(shown.indexOf("./elson calc ") + "./elson ".length());
        List<String> words =
                Pattern.compile("'([^']*)'|(\\S+)")
                        .matcher(example)
                        .results()
                        .map(word -> word.group(1) == null ? word.group(2) : word.group(1))
                        .toList();
        assertThat(elson(words.toArray(String[]::new))).as(example + err).isZero();
        assertThat(out.toString()).contains("Working");
    }

    @Test
    void a_question_finds_its_calculator_and_a_mistyped_name_the_nearest() {
        assertThat(elson("calc", "find", "monthly", "payment", "of", "a", "mortgage")).isZero();
        assertThat(out.toString().lines().limit(2)).anyMatch(l -> l.startsWith("mortgage_payment"));
        assertThat(elson("calc", "federal_incme_tax")).isEqualTo(2);
        assertThat(err.toString()).contains("federal_income_tax");
    }

    private int elson(String... arguments) {
        return Elson.commandLine(arguments)
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }
}
