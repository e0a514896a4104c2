package ai.elson.model.template;

import ai.elson.base.chat.Conversation;
import ai.elson.base.chat.Message;
import ai.elson.base.chat.ToolDefinition;
import ai.elson.base.failure.BadInput;
import ai.elson.base.file.AtomicFiles;
import ai.elson.base.file.Json;
import ai.elson.model.tokenizer.Span;
import ai.elson.model.tokenizer.Tokenizer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// How a model's conversations are written: the hand-written twin of the Jinja template that the
/// model's folder carries. Training and serving write with the same twin, so that a model is asked
/// in the form it learned. What a person, a tool or a document says never becomes markup.
public enum ChatTemplate {
    /// Elson's own, with one line for each tool.
    COMPACT(new CompactStyle()),

    /// That of Qwen2.5-Instruct.
    QWEN(new QwenStyle());

    /// The template's file in a model folder.
    public static final String FILE_NAME = "chat_template.jinja";

    private static final String CONFIG_NAME = "tokenizer_config.json";

    private final Script.Style style;

    ChatTemplate(Script.Style style) {
        this.style = style;
    }

    /// The twin of the template in a model folder.
    ///
    /// @throws BadInput where the folder has none, or one that has no twin here
    public static ChatTemplate of(Path modelFolder) {
        Path file = modelFolder.resolve(FILE_NAME);
        String jinja = Files.exists(file) ? AtomicFiles.readString(file) : configured(modelFolder);
        return twin(jinja)
                .orElseThrow(() ->
                        BadInput.at(
                                modelFolder + ": chat template",
                                jinja.isEmpty()
                                        ? "none"
                                        : "one of " + jinja.length() + " characters without a twin",
                                "Elson's compact.jinja or that of Qwen2.5-Instruct"));
    }

    /// Elson's own is known by its exact text, Qwen's by what it says.
    static Optional<ChatTemplate> twin(String jinja) {
        if (jinja.equals(compactJinja())) {
            return Optional.of(COMPACT);
        }
        return QwenStyle.MARKERS.stream().allMatch(jinja::contains)
                ? Optional.of(QWEN)
                : Optional.empty();
    }

    /// Writes the compact template into a model folder: as `chat_template.jinja`, and into
    /// `tokenizer_config.json` for readers that look there.
    public static void saveCompact(Path modelFolder) {
        AtomicFiles.writeString(modelFolder.resolve(FILE_NAME), compactJinja());
        Path file = modelFolder.resolve(CONFIG_NAME);
        if (config(file) instanceof ObjectNode config) {
            AtomicFiles.writeString(file, Json.pretty(config.put("chat_template", compactJinja())));
        }
    }

    /// The prompt as text, ending where the assistant begins.
    public String prompt(List<Message> messages, List<ToolDefinition> tools) {
        return script(messages, tools).opening().string();
    }

    /// The prompt as tokens. Not the tokens of [#prompt(List, List)]: markup that somebody typed
    /// stays text here.
    public int[] promptIds(
            Tokenizer tokenizer, List<Message> messages, List<ToolDefinition> tools) {
        return ids(tokenizer, script(messages, tools).opening().pieces()).ids();
    }

    /// The conversation as text, as [#training] encodes it.
    public String text(Conversation conversation) {
        return script(conversation.messages(), conversation.tools()).string();
    }

    /// The conversation as tokens to learn from. The prompt before any of its assistant turns is an
    /// exact prefix.
    public TrainingText training(Tokenizer tokenizer, Conversation conversation) {
        return ids(tokenizer, script(conversation.messages(), conversation.tools()).pieces());
    }

    private Script script(List<Message> messages, List<ToolDefinition> tools) {
        Script script = new Script();
        style.write(script, messages, tools);
        return script;
    }

    /// Encodes what is said and what is not separately: at the border a model starts or stops
    /// writing, and no token may reach over it.
    private static TrainingText ids(Tokenizer tokenizer, List<Piece> pieces) {
        int[] ids = new int[0];
        boolean[] learned = new boolean[0];
        for (int from = 0, to; from < pieces.size(); from = to) {
            boolean said = pieces.get(from).said();
            List<Span> spans = new ArrayList<>();
            for (to = from; to < pieces.size() && pieces.get(to).said() == said; to++) {
                spans.add(pieces.get(to).span());
            }
            int[] more = tokenizer.encode(spans);
            int length = ids.length;
            ids = Arrays.copyOf(ids, length + more.length);
            System.arraycopy(more, 0, ids, length, more.length);
            learned = Arrays.copyOf(learned, ids.length);
            Arrays.fill(learned, length, learned.length, said);
        }
        return new TrainingText(ids, learned);
    }

    private static String configured(Path modelFolder) {
        return config(modelFolder.resolve(CONFIG_NAME)).path("chat_template").asString("");
    }

    private static JsonNode config(Path file) {
        try {
            return Json.MAPPER.readTree(AtomicFiles.readString(file));
        } catch (JacksonException e) {
            throw new BadInput(file + ": not valid JSON: " + e.getOriginalMessage(), e);
        }
    }

    /// The compact template in Jinja.
    static String compactJinja() {
        try (InputStream in = ChatTemplate.class.getResourceAsStream("compact.jinja")) {
            return new String(
                    Objects.requireNonNull(in, "compact.jinja is part of this module")
                            .readAllBytes(),
                    StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
