package ai.elson.corpus.pretrain;

import ai.elson.base.chat.Conversation;
import ai.elson.base.seed.Seeds;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Conversations with made-up tools, figures and rules. From them a small model learns the language
/// of the field, to choose among four tools, to copy figures and phrases digit for digit into a
/// call, and to hand the result on with its citation. Nothing in them is a fact of the knowledge
/// base or a tool of the registry, so that what a model knows of those it learns from the corpus.
/// [Lesson] states the mix.
public final class PretrainingText {

    private PretrainingText() {}

    /// `count` conversations; the same seed gives the same ones, and a greater count the same first
    /// ones.
    ///
    /// @param count 0 or more
    public static Stream<Conversation> conversations(long seed, int count) {
        Lessons lessons = Lessons.load();
        return IntStream.range(0, count)
                .mapToObj(i -> {
                    String id = "pretrain-%06d".formatted(i);
                    return lessons.write(id, Seeds.random(seed, "pretrain", id));
                });
    }
}
