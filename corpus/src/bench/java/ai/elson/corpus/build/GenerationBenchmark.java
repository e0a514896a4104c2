package ai.elson.corpus.build;

import ai.elson.corpus.consolidate.Screen;
import ai.elson.corpus.consolidate.ScreenSettings;
import ai.elson.corpus.consolidate.Screened;
import ai.elson.corpus.example.Example;
import ai.elson.corpus.generate.Candidates;
import ai.elson.corpus.generate.Pack;
import ai.elson.corpus.generate.Target;
import ai.elson.corpus.verify.Verification;
import ai.elson.knowledge.rule.RuleBook;
import ai.elson.knowledge.taxonomy.Difficulty;
import ai.elson.tools.registry.Registry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// 1,000 candidates of all packs on one thread: drawn, and drawn and screened. Each round draws
/// others, so that no call is answered from what the round before has kept.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 5)
@Measurement(iterations = 5, time = 5)
public class GenerationBenchmark {

    private static final int CANDIDATES = 1_000;

    private final Registry registry = Registry.standard();
    private final Candidates candidates = new Candidates(registry, 42);
    private final Screen screen =
            new Screen(
                    ScreenSettings.standard(),
                    ai.elson.corpus.consolidate.Benchmark.of(List.of()),
                    new Verification(registry, RuleBook.standard()));
    private final List<Target> targets = targets();
    private int next;

    private static List<Target> targets() {
        List<Target> targets = new ArrayList<>();
        for (Pack pack : Pack.values()) {
            pack.quotas(CANDIDATES)
                    .forEach((subject, room) -> {
                        for (Difficulty difficulty : room.keySet()) {
                            targets.add(new Target(pack, subject, difficulty));
                        }
                    });
        }
        return targets;
    }

    private Optional<Example> candidate() {
        int number = next++;
        return candidates.draw(targets.get(number % targets.size()), number);
    }

    @Benchmark
    public int draw() {
        int drawn = 0;
        for (int i = 0; i < CANDIDATES; i++) {
            drawn += candidate().isPresent() ? 1 : 0;
        }
        return drawn;
    }

    @Benchmark
    public int drawAndScreen() {
        int passed = 0;
        for (int i = 0; i < CANDIDATES; i++) {
            passed +=
                    candidate().map(screen::screen).orElse(null) instanceof Screened.Passed ? 1 : 0;
        }
        return passed;
    }
}
