package ai.elson.corpus.exchange;

import ai.elson.base.chat.Message;
import ai.elson.base.chat.ToolCall;
import ai.elson.corpus.example.Answer;
import ai.elson.corpus.example.Example;
import ai.elson.corpus.example.Origin;
import ai.elson.corpus.example.RuleRef;
import ai.elson.corpus.generate.TestCorpus;
import ai.elson.knowledge.taxonomy.Difficulty;
import ai.elson.tools.registry.Registry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Examples that a careless writer or reader breaks, and generated ones.
final class Nasty {

    private static final List<String> TEXTS =
            List.of(
                    "=cmd|' /C calc'!A0",
                    "+1,5;\t\"quoted\" «guillemets» 'single'",
                    "first line\nsecond line\r\nthird\rfourth",
                    "\"",
                    "\"\"",
                    " spaces around ",
                    "日本語 ñ 😀 \u0000 \u2028 \uFEFF",
                    "{\"looks\": [\"like\", \"json\"]}",
                    "[]",
                    "null",
                    "back\\slash \\n \\\"",
                    "@SUM(A1);-2+3");

    private static final Map<String, List<Example>> GENERATED = new ConcurrentHashMap<>();

    private Nasty() {}

    static List<Example> handMade() {
        List<Example> examples = new ArrayList<>();
        for (int i = 0; i < TEXTS.size(); i++) {
            String text = TEXTS.get(i);
            Answer answer = i % 2 == 0 ? null : new Answer("text", text, "", "");
            examples.add(
                    example(
                            "nasty-" + i,
                            List.of(new Message.User(text), new Message.Assistant(text)),
                            List.of(),
                            answer));
            examples.add(
                    example(
                            text + i,
                            List.of(
                                    new Message.System(text),
                                    new Message.User(text),
                                    new Message.Assistant(
                                            "",
                                            List.of(
                                                    new ToolCall(
                                                            "call_0",
                                                            "look_up_rule",
                                                            "{\"a\":1.50,\"b\":\"x\"}"),
                                                    new ToolCall("call_1", "look_up_rule", "{}"))),
                                    new Message.Tool("call_0", "look_up_rule", text),
                                    new Message.Tool("call_1", "look_up_rule", ""),
                                    new Message.Assistant(text),
                                    new Message.User("and " + text),
                                    new Message.Assistant(text)),
                            List.of("look_up_rule"),
                            answer));
        }
        return examples;
    }

    /// The same examples for the same arguments, written once.
    static List<Example> generated(long seed, int count) {
        return GENERATED.computeIfAbsent(
                seed + " " + count, key -> TestCorpus.of(Registry.standard(), seed, count));
    }

    private static Example example(
            String id, List<Message> messages, List<String> tools, Answer answer) {
        return new Example(
                id,
                messages,
                tools,
                "credit_debt",
                "credit_scores",
                Difficulty.HARD,
                "task " + id,
                "normal",
                "made",
                answer,
                List.of(new RuleRef("r", id)),
                new Origin("nasty", "1", Long.MIN_VALUE));
    }
}
