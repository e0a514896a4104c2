package ai.elson.corpus.consolidate;

import ai.elson.base.chat.Message;
import ai.elson.base.chat.ToolCall;
import ai.elson.corpus.example.Answer;
import ai.elson.corpus.example.Example;
import ai.elson.corpus.example.Origin;
import ai.elson.corpus.verify.Verification;
import ai.elson.knowledge.rule.RuleBook;
import ai.elson.knowledge.taxonomy.Difficulty;
import ai.elson.tools.registry.Registry;
import java.util.List;

/// Small examples and a screen for the tests.
final class Examples {

    static final Registry REGISTRY = Registry.standard();
    static final Verification VERIFICATION = new Verification(REGISTRY, RuleBook.standard());

    static final String ARGUMENTS = "{\"amount\":1000,\"rate\":5,\"years\":10}";
    static final Message CALL =
            new Message.Assistant("", List.of(new ToolCall("call_0", "future_value", ARGUMENTS)));
    static final Message RESULT =
            new Message.Tool(
                    "call_0", "future_value", REGISTRY.call("future_value", ARGUMENTS).text());

    private Examples() {}

    static Screen screen(String... benchmark) {
        return new Screen(
                ScreenSettings.standard(), Benchmark.of(List.of(benchmark)), VERIFICATION);
    }

    static Example talk(String id, String question, String answer) {
        return example(id, new Message.User(question), new Message.Assistant(answer));
    }

    static Example example(String id, Message... messages) {
        return placed(id, "accounting", "bookkeeping", null, messages);
    }

    static Example placed(
            String id, String domain, String bucket, Answer answer, Message... messages) {
        return new Example(
                id,
                List.of(messages),
                List.of("future_value"),
                domain,
                bucket,
                Difficulty.EASY,
                "calculation",
                "normal",
                "made",
                answer,
                List.of(),
                new Origin("test", "1", 3));
    }
}
