package ai.elson.cli;

import static org.assertj.core.api.Assertions.assertThat;

import ai.elson.base.file.Json;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class SchemaVerbTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir Path folder;

    @Test
    void all_kinds_are_listed() {
        assertThat(run("schema", "list")).isZero();
        assertThat(out.toString())
                .containsPattern("schema +what")
                .containsPattern("FinancialPlan +Where a household stands")
                .contains("FundamentalAnalysisReport");
        assertThat(out.toString().lines()).hasSize(8);
    }

    @Test
    void a_schema_is_shown_and_a_model_gets_one_without_what_it_refuses() {
        assertThat(run("schema", "show", "TradePlan")).isZero();
        JsonNode schema = Json.MAPPER.readTree(out.toString());
        assertThat(schema.path("$id").asString()).isEqualTo("urn:elson:schema:TradePlan:1");
        out.getBuffer().setLength(0);
        assertThat(run("schema", "show", "TradePlan", "--for-model")).isZero();
        assertThat(out.toString()).doesNotContain("$schema", "minLength").contains("\"anyOf\"");
        assertThat(run("schema", "show", "TradePlan", "--for-model", "--example")).isEqualTo(2);
    }

    @Test
    void an_unknown_kind_is_told_the_nearest() throws IOException {
        assertThat(run("schema", "show", "TradePlam")).isEqualTo(2);
        assertThat(err.toString()).contains("found «TradePlam»", "the nearest is «TradePlan»");
        Path file = Files.writeString(folder.resolve("a.json"), "{}");
        assertThat(run("schema", "validate", file.toString(), "--schema", "Tax")).isEqualTo(2);
        assertThat(err.toString()).contains("found «Tax»");
    }

    @Test
    void an_example_validates() throws IOException {
        Path file = example("ComplianceChecklist");
        assertThat(run("schema", "validate", file.toString())).isZero();
        assertThat(out.toString()).contains("a valid ComplianceChecklist");
        out.getBuffer().setLength(0);
        assertThat(run("schema", "validate", file.toString(), "--json")).isZero();
        assertThat(Json.MAPPER.readTree(out.toString())).isEmpty();
    }

    @Test
    void findings_are_a_table_or_json() throws IOException {
        Path file = example("FinancialPlan");
        ObjectNode plan = (ObjectNode) Json.MAPPER.readTree(Files.readString(file));
        plan.put("nextReview", "2026-01-01");
        ((ObjectNode) plan.path("netWorth")).put("value", 1);
        Files.writeString(file, Json.pretty(plan));
        assertThat(run("schema", "validate", file.toString())).isEqualTo(2);
        assertThat(out.toString())
                .containsPattern("path +found +accepted +rule")
                .containsPattern("/netWorth/value +1 +657500.00 +net worth = assets - liabilities")
                .containsPattern("/nextReview +2026-01-01 +a day on or after 2026-06-02")
                .contains("3 to mend");
        out.getBuffer().setLength(0);
        assertThat(run("schema", "validate", file.toString(), "--json")).isEqualTo(2);
        JsonNode findings = Json.MAPPER.readTree(out.toString());
        assertThat(findings).hasSize(3);
        assertThat(findings.get(0).path("path").asString()).isEqualTo("/netWorth/value");
    }

    @Test
    void what_is_no_json_or_no_file_is_refused_with_its_place() throws IOException {
        Path file = Files.writeString(folder.resolve("b.json"), "{\n\"document\": TradePlan\n}");
        assertThat(run("schema", "validate", file.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("b.json:2:");
        assertThat(run("schema", "validate", folder.resolve("none.json").toString())).isEqualTo(2);
        assertThat(err.toString()).contains("none.json: cannot be read");
        Path other = Files.writeString(folder.resolve("c.json"), "{\"document\": \"Plan\"}");
        assertThat(run("schema", "validate", other.toString())).isEqualTo(2);
        assertThat(out.toString()).contains("/document", "«Plan»");
    }

    private Path example(String name) throws IOException {
        assertThat(run("schema", "show", name, "--example")).isZero();
        Path file = Files.writeString(folder.resolve(name + ".json"), out.toString());
        out.getBuffer().setLength(0);
        return file;
    }

    private int run(String... arguments) {
        return Elson.commandLine(arguments)
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }
}
