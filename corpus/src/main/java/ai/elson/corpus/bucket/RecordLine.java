package ai.elson.corpus.bucket;

import ai.elson.base.failure.BadInput;
import ai.elson.base.file.Json;
import ai.elson.corpus.example.Example;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/// Checks one line of a bucket: a JSON object with a string `id` and a list `messages` of objects;
/// what else it has is its own affair. The line is read as a stream, and nothing but the id is
/// kept.
///
/// @param id in UTF-8
/// @param example whether it has the fields of an [Example], and no others
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
record RecordLine(byte[] id, boolean example) {

    /// @param where file and line, for messages
    static RecordLine read(byte[] bytes, int start, int length, String where) {
        String id = null;
        boolean messages = false;
        Set<String> lacking = new HashSet<>(Example.fields());
        boolean others = false;
        try (JsonParser parser = Json.MAPPER.createParser(bytes, start, length)) {
            require(
                    parser.nextToken() == JsonToken.START_OBJECT,
                    where,
                    shown(bytes, start, length),
                    "a JSON object with at least id and messages");
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = parser.currentName();
                JsonToken value = parser.nextToken();
                others |= !lacking.remove(name);
                switch (name) {
                    case "id" -> {
                        require(
                                value == JsonToken.VALUE_STRING && !parser.getString().isBlank(),
                                where + ": id",
                                String.valueOf(parser.getString()),
                                "a string that is not empty");
                        id = parser.getString();
                    }
                    case "messages" -> {
                        messages = isListOfObjects(parser, value);
                        require(
                                messages,
                                where + ": messages",
                                "no list of messages",
                                "a list of at least one object with role and content");
                    }
                    default -> parser.skipChildren();
                }
            }
            require(
                    parser.nextToken() == null,
                    where,
                    "text after the JSON object",
                    "one JSON object a line");
        } catch (JacksonException e) {
            throw BadInput.at(
                    where,
                    "«" + shown(bytes, start, length) + "» (" + e.getOriginalMessage() + ")",
                    "one JSON object a line; mend or remove the line");
        }
        require(messages, where + ": messages", "nothing", "a list of at least one message");
        return new RecordLine(
                present(id, where).getBytes(StandardCharsets.UTF_8), lacking.isEmpty() && !others);
    }

    private static boolean isListOfObjects(JsonParser parser, JsonToken value) {
        if (value != JsonToken.START_ARRAY) {
            return false;
        }
        int messages = 0;
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (parser.currentToken() != JsonToken.START_OBJECT) {
                return false;
            }
            parser.skipChildren();
            messages++;
        }
        return messages > 0;
    }

    private static String present(@Nullable String id, String where) {
        if (id == null) {
            throw BadInput.at(where + ": id", "nothing", "a string that is not empty");
        }
        return id;
    }

    private static void require(boolean holds, String where, String found, String accepted) {
        if (!holds) {
            throw BadInput.at(where, found, accepted);
        }
    }

    private static String shown(byte[] bytes, int start, int length) {
        String text = new String(bytes, start, Math.min(length, 60), StandardCharsets.UTF_8);
        return length > 60 ? text + "…" : text;
    }
}
