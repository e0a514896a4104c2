package ai.elson.corpus.verify;

import ai.elson.base.chat.Message;
import ai.elson.base.chat.ToolCall;
import ai.elson.corpus.example.Example;
import ai.elson.corpus.example.RuleRef;
import ai.elson.corpus.verify.Failure.Kind;
import ai.elson.knowledge.rule.Rule;
import ai.elson.knowledge.rule.RuleBook;
import ai.elson.tools.registry.Registry;
import ai.elson.tools.registry.Tool;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Proves an example again from the registry and the rule book. Thread-safe.
///
/// Every call is made once more and its result compared letter by letter; every figure of an
/// argument or of the assistant's words must have been said before, by the person, by the
/// instructions or by a tool ([Figures] says what a figure is), and so must every section of the
/// law; the typed answer must be what the conversation ends with; every rule must stand in the book
/// with its citation.
public final class Verification {

    private static final Pattern SECTION =
            Pattern.compile("(?:\\d+ (?:USC|CFR)|IRC) \\d[\\w-]*(?:\\.[\\w-]+)*(?:\\(\\w+\\))*");

    private final Replay replay;
    private final Set<String> tools;
    private final Map<String, Rule> rules;

    /// @param registry whose calls are made again
    /// @param rules that the examples cite
    public Verification(Registry registry, RuleBook rules) {
        this.replay = new Replay(registry);
        this.tools =
                registry.tools().stream().map(Tool::name).collect(Collectors.toUnmodifiableSet());
        this.rules = rules.rules().stream().collect(Collectors.toUnmodifiableMap(Rule::id, r -> r));
    }

    /// Whether the registry has a tool of that name.
    public boolean knows(String tool) {
        return tools.contains(tool);
    }

    /// Everything that is not so, in the order of the conversation; empty where the example holds.
    ///
    /// @param example a well-formed conversation; of another one, the first fault is told
    public List<Failure> check(Example example) {
        return prove(example).failures();
    }

    /// What was held against the registry and the rule book, and what came of it.
    ///
    /// @param example a well-formed conversation; of another one, the first fault is told
    public Proof prove(Example example) {
        List<Failure> failures = new ArrayList<>();
        Set<String> said = new HashSet<>();
        Map<String, ToolCall> open = new HashMap<>();
        StringBuilder before = new StringBuilder();
        int calls = 0;
        int figures = 0;
        for (Message message : example.messages()) {
            switch (message) {
                case Message.System s -> SpokenFigures.each(s.content(), said::add);
                case Message.User u -> SpokenFigures.each(u.content(), said::add);
                case Message.Assistant a -> {
                    figures += unsaid(Kind.FIGURE_WITHOUT_ORIGIN, a.content(), said, failures);
                    uncited(a.content(), before, failures);
                    for (ToolCall call : a.toolCalls()) {
                        figures += unsaidIn(call, said, failures);
                        open.put(call.id(), call);
                    }
                }
                case Message.Tool t -> {
                    calls += replayed(t, open.remove(t.toolCallId()), failures) ? 1 : 0;
                    Figures.eachOfJson(t.content(), said::add);
                }
            }
            before.append(message.content()).append('\n');
        }
        AnswerCheck.of(example).ifPresent(failures::add);
        example.rules().forEach(rule -> cited(rule, failures));
        return new Proof(calls, figures, failures);
    }

    /// Whether the call, made again, gives the same text.
    private boolean replayed(Message.Tool result, @Nullable ToolCall call, List<Failure> failures) {
        if (call == null || !call.name().equals(result.name())) {
            failures.add(
                    new Failure(
                            Kind.RESULT_DIFFERS,
                            "a result of %s for %s; accepted: one result of the tool for each call"
                                    .formatted(
                                            result.name(),
                                            call == null
                                                    ? "no open call"
                                                    : "a call of " + call.name())));
            return false;
        }
        String text = replay.answer(call);
        if (text.equals(result.content())) {
            return true;
        }
        failures.add(
                new Failure(
                        Kind.RESULT_DIFFERS,
                        "%s %s: found %s; the tool gives %s"
                                .formatted(call.name(), call.arguments(), result.content(), text)));
        return false;
    }

    /// How many figures of the text were said before; the others are failures.
    private static int unsaid(Kind kind, String text, Set<String> said, List<Failure> failures) {
        int[] traced = new int[1];
        Figures.each(text, figure -> traced[0] += hold(kind, figure, text, said, failures) ? 1 : 0);
        return traced[0];
    }

    private static int unsaidIn(ToolCall call, Set<String> said, List<Failure> failures) {
        String arguments = call.arguments();
        Set<String> implied = Implied.figures(arguments, said);
        int[] traced = new int[1];
        Figures.eachOfJson(
                arguments,
                figure -> {
                    if (implied.contains(figure)
                            || hold(
                                    Kind.ARGUMENT_WITHOUT_ORIGIN,
                                    figure,
                                    arguments,
                                    said,
                                    failures)) {
                        traced[0]++;
                    }
                });
        return traced[0];
    }

    private static boolean hold(
            Kind kind, String figure, String text, Set<String> said, List<Failure> failures) {
        if (said.contains(figure)) {
            return true;
        }
        failures.add(
                new Failure(
                        kind,
                        "found «%s» in «%s»; accepted: a figure that the person or a tool said before"
                                .formatted(figure, text)));
        return false;
    }

    /// A section of the law is one figure with its letters: 411(a)(2) may stand where 411(a)(3)
    /// does not, though 3 was said.
    private static void uncited(String text, StringBuilder before, List<Failure> failures) {
        SECTION.matcher(text)
                .results()
                .map(MatchResult::group)
                .filter(section -> before.indexOf(section) < 0)
                .forEach(section ->
                        failures.add(
                                new Failure(
                                        Kind.FIGURE_WITHOUT_ORIGIN,
                                        "found «%s» in «%s»; accepted: a source that the person or a tool named before"
                                                .formatted(section, text))));
    }

    private void cited(RuleRef found, List<Failure> failures) {
        Rule rule = rules.get(found.id());
        if (rule == null) {
            failures.add(
                    new Failure(
                            Kind.UNKNOWN_RULE,
                            "found rule «%s»; accepted: an id of the rule book"
                                    .formatted(found.id())));
            return;
        }
        List<String> citations =
                Stream.concat(
                                Stream.of(rule.citation()),
                                rule.values().stream()
                                        .map(value -> value.citation())
                                        .filter(Objects::nonNull))
                        .distinct()
                        .toList();
        if (!citations.contains(found.citation())) {
            failures.add(
                    new Failure(
                            Kind.WRONG_CITATION,
                            "%s: found «%s»; accepted: %s"
                                    .formatted(
                                            found.id(),
                                            found.citation(),
                                            String.join(", or ", citations))));
        }
    }
}
