package ai.elson.knowledge.calculator;

/// A value that a calculator refuses, so said that whoever sent it can mend it.
public final class BadField extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final String field;
    private final String found;
    private final String accepted;

    public BadField(String field, String found, String accepted) {
        super(field + ": found «" + found + "»; accepted: " + accepted);
        this.field = field;
        this.found = found;
        this.accepted = accepted;
    }

    public String field() {
        return field;
    }

    public String found() {
        return found;
    }

    public String accepted() {
        return accepted;
    }
}
