package ai.elson.base.failure;

/// Every failure that a person is meant to read: one line that says what, where, what was found,
/// what is accepted and what to do. The command prints the message without a stack trace and exits
/// with [#exitCode].
public sealed class ElsonException extends RuntimeException permits BadInput, FailedWork {

    private static final long serialVersionUID = 1L;

    private final int exitCode;

    ElsonException(String message, Throwable cause, int exitCode) {
        super(message, cause);
        this.exitCode = exitCode;
    }

    /// 1 for failed work, 2 for bad usage or input.
    public final int exitCode() {
        return exitCode;
    }
}
