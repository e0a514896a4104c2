package ai.elson.corpus.consolidate;

import ai.elson.corpus.example.Example;
import ai.elson.corpus.generate.TestCorpus;
import ai.elson.corpus.verify.Verification;
import ai.elson.knowledge.rule.RuleBook;
import ai.elson.tools.registry.Registry;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// 1,000 generated examples, screened and admitted on one thread: with every call made again, and
/// without verification.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
public class ConsolidationBenchmark {

    private static final int EXAMPLES = 1_000;

    private List<Example> corpus = List.of();
    private Screen screen = screen(Registry.standard(), List.of());

    /// The benchmark's questions are stood for by as many of another seed.
    @Setup
    public void generate() {
        Registry registry = Registry.standard();
        corpus = TestCorpus.of(registry, 1, EXAMPLES);
        List<String> questions = TestCorpus.of(registry, 2, 431).stream().map(Example::question).toList();
        screen = screen(registry, questions);
    }

    private static Screen screen(Registry registry, List<String> questions) {
        return new Screen(
                ScreenSettings.standard(),
                Benchmark.of(questions),
                new Verification(registry, RuleBook.standard()));
    }

    @org.openjdk.jmh.annotations.Benchmark
    public int screenAndAdmit() {
        return Consolidation.of(corpus, screen).examples().size();
    }

    @org.openjdk.jmh.annotations.Benchmark
    public int withoutVerification() {
        Admission admission = new Admission();
        int kept = 0;
        for (Example example : corpus) {
            Example clean = Screen.clean(example);
            if (screen.unproved(clean).isEmpty()
                    && admission.admit(Fingerprint.of(clean)).isEmpty()) {
                kept++;
            }
        }
        return kept;
    }
}
