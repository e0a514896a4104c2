package ai.elson.evaluation.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ai.elson.base.chat.Message;
import ai.elson.base.chat.ToolCall;
import ai.elson.base.failure.BadInput;
import ai.elson.base.file.Json;
import ai.elson.base.progress.Progress;
import ai.elson.base.provenance.Provenance;
import ai.elson.corpus.audit.Audit;
import ai.elson.corpus.audit.CorpusAudit;
import ai.elson.corpus.bucket.DomainBuckets;
import ai.elson.corpus.consolidate.Benchmark;
import ai.elson.corpus.example.Example;
import ai.elson.corpus.example.ExampleFiles;
import ai.elson.corpus.example.Origin;
import ai.elson.corpus.generate.Pack;
import ai.elson.knowledge.rule.RuleBook;
import ai.elson.knowledge.taxonomy.Difficulty;
import ai.elson.knowledge.taxonomy.Domain;
import ai.elson.knowledge.taxonomy.Taxonomy;
import ai.elson.tools.registry.Registry;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import tools.jackson.databind.JsonNode;

/// A small whole corpus: one example of every bucket and difficulty.
class CorpusReportTest {

    private static final Registry REGISTRY = Registry.standard();
    private static final String ARGUMENTS = "{\"amount\":1000,\"rate\":5,\"years\":10}";

    @TempDir Path folder;
    private final List<Example> examples = new ArrayList<>();

    @BeforeEach
    void one_of_every_cell() {
        for (Domain domain : Taxonomy.standard().domains()) {
            for (String bucket : domain.buckets()) {
                for (Difficulty difficulty : Difficulty.values()) {
                    examples.add(example(domain.id(), bucket, difficulty));
                }
            }
        }
    }

    @Test
    void a_corpus_that_is_as_asked_holds_in_every_row() {
        writeAll();

        List<CorpusProof.Row> proof = report("");

        assertThat(proof).allMatch(CorpusProof.Row::holds).hasSizeGreaterThan(15);
        assertThat(row(proof, "phase B, exact to the record").measured())
                .isEqualTo("100: 20 / 40 / 30 / 10");
    }

    @Test
    void what_is_missing_or_wrong_does_not_hold_and_nothing_else_fails() {
        examples.removeIf(e -> e.bucket().equals("options") && e.difficulty() == Difficulty.HARD);
        examples.add(
                new Example(
                        "again",
                        examples.getFirst().messages(),
                        examples.getFirst().tools(),
                        examples.getFirst().domain(),
                        examples.getFirst().bucket(),
                        Difficulty.EASY,
                        "calculation",
                        "normal",
                        "base",
                        null,
                        List.of(),
                        new Origin("test", "1", 3)));
        writeAll();

        List<CorpusProof.Row> proof = report("");

        assertThat(proof.stream().filter(r -> !r.holds()).map(CorpusProof.Row::what))
                .containsExactly("exact duplicates", "buckets with all four difficulties");
        assertThat(row(proof, "buckets with all four difficulties").measured())
                .isEqualTo("355 cells; without: options/hard");
    }

    @Test
    void packs_alone_are_reported_and_what_could_not_be_measured_does_not_hold() {
        ExampleFiles.write(folder.resolve("final_training_data.jsonl"), examples);

        List<CorpusProof.Row> proof = report("");

        assertThat(proof.stream().filter(r -> !r.holds()).map(CorpusProof.Row::what))
                .containsExactly("buckets hold what the packs hold", "phase B");
        assertThat(read("report.html"))
                .contains("There is no domain_buckets folder", "There is no consolidated corpus");
    }

    @Test
    void a_phase_that_cannot_be_drawn_shows_its_certificate() {
        writeAll();

        List<CorpusProof.Row> proof =
                CorpusReport.write(new CorpusFolder(folder), targets(350), audit(), "", 42, folder);

        assertThat(row(proof, "phase B, exact to the record").holds()).isFalse();
        assertThat(row(proof, "phase B, exact to the record").measured())
                .contains("the largest exact total is");
        assertThat(read("report.html")).contains("the largest exact total is");
    }

    @Test
    void the_page_is_well_formed_needs_no_network_and_shows_conversations() throws Exception {
        writeAll();
        report("");
        String html = read("report.html");

        Document page =
                DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(
                                new InputSource(
                                        new StringReader(html.replace("<!DOCTYPE html>", ""))));

        assertThat(page.getElementsByTagName("article").getLength()).isEqualTo(24);
        assertThat(page.getDocumentElement().getTextContent())
                .contains("call of future_value", "result of future_value");
        assertThat(html)
                .doesNotContain("<script", "<link", "<img", "url(", "@import", "src=", "href=");
    }

    @Test
    void the_same_corpus_gives_the_same_bytes() {
        writeAll();
        report("");
        List<String> first = List.of(read("report.html"), read("report.json"), read("README.md"));
        report("");

        assertThat(List.of(read("report.html"), read("report.json"), read("README.md")))
                .isEqualTo(first);
    }

    @Test
    void the_json_has_the_proof_and_the_sample() {
        writeAll();
        report("");

        JsonNode json = Json.MAPPER.readTree(read("report.json"));

        assertThat(json.path("holds").asBoolean()).isTrue();
        assertThat(json.path("audit").path("sample").size()).isEqualTo(24);
        assertThat(json.path("audit").path("counts").path("examples").asInt()).isEqualTo(356);
        assertThat(json.path("buckets").path("phases").get(1).path("drawn").asInt()).isEqualTo(100);
        assertThat(json.path("quarantined").isNull()).isTrue();
    }

    @Test
    void the_card_has_a_license_only_where_one_is_given() {
        writeAll();
        report("");
        assertThat(read("README.md"))
                .startsWith("---\nlanguage:\n")
                .doesNotContain("license:")
                .contains("size_categories:\n- n<1K\n", "data_files: final_training_data.jsonl");

        report("cc-by-4.0");
        assertThat(read("README.md")).startsWith("---\nlicense: cc-by-4.0\n");

        assertThatExceptionOfType(BadInput.class)
                .isThrownBy(() -> report("free: as in beer"))
                .withMessageContaining("--license");
    }

    @Test
    void the_sizes_that_were_asked_for_are_read_from_the_provenance() {
        writeAll();
        assertThat(new CorpusFolder(folder).askedSizes()).isEmpty();

        Provenance.of("corpus", 1, Map.of("size", "base=7,tool_use=0"), List.of()).write(folder);

        assertThat(new CorpusFolder(folder).askedSizes())
                .contains(
                        Map.of(
                                Pack.BASE, 7,
                                Pack.INSURANCE, 10_000,
                                Pack.ACCOUNTING, 5_000,
                                Pack.TOOL_USE, 0));
    }

    @Test
    void a_folder_without_a_pack_is_refused() {
        assertThatExceptionOfType(BadInput.class)
                .isThrownBy(() -> new CorpusFolder(folder))
                .withMessageContaining("final_training_data.jsonl");
    }

    private void writeAll() {
        ExampleFiles.write(folder.resolve("final_training_data.jsonl"), examples);
        DomainBuckets.write(examples.stream(), folder.resolve("domain_buckets"), 1);
    }

    private List<CorpusProof.Row> report(String license) {
        return CorpusReport.write(
                new CorpusFolder(folder), targets(100), audit(), license, 42, folder);
    }

    private Audit audit() {
        return new CorpusAudit(
                        REGISTRY,
                        RuleBook.standard(),
                        Benchmark.of(List.of()),
                        42,
                        2,
                        Progress.SILENT)
                .run(new CorpusFolder(folder).packs());
    }

    private CorpusTargets targets(int phaseRecords) {
        return new CorpusTargets(Map.of(Pack.BASE, examples.size()), "the test", 300, phaseRecords);
    }

    private String read(String file) {
        try {
            return Files.readString(folder.resolve(file));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static CorpusProof.Row row(List<CorpusProof.Row> proof, String what) {
        return proof.stream().filter(r -> r.what().equals(what)).findFirst().orElseThrow();
    }

    private static Example example(String domain, String bucket, Difficulty difficulty) {
        String place = (bucket + " " + difficulty.id()).replace('_', ' ');
        return new Example(
                bucket + "-" + difficulty.id(),
                List.of(
                        new Message.User(
                                "For " + place + ": what do 1000 at 5 percent become in 10 years?"),
                        new Message.Assistant(
                                "", List.of(new ToolCall("call_0", "future_value", ARGUMENTS))),
                        new Message.Tool(
                                "call_0",
                                "future_value",
                                REGISTRY.call("future_value", ARGUMENTS).text()),
                        new Message.Assistant("The tool says so.")),
                List.of("future_value"),
                domain,
                bucket,
                difficulty,
                "calculation",
                "normal",
                "base",
                null,
                List.of(),
                new Origin("test", "1", 3));
    }
}
