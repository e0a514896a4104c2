package ai.elson.model.train;

import ai.elson.base.chat.Conversation;
import ai.elson.base.failure.BadInput;
import ai.elson.base.progress.Progress;
import ai.elson.base.provenance.Sha256;
import ai.elson.model.template.ChatTemplate;
import ai.elson.model.template.TrainingText;
import ai.elson.model.tokenizer.Tokenizer;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// Conversations as tokens, each with the marks of what is learned. Kept as characters, so that ten
/// million tokens take 25 MB.
///
/// @param texts in the order in which they came
record TokenizedText(List<Text> texts) {

    /// The share of conversations that may be left out for their length.
    private static final double MOST_LEFT_OUT = 0.02;

    /// One conversation.
    ///
    /// @param tokens ids, at most 65,535 each; at least two of them
    /// @param learned whether the assistant wrote it
    record Text(char[] tokens, boolean[] learned) {
        int length() {
            return tokens.length;
        }
    }

    /// Encodes conversations.
    ///
    /// @param longest the longest conversation that is learned, in tokens; the few that are longer
    ///   are left out, and said so
    /// @throws BadInput where more than a few are longer, or one has no turn to learn
    static TokenizedText of(
            Stream<Conversation> conversations,
            Tokenizer tokenizer,
            ChatTemplate template,
            int longest,
            Progress progress) {
        if (tokenizer.vocabularySize() > Character.MAX_VALUE) {
            throw BadInput.at(
                    "tokenizer",
                    tokenizer.vocabularySize() + " tokens",
                    "a vocabulary of at most " + (int) Character.MAX_VALUE);
        }
        List<Text> texts = new ArrayList<>();
        List<String> tooLong = new ArrayList<>();
        long read = 0;
        try (conversations;
                Progress.Bar bar = progress.start("read text", 0)) {
            for (Iterator<Conversation> it = conversations.iterator(); it.hasNext(); ) {
                Conversation conversation = it.next();
                TrainingText text = template.training(tokenizer, conversation);
                if (text.ids().length > longest) {
                    tooLong.add(conversation.id());
                    continue;
                }
                char[] ids = new char[text.ids().length];
                for (int i = 0; i < ids.length; i++) {
                    ids[i] = (char) text.ids()[i];
                }
                if (!teaches(text.learned())) {
                    throw BadInput.at(
                            "conversation " + conversation.id(),
                            "no turn of the assistant",
                            "at least one turn to learn");
                }
                texts.add(new Text(ids, text.learned()));
                read += ids.length;
                if (texts.size() % 500 == 0) {
                    bar.at(texts.size(), String.format(Locale.ROOT, "%,d tokens", read));
                }
            }
        }
        report(tooLong, texts.size() + tooLong.size(), longest, progress);
        if (texts.isEmpty()) {
            throw BadInput.at("conversations", "none", "at least one to learn from");
        }
        return new TokenizedText(texts);
    }

    /// Says what is left out: a conversation that is cut would be learned without its end.
    private static void report(List<String> tooLong, int all, int longest, Progress progress) {
        if (tooLong.size() > all * MOST_LEFT_OUT) {
            throw BadInput.at(
                    "conversations",
                    String.format(
                            Locale.ROOT,
                            "%,d of %,d longer than %,d tokens, first %s",
                            tooLong.size(),
                            all,
                            longest,
                            tooLong.getFirst()),
                    "at most "
                            + Math.round(MOST_LEFT_OUT * 100)
                            + " % of them; shorten them or raise maxSequenceTokens");
        }
        if (!tooLong.isEmpty()) {
            progress.line(
                    String.format(
                            Locale.ROOT,
                            "left out %,d of %,d conversations, longer than %,d tokens: %s",
                            tooLong.size(),
                            all,
                            longest,
                            String.join(", ", tooLong.stream().limit(3).toList())));
        }
    }

    private static boolean teaches(boolean[] learned) {
        for (boolean one : learned) {
            if (one) {
                return true;
            }
        }
        return false;
    }

    int[] lengths() {
        return texts.stream().mapToInt(Text::length).toArray();
    }

    /// SHA-256 over all tokens and marks.
    String digest() {
        StringBuilder digests = new StringBuilder();
        for (Text text : texts) {
            StringBuilder line = new StringBuilder(2 * text.length());
            for (int i = 0; i < text.length(); i++) {
                line.append((int) text.tokens()[i]).append(text.learned()[i] ? '+' : '-');
            }
            digests.append(Sha256.of(line.toString())).append('\n');
        }
        return Sha256.of(digests.toString());
    }

    long tokens() {
        return texts.stream().mapToLong(Text::length).sum();
    }
}
