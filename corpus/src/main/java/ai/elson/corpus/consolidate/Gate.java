package ai.elson.corpus.consolidate;

import ai.elson.base.failure.BadInput;
import ai.elson.base.file.Json;
import ai.elson.corpus.example.Example;
import java.io.Serializable;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// From a line to what the screen says of it. Thread-safe.
public final class Gate {

    /// What became of a line before any other is looked at: it passed, or it is refused.
    ///
    /// @param id as far as it could be read
    /// @param candidate of a line that passed
    /// @param refusal of any other
    public record Read(
            RawLine line, String id, @Nullable Candidate candidate, @Nullable Refusal refusal)
            implements Serializable {}

    private final Screen screen;

    /// @param screen that every example meets
    public Gate(Screen screen) {
        this.screen = screen;
    }

    /// Reads and screens a line.
    public Read read(RawLine line) {
        Optional<String> text = line.text();
        if (text.isEmpty()) {
            return refused(line, "", Reason.NOT_JSON, "found bytes that are not UTF-8");
        }
        JsonNode node;
        try {
            node = Json.MAPPER.readTree(text.get());
        } catch (JacksonException e) {
            return refused(line, "", Reason.NOT_JSON, e.getOriginalMessage());
        }
        String id = node.path("id").isString() ? node.path("id").asString() : "";
        Example example;
        try {
            example = Example.fromJson(node, line.where());
        } catch (BadInput e) {
            return refused(line, id, Reason.NOT_AN_EXAMPLE, String.valueOf(e.getMessage()));
        }
        return switch (screen.screen(example)) {
            case Screened.Passed passed -> new Read(line, id, Candidate.of(passed), null);
            case Screened.Refused(_, Reason reason, String detail) ->
                    refused(line, id, reason, detail);
        };
    }

    private static Read refused(RawLine line, String id, Reason reason, String detail) {
        return new Read(line, id, null, new Refusal(reason, detail));
    }
}
