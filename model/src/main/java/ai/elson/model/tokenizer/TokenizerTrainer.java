package ai.elson.model.tokenizer;

import ai.elson.base.failure.BadInput;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Learns a byte-level BPE vocabulary: the most frequent pair of neighbours becomes a token, again
/// and again. Of pairs that are equally frequent, the one with the lower ids goes first, as in
/// Hugging Face's trainer; the order of the texts does not matter.
public final class TokenizerTrainer {

    /// The tokens that every Elson tokenizer adds, in the order of their ids, which are the last of
    /// the vocabulary.
    public static final List<String> ADDED =
            List.of(
                    "<|endoftext|>",
                    "<|im_start|>",
                    "<|im_end|>",
                    "<tool_call>",
                    "</tool_call>",
                    "<tool_response>",
                    "</tool_response>",
                    "<tools>",
                    "</tools>");

    private TokenizerTrainer() {}

    /// Trains on texts.
    ///
    /// @param vocabularySize ids in all, the 256 bytes and [#ADDED] included; fewer come out where
    ///   the texts have no more pairs
    /// @throws BadInput where the size leaves no room for the bytes
    public static Tokenizer train(Stream<String> texts, int vocabularySize) {
        int ordinary = vocabularySize - ADDED.size();
        if (ordinary < 256) {
            throw BadInput.at(
                    "vocabulary size",
                    String.valueOf(vocabularySize),
                    "at least " + (256 + ADDED.size()));
        }
        Map<String, Long> counts = new TreeMap<>();
        texts.forEach(text -> PreTokenizer.words(text, w -> counts.merge(w, 1L, Long::sum)));

        SequencedMap<String, Integer> tokens = alphabet();
        List<String> byId = new ArrayList<>(tokens.keySet());
        List<Vocabulary.Merge> merges = new ArrayList<>();
        PairCounts pairs = new PairCounts(counts, tokens);
        while (tokens.size() < ordinary) {
            long best = pairs.mostFrequent();
            if (best < 0) {
                break;
            }
            String left = byId.get((int) (best >>> 32));
            String right = byId.get((int) best);
            // Two ways of merging may give one text: it keeps the id it had.
            int id = tokens.computeIfAbsent(left + right, _ -> byId.size());
            if (id == byId.size()) {
                byId.add(left + right);
            }
            merges.add(new Vocabulary.Merge(left, right));
            pairs.merge(best, id);
        }
        return new Tokenizer(new Vocabulary(tokens, merges, added(tokens.size())), "training");
    }

    private static SequencedMap<String, Integer> alphabet() {
        SequencedMap<String, Integer> tokens = new LinkedHashMap<>();
        IntStream.range(0, 256)
                .mapToObj(ByteAlphabet::character)
                .sorted()
                .forEach(c -> tokens.put(String.valueOf(c), tokens.size()));
        return tokens;
    }

    private static List<Vocabulary.Added> added(int firstId) {
        List<Vocabulary.Added> added = new ArrayList<>();
        for (String text : ADDED) {
            added.add(new Vocabulary.Added(firstId + added.size(), text, text.startsWith("<|")));
        }
        return added;
    }
}
