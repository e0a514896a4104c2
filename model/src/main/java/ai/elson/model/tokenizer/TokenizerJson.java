package ai.elson.model.tokenizer;

import ai.elson.base.failure.BadInput;
import ai.elson.base.file.AtomicFiles;
import ai.elson.base.file.Json;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// `tokenizer.json` in the shape of the Qwen2 family, and the `tokenizer_config.json` that lets
/// transformers choose the right class. Whatever would change the encoding and is not of this shape
/// is refused: a tokenizer that is nearly right makes a model quietly worse.
final class TokenizerJson {

    static final String FILE_NAME = "tokenizer.json";
    static final String CONFIG_NAME = "tokenizer_config.json";

    private final Path file;
    private final JsonNode root;

    private TokenizerJson(Path file, JsonNode root) {
        this.file = file;
        this.root = root;
    }

    static Tokenizer read(Path file) {
        try {
            JsonNode root = Json.MAPPER.readTree(AtomicFiles.readString(file));
            return new Tokenizer(new TokenizerJson(file, root).read(), file.toString());
        } catch (JacksonException e) {
            throw new BadInput(file + ": not valid JSON: " + e.getOriginalMessage(), e);
        }
    }

    private Vocabulary read() {
        expect("normalizer.type", root.path("normalizer").path("type"), "NFC");
        JsonNode parts = root.path("pre_tokenizer").path("pretokenizers");
        expect("pre_tokenizer.type", root.path("pre_tokenizer").path("type"), "Sequence");
        expect("pre_tokenizer[0].type", parts.path(0).path("type"), "Split");
        expect(
                "pre_tokenizer[0].pattern.Regex",
                parts.path(0).path("pattern").path("Regex"),
                PreTokenizer.REGEX);
        expect("pre_tokenizer[0].behavior", parts.path(0).path("behavior"), "Isolated");
        expect("pre_tokenizer[0].invert", parts.path(0).path("invert"), "false");
        expect("pre_tokenizer[1].type", parts.path(1).path("type"), "ByteLevel");
        expect(
                "pre_tokenizer[1].add_prefix_space",
                parts.path(1).path("add_prefix_space"),
                "false");
        expect("pre_tokenizer[1].use_regex", parts.path(1).path("use_regex"), "false");
        JsonNode model = root.path("model");
        expect("model.type", model.path("type"), "BPE");
        for (String field :
                List.of(
                        "dropout",
                        "unk_token",
                        "continuing_subword_prefix",
                        "end_of_word_suffix")) {
            if (model.hasNonNull(field) && !model.path(field).asString("?").isEmpty()) {
                throw bad("model." + field, model.path(field).toString(), "null");
            }
        }
        if (model.path("ignore_merges").asBoolean(false)) {
            throw bad("model.ignore_merges", "true", "false");
        }
        return new Vocabulary(tokens(model.path("vocab")), merges(model.path("merges")), added());
    }

    private SequencedMap<String, Integer> tokens(JsonNode vocab) {
        if (!vocab.isObject()) {
            throw bad("model.vocab", vocab.getNodeType().toString(), "tokens with their ids");
        }
        SequencedMap<String, Integer> tokens = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> entry : vocab.properties()) {
            tokens.put(entry.getKey(), id(entry.getValue(), "model.vocab." + entry.getKey()));
        }
        return tokens;
    }

    /// Newer files write a rule as a list of two, older ones as text with a blank between.
    private List<Vocabulary.Merge> merges(JsonNode array) {
        List<Vocabulary.Merge> merges = new ArrayList<>(array.size());
        for (JsonNode node : array) {
            String[] parts =
                    node.isArray()
                            ? new String[] {node.path(0).asString(""), node.path(1).asString("")}
                            : node.asString("").split(" ", -1);
            if (parts.length != 2 || parts[0].isEmpty() || parts[1].isEmpty()) {
                throw bad("model.merges[" + merges.size() + "]", node.toString(), "two tokens");
            }
            merges.add(new Vocabulary.Merge(parts[0], parts[1]));
        }
        return merges;
    }

    private List<Vocabulary.Added> added() {
        List<Vocabulary.Added> added = new ArrayList<>();
        for (JsonNode node : root.path("added_tokens")) {
            String where = "added_tokens[" + added.size() + "]";
            String text = node.path("content").asString("");
            if (text.isEmpty()) {
                throw bad(where + ".content", node.toString(), "a text");
            }
            for (String field : List.of("single_word", "lstrip", "rstrip", "normalized")) {
                expect(where + "." + field, node.path(field), "false");
            }
            added.add(
                    new Vocabulary.Added(
                            id(node.path("id"), where + ".id"),
                            text,
                            node.path("special").asBoolean(false)));
        }
        return added;
    }

    private int id(JsonNode node, String field) {
        if (!node.isIntegralNumber()
                || !node.canConvertToInt()
                || node.asInt() < 0
                || node.asInt() > 10_000_000) {
            throw bad(field, node.toString(), "an id from 0 to 10000000");
        }
        return node.asInt();
    }

    private void expect(String field, JsonNode node, String accepted) {
        if (!node.asString("nothing").equals(accepted)) {
            throw bad(field, node.toString(), accepted);
        }
    }

    private BadInput bad(String field, String found, String accepted) {
        return BadInput.at(file + ": " + field, found.isEmpty() ? "nothing" : found, accepted);
    }

    static void write(Vocabulary vocabulary, Path folder) {
        AtomicFiles.writeString(folder.resolve(FILE_NAME), Json.pretty(tree(vocabulary)));
        AtomicFiles.writeString(folder.resolve(CONFIG_NAME), Json.pretty(config(vocabulary)));
    }

    private static ObjectNode tree(Vocabulary vocabulary) {
        ObjectNode tree = Json.MAPPER.createObjectNode().put("version", "1.0");
        tree.putNull("truncation");
        tree.putNull("padding");
        ArrayNode added = tree.putArray("added_tokens");
        for (Vocabulary.Added token : vocabulary.added()) {
            flags(added.addObject().put("id", token.id()), token);
        }
        tree.putObject("normalizer").put("type", "NFC");
        ArrayNode parts =
                tree.putObject("pre_tokenizer").put("type", "Sequence").putArray("pretokenizers");
        ObjectNode split = parts.addObject().put("type", "Split");
        split.putObject("pattern").put("Regex", PreTokenizer.REGEX);
        split.put("behavior", "Isolated").put("invert", false);
        byteLevel(parts.addObject());
        byteLevel(tree.putObject("post_processor"));
        byteLevel(tree.putObject("decoder"));
        ObjectNode model = tree.putObject("model").put("type", "BPE");
        for (String field :
                List.of(
                        "dropout",
                        "unk_token",
                        "continuing_subword_prefix",
                        "end_of_word_suffix")) {
            model.putNull(field);
        }
        model.put("fuse_unk", false).put("byte_fallback", false).put("ignore_merges", false);
        ObjectNode vocab = model.putObject("vocab");
        vocabulary.tokens().forEach(vocab::put);
        ArrayNode merges = model.putArray("merges");
        vocabulary.merges().forEach(m -> merges.addArray().add(m.left()).add(m.right()));
        return tree;
    }

    private static ObjectNode config(Vocabulary vocabulary) {
        ObjectNode config = Json.MAPPER.createObjectNode();
        config.put("add_bos_token", false).put("add_prefix_space", false);
        ObjectNode decoder = config.putObject("added_tokens_decoder");
        for (Vocabulary.Added token : vocabulary.added()) {
            flags(decoder.putObject(String.valueOf(token.id())), token);
        }
        config.putNull("bos_token");
        config.put("clean_up_tokenization_spaces", false);
        config.put("eos_token", "<|im_end|>").put("errors", "replace");
        config.put("pad_token", "<|endoftext|>").put("split_special_tokens", false);
        config.put("tokenizer_class", "Qwen2Tokenizer");
        config.putNull("unk_token");
        return config;
    }

    private static void flags(ObjectNode node, Vocabulary.Added token) {
        node.put("content", token.text())
                .put("single_word", false)
                .put("lstrip", false)
                .put("rstrip", false)
                .put("normalized", false)
                .put("special", token.special());
    }

    private static void byteLevel(ObjectNode node) {
        node.put("type", "ByteLevel")
                .put("add_prefix_space", false)
                .put("trim_offsets", false)
                .put("use_regex", false);
    }
}
