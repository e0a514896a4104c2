package ai.elson.model.generate;

import ai.elson.base.chat.ChatModel;
import ai.elson.base.chat.ChatReply;
import ai.elson.base.chat.ChatRequest;
import ai.elson.base.chat.Message;
import ai.elson.base.failure.BadInput;
import ai.elson.model.format.QwenConfig;
import ai.elson.model.network.Decoder;
import ai.elson.model.network.NetworkFolder;
import ai.elson.model.network.Precision;
import ai.elson.model.template.ChatTemplate;
import ai.elson.model.template.ToolCallParser;
import ai.elson.model.tokenizer.Tokenizer;
import ai.elson.model.torch.TorchThread;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/// A model folder that answers chat requests, one after the other.
///
/// Each request reads its whole prompt anew: the same request gives the same answer, whatever was
/// asked before. Safe to call from any thread, virtual ones too.
public final class LanguageModel implements ChatModel, AutoCloseable {

    private static final String TURN_END = "<|im_end|>";

    private final Path folder;
    private final String name;
    private final Tokenizer tokenizer;
    private final ChatTemplate template;
    private final QwenConfig config;
    private final Set<Integer> ends;
    private final TorchThread thread;
    private final Decoder decoder;
    private final ReentrantLock turn = new ReentrantLock(true);

    private LanguageModel(Path folder, String name, TorchThread thread, Decoder decoder) {
        this.folder = folder;
        this.name = name;
        this.thread = thread;
        this.decoder = decoder;
        tokenizer = Tokenizer.load(folder);
        template = ChatTemplate.of(folder);
        config = QwenConfig.read(folder);
        ends = new LinkedHashSet<>(config.eosTokenIds());
        if (tokenizer.hasSpecialToken(TURN_END)) {
            ends.add(tokenizer.specialToken(TURN_END));
        }
    }

    /// Loads a Hugging Face folder with float, bfloat16 or W4A16 weights. Four-bit weights are
    /// dequantised on loading.
    ///
    /// @param name by which requests ask for it
    /// @param threads that one operation may use
    /// @throws BadInput where the folder is none that Elson can run
    public static LanguageModel load(Path folder, String name, int threads) {
        TorchThread thread = new TorchThread("model-" + name, threads);
        try {
            Decoder decoder =
                    thread.call(() -> new Decoder(NetworkFolder.load(folder), Precision.FLOAT32));
            return new LanguageModel(folder, name, thread, decoder);
        } catch (RuntimeException e) {
            thread.close();
            throw e;
        }
    }

    @Override
    public List<String> models() {
        return List.of(name);
    }

    /// The longest conversation with its answer, in tokens.
    public int context() {
        return config.maxPositionEmbeddings();
    }

    @Override
    public ChatReply chat(ChatRequest request, Consumer<String> onText) {
        require(request);
        int[] prompt = template.promptIds(tokenizer, request.messages(), request.tools());
        if (prompt.length >= context()) {
            throw BadInput.at(
                    "messages",
                    prompt.length + " tokens with the tools",
                    "at most "
                            + (context() - 1)
                            + " for "
                            + name
                            + "; shorten the conversation or offer fewer tools");
        }
        int most = Math.min(request.maxTokens(), context() - prompt.length);
        Sampler sampler = new Sampler(request.temperature(), request.seed());
        StreamedText text = new StreamedText(onText);
        turn.lock();
        try {
            float[] scores = read(prompt, true);
            int written = 0;
            boolean ended = false;
            while (!ended && written < most) {
                int token = sampler.next(scores);
                written++;
                ended = ends.contains(token);
                if (!ended) {
                    text.add(tokenizer.bytes(token));
                    if (written < most) {
                        scores = read(new int[] {token}, false);
                    }
                }
            }
            text.end();
            return reply(text.text(), ended, prompt.length, written);
        } finally {
            turn.unlock();
        }
    }

    private static ChatReply reply(String text, boolean ended, int read, int written) {
        Message.Assistant message = ToolCallParser.parse(text);
        ChatReply.Finish finish =
                !ended
                        ? ChatReply.Finish.LENGTH
                        : message.toolCalls().isEmpty()
                                ? ChatReply.Finish.STOP
                                : ChatReply.Finish.TOOL_CALLS;
        return new ChatReply(message, finish, read, written);
    }

    private float[] read(int[] ids, boolean anew) {
        return thread.call(() -> {
            if (anew) {
                decoder.truncate(0);
            }
            return decoder.read(ids);
        });
    }

    private void require(ChatRequest request) {
        if (!request.model().equals(name)) {
            throw BadInput.at("model", "«" + request.model() + "»", "«" + name + "»");
        }
        if (!(request.temperature() >= 0 && request.temperature() <= 2)) {
            throw BadInput.at(
                    "temperature", String.valueOf(request.temperature()), "a number from 0 to 2");
        }
        if (request.maxTokens() < 1) {
            throw BadInput.at(
                    "max_tokens", String.valueOf(request.maxTokens()), "a number of at least 1");
        }
        if (request.messages().isEmpty()) {
            throw BadInput.at("messages", "none", "at least one message");
        }
    }

    @Override
    public void close() {
        thread.close();
    }

    @Override
    public String toString() {
        return name + " from " + folder;
    }
}
