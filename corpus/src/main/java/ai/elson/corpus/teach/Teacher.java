package ai.elson.corpus.teach;

import ai.elson.base.chat.ChatModel;
import ai.elson.base.chat.ChatReply;
import ai.elson.base.chat.ChatRequest;
import ai.elson.base.chat.Message;
import ai.elson.base.seed.Seeds;
import ai.elson.corpus.grammar.Grammar;
import ai.elson.corpus.teach.Faithfulness.Change;
import java.util.List;
import java.util.Optional;

/// A model that says things in other words. Thread-safe where the model is.
public final class Teacher {

    /// High enough for other words, low enough for the same meaning.
    private static final double TEMPERATURE = 0.7;

    /// A text of 2,000 characters has some 500 tokens.
    private static final int MOST_TOKENS = 700;

    /// What came of asking.
    ///
    /// @param text the paraphrase, or the original where it was refused
    /// @param refused what the paraphrase changed; empty where it stands
    public record Paraphrase(String text, Optional<Change> refused) {}

    private final ChatModel model;
    private final String name;
    private final long seed;
    private final Faithfulness faithfulness = new Faithfulness();
    private final Message.System instruction =
            new Message.System(Grammar.resource(Teacher.class, "instruction.txt"));

    /// @param name of the model at its endpoint
    /// @param seed for endpoints that heed one
    public Teacher(ChatModel model, String name, long seed) {
        this.model = model;
        this.name = name;
        this.seed = seed;
    }

    /// The model's name.
    public String name() {
        return name;
    }

    /// Asks for other words and holds them against the original.
    ///
    /// @throws ai.elson.base.failure.FailedWork where the endpoint does not answer
    public Paraphrase paraphrase(String text) {
        ChatReply reply =
                model.chat(
                        new ChatRequest(
                                name,
                                List.of(instruction, new Message.User(text)),
                                List.of(),
                                TEMPERATURE,
                                MOST_TOKENS,
                                Seeds.derive(seed, "teacher", text)));
        String said = unquoted(reply.message().content().strip(), text);
        if (reply.finish() == ChatReply.Finish.LENGTH) {
            return new Paraphrase(text, Optional.of(Change.LENGTH));
        }
        Optional<Change> change = faithfulness.change(text, said);
        return new Paraphrase(change.isEmpty() ? said : text, change);
    }

    /// Models like to put the whole reply in quotation marks.
    private static String unquoted(String said, String original) {
        boolean quoted = said.length() > 1 && said.startsWith("\"") && said.endsWith("\"");
        return quoted && !original.startsWith("\"") ? said.substring(1, said.length() - 1) : said;
    }
}
