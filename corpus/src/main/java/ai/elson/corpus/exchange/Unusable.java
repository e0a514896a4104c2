package ai.elson.corpus.exchange;

/// One record cannot be used; the run goes on.
final class Unusable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Fault fault;

    Unusable(Fault fault, String message) {
        super(message, null, false, false);
        this.fault = fault;
    }

    /// A field that is not what it should be.
    static Unusable field(String field, String found, String accepted) {
        return new Unusable(
                Fault.WRONG_FIELD, field + ": found " + found + "; accepted: " + accepted);
    }

    Fault fault() {
        return fault;
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
