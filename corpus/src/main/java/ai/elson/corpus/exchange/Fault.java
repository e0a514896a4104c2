package ai.elson.corpus.exchange;

import java.util.Locale;

/// Why a record is put aside: a closed list.
enum Fault {
    /// Longer than [Limits#RECORD_BYTES].
    TOO_LONG,
    /// Bytes that are not UTF-8.
    NOT_UTF8,
    /// Not one JSON object.
    BROKEN_JSON,
    /// A quote that never closes, or text after it.
    BROKEN_CSV,
    /// More or fewer columns than the header.
    WRONG_COLUMNS,
    /// A field is missing or is not of its type.
    WRONG_FIELD,
    /// A turn of somebody who does not take part.
    UNKNOWN_ROLE,
    /// Turns that do not fit together, as a tool call without its result.
    BROKEN_CONVERSATION,
    /// No domain, bucket or difficulty, or ones that the taxonomy does not have.
    NO_CELL,
    /// A tool that is defined in two ways.
    TOOL_CONFLICT;

    String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
