package ai.elson.knowledge.taxonomy;

import java.util.Arrays;
import java.util.Locale;

/// How hard a question is, known from the steps and rules that its answer takes.
public enum Difficulty {
    /// One concept.
    EASY,
    /// Several concepts, or a comparison.
    MEDIUM,
    /// A professional case of several steps.
    HARD,
    /// An edge case across domains, or heavy in compliance.
    EXTREMELY_COMPLEX;

    /// The name in files, as `extremely_complex`.
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The difficulty with this name in files.
    ///
    /// @throws IllegalArgumentException that lists the names
    public static Difficulty of(String id) {
        return Arrays.stream(values())
                .filter(d -> d.id().equals(id))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "found difficulty «"
                                        + id
                                        + "»; accepted: easy, medium, hard, extremely_complex"));
    }
}
