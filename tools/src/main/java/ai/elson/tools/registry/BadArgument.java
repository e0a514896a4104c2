package ai.elson.tools.registry;

import tools.jackson.databind.JsonNode;

/// An argument that a caller can mend. [ToolResult#refused] carries it to the model.
final class BadArgument extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST_SHOWN = 60;

    private final String field;
    private final String found;
    private final String accepted;

    BadArgument(String field, String found, String accepted) {
        super(field + ": found " + found + "; accepted: " + accepted);
        this.field = field;
        this.found = found;
        this.accepted = accepted;
    }

    /// Shows a JSON value the way a person would: text in guillemets, the rest as it stands.
    static String shown(JsonNode value) {
        String text = value.isString() ? value.asString() : value.toString();
        String cut = text.length() > LONGEST_SHOWN ? text.substring(0, LONGEST_SHOWN) + "…" : text;
        return value.isString() ? "«" + cut + "»" : cut;
    }

    String field() {
        return field;
    }

    String found() {
        return found;
    }

    String accepted() {
        return accepted;
    }
}
