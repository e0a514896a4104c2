package ai.elson.corpus.consolidate;

import ai.elson.base.chat.Message;
import ai.elson.base.chat.ToolCall;
import ai.elson.corpus.example.Example;
import ai.elson.corpus.verify.Verification;
import ai.elson.knowledge.taxonomy.Domain;
import ai.elson.knowledge.taxonomy.Taxonomy;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Whether an example has the form that all have: its place in the taxonomy, its tools, and the
/// order of its turns.
final class Schema {

    private static final Map<String, Domain> DOMAINS =
            Taxonomy.standard().domains().stream()
                    .collect(Collectors.toUnmodifiableMap(Domain::id, d -> d));

    private final Verification verification;

    Schema(Verification verification) {
        this.verification = verification;
    }

    Optional<Refusal> check(Example example) {
        return blank(example)
                .or(() -> turns(example.messages()))
                .or(() -> place(example))
                .or(() -> tools(example));
    }

    private static Optional<Refusal> blank(Example example) {
        if (example.id().isBlank() || example.task().isBlank() || example.source().isBlank()) {
            return refused(Reason.BLANK, "found a blank id, task or source; accepted: a text");
        }
        for (int i = 0; i < example.messages().size(); i++) {
            Message message = example.messages().get(i);
            boolean calls = message instanceof Message.Assistant a && !a.toolCalls().isEmpty();
            if (message.content().isBlank() && !calls) {
                return refused(Reason.BLANK, turn(i, message) + ": found no text");
            }
        }
        return Optional.empty();
    }

    /// A person speaks first, every call has its result before the next turn, and the assistant has
    /// the last word.
    private static Optional<Refusal> turns(List<Message> messages) {
        Set<String> open = new HashSet<>();
        Message before = null;
        for (int i = 0; i < messages.size(); i++) {
            Message message = messages.get(i);
            if (!fits(before, message, open)) {
                return refused(
                        Reason.MALFORMED_CONVERSATION,
                        turn(i, message)
                                + ": found after "
                                + (before == null ? "nothing" : before.role())
                                + (open.isEmpty() ? "" : ", with calls open: " + sorted(open))
                                + "; accepted: a person first, a result for every call, then the"
                                + " assistant");
            }
            before = message;
        }
        return before instanceof Message.Assistant a && a.toolCalls().isEmpty()
                ? Optional.empty()
                : refused(
                        Reason.MALFORMED_CONVERSATION,
                        "found no answer at the end; accepted: the assistant has the last word");
    }

    private static boolean fits(@Nullable Message before, Message message, Set<String> open) {
        return switch (message) {
            case Message.System _ -> before == null;
            case Message.User _ -> open.isEmpty() && !(before instanceof Message.User);
            case Message.Assistant a ->
                    open.isEmpty()
                            && (before instanceof Message.User || before instanceof Message.Tool)
                            && a.toolCalls().stream().map(ToolCall::id).allMatch(open::add);
            case Message.Tool t -> open.remove(t.toolCallId());
        };
    }

    private static Optional<Refusal> place(Example example) {
        Domain domain = DOMAINS.get(example.domain());
        if (domain == null) {
            return refused(
                    Reason.UNKNOWN_DOMAIN,
                    "found «" + example.domain() + "»; accepted: a domain of the taxonomy");
        }
        return domain.buckets().contains(example.bucket())
                ? Optional.empty()
                : refused(
                        Reason.BUCKET_OF_ANOTHER_DOMAIN,
                        "found «%s»; accepted: %s"
                                .formatted(example.bucket(), String.join(", ", domain.buckets())));
    }

    private Optional<Refusal> tools(Example example) {
        Set<String> shown = new HashSet<>();
        for (String tool : example.tools()) {
            if (!verification.knows(tool)) {
                return refused(
                        Reason.UNKNOWN_TOOL,
                        "found «" + tool + "»; accepted: a tool of the registry");
            }
            if (!shown.add(tool)) {
                return refused(
                        Reason.UNDECLARED_TOOL, "found «" + tool + "» twice; accepted: once");
            }
        }
        for (Message message : example.messages()) {
            if (message instanceof Message.Assistant a) {
                for (ToolCall call : a.toolCalls()) {
                    if (!shown.contains(call.name())) {
                        return refused(
                                Reason.UNDECLARED_TOOL,
                                "found a call of «%s»; accepted: %s"
                                        .formatted(
                                                call.name(), String.join(", ", example.tools())));
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static String turn(int index, Message message) {
        return "messages[" + index + "] (" + message.role() + ")";
    }

    private static String sorted(Set<String> open) {
        return open.stream().sorted().collect(Collectors.joining(", "));
    }

    private static Optional<Refusal> refused(Reason reason, String detail) {
        return Optional.of(new Refusal(reason, detail));
    }
}
