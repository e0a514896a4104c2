package ai.elson.cli;

import static org.assertj.core.api.Assertions.assertThat;

import ai.elson.base.file.Json;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;

class MarketVerbTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    /// What help shows can be pasted and runs; that of providers would ask Yahoo.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "companies",
                "quote",
                "history",
                "profile",
                "statements",
                "ratios",
                "scorecard",
                "compare",
                "news",
                "options",
                "macro",
                "screen"
            })
    void the_example_of_each_verbs_help_runs(String verb) {
        CommandLine command =
                Elson.commandLine().getSubcommands().get("market").getSubcommands().get(verb);
        String help = command.getUsageMessage();
        String example = help.substring(help.indexOf("./elson ") + "./elson ".length()).strip();
        assertThat(elson(example.split(" "))).as(example + err).isZero();
        assertThat(out.toString()).containsIgnoringCase("made up");
    }

    @Test
    void statements_have_a_column_for_each_period_and_comparisons_one_for_each_company() {
        assertThat(elson("market", "statements", "ACORN.SMPL", "--periods", "2")).isZero();
        assertThat(out.toString().lines().anyMatch(l -> l.matches("\\s+2025-12-31 +2024-12-31")))
                .as(out.toString())
                .isTrue();
        assertThat(elson("market", "compare", "ACORN.SMPL", "BOLT.SMPL", "--category", "growth"))
                .isZero();
        assertThat(
                        out.toString()
                                .lines()
                                .anyMatch(l -> l.matches("\\s+ACORN.SMPL +BOLT.SMPL +unit")))
                .as(out.toString())
                .isTrue();
    }

    @Test
    void json_is_the_envelope_with_the_source() {
        assertThat(elson("market", "quote", "acorn.smpl", "--json")).isZero();
        JsonNode envelope = Json.MAPPER.readTree(out.toString());
        assertThat(envelope.at("/tool").asString()).isEqualTo("market_quote");
        assertThat(envelope.at("/source/sample").asBoolean()).isTrue();
        assertThat(envelope.at("/asOf").asString()).isEqualTo("2026-10-30T20:00:00Z");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    market quote AAPL                                              | 2 | unknown_symbol
                    market quote AAPL --provider yahoo                             | 2 | --yahoo-personal-use
                    market quote AAPL --provider openbb                            | 2 | ELSON_OPENBB_URL
                    market quote AAPL --provider openbb --openbb-url ftp://x       | 2 | http
                    market quote AAPL --provider openbb --openbb-url http://127.0.0.1:9 | 1 | cannot be reached
                    market quote AAPL --provider bloomberg                         | 2 | sample, openbb, yahoo
                    market quote AAPL --provider sample,yahoo                      | 2 | never stand in
                    market history ACORN.SMPL --from 2026-10-30 --to 2026-01-01    | 2 | from
                    market history ACORN.SMPL --from yesterday                     | 2 | yesterday
                    market ratios ACORN.SMPL --category profit                     | 2 | profit
                    market quote <script>                                          | 2 | symbol
                    """)
    void what_cannot_be_answered_says_why(String command, int code, String said) {
        assertThat(elson(command.split(" "))).as(err.toString()).isEqualTo(code);
        assertThat(err.toString()).contains(said).doesNotContain("defect");
    }

    private int elson(String... arguments) {
        return Elson.commandLine(arguments)
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }
}
