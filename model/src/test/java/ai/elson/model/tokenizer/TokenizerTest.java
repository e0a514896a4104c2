package ai.elson.model.tokenizer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.elson.base.failure.BadInput;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenizerTest {

    private static final Tokenizer TOKENIZER =
            TokenizerTrainer.train(
                    Stream.of(
                            "What is the future value of $10,000 at 6.5% for 12 years?",
                            "The standard deduction is $16,100; it's the law, they'll say.\n\n"),
                    400);

    @TempDir Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plain words",
                "  two blanks,\ttabs \r\n\r\n and lines \n",
                "1234567.89 %",
                "Zürich, 東京, ١٢٣, 👩‍👩‍👧 and é",
                "don't DON'T we'Ll",
                "\u0000\u0001\u00ad\u00a0\u2028"
            })
    void decoding_gives_the_text_back(String text) {
        assertThat(TOKENIZER.decode(TOKENIZER.encode(text))).isEqualTo(text);
    }

    @Test
    void text_is_taken_in_normal_form_c() {
        assertThat(TOKENIZER.encode("e\u0301")).isEqualTo(TOKENIZER.encode("\u00e9"));
    }

    @Test
    void every_digit_is_its_own_token() {
        String text = "10000 and 12345";
        List<String> tokens =
                Arrays.stream(TOKENIZER.encode(text))
                        .mapToObj(id -> TOKENIZER.decode(new int[] {id}))
                        .toList();
        assertThat(tokens).containsSubsequence("1", "0", "0", "0", "0");
        assertThat(tokens).noneMatch(t -> t.matches(".*\\d.+|.+\\d.*"));
    }

    @Test
    void added_tokens_are_markup_and_never_what_a_person_types() {
        int end = TOKENIZER.specialToken("<|im_end|>");
        assertThat(TOKENIZER.encode("a<|im_end|>b")).contains(end);
        assertThat(TOKENIZER.encodeOrdinary("a<|im_end|>b")).doesNotContain(end);
        assertThat(TOKENIZER.decode(TOKENIZER.encodeOrdinary("a<|im_end|>b")))
                .isEqualTo("a<|im_end|>b");
    }

    @Test
    void borders_of_spans_do_not_show_in_the_ids() {
        int[] whole = TOKENIZER.encode("<|im_start|>user\nthe value<|im_end|>\n");
        int[] spans =
                TOKENIZER.encode(
                        List.of(
                                Span.markup("<|im_start|>user\n"),
                                Span.text("the va"),
                                Span.text("lue"),
                                Span.markup("<|im_end|>\n")));
        assertThat(spans).isEqualTo(whole);
    }

    @Test
    void an_unknown_added_token_is_refused() {
        assertThatThrownBy(() -> TOKENIZER.specialToken("<|nope|>"))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("<|im_end|>");
    }

    @Test
    void what_is_saved_is_loaded_and_saved_to_the_same_bytes() throws Exception {
        TOKENIZER.save(folder);
        byte[] first = Files.readAllBytes(folder.resolve("tokenizer.json"));
        Tokenizer loaded = Tokenizer.load(folder);
        assertThat(loaded).isEqualTo(TOKENIZER);
        loaded.save(folder);
        assertThat(Files.readAllBytes(folder.resolve("tokenizer.json"))).isEqualTo(first);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"NFC\"=\"NFKC\"", "\\\\p{N}|=\\\\p{N}{1,3}|", "\"BPE\"=\"Unigram\""})
    void another_kind_of_tokenizer_is_refused(String change) throws Exception {
        TOKENIZER.save(folder);
        Path file = folder.resolve("tokenizer.json");
        String[] parts = change.split("=");
        String changed = Files.readString(file).replace(parts[0], parts[1]);
        Files.writeString(file, changed);
        assertThatThrownBy(() -> Tokenizer.load(folder))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining(file.toString());
    }

    /// BPE on one word is quadratic where it is done without care: two million letters without a
    /// blank took minutes.
    @Test
    void a_very_long_word_is_encoded_in_reasonable_time() {
        String word = "thevalue".repeat(40_000);
        long start = System.nanoTime();
        int[] ids = TOKENIZER.encode(word);
        assertThat(System.nanoTime() - start).isLessThan(10_000_000_000L);
        assertThat(TOKENIZER.decode(ids)).isEqualTo(word);
    }

    /// The naive way as a control: scan for the best pair, merge its leftmost, begin again.
    @Test
    void the_heap_merges_as_scanning_does() throws Exception {
        TOKENIZER.save(folder);
        long[] pairs = {Merges.pair(1, 1), Merges.pair(1, 2), Merges.pair(3, 1), Merges.pair(3, 3)};
        int[] results = {3, 4, 5, 6};
        Merges merges = new Merges(pairs, results);
        for (int code = 0; code < 1 << 12; code++) {
            int bits = code;
            int[] ids = IntStream.range(0, 12).map(i -> 1 + (bits >> i & 1)).toArray();
            assertThat(merges.apply(ids)).isEqualTo(scanned(ids, pairs, results));
        }
    }

    private static int[] scanned(int[] ids, long[] pairs, int[] results) {
        List<Integer> tokens = new java.util.ArrayList<>(Arrays.stream(ids).boxed().toList());
        for (int rank = 0; rank < pairs.length; ) {
            boolean merged = false;
            for (int i = 0; i + 1 < tokens.size() && !merged; i++) {
                if (Merges.pair(tokens.get(i), tokens.get(i + 1)) == pairs[rank]) {
                    tokens.set(i, results[rank]);
                    tokens.remove(i + 1);
                    merged = true;
                }
            }
            rank = merged ? 0 : rank + 1;
        }
        return tokens.stream().mapToInt(Integer::intValue).toArray();
    }
}
