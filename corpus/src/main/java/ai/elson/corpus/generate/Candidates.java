package ai.elson.corpus.generate;

import ai.elson.base.seed.Seeds;
import ai.elson.corpus.example.Example;
import ai.elson.tools.registry.Registry;
import java.util.Optional;
import java.util.SplittableRandom;

/// Draws examples, each from its own seed: a candidate depends on the corpus' seed, its target and
/// its number, and on no other candidate. So they can be drawn in any order and by any number of
/// threads.
///
/// A candidate's difficulty is counted from what its tools did ([Effort]); the target's only says
/// which families are tried.
public final class Candidates {

    /// Version of the generators, for the origin of their examples.
    public static final String VERSION = "2";

    private final ExampleWriter writer;
    private final long seed;
    private final String prefix;

    /// @param registry whose tools are asked
    /// @param seed any number
    public Candidates(Registry registry, long seed) {
        this(registry, seed, "");
    }

    /// @param prefix of the ids, for examples that join a corpus of another seed
    public Candidates(Registry registry, long seed, String prefix) {
        this.writer = new ExampleWriter(registry, seed);
        this.seed = seed;
        this.prefix = prefix;
    }

    /// The candidate of that number; empty where the drawn values do not suit the drawn family.
    public Optional<Example> draw(Target target, int number) {
        String pack = target.pack().id();
        SplittableRandom random =
                Seeds.random(seed, "corpus", pack, target.subject(), String.valueOf(number));
        String id = prefix + "%s-%s-%06d".formatted(pack, target.subject(), number);
        Written written = writer.write(target, random);
        return written == null
                ? Optional.empty()
                : Optional.of(writer.example(id, target.pack(), written));
    }
}
