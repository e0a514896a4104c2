package ai.elson.corpus.curriculum;

import ai.elson.base.file.AtomicFiles;
import ai.elson.base.seed.Seeds;
import ai.elson.corpus.bucket.BucketPool;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/// A pool of a million records in 200 domains of three buckets, read and sampled.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 1)
@Measurement(iterations = 5)
@Fork(value = 1, jvmArgs = "-Xmx1g")
public class CurriculumBenchmark {

    private static final List<String> TIERS = List.of("easy", "medium", "hard", "extremely_complex");

    @Param({"15000", "300000"})
    int targetRecords;

    private Path folder = Path.of("");
    private Path map = Path.of("");
    private BucketPool pool = BucketPool.of(List.of());

    /// Cells of uneven size, as real ones are.
    @Setup
    public void write() throws IOException {
        folder = Files.createTempDirectory("buckets");
        map = folder.resolve("map.yaml");
        SplittableRandom random = Seeds.random(1, "curriculum benchmark");
        StringBuilder domains = new StringBuilder();
        int left = 1_000_000;
        for (int b = 0; b < 600; b++) {
            Path bucket = Files.createDirectory(folder.resolve("bucket" + b));
            domains.append("bucket").append(b).append(": domain").append(b / 3).append('\n');
            for (int t = 0; t < 4; t++) {
                boolean last = b == 599 && t == 3;
                int records = last ? left : Math.min(left, random.nextInt(830));
                left -= records;
                try (BufferedWriter out =
                        Files.newBufferedWriter(bucket.resolve(TIERS.get(t) + ".jsonl"))) {
                    for (int i = 0; i < records; i++) {
                        out.write("{\"id\":\"record-" + b + "-" + t + "-" + i);
                        out.write("\",\"messages\":[{\"role\":\"user\",\"content\":\"");
                        out.write("words of a question and of its answer ".repeat(8));
                        out.write("\"}]}\n");
                    }
                }
            }
        }
        Files.writeString(map, domains);
        pool = BucketPool.load(folder, map);
    }

    @TearDown
    public void remove() {
        AtomicFiles.deleteTree(folder);
    }

    @Benchmark
    public BucketPool load() {
        return BucketPool.load(folder, map);
    }

    /// Phase B: cap of 15 %, fairest spread over 600 buckets.
    @Benchmark
    public List<Drawn> phaseB() {
        CurriculumRecipe.Phase b = CurriculumRecipe.standard().phases().get(1);
        return Curriculum.sample(
                new CurriculumRecipe(false, List.of(b.withRecords(targetRecords))), pool, 42, null);
    }

    /// A, B and C, none of a record twice.
    @Benchmark
    public List<Drawn> allPhases() {
        CurriculumRecipe standard = CurriculumRecipe.standard();
        return Curriculum.sample(
                new CurriculumRecipe(
                        false,
                        standard.phases().stream()
                                .map(p -> p.withRecords(Math.min(targetRecords, 200_000)))
                                .toList()),
                pool,
                42,
                null);
    }
}
