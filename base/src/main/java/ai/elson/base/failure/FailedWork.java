package ai.elson.base.failure;

import org.jspecify.annotations.Nullable;

/// The input was good and the work failed all the same: a full disk, a port in use, a server that
/// is down, a gate that was missed. Exit code 1.
public final class FailedWork extends ElsonException {

    private static final long serialVersionUID = 1L;

    public FailedWork(String message) {
        this(message, null);
    }

    @SuppressWarnings("NullAway") // Throwable accepts a null cause
    public FailedWork(String message, @Nullable Throwable cause) {
        super(message, cause, 1);
    }
}
