package ai.elson.model.tokenizer;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The reference encoder reads our file and gives our ids.
@Tag("interop")
class HuggingFaceTokenizerInteropTest {

    private static final List<String> PIECES =
            List.of(
                    "the ",
                    "future value",
                    " of",
                    "$",
                    "1",
                    "0",
                    "7",
                    ",",
                    ".",
                    "%",
                    "\n",
                    "\r\n",
                    "\t",
                    "  ",
                    " ",
                    "'s",
                    "'LL",
                    "don't",
                    "Zürich",
                    "e\u0301",
                    "東京",
                    "👩‍👧",
                    "\u00a0",
                    "\u2028",
                    "<|im_start|>",
                    "<|im_end|>",
                    "<tool_call>",
                    "{\"name\": \"",
                    "\"}",
                    "١",
                    "½",
                    "_",
                    "-",
                    "ſ",
                    "\u0000",
                    "<|im",
                    "_start|>");

    @TempDir Path folder;

    @Test
    void both_encode_alike() throws Exception {
        Tokenizer ours =
                TokenizerTrainer.train(
                        Stream.of(
                                "the future value of $10,700 is what they don't know\n\n",
                                "{\"name\": \"future_value\"} in Zürich or 東京"),
                        380);
        ours.save(folder);
        try (HuggingFaceTokenizer theirs = load()) {
            SplittableRandom random = new SplittableRandom(7);
            for (int i = 0; i < 3000; i++) {
                StringBuilder text = new StringBuilder();
                for (int n = random.nextInt(1, 14); n > 0; n--) {
                    text.append(PIECES.get(random.nextInt(PIECES.size())));
                }
                long[] expected = theirs.encode(text.toString(), false, false).getIds();
                assertThat(Arrays.stream(ours.encode(text.toString())).asLongStream().toArray())
                        .as("case %d «%s»", i, text)
                        .isEqualTo(expected);
            }
        }
    }

    private HuggingFaceTokenizer load() throws Exception {
        try {
            return HuggingFaceTokenizer.newInstance(
                    folder.resolve("tokenizer.json"),
                    Map.of("truncation", "false", "addSpecialTokens", "false"));
        } catch (UnsatisfiedLinkError | IllegalStateException e) {
            return Assumptions.abort("the reference encoder cannot be loaded here: " + e);
        }
    }
}
