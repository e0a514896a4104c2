package ai.elson.corpus.consolidate;

import ai.elson.base.chat.Message;
import ai.elson.base.chat.ToolCall;
import ai.elson.corpus.example.Example;
import ai.elson.knowledge.taxonomy.Domain;
import ai.elson.knowledge.taxonomy.Taxonomy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/// What of a corpus may be trained on. Refuses, and counts by reason: a malformed conversation, a
/// bucket that is not its domain's, an id or a question seen before, and a question answered in two
/// ways.
///
/// @param examples those that remain, in their order
/// @param refused counts by reason
public record Consolidation(List<Example> examples, SortedMap<String, Integer> refused) {

    /// Goes through a corpus.
    public static Consolidation of(List<Example> corpus) {
        SortedMap<String, Integer> refused = new TreeMap<>();
        List<Example> kept = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        Map<String, String> answers = new HashMap<>();
        for (Example example : corpus) {
            String reason = reason(example, ids, answers);
            if (reason.isEmpty()) {
                kept.add(example);
            } else {
                refused.merge(reason, 1, Integer::sum);
            }
        }
        return new Consolidation(List.copyOf(kept), refused);
    }

    /// Empty where the example may stay.
    private static String reason(Example example, Set<String> ids, Map<String, String> answers) {
        if (!wellFormed(example.messages())) {
            return "malformed conversation";
        }
        Optional<Domain> domain =
                Taxonomy.standard().domains().stream()
                        .filter(d -> d.id().equals(example.domain()))
                        .findFirst();
        if (domain.isEmpty()) {
            return "unknown domain";
        }
        if (!domain.get().buckets().contains(example.bucket())) {
            return "bucket of another domain";
        }
        if (!ids.add(example.id())) {
            return "duplicate id";
        }
        String before =
                answers.putIfAbsent(
                        QuestionText.normalised(example.question()), example.finalAnswer());
        if (before == null) {
            return "";
        }
        return before.equals(example.finalAnswer())
                ? "duplicate question"
                : "contradictory answers to one question";
    }

    /// A person speaks first, every call has its result before the next turn, and the assistant has
    /// the last word.
    private static boolean wellFormed(List<Message> messages) {
        Set<String> open = new HashSet<>();
        Message before = new Message.System("");
        for (Message message : messages) {
            boolean fits =
                    switch (message) {
                        case Message.System s ->
                                before.equals(new Message.System("")) && !s.content().isBlank();
                        case Message.User u ->
                                open.isEmpty()
                                        && !u.content().isBlank()
                                        && !(before instanceof Message.User);
                        case Message.Assistant a ->
                                open.isEmpty()
                                        && !(before instanceof Message.System
                                                || before instanceof Message.Assistant)
                                        && a.toolCalls().stream()
                                                .map(ToolCall::id)
                                                .allMatch(open::add)
                                        && !(a.content().isBlank() && a.toolCalls().isEmpty());
                        case Message.Tool t -> open.remove(t.toolCallId());
                    };
            if (!fits) {
                return false;
            }
            before = message;
        }
        return before instanceof Message.Assistant a && a.toolCalls().isEmpty();
    }
}
