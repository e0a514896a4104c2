package ai.elson.tools.market;

import org.jspecify.annotations.Nullable;

/// Words of a provider. A schema accepts no empty text, and an empty text says nothing.
final class Text {

    private Text() {}

    static @Nullable String orNull(@Nullable String words) {
        return words == null || words.isBlank() ? null : words.strip();
    }
}
