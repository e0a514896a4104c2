package ai.elson.model.tokenizer;

import ai.elson.base.failure.BadInput;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Byte-level BPE with added tokens, as Hugging Face's `tokenizer.json` of the Qwen2 family
/// describes it: normal form C, one word at a time, every digit its own token. Safe for use by many
/// threads.
public final class Tokenizer {

    private static final int CACHED_WORDS = 1 << 16;
    private static final int CACHED_LENGTH = 64;

    private final Vocabulary vocabulary;
    private final int[] byteIds = new int[256];
    private final Merges merges;
    private final byte[][] bytes;
    private final Map<String, Integer> added = new HashMap<>();
    private final Pattern addedPattern;
    private final Map<String, int[]> cache = new ConcurrentHashMap<>();

    Tokenizer(Vocabulary vocabulary, String where) {
        this.vocabulary = vocabulary;
        Map<String, Integer> tokens = vocabulary.tokens();
        int size = 0;
        for (int id : tokens.values()) {
            size = Math.max(size, id + 1);
        }
        for (Vocabulary.Added token : vocabulary.added()) {
            size = Math.max(size, token.id() + 1);
            added.put(token.text(), token.id());
        }
        bytes = new byte[size][];
        tokens.forEach((text, id) -> bytes[id] = ByteAlphabet.read(text, where + ": vocab"));
        vocabulary.added().forEach(t -> bytes[t.id()] = t.text().getBytes(StandardCharsets.UTF_8));
        for (int b = 0; b < byteIds.length; b++) {
            byteIds[b] = id(tokens, String.valueOf(ByteAlphabet.character(b)), where + ": vocab");
        }
        merges = merges(vocabulary, where);
        addedPattern = addedPattern();
    }

    /// Reads `tokenizer.json` of a model folder.
    ///
    /// @throws BadInput where it is another kind of tokenizer than this
    public static Tokenizer load(Path folder) {
        return TokenizerJson.read(folder.resolve(TokenizerJson.FILE_NAME));
    }

    /// Writes `tokenizer.json` and `tokenizer_config.json` into a model folder.
    public void save(Path folder) {
        TokenizerJson.write(vocabulary, folder);
    }

    /// The ids of a text in which added tokens are recognised, as Hugging Face encodes it. For text
    /// that anybody but a template wrote take [#encodeOrdinary] or [#encode(List)].
    public int[] encode(String text) {
        return encode(List.of(Span.markup(text)));
    }

    /// The ids of a text in which no added token is recognised.
    public int[] encodeOrdinary(String text) {
        return encode(List.of(Span.text(text)));
    }

    /// The ids of a prompt. Ordinary text between two added tokens is encoded in one piece, across
    /// the borders of spans, so that the result is Hugging Face's for the whole text.
    public int[] encode(List<Span> spans) {
        Ids ids = new Ids();
        StringBuilder ordinary = new StringBuilder();
        for (Span span : spans) {
            if (!span.markup()) {
                ordinary.append(span.text());
                continue;
            }
            int end = 0;
            Matcher matcher = addedPattern.matcher(span.text());
            while (matcher.find()) {
                ordinary.append(span.text(), end, matcher.start());
                flush(ordinary, ids);
                ids.add(specialToken(matcher.group()));
                end = matcher.end();
            }
            ordinary.append(span.text(), end, span.text().length());
        }
        flush(ordinary, ids);
        return ids.array();
    }

    /// The text of the ids, added tokens included; bytes that are no UTF-8 become U+FFFD.
    public String decode(int[] ids) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(ids.length * 4);
        for (int id : ids) {
            out.writeBytes(bytes(id));
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    /// The bytes of one token: perhaps a part of a character, which a stream must hold back.
    ///
    /// @throws IllegalArgumentException where no token has this id
    public byte[] bytes(int id) {
        if (id < 0 || id >= bytes.length || bytes[id] == null) {
            throw new IllegalArgumentException("no token has the id " + id);
        }
        return bytes[id];
    }

    /// One more than the highest id.
    public int vocabularySize() {
        return bytes.length;
    }

    /// The id of an added token, as of `<|im_end|>`.
    ///
    /// @throws BadInput where the tokenizer has none of this text
    public int specialToken(String text) {
        Integer id = added.get(text);
        if (id == null) {
            throw BadInput.at(
                    "tokenizer: added token",
                    "none of text «" + text + "»",
                    String.join(" ", added.keySet().stream().sorted().toList()));
        }
        return id;
    }

    /// Whether this text is an added token.
    public boolean hasSpecialToken(String text) {
        return added.containsKey(text);
    }

    private void flush(StringBuilder ordinary, Ids ids) {
        if (!ordinary.isEmpty()) {
            PreTokenizer.words(ordinary.toString(), word -> ids.add(word(word)));
            ordinary.setLength(0);
        }
    }

    private int[] word(String word) {
        int[] known = cache.get(word);
        if (known != null) {
            return known;
        }
        byte[] utf8 = word.getBytes(StandardCharsets.UTF_8);
        int[] ids = new int[utf8.length];
        for (int i = 0; i < utf8.length; i++) {
            ids[i] = byteIds[utf8[i] & 0xFF];
        }
        int[] merged = merges.apply(ids);
        if (word.length() <= CACHED_LENGTH && cache.size() < CACHED_WORDS) {
            cache.put(word, merged);
        }
        return merged;
    }

    /// Longest first: of two that begin at one place, the longer is meant.
    private Pattern addedPattern() {
        return Pattern.compile(
                added.isEmpty()
                        ? "(?!)"
                        : added.keySet().stream()
                                .sorted((a, b) -> Integer.compare(b.length(), a.length()))
                                .map(Pattern::quote)
                                .collect(Collectors.joining("|")));
    }

    private static Merges merges(Vocabulary vocabulary, String where) {
        List<Vocabulary.Merge> rules = vocabulary.merges();
        long[] pairs = new long[rules.size()];
        int[] results = new int[rules.size()];
        for (int i = 0; i < pairs.length; i++) {
            Vocabulary.Merge rule = rules.get(i);
            String at = where + ": merges[" + i + "]";
            pairs[i] =
                    Merges.pair(
                            id(vocabulary.tokens(), rule.left(), at),
                            id(vocabulary.tokens(), rule.right(), at));
            results[i] = id(vocabulary.tokens(), rule.left() + rule.right(), at);
        }
        return new Merges(pairs, results);
    }

    private static int id(Map<String, Integer> tokens, String text, String where) {
        Integer id = tokens.get(text);
        if (id == null) {
            throw BadInput.at(where, "no token «" + text + "»", "one in the vocabulary");
        }
        return id;
    }

    /// A growing list of ids.
    private static final class Ids {
        private final List<int[]> parts = new ArrayList<>();
        private int length;

        void add(int... ids) {
            parts.add(ids);
            length += ids.length;
        }

        int[] array() {
            int[] all = new int[length];
            int at = 0;
            for (int[] part : parts) {
                System.arraycopy(part, 0, all, at, part.length);
                at += part.length;
            }
            return all;
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Tokenizer that && vocabulary.equals(that.vocabulary);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(byteIds) * 31 + vocabulary.merges().size();
    }
}
