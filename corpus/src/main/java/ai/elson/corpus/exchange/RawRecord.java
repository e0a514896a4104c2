package ai.elson.corpus.exchange;

import ai.elson.base.file.Json;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// A record as it lies in its file, before anybody knows whether it is one.
///
/// @param unit `line`, `element` or `row`
/// @param number where it begins, from 1
/// @param raw its bytes; of one that is too long the first ones
/// @param bytes how long it is
/// @param content its fields, asked for when it is used
@SuppressWarnings("ArrayRecordComponent") // nobody compares or changes them
record RawRecord(String unit, long number, byte[] raw, long bytes, Content content) {

    /// Gives the fields, or says why there are none.
    @FunctionalInterface
    interface Content {
        ObjectNode fields();
    }

    /// A record of JSON text.
    static RawRecord json(String unit, long number, byte[] raw, long bytes) {
        return new RawRecord(unit, number, raw, bytes, () -> object(text(raw)));
    }

    /// The fields.
    ///
    /// @throws Unusable where it is too long, no UTF-8 or no record
    ObjectNode fields() {
        if (bytes > Limits.RECORD_BYTES) {
            throw new Unusable(
                    Fault.TOO_LONG,
                    "found %,d bytes; accepted: at most %,d".formatted(bytes, Limits.RECORD_BYTES));
        }
        return content.fields();
    }

    static String text(byte[] raw) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(raw)).toString();
        } catch (CharacterCodingException e) {
            throw new Unusable(Fault.NOT_UTF8, "found bytes that are not UTF-8; accepted: UTF-8");
        }
    }

    private static ObjectNode object(String text) {
        try {
            JsonNode node = Json.MAPPER.readTree(text);
            if (node instanceof ObjectNode object) {
                return object;
            }
            throw new Unusable(
                    Fault.BROKEN_JSON,
                    "found " + node.getNodeType() + "; accepted: one JSON object");
        } catch (JacksonException e) {
            throw new Unusable(
                    Fault.BROKEN_JSON,
                    "found " + e.getOriginalMessage() + "; accepted: one JSON object");
        }
    }
}
