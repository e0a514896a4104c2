package ai.elson.model.train;

import ai.elson.base.chat.Conversation;
import ai.elson.base.chat.Message;
import ai.elson.base.progress.Progress;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Something small to learn, the same answer to every question, and a network small enough to learn
/// it in a second.
public final class TinyTraining {

    private static final List<String> COLOURS = List.of("red", "green", "blue", "black");

    private TinyTraining() {}

    public static Stream<Conversation> conversations(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> {
                    String colour = COLOURS.get(i % COLOURS.size());
                    String more = " please".repeat(i % 3);
                    return new Conversation(
                            "tiny-" + i,
                            List.of(
                                    new Message.User("say " + colour + more),
                                    new Message.Assistant("aye")),
                            List.of());
                });
    }

    public static PretrainRecipe recipe(int steps) {
        return new PretrainRecipe(
                300,
                128,
                1,
                2,
                1,
                64,
                128,
                64,
                40,
                40,
                List.of(steps),
                128,
                3e-3,
                2,
                0.01,
                1,
                0.1,
                3,
                1,
                5);
    }

    /// Stops the work after a step, as a person does with Ctrl-C.
    public static Progress stoppingAfter(String name, int step) {
        return new Progress() {
            @Override
            public Bar start(String started, long total) {
                return new Bar() {
                    @Override
                    public void at(long done, String note) {
                        if (started.equals(name) && done == step) {
                            throw new CancellationException("stopped");
                        }
                    }

                    @Override
                    public void close() {}
                };
            }

            @Override
            public void line(String text) {}
        };
    }
}
