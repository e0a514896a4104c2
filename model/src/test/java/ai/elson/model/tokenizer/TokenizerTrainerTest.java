package ai.elson.model.tokenizer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.elson.base.failure.BadInput;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TokenizerTrainerTest {

    /// The worked example of the BPE literature: hug x10, pug x5, pun x12, bun x4, hugs x5. First
    /// «ug» (20), then «un» (16), then «hug» (15).
    @Test
    void merges_are_those_of_the_textbook() {
        Tokenizer tokenizer =
                TokenizerTrainer.train(
                        Stream.of(
                                "hug\n".repeat(10)
                                        + "pug\n".repeat(5)
                                        + "pun\n".repeat(12)
                                        + "bun\n".repeat(4)
                                        + "hugs\n".repeat(5)),
                        256 + 3 + TokenizerTrainer.ADDED.size());
        assertThat(texts(tokenizer, "hugs")).containsExactly("hug", "s");
        assertThat(texts(tokenizer, "bug")).containsExactly("b", "ug");
        assertThat(texts(tokenizer, "pun")).containsExactly("p", "un");
    }

    @Test
    void of_equally_frequent_pairs_the_lower_ids_go_first() {
        Tokenizer tokenizer =
                TokenizerTrainer.train(
                        Stream.of("cd\nab\n"), 256 + 1 + TokenizerTrainer.ADDED.size());
        assertThat(texts(tokenizer, "abcd")).containsExactly("ab", "c", "d");
    }

    @Test
    void incremental_counts_give_what_counting_anew_gives() {
        String text =
                "the theme of the thesis is that these aaaa aaaaa bananas and bandanas then abound";
        int merges = 25;
        Tokenizer tokenizer =
                TokenizerTrainer.train(
                        Stream.of(text), 256 + merges + TokenizerTrainer.ADDED.size());
        Map<String, Integer> words = new TreeMap<>();
        PreTokenizer.words(text, w -> words.merge(w, 1, Integer::sum));
        for (List<String> expected : naive(words, merges)) {
            assertThat(texts(tokenizer, String.join("", expected))).isEqualTo(expected);
        }
    }

    @Test
    void the_order_of_the_texts_does_not_matter() {
        assertThat(TokenizerTrainer.train(Stream.of("one two", "two three"), 280))
                .isEqualTo(TokenizerTrainer.train(Stream.of("two three", "one two"), 280));
    }

    @Test
    void added_tokens_have_the_last_ids() {
        Tokenizer tokenizer = TokenizerTrainer.train(Stream.of("some words"), 270);
        assertThat(tokenizer.vocabularySize()).isEqualTo(270);
        assertThat(tokenizer.specialToken("</tools>")).isEqualTo(269);
        assertThat(tokenizer.specialToken("<|endoftext|>")).isEqualTo(261);
    }

    @Test
    void a_vocabulary_without_room_for_the_bytes_is_refused() {
        assertThatThrownBy(() -> TokenizerTrainer.train(Stream.of("x"), 200))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("265");
    }

    private static List<String> texts(Tokenizer tokenizer, String text) {
        return Arrays.stream(tokenizer.encode(text))
                .mapToObj(id -> tokenizer.decode(new int[] {id}))
                .toList();
    }

    /// Trains by counting all pairs again after every merge; returns the words as they end.
    private static List<List<String>> naive(Map<String, Integer> words, int merges) {
        Map<List<String>, Integer> cut = new LinkedHashMap<>();
        words.forEach((w, n) -> cut.put(w.chars().mapToObj(c -> "" + (char) c).toList(), n));
        // A blank's stand-in has a higher id than any letter: U+0120.
        List<String> ids = new ArrayList<>();
        for (char c = '!'; c <= '~'; c++) {
            ids.add("" + c);
        }
        ids.add(" ");
        for (int i = 0; i < merges; i++) {
            Map<List<String>, Integer> counts = new LinkedHashMap<>();
            cut.forEach((w, n) -> {
                for (int j = 0; j + 1 < w.size(); j++) {
                    counts.merge(w.subList(j, j + 2), n, Integer::sum);
                }
            });
            List<String> best =
                    counts.entrySet().stream()
                            .min(
                                    Comparator.comparingInt((Map.Entry<List<String>, Integer> e) ->
                                                    -e.getValue())
                                            .thenComparingInt(e -> ids.indexOf(e.getKey().get(0)))
                                            .thenComparingInt(e -> ids.indexOf(e.getKey().get(1))))
                            .orElseThrow()
                            .getKey();
            ids.add(String.join("", best));
            Map<List<String>, Integer> next =
                    cut.entrySet().stream()
                            .collect(
                                    Collectors.toMap(
                                            e -> merged(e.getKey(), best),
                                            Map.Entry::getValue,
                                            Integer::sum,
                                            LinkedHashMap::new));
            cut.clear();
            cut.putAll(next);
        }
        return List.copyOf(cut.keySet());
    }

    private static List<String> merged(List<String> word, List<String> pair) {
        List<String> result = new ArrayList<>();
        for (int i = 0; i < word.size(); i++) {
            boolean here = i + 1 < word.size() && word.subList(i, i + 2).equals(pair);
            result.add(here ? String.join("", pair) : word.get(i));
            i += here ? 1 : 0;
        }
        return List.copyOf(result);
    }
}
