package ai.elson.model.template;

import ai.elson.base.chat.Message;
import ai.elson.base.chat.ToolCall;
import ai.elson.base.file.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// Reads what a model generated: text, and calls between `<tool_call>` and `</tool_call>`. A call
/// that is no valid JSON is kept with its arguments as they stand, because the tool's own refusal
/// lets the model mend them; without even a name it is text.
public final class ToolCallParser {

    private static final Pattern CALL =
            Pattern.compile("<tool_call>(.*?)(?:</tool_call>|(?=<tool_call>)|\\z)", Pattern.DOTALL);
    private static final Pattern NAME = Pattern.compile("\"name\"\\s*:\\s*\"([^\"]+)\"");
    private static final Pattern ARGUMENTS = Pattern.compile("\"arguments\"\\s*:\\s*");
    private static final Pattern ENDS = Pattern.compile("<\\|im_end\\|>|<\\|endoftext\\|>");

    private ToolCallParser() {}

    /// Reads one generated turn; marks that end a turn are not part of its text. Calls get the ids
    /// `call_0`, `call_1`...
    public static Message.Assistant parse(String generated) {
        Matcher end = ENDS.matcher(generated);
        String turn = end.find() ? generated.substring(0, end.start()) : generated;
        StringBuilder content = new StringBuilder();
        List<ToolCall> calls = new ArrayList<>();
        Matcher matcher = CALL.matcher(turn);
        int at = 0;
        while (matcher.find()) {
            content.append(turn, at, matcher.start());
            call("call_" + calls.size(), matcher.group(1))
                    .ifPresentOrElse(calls::add, () -> content.append(matcher.group()));
            at = matcher.end();
        }
        content.append(turn.substring(at));
        return new Message.Assistant(content.toString().strip(), calls);
    }

    private static Optional<ToolCall> call(String id, String body) {
        try {
            JsonNode node = Json.MAPPER.readTree(body);
            JsonNode name = node.path("name");
            JsonNode arguments = node.path("arguments");
            if (name.isString() && !name.asString().isEmpty()) {
                return Optional.of(new ToolCall(id, name.asString(), arguments(arguments)));
            }
        } catch (JacksonException malformed) {
            return malformed(id, body);
        }
        return Optional.empty();
    }

    /// No arguments are an empty object; arguments that were written as a text are that text.
    private static String arguments(JsonNode node) {
        if (node.isMissingNode() || node.isNull()) {
            return "{}";
        }
        return node.isString() ? node.asString() : Json.line(node);
    }

    private static Optional<ToolCall> malformed(String id, String body) {
        Matcher name = NAME.matcher(body);
        if (!name.find()) {
            return Optional.empty();
        }
        Matcher arguments = ARGUMENTS.matcher(body);
        String raw = arguments.find() ? body.substring(arguments.end()).strip() : "";
        return Optional.of(new ToolCall(id, name.group(1), withoutOuterBrace(raw)));
    }

    /// The brace that closes the call itself is not part of the arguments: it is dropped where it
    /// is one more than were opened.
    private static String withoutOuterBrace(String raw) {
        long opened = raw.chars().filter(c -> c == '{').count();
        long closed = raw.chars().filter(c -> c == '}').count();
        return closed > opened && raw.endsWith("}")
                ? raw.substring(0, raw.length() - 1).strip()
                : raw;
    }
}
