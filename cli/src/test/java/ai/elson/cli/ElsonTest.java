package ai.elson.cli;

import static org.assertj.core.api.Assertions.assertThat;

import ai.elson.base.file.Json;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class ElsonTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir Path folder;

    @Test
    void the_verbs_stand_in_the_order_of_the_journey() {
        assertThat(List.copyOf(Elson.commandLine().getSubcommands().keySet()))
                .containsExactly(
                        "facts",
                        "calc",
                        "tools",
                        "market",
                        "schema",
                        "sources",
                        "corpus",
                        "curriculum",
                        "model",
                        "train",
                        "serve",
                        "eval",
                        "provenance",
                        "run");
    }

    @Test
    void every_verb_has_help_with_an_example() {
        verbs(Elson.commandLine())
                .forEach(verb -> {
                    String help = verb.getUsageMessage();
                    assertThat(help)
                            .as(verb.getCommandName())
                            .contains("Example")
                            .contains("./elson ");
                });
    }

    @Test
    void bad_usage_exits_with_two() {
        assertThat(elson("nonsense")).isEqualTo(2);
        assertThat(elson("corpus", "build")).isEqualTo(2);
        assertThat(err.toString()).contains("--out");
        assertThat(elson("corpus", "build", "--size", "base=many", "--output", "x")).isEqualTo(2);
    }

    @Test
    void a_missing_file_is_one_line_and_two() {
        assertThat(
                        elson(
                                "curriculum",
                                "sample",
                                "--buckets",
                                folder.resolve("none").toString(),
                                "--output",
                                folder.resolve("o").toString()))
                .isEqualTo(2);
        assertThat(err.toString())
                .startsWith("elson: ")
                .contains("none")
                .contains("no such folder");
        assertThat(err.toString().lines()).hasSize(1);
    }

    @Test
    void an_unknown_recipe_key_names_the_nearest() throws Exception {
        Path recipe = folder.resolve("run.yaml");
        Files.writeString(recipe, "seed: 1\nsizs: 5\n");
        assertThat(
                        elson(
                                "run",
                                "--recipe",
                                recipe.toString(),
                                "--out",
                                folder.resolve("o").toString()))
                .isEqualTo(2);
        assertThat(err.toString()).contains("run.yaml:2").contains("«sizs»").contains("«sizes»");
        assertThat(folder.resolve("o")).doesNotExist();
    }

    @Test
    void a_corpus_line_that_is_not_json_is_named() throws Exception {
        Path corpus = folder.resolve("kept.jsonl");
        Files.writeString(corpus, "not json\n");
        assertThat(
                        elson(
                                "corpus",
                                "buckets",
                                "--corpus",
                                corpus.toString(),
                                "--out",
                                folder.resolve("b").toString()))
                .isEqualTo(2);
        assertThat(err.toString()).contains("kept.jsonl:1").contains("«not json»");
        assertThat(folder.resolve("b")).doesNotExist();
    }

    @Test
    void a_rule_is_looked_up_as_it_was_known() {
        assertThat(
                        elson(
                                "facts",
                                "show",
                                "tax.standard_deduction",
                                "--as-of",
                                "2025-12-31",
                                "--known-at",
                                "2025-03-01",
                                "filing_status=single"))
                .isZero();
        assertThat(out.toString()).contains("$15,000").contains("Rev. Proc. 2024-40");
        assertThat(elson("facts", "show", "tax.wage_base", "--as-of", "2031-01-01")).isEqualTo(2);
        assertThat(err.toString()).contains("2031");
    }

    @Test
    void rules_are_listed_and_those_that_lapse() {
        assertThat(elson("facts", "list", "--domain", "social_security")).isZero();
        assertThat(out.toString()).contains("ss.bend_point_1").doesNotContain("tax.bracket_top_10");
        assertThat(elson("facts", "lapse")).isZero();
        assertThat(out.toString()).containsPattern("\\d+ of \\d+ have no value after 2026-12-31");
        assertThat(elson("facts", "list", "--domain", "weather")).isEqualTo(2);
    }

    @Test
    void a_calculator_shows_result_working_and_rules() {
        assertThat(
                        elson(
                                "calc",
                                "social_security_benefit",
                                "--monthly-earnings",
                                "5000",
                                "--year",
                                "2026"))
                .isZero();
        assertThat(out.toString()).contains("Working", "Rules", "42 USC 415");
    }

    @Test
    void a_calculators_answer_is_json_for_programs() {
        assertThat(
                        elson(
                                "calc",
                                "future_value",
                                "--amount",
                                "10000",
                                "--rate",
                                "5",
                                "--years",
                                "5",
                                "--json"))
                .isZero();
        assertThat(Json.MAPPER.readTree(out.toString()).path("result").path("future_value"))
                .hasToString("12762.82");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    calc future_value --amount x --rate 5 --years 5    | amount: found «x»; accepted: a number
                    calc future_value --amount 1 --rate 500 --years 5  | rate: found 500
                    calc future_value --amount 1 --rate 5              | --years
                    calc future_valve --amount 1                       | future_value
                    """)
    void bad_arguments_of_a_calculator_are_named(String line, String said) {
        assertThat(elson(line.split(" "))).isEqualTo(2);
        assertThat(err.toString()).contains(said);
    }

    private int elson(String... arguments) {
        return Elson.commandLine(arguments)
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }

    private static List<CommandLine> verbs(CommandLine command) {
        return command.getSubcommands().values().stream()
                .flatMap(sub ->
                        sub.getSubcommands().isEmpty()
                                ? java.util.stream.Stream.of(sub)
                                : verbs(sub).stream())
                .toList();
    }
}
