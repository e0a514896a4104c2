package ai.elson.corpus.bucket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.elson.base.chat.Message;
import ai.elson.base.failure.BadInput;
import ai.elson.base.file.Json;
import ai.elson.corpus.example.Example;
import ai.elson.corpus.example.Origin;
import ai.elson.knowledge.taxonomy.Difficulty;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class BucketPoolTest {

    private static final String GOOD = "{\"id\": \"%s\", \"messages\": [{\"role\": \"user\"}]}";

    @TempDir Path folder;

    @Test
    void a_folder_of_buckets_is_written_with_its_counts_and_gaps_and_read_back() {
        List<Example> examples =
                List.of(
                        example("a", "derivatives", "options", Difficulty.HARD),
                        example("b", "compliance", "aml_kyc", Difficulty.EASY),
                        example("c", "derivatives", "options", Difficulty.HARD));
        Path buckets = folder.resolve("buckets");
        BucketManifest manifest = DomainBuckets.write(examples.stream(), buckets, 2);
        assertThat(manifest.records()).isEqualTo(3);
        assertThat(manifest.filled()).isEqualTo(2);
        JsonNode json = json(buckets.resolve("manifest.json"));
        assertThat(json.path("buckets").path("options").path("hard").asInt()).isEqualTo(2);
        assertThat(json.path("domains").path("derivatives").path("records").asInt()).isEqualTo(2);
        assertThat(json.path("difficulties").path("easy").asInt()).isEqualTo(1);
        int cells = json.path("buckets").size() * 4;
        assertThat(json.path("gaps").size()).isEqualTo(cells - 1);
        assertThat(json.path("gaps"))
                .filteredOn(g -> g.path("bucket").asString().equals("aml_kyc"))
                .extracting(g -> g.path("difficulty").asString() + g.path("missing").asInt())
                .containsExactly("easy1", "medium2", "hard2", "extremely_complex2");
        assertThat(json(buckets.resolve("bucket_summary.json")).path("options").path("hard").asInt())
                .isEqualTo(2);
        BucketPool pool = BucketPool.load(buckets, null);
        assertThat(IntStream.range(0, pool.size()).mapToObj(pool::id))
                .containsExactly("b", "a", "c");
        assertThat(pool.line(2)).isEqualTo(2);
        assertThat(pool.cell(2).domain()).isEqualTo("derivatives");
        assertThat(pool.cell(0).file()).isEqualTo("aml_kyc/easy.jsonl");
    }

    @Test
    void a_bucket_of_another_domain_is_refused_and_the_old_folder_stays() throws IOException {
        Path buckets = Files.createDirectory(folder.resolve("buckets"));
        Files.writeString(buckets.resolve("old"), "old");
        assertThatThrownBy(() ->
                        DomainBuckets.write(
                                Stream.of(
                                        example("a", "derivatives", "options", Difficulty.HARD),
                                        example("b", "derivatives", "aml_kyc", Difficulty.HARD)),
                                buckets,
                                5))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("example b");
        assertThat(buckets.resolve("old")).exists();
        assertThat(folder.toFile().list()).containsExactly("buckets");
    }

    @Test
    void lines_are_copied_byte_for_byte_in_any_order_and_more_than_once() throws IOException {
        String odd = "{\"id\":\"é\" , \"extra\":1.0,\"messages\":[{\"role\":\"user\"}] }";
        put("x/easy.jsonl", "\uFEFF" + GOOD.formatted("a") + "\r\n\r\n" + odd + "\n");
        put("y/hard.jsonl", GOOD.formatted("z".repeat(300_000)) + "\n" + GOOD.formatted("last"));
        BucketPool pool = BucketPool.load(folder, null);
        assertThat(pool.size()).isEqualTo(4);
        assertThat(pool.line(1)).isEqualTo(3);
        Path out = folder.resolve("out.jsonl");
        pool.copy(new int[] {3, 1, 0, 2, 1}, out);
        assertThat(Files.readAllLines(out))
                .containsExactly(
                        GOOD.formatted("last"),
                        odd,
                        GOOD.formatted("a"),
                        GOOD.formatted("z".repeat(300_000)),
                        odd);
    }

    @Test
    void a_map_gives_domains_else_the_taxonomy_else_the_bucket_itself() throws IOException {
        put("mine/easy.jsonl", GOOD.formatted("1"));
        put("options/easy.jsonl", GOOD.formatted("2"));
        put("other/easy.jsonl", GOOD.formatted("3"));
        Path map = Files.writeString(folder.resolve("map.yaml"), "mine: compliance\n");
        assertThat(BucketPool.load(folder, map).cells())
                .extracting(Cell::domain)
                .containsExactly("compliance", "derivatives", "other");
        Files.writeString(map, "{\"mnie\": \"compliance\"}");
        assertThatThrownBy(() -> BucketPool.load(folder, map))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("«mnie»")
                .hasMessageContaining("«mine»");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
                    not json                            | «not json»
                    [1]                                 | a JSON object
                    {"id": 7, "messages": [{}]}         | id: found 7
                    {"id": "", "messages": [{}]}        | id
                    {"messages": [{}]}                  | id: found nothing
                    {"id": "b"}                         | messages: found nothing
                    {"id": "b", "messages": []}         | no list of messages
                    {"id": "b", "messages": ["hello"]}  | no list of messages
                    {"id": "b", "messages": [{}]} {}    | after the JSON object
                    {"id": "a", "messages": [{}]}       | «a», which line 1 of the same file has
                    {"id": "b", "messages": [{}]        | x/easy.jsonl:2
                    """)
    void a_bad_line_is_named_with_file_and_line(String line, String said) throws IOException {
        put("x/easy.jsonl", GOOD.formatted("a") + "\n" + line + "\n");
        assertThatThrownBy(() -> BucketPool.load(folder, null))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("x/easy.jsonl:2")
                .hasMessageContaining(said);
    }

    @Test
    void an_id_in_two_files_names_both() throws IOException {
        put("x/easy.jsonl", GOOD.formatted("other") + "\n" + GOOD.formatted("a"));
        put("y/hard.jsonl", GOOD.formatted("a"));
        assertThatThrownBy(() -> BucketPool.load(folder, null))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("y/hard.jsonl:1")
                .hasMessageContaining("x/easy.jsonl:2");
    }

    @Test
    void what_is_no_folder_of_buckets_is_refused_with_the_layout() throws IOException {
        assertThatThrownBy(() -> BucketPool.load(folder, null)).hasMessageContaining("no records");
        put("x/simple.jsonl", GOOD.formatted("a"));
        assertThatThrownBy(() -> BucketPool.load(folder, null))
                .hasMessageContaining("«simple»")
                .hasMessageContaining("extremely_complex");
        assertThatThrownBy(() -> BucketPool.load(folder.resolve("none"), null))
                .hasMessageContaining("no such folder");
    }

    private void put(String file, String text) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    private static JsonNode json(Path file) {
        try {
            return Json.MAPPER.readTree(Files.readString(file));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Example example(String id, String domain, String bucket, Difficulty difficulty) {
        return new Example(
                id,
                List.of(new Message.User("question " + id), new Message.Assistant("answer " + id)),
                List.of(),
                domain,
                bucket,
                difficulty,
                "made",
                "normal",
                "made",
                null,
                List.of(),
                new Origin("test", "1", 0));
    }
}
