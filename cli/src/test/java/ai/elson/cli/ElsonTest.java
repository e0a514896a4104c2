package ai.elson.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ElsonTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir Path folder;

    @Test
    void the_verbs_stand_in_the_order_of_the_journey() {
        assertThat(List.copyOf(Elson.commandLine().getSubcommands().keySet()))
                .containsExactly(
                        "knowledge",
                        "tools",
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
        assertThat(elson("corpus", "build", "--examples", "many", "--out", "x")).isEqualTo(2);
    }

    @Test
    void a_missing_file_is_one_line_and_two() {
        assertThat(
                        elson(
                                "curriculum",
                                "sample",
                                "--corpus",
                                folder.resolve("none").toString(),
                                "--recipe",
                                "r.yaml",
                                "--out",
                                folder.resolve("o").toString()))
                .isEqualTo(2);
        assertThat(err.toString()).startsWith("elson: ").contains("none").contains("no such file");
        assertThat(err.toString().lines()).hasSize(1);
    }

    @Test
    void an_unknown_recipe_key_names_the_nearest() throws Exception {
        Path recipe = folder.resolve("run.yaml");
        Files.writeString(recipe, "seed: 1\nexampels: 5\n");
        assertThat(
                        elson(
                                "run",
                                "--recipe",
                                recipe.toString(),
                                "--out",
                                folder.resolve("o").toString()))
                .isEqualTo(2);
        assertThat(err.toString())
                .contains("run.yaml:2")
                .contains("«exampels»")
                .contains("«examples»");
        assertThat(folder.resolve("o")).doesNotExist();
    }

    @Test
    void a_corpus_line_that_is_not_json_is_named() throws Exception {
        Path corpus = Files.createDirectory(folder.resolve("corpus"));
        Files.writeString(corpus.resolve(Corpora.EXAMPLES), "not json\n");
        assertThat(
                        elson(
                                "corpus",
                                "buckets",
                                "--corpus",
                                corpus.toString(),
                                "--out",
                                folder.resolve("b").toString()))
                .isEqualTo(2);
        assertThat(err.toString()).contains(Corpora.EXAMPLES + ":1").contains("«not json»");
        assertThat(folder.resolve("b")).doesNotExist();
    }

    @Test
    void a_rule_is_looked_up_as_it_was_known() {
        assertThat(
                        elson(
                                "knowledge",
                                "tax.standard_deduction",
                                "--as-of",
                                "2025-12-31",
                                "--known-at",
                                "2025-03-01",
                                "filing_status=single"))
                .isZero();
        assertThat(out.toString()).contains("$15,000").contains("Rev. Proc. 2024-40");
        assertThat(elson("knowledge", "tax.wage_base", "--as-of", "2031-01-01")).isEqualTo(2);
        assertThat(err.toString()).contains("2031");
    }

    private int elson(String... arguments) {
        return Elson.commandLine()
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
