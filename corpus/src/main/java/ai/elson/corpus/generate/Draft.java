package ai.elson.corpus.generate;

import ai.elson.base.chat.Message;
import ai.elson.base.chat.ToolCall;
import ai.elson.corpus.example.Answer;
import ai.elson.knowledge.rule.RuleBook;
import ai.elson.tools.registry.ToolResult;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import org.jspecify.annotations.Nullable;

/// An example in the making: turns, real calls, and the effort that they add up to.
final class Draft {

    static final String LOOK_UP = "look_up_rule";

    /// A call to make.
    record Wanted(String tool, String argumentsJson) {}

    private final Calls answers;
    private final List<Message> messages = new ArrayList<>();
    private final SequencedSet<String> tools = new LinkedHashSet<>();
    private final Effort effort = new Effort();
    private int calls;
    private @Nullable Found last;
    private @Nullable Answer answer;

    Draft(Calls answers) {
        this.answers = answers;
    }

    Draft user(String text) {
        messages.add(new Message.User(text));
        effort.turn();
        return this;
    }

    Draft assistant(String text) {
        messages.add(new Message.Assistant(text));
        return this;
    }

    /// Calls one tool.
    ToolResult call(String tool, String argumentsJson) {
        return call(List.of(new Wanted(tool, argumentsJson))).getFirst();
    }

    /// Calls several tools in one turn.
    List<ToolResult> call(List<Wanted> wanted) {
        List<ToolCall> made = new ArrayList<>();
        for (Wanted w : wanted) {
            made.add(new ToolCall("call_" + calls++, w.tool(), w.argumentsJson()));
        }
        messages.add(new Message.Assistant("", made));
        List<ToolResult> results = new ArrayList<>();
        for (ToolCall call : made) {
            ToolResult result = answers.call(call.name(), call.arguments());
            messages.add(new Message.Tool(call.id(), call.name(), result.text()));
            tools.add(call.name());
            note(call, result);
            results.add(result);
        }
        return results;
    }

    private void note(ToolCall call, ToolResult result) {
        if (!result.ok()) {
            effort.refused();
            return;
        }
        if (answers.market(call.name())) {
            effort.asked(call.name(), answers.domain(call.name()), call.arguments());
            return;
        }
        Found found = Found.of(result);
        last = found;
        if (call.name().equals(LOOK_UP)) {
            String rule = found.ruleId();
            effort.lookedUp(rule, RuleBook.standard().rule(rule).domain());
        } else {
            effort.calculated(call.name(), answers.domain(call.name()), result.effort());
        }
    }

    List<Message> messages() {
        return messages;
    }

    /// The tools that were called.
    List<String> tools() {
        return List.copyOf(tools);
    }

    Effort effort() {
        return effort;
    }

    /// States the typed answer, where it is not the first figure of the last call.
    Draft answered(Answer typed) {
        answer = typed;
        return this;
    }

    /// The typed answer that was stated; null where it is that of [#last].
    @Nullable Answer answer() {
        return answer;
    }

    /// What the last successful call of a calculator or rule found, or null.
    @Nullable Found last() {
        return last;
    }
}
