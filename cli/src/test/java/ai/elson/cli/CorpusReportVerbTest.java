package ai.elson.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class CorpusReportVerbTest {

    private static final String EXAMPLE =
            """
            {"id":"one","messages":[{"role":"user","content":"Is a bond a loan?"},{"role":"assistant","content":"It is."}],\
            "tools":[],"domain":"fixed_income","bucket":"bond_pricing","difficulty":"easy","task":"explain",\
            "risk":"normal","source":"base","answer":null,"rules":[],"origin":{"generator":"test","version":"1","seed":1}}
            """;

    @TempDir Path folder;
    private final StringWriter out = new StringWriter();

    @BeforeEach
    void write_a_corpus_of_one() throws IOException {
        Files.writeString(folder.resolve("final_training_data.jsonl"), EXAMPLE);
    }

    @Test
    void a_row_that_does_not_hold_says_no_and_fails_the_command() {
        int exit = run("--size", "base=1,insurance=0,accounting=0,tool_use=0");

        assertThat(exit).isEqualTo(1);
        assertThat(out.toString())
                .containsPattern("yes +examples +1 +1")
                .containsPattern("no +domains +27 +1")
                .containsPattern("no +phase B +15,000 +not measured: no domain_buckets folder");
        assertThat(folder.resolve("report.html")).exists();
        assertThat(folder.resolve("report.json")).exists();
        assertThat(folder.resolve("README.md")).exists();
    }

    @Test
    void sizes_are_the_default_where_nothing_says_otherwise() {
        run("--output", folder.resolve("elsewhere").toString());

        assertThat(out.toString()).containsPattern("no +examples +40,993 +1");
        assertThat(folder.resolve("elsewhere/report.json")).exists();
        assertThat(folder.resolve("report.json")).doesNotExist();
    }

    private int run(String... more) {
        String[] arguments = new String[more.length + 2];
        arguments[0] = "--corpus";
        arguments[1] = folder.toString();
        System.arraycopy(more, 0, arguments, 2, more.length);
        return new CommandLine(new CorpusReportVerb())
                .setOut(new PrintWriter(out, true))
                .execute(arguments);
    }
}
