package ai.elson.base.failure;

import org.jspecify.annotations.Nullable;

/// What was given cannot be used: a file, a line, a field, an argument. Exit code 2.
public final class BadInput extends ElsonException {

    private static final long serialVersionUID = 1L;

    public BadInput(String message) {
        this(message, null);
    }

    @SuppressWarnings("NullAway") // Throwable accepts a null cause
    public BadInput(String message, @Nullable Throwable cause) {
        super(message, cause, 2);
    }

    /// The four things a person needs to mend an input.
    ///
    /// @param where file, line and field, as `recipes/a.yaml:12: phases[0].epochs`
    /// @param found what stands there
    /// @param accepted what may stand there
    public static BadInput at(String where, String found, String accepted) {
        return new BadInput(where + ": found " + found + "; accepted: " + accepted);
    }
}
