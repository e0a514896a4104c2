package ai.elson.corpus.exchange;

import ai.elson.base.chat.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The conversation of a foreign record, by the fields that it has.
final class Turns {

    /// The answer's field by the question's.
    private static final Map<String, String> FLAT =
            Map.of("instruction", "output", "prompt", "completion", "question", "answer");

    private Turns() {}

    /// The turns.
    ///
    /// @throws Unusable where no field or more than one kind of fields holds a conversation
    static List<Message> of(ObjectNode record) {
        List<String> found = new ArrayList<>();
        for (String field : List.of("messages", "conversations", "instruction", "prompt")) {
            if (Fields.has(record, field) && !empty(record.path(field))) {
                found.add(field);
            }
        }
        // In our own rows the answer stands beside the messages.
        if (found.isEmpty() && Fields.has(record, "question")) {
            found.add("question");
        }
        if (found.size() != 1) {
            throw new Unusable(
                    Fault.WRONG_FIELD,
                    "found "
                            + (found.isEmpty()
                                    ? "the fields " + String.join(", ", record.propertyNames())
                                    : String.join(" and ", found))
                            + "; accepted: one of messages, conversations, instruction with output,"
                            + " prompt with completion, question with answer; name others with"
                            + " --map question=COLUMN");
        }
        return switch (found.getFirst()) {
            case "messages" -> OpenAiTurns.of(Fields.list(record, "messages"));
            case "conversations" -> ShareGptTurns.of(record);
            default -> flat(record, found.getFirst());
        };
    }

    private static boolean empty(JsonNode node) {
        return node.isString() && node.asString().isEmpty();
    }

    private static List<Message> flat(ObjectNode record, String question) {
        String answer = FLAT.getOrDefault(question, "answer");
        if (record.path(question).isArray()) {
            List<Message> turns = new ArrayList<>(OpenAiTurns.of(Fields.list(record, question)));
            turns.addAll(OpenAiTurns.of(Fields.list(record, answer)));
            return turns;
        }
        List<Message> turns = new ArrayList<>();
        String system = Fields.optional(record, "system");
        if (!system.isEmpty()) {
            turns.add(new Message.System(system));
        }
        for (JsonNode pair : Fields.list(record, "history")) {
            if (pair.size() != 2 || !pair.path(0).isString() || !pair.path(1).isString()) {
                throw Unusable.field("history", Fields.shown(pair), "pairs of question and answer");
            }
            turns.add(new Message.User(pair.path(0).asString()));
            turns.add(new Message.Assistant(pair.path(1).asString()));
        }
        String input = question.equals("instruction") ? Fields.optional(record, "input") : "";
        String words = Fields.text(record, question);
        turns.add(new Message.User(input.isEmpty() ? words : words + "\n\n" + input));
        turns.add(new Message.Assistant(Fields.text(record, answer)));
        return turns;
    }
}
