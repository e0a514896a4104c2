package ai.elson.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.elson.base.failure.BadInput;
import ai.elson.corpus.curriculum.CurriculumRecipe.Order;
import ai.elson.corpus.curriculum.CurriculumRecipe.Phase;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import picocli.CommandLine;

class CurriculumOptionsTest {

    @TempDir Path folder;

    @Test
    void without_switches_the_standard_phases_are_drawn() {
        CurriculumOptions options = parse();
        assertThat(options.recipe().phases())
                .extracting(p -> p.name() + p.records() + p.order())
                .containsExactly("A15000BLOCK", "B15000INTERLEAVE", "C15000INTERLEAVE");
        assertThat(options.recipe().reuseAcrossPhases()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    12000                      | A=12000 B=12000 C=12000
                    A=12000,B=15000,C=9000     | A=12000 B=15000 C=9000
                    C=9000                     | A=15000 B=15000 C=9000
                    B = 7 , A= 8               | A=8 B=7 C=15000
                    1                          | A=1 B=1 C=1
                    """)
    void target_records_are_for_each_phase_or_by_phase(String given, String drawn) {
        List<Phase> phases = parse("--target-records", given).recipe().phases();
        assertThat(phases.stream().map(p -> p.name() + "=" + p.records()).toList())
                .containsExactly(drawn.split(" "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    many           | «many»
                    0              | «0»
                    -5             | «-5»
                    1.5            | «1.5»
                    99999999999    | «99999999999»
                    A=             | «»
                    A=few          | «few»
                    A=0            | «0»
                    D=5            | a phase out of A, B, C
                    A=5,7          | «7»
                    A=5,A=6        | A twice
                    """)
    void bad_target_records_are_named_with_what_is_accepted(String given, String said) {
        assertThatThrownBy(() -> parse("--target-records", given).recipe())
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("--target-records")
                .hasMessageContaining(said);
        assertThat(exit("--target-records", given)).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"A,A", "B,B", "C,C", "all,ABC", "ALL,ABC"})
    void a_phase_is_drawn_alone_or_all_in_their_order(String given, String drawn) {
        assertThat(
                        String.join(
                                "",
                                parse("--phase", given).recipe().phases().stream()
                                        .map(Phase::name)
                                        .toList()))
                .isEqualTo(drawn);
    }

    @ParameterizedTest
    @CsvSource({"D", "AB", "a", "''"})
    void an_unknown_phase_is_named_with_those_there_are(String given) {
        assertThatThrownBy(() -> parse("--phase", given).recipe())
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("«" + given + "»")
                .hasMessageContaining("A, B, C or all");
        assertThat(exit("--phase", given)).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource(Order.class)
    void an_order_holds_for_every_phase(Order order) {
        assertThat(parse("--order", order.name().toLowerCase(Locale.ROOT)).recipe().phases())
                .extracting(Phase::order)
                .containsExactly(order, order, order);
    }

    @Test
    void an_unknown_order_exits_with_two_and_names_those_there_are() {
        StringWriter err = new StringWriter();
        assertThat(exit(err, "--order", "sideways")).isEqualTo(2);
        assertThat(err.toString())
                .contains("--order")
                .contains("sideways")
                .containsIgnoringCase("interleave");
    }

    private static CurriculumOptions parse(String... arguments) {
        CurriculumOptions options = new CurriculumOptions();
        new CommandLine(options).setCaseInsensitiveEnumValuesAllowed(true).parseArgs(arguments);
        return options;
    }

    private int exit(String... arguments) {
        return exit(new StringWriter(), arguments);
    }

    /// Of the whole command, on buckets with a record in each cell.
    private int exit(StringWriter err, String... arguments) {
        try {
            Path bucket = Files.createDirectories(folder.resolve("buckets/options"));
            Files.writeString(
                    bucket.resolve("easy.jsonl"),
                    "{\"id\": \"a\", \"messages\": [{\"role\": \"user\", \"content\": \"b\"}]}\n");
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        List<String> all = new java.util.ArrayList<>();
        all.addAll(List.of("curriculum", "sample"));
        all.addAll(List.of("--buckets", folder.resolve("buckets").toString()));
        all.addAll(List.of("--output", folder.resolve("out").toString()));
        all.addAll(List.of(arguments));
        return Elson.commandLine()
                .setErr(new PrintWriter(err, true))
                .execute(all.toArray(String[]::new));
    }
}
