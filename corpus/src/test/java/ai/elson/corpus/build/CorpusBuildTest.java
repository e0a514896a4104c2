package ai.elson.corpus.build;

import static org.assertj.core.api.Assertions.assertThat;

import ai.elson.base.progress.Progress;
import ai.elson.corpus.consolidate.Benchmark;
import ai.elson.corpus.consolidate.Screen;
import ai.elson.corpus.consolidate.ScreenSettings;
import ai.elson.corpus.generate.Candidates;
import ai.elson.corpus.generate.Pack;
import ai.elson.corpus.verify.Verification;
import ai.elson.knowledge.rule.RuleBook;
import ai.elson.tools.registry.Registry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CorpusBuildTest {

    private static final int SIZE = 100;

    @TempDir Path folder;

    @Test
    void any_number_of_threads_writes_the_same_bytes() throws IOException {
        Registry registry = Registry.standard();
        Candidates candidates = new Candidates(registry, 7);
        Path one = build(registry, candidates, 1);

        for (int threads : new int[] {2, 5}) {
            Path other = build(registry, candidates, threads);
            for (Pack pack : Pack.values()) {
                for (String form : new String[] {".jsonl", ".json"}) {
                    String file = pack.fileName() + form;
                    assertThat(Files.readString(other.resolve(file)))
                            .as("%s with %d threads", file, threads)
                            .isEqualTo(Files.readString(one.resolve(file)));
                }
            }
        }
        for (Pack pack : Pack.values()) {
            assertThat(Files.readAllLines(one.resolve(pack.fileName() + ".jsonl"))).hasSize(SIZE);
        }
    }

    private Path build(Registry registry, Candidates candidates, int threads) throws IOException {
        Path here = Files.createDirectory(folder.resolve("threads-" + threads));
        Map<Pack, Integer> sizes = new EnumMap<>(Pack.class);
        for (Pack pack : Pack.values()) {
            sizes.put(pack, SIZE);
        }
        Screen screen =
                new Screen(
                        ScreenSettings.standard(),
                        Benchmark.of(List.of()),
                        new Verification(registry, RuleBook.standard()));
        new CorpusBuild(candidates, screen, Teaching.NONE, threads)
                .write(sizes, here, Progress.SILENT);
        return here;
    }
}
