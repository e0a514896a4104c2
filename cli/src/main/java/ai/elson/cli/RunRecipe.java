package ai.elson.cli;

import ai.elson.corpus.generate.Pack;
import java.util.EnumMap;
import java.util.Map;

/// What the main job is made of; `recipes/run.yaml`. Paths are relative to Elson's own folder.
///
/// @param seed of the corpus and the curriculum
/// @param sizes examples by pack, as `base: 2866`; packs that are not named have none
/// @param base folder of the base model
/// @param curriculum its recipe
/// @param training its recipe
/// @param candidates tools that stand in a prompt
/// @param maxTokens of one answer
/// @param threads of the served model
record RunRecipe(
        long seed,
        Map<String, Integer> sizes,
        String base,
        String curriculum,
        String training,
        int candidates,
        int maxTokens,
        int threads) {

    @SuppressWarnings("NullAway") // a record read from a file may lack any component
    RunRecipe {
        if (base == null || curriculum == null || training == null || sizes == null) {
            throw new IllegalArgumentException("needs sizes, base, curriculum and training");
        }
        if (candidates < 1 || maxTokens < 1 || threads < 1) {
            throw new IllegalArgumentException(
                    "candidates, maxTokens, threads: found %d, %d, %d; accepted: at least 1 each"
                            .formatted(candidates, maxTokens, threads));
        }
        sizes = Map.copyOf(sizes);
    }

    /// The sizes of the packs.
    ///
    /// @throws ai.elson.base.failure.BadInput for a name that is no pack's
    Map<Pack, Integer> packs() {
        Map<Pack, Integer> packs = new EnumMap<>(Pack.class);
        sizes.forEach((name, size) -> packs.put(Pack.of(name), size));
        return packs;
    }
}
