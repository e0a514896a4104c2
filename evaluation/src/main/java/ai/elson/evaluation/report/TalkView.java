package ai.elson.evaluation.report;

import ai.elson.base.chat.Message;
import ai.elson.base.chat.ToolCall;
import ai.elson.corpus.example.Answer;
import ai.elson.corpus.example.Example;
import ai.elson.corpus.example.RuleRef;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// An example as a conversation; calls and their results are folded.
final class TalkView {

    private TalkView() {}

    static Markup of(Example example) {
        List<Markup> parts = new ArrayList<>();
        parts.add(
                Tag.of("p", "place")
                        .holding(
                                CurriculumChart.words(
                                                String.join(
                                                        " · ",
                                                        example.source(),
                                                        example.domain(),
                                                        example.bucket(),
                                                        example.difficulty().id(),
                                                        example.task()))
                                        + " · "
                                        + example.id()));
        for (Message message : example.messages()) {
            switch (message) {
                case Message.System(String content) -> parts.add(folded("instructions", content));
                case Message.User(String content) -> parts.add(turn("person", content));
                case Message.Assistant(String content, List<ToolCall> calls) -> {
                    if (!content.isEmpty()) {
                        parts.add(turn("assistant", content));
                    }
                    calls.forEach(
                            call -> parts.add(folded("call of " + call.name(), call.arguments())));
                }
                case Message.Tool tool ->
                        parts.add(folded("result of " + tool.name(), tool.content()));
            }
        }
        parts.add(Tag.of("p", "place").holding(end(example)));
        return Tag.of("article", "talk").holding(parts);
    }

    private static String end(Example example) {
        Answer answer = example.answer();
        String typed =
                answer == null
                        ? "no typed answer"
                        : "typed answer: "
                                + (answer.kind() + " «" + answer.value() + "» " + answer.unit())
                                        .strip();
        return example.rules().isEmpty()
                ? typed
                : typed
                        + "; rules: "
                        + example.rules().stream()
                                .map(RuleRef::citation)
                                .distinct()
                                .collect(Collectors.joining("; "));
    }

    private static Markup turn(String role, String content) {
        return Tag.of("div", "turn " + role)
                .holding(
                        Tag.of("span", "role").holding(role),
                        Tag.of("div", "words").holding(content));
    }

    private static Markup folded(String summary, String content) {
        return Tag.of("details")
                .holding(
                        Tag.of("summary").holding(summary),
                        Tag.of("div", "words code").holding(content));
    }
}
