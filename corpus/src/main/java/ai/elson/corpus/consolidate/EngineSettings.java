package ai.elson.corpus.consolidate;

import ai.elson.base.progress.Progress;
import java.util.List;

/// What an engine makes its gates from, on whatever machine; registry and rule book are the
/// standard ones.
///
/// @param benchmark the questions that must not be trained on
/// @param lengths that are accepted
public record EngineSettings(List<String> benchmark, ScreenSettings lengths, Progress progress) {

    public EngineSettings {
        benchmark = List.copyOf(benchmark);
    }
}
