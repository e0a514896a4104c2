package ai.elson.corpus.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.elson.base.chat.Message;
import ai.elson.base.failure.BadInput;
import ai.elson.base.file.Json;
import ai.elson.base.progress.Progress;
import ai.elson.corpus.example.Example;
import ai.elson.corpus.example.ExampleFiles;
import ai.elson.knowledge.taxonomy.Difficulty;
import ai.elson.tools.registry.Registry;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class ImportTest {

    private static final String GOOD = "{'instruction':'How?','input':'','output':'So.'}";

    @TempDir Path folder;

    /// Each line stands between two good ones, which must come through.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "broken_json | {'instruction':'How?'",
                "broken_json | [1]",
                "broken_json | {'instruction':'a','instruction':'b','output':'c'}",
                "wrong_field | {'instruction':7,'output':'a'}",
                "wrong_field | {'instruction':'a'}",
                "wrong_field | {'text':'all in one'}",
                "wrong_field | {'instruction':'a','output':'b','messages':[]}",
                "wrong_field | {'messages':[{'role':'user','content':5},{'role':'assistant','content':'b'}]}",
                "wrong_field | {'messages':[{'role':'user','content':'a'},{'role':'assistant','tool_calls':{'a':1}}]}",
                "unknown_role | {'messages':[{'role':'robot','content':'a'}]}",
                "unknown_role | {'conversations':[{'from':'robot','value':'a'}]}",
                "broken_conversation | {'conversations':[{'from':'human','value':'a'},{'from':'function_call','value':'{\\'name\\':\\'f\\',\\'arguments\\':{}}'},{'from':'gpt','value':'b'}]}",
                "broken_conversation | {'conversations':[{'from':'human','value':'a'},{'from':'observation','value':'b'}]}",
                "broken_conversation | {'messages':[{'role':'user','content':'a'},{'role':'assistant','content':'','tool_calls':[{'id':'c','type':'function','function':{'name':'f','arguments':'{}'}}]}]}",
                "broken_conversation | {'messages':[{'role':'user','content':'a'}]}",
                "broken_conversation | {'instruction':' ','output':'b'}",
                "no_cell | {'instruction':'a','output':'b','domain':'cooking'}",
                "no_cell | {'instruction':'a','output':'b','bucket':'options'}",
                "no_cell | {'instruction':'a','output':'b','difficulty':'simple'}",
                "not_utf8 | {'instruction':'\\ud800','output':'b'}",
            })
    void a_bad_line_is_put_aside_with_its_place_and_the_run_goes_on(String fault, String line)
            throws IOException {
        Path file = write("a.jsonl", json(GOOD + "\n" + line + "\n" + GOOD + "\n"));
        ImportCounts counts = run(file, cell());

        assertThat(counts.reasons()).isEqualTo(Map.of(fault, 1L));
        assertThat(counts.imported()).isEqualTo(2);
        assertThat(counts.imported() + counts.quarantined()).isEqualTo(counts.read()).isEqualTo(3);
        assertThat(counts.summary()).contains("2 imported + 1 quarantined = 3 read");
        JsonNode aside = quarantine().getFirst();
        assertThat(aside.path("file").asString()).isEqualTo(file.toString());
        assertThat(aside.path("line").asInt()).isEqualTo(2);
        assertThat(aside.path("fault").asString()).isEqualTo(fault);
        assertThat(aside.path("reason").asString()).contains("found");
        assertThat(aside.path("raw").asString()).isEqualTo(json(line));
    }

    @Test
    void bytes_that_are_no_text_are_kept_as_they_are() throws IOException {
        byte[] bad = {'{', (byte) 0xC3, (byte) 0x28, '}'};
        Path file = folder.resolve("a.jsonl");
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write((json(GOOD) + "\n").getBytes(StandardCharsets.UTF_8));
            out.write(bad);
        }
        ImportCounts counts = run(file, cell());
        assertThat(counts.reasons()).isEqualTo(Map.of("not_utf8", 1L));
        assertThat(quarantine().getFirst().path("rawBase64").binaryValue()).isEqualTo(bad);
    }

    @Test
    void a_line_above_the_limit_is_put_aside_and_the_next_one_read() throws IOException {
        String lines = json(GOOD) + "\n{" + " ".repeat(Limits.RECORD_BYTES) + "}\n" + json(GOOD);
        ImportCounts counts = run(write("a.jsonl", lines), cell());
        assertThat(counts.reasons()).isEqualTo(Map.of("too_long", 1L));
        assertThat(counts.imported()).isEqualTo(2);
        assertThat(quarantine().getFirst().path("bytes").asInt())
                .isEqualTo(Limits.RECORD_BYTES + 2);
    }

    @Test
    void a_broken_element_of_an_array_costs_that_element() throws IOException {
        String array = "\uFEFF[" + GOOD + ",\n {'instruction': tru}, " + GOOD + "]\n";
        ImportCounts counts = run(write("a.json", json(array)), cell());
        assertThat(counts.imported()).isEqualTo(2);
        assertThat(quarantine().getFirst().path("element").asInt()).isEqualTo(2);
    }

    @Test
    void rows_of_csv_are_put_aside_by_column_count_and_cell() throws IOException {
        String csv =
                "Frage;Antwort;difficulty;Extra\r\n"
                        + "\"Was, wie\nund \"\"wo\"\"?\";=1+2;easy;x\r\n"
                        + "a;b\r\n"
                        + "a;b;;x\r\n"
                        + "\"a\"b;c;easy;x\r\n"
                        + "c;d;hard;\r\n";
        LinkedHashMap<String, String> map = new LinkedHashMap<>();
        map.put("question", "Frage");
        map.put("answer", "Antwort");
        ImportCounts counts =
                run(
                        write("a.csv", csv),
                        new ImportSettings(
                                null, "credit_debt", "credit_scores", null, "faq", "", map));
        assertThat(counts.reasons())
                .isEqualTo(Map.of("wrong_columns", 1L, "no_cell", 1L, "broken_csv", 1L));
        assertThat(counts.ignoredFields()).isEqualTo(Map.of("Extra", 2L));
        List<Example> examples = ExampleFiles.read(folder.resolve("out").resolve(Import.EXAMPLES));
        assertThat(examples).hasSize(2);
        assertThat(examples.getFirst().messages())
                .containsExactly(
                        new Message.User("Was, wie\nund \"wo\"?"), new Message.Assistant("=1+2"));
        assertThat(examples.getFirst().source()).isEqualTo("faq");
        assertThat(examples.get(1).difficulty()).isEqualTo(Difficulty.HARD);
        assertThat(quarantine()).extracting(n -> n.path("line").asInt()).containsExactly(4, 5, 6);
    }

    @Test
    void without_a_cell_nothing_is_guessed() throws IOException {
        ImportCounts counts = run(write("a.jsonl", json(GOOD)), ImportSettings.none());
        assertThat(counts.reasons()).isEqualTo(Map.of("no_cell", 1L));
        assertThat(quarantine().getFirst().path("reason").asString()).contains("--domain");
    }

    @Test
    void calls_without_ids_are_numbered_and_definitions_are_kept() throws IOException {
        String line =
                "{'messages':[{'role':'user','content':'a'},{'role':'assistant','content':null,'tool_calls':[{'type':'function','function':{'name':'f','arguments':{'x':1}}}]},{'role':'tool','name':'f','content':'1'},{'role':'assistant','content':'b'}],'tools':[{'type':'function','function':{'name':'f','parameters':{'type':'object'}}}]}";
        String other = line.replace("{'type':'object'}", "{'type':'string'}");
        ImportCounts counts = run(write("a.jsonl", json(line + "\n" + other)), cell());
        assertThat(counts.reasons()).isEqualTo(Map.of("tool_conflict", 1L));
        Example example =
                ExampleFiles.read(folder.resolve("out").resolve(Import.EXAMPLES)).getFirst();
        assertThat(example.tools()).containsExactly("f");
        assertThat(example.messages().get(2)).isEqualTo(new Message.Tool("call_0", "f", "1"));
        Path in = folder.resolve("out").resolve(Import.EXAMPLES);
        Path out = folder.resolve("again.jsonl");
        ExportCounts exported =
                Export.run(
                        in,
                        out,
                        new ExportSettings(Format.OPENAI, "", 1),
                        ToolDefinitions.of(Registry.standard().definitions(), in),
                        Progress.SILENT);
        assertThat(exported.written()).isEqualTo(1);
        assertThat(out).content().contains("\"parameters\":{\"type\":\"object\"}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a.parquet | PAR1 and then nothing | no readable Parquet",
                "a.parquet | id,question | no Parquet",
                "a.csv | PAR1 | bytes of Parquet under another extension",
                "a.json | [{'instruction':'a','output':'b'}, {'instruction': | end of the file inside element 2",
                "a.json | [{'instruction':'a','output':'b'}] x | text after the array",
                "a.txt | hello | first byte 0x68",
                "a.jsonl | {'what':1} | the fields what",
                "a.jsonl | {'conversations':[],'messages':[]} | the fields conversations, messages",
                "a.csv | a,a | the column «a»",
                "a.jsonl | `` | an empty file",
            })
    void a_file_that_is_no_data_is_refused_and_nothing_is_written(
            String name, String text, String message) throws IOException {
        Path file = write(name, json(text));
        assertThatThrownBy(() -> run(file, cell()))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining(message);
        assertThat(folder).isDirectoryNotContaining(path -> !path.equals(file));
    }

    @Test
    void a_parquet_file_cut_in_two_is_refused() throws IOException {
        Path in = folder.resolve("in.jsonl");
        ExampleFiles.write(in, Nasty.handMade());
        Path file = folder.resolve("a.parquet");
        Export.run(
                in,
                file,
                new ExportSettings(Format.PARQUET, "", 1),
                ToolDefinitions.of(Registry.standard().definitions(), in),
                Progress.SILENT);
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, java.util.Arrays.copyOf(whole, whole.length / 2));
        assertThatThrownBy(() -> run(file, cell()))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("no readable Parquet");
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void settings_that_do_not_exist_are_refused_at_once() {
        assertThatThrownBy(() -> settings("credit_debt", "options", new LinkedHashMap<>()))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("--bucket")
                .hasMessageContaining("credit_scores");
        assertThatThrownBy(() -> settings("", "options", new LinkedHashMap<>()))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("--domain");
        assertThatThrownBy(() -> settings("", "", new LinkedHashMap<>(Map.of("qestion", "Frage"))))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("nearest known question");
        assertThatThrownBy(() -> Format.of("excel")).hasMessageContaining("alpaca, sharegpt");
    }

    @Test
    void a_stopped_import_leaves_nothing() throws IOException {
        Path file = write("a.jsonl", json(GOOD + "\n").repeat(2_000));
        Progress stopping =
                new Progress() {
                    @Override
                    public Bar start(String name, long total) {
                        return new Bar() {
                            @Override
                            public void at(long done, String note) {
                                throw new CancellationException("stop");
                            }

                            @Override
                            public void close() {}
                        };
                    }

                    @Override
                    public void line(String text) {}
                };
        assertThatThrownBy(() -> Import.run(file, folder.resolve("out"), cell(), stopping))
                .isInstanceOf(CancellationException.class);
        assertThat(folder).isDirectoryNotContaining(path -> !path.equals(file));
    }

    private static ImportSettings cell() {
        return new ImportSettings(
                null,
                "credit_debt",
                "credit_scores",
                Difficulty.EASY,
                "",
                "mit",
                new LinkedHashMap<>());
    }

    private static ImportSettings settings(
            String domain, String bucket, LinkedHashMap<String, String> map) {
        return new ImportSettings(null, domain, bucket, null, "", "", map);
    }

    private ImportCounts run(Path file, ImportSettings settings) {
        return Import.run(file, folder.resolve("out"), settings, Progress.SILENT);
    }

    private List<JsonNode> quarantine() throws IOException {
        List<JsonNode> lines = new ArrayList<>();
        for (String line : Files.readAllLines(folder.resolve("out").resolve(Import.QUARANTINE))) {
            lines.add(Json.MAPPER.readTree(line));
        }
        return lines;
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    /// JSON is written with single quotes here, `\'` for a double quote inside a text.
    private static String json(String text) {
        return text.replace("\\'", "\\\"").replace('\'', '"');
    }
}
