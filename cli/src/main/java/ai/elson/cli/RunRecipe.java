package ai.elson.cli;

/// What the main job is made of; `recipes/run.yaml`. Paths are relative to Elson's own folder.
///
/// @param seed of the corpus and the curriculum
/// @param examples to write before consolidation
/// @param base folder of the base model
/// @param curriculum its recipe
/// @param training its recipe
/// @param candidates tools that stand in a prompt
/// @param maxTokens of one answer
/// @param threads of the served model
record RunRecipe(
        long seed,
        int examples,
        String base,
        String curriculum,
        String training,
        int candidates,
        int maxTokens,
        int threads) {

    @SuppressWarnings("NullAway") // a record read from a file may lack any component
    RunRecipe {
        if (base == null || curriculum == null || training == null) {
            throw new IllegalArgumentException("needs base, curriculum and training");
        }
        if (examples < 1 || candidates < 1 || maxTokens < 1 || threads < 1) {
            throw new IllegalArgumentException(
                    "examples, candidates, maxTokens, threads: found %d, %d, %d, %d; accepted: at least 1 each"
                            .formatted(examples, candidates, maxTokens, threads));
        }
    }
}
