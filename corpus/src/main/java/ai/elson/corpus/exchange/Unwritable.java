package ai.elson.corpus.exchange;

/// The format cannot carry an example; the message is the reason that is counted.
final class Unwritable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Unwritable(String reason) {
        super(reason, null, false, false);
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
