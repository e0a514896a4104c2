package ai.elson.corpus.consolidate;

import ai.elson.base.failure.FailedWork;
import ai.elson.base.file.AtomicFiles;
import ai.elson.base.progress.Progress;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Screens and admits files of examples on one machine, in bounded memory: lines are screened in
/// batches by several threads, a few batches at a time, and admitted in their order by one. So the
/// outcome does not depend on the number of threads.
public final class Consolidator implements Engine {

    /// The examples that stay.
    public static final String KEPT = "kept.jsonl";

    /// Those that do not, each with its line.
    public static final String QUARANTINE = "quarantine.jsonl";

    private static final int BATCH = 256;

    private final Gate gate;
    private final int threads;
    private final Progress progress;

    /// What came of it.
    ///
    /// @param read lines that are not blank
    /// @param refused by reason, those with none left out
    public record Outcome(
            long read, long kept, SortedMap<Reason, Long> refused, CorpusCounts counts) {}

    /// @param threads 1 or more
    public Consolidator(Screen screen, int threads, Progress progress) {
        if (threads < 1) {
            throw new IllegalArgumentException(
                    "threads: found " + threads + "; accepted: 1 or more");
        }
        this.gate = new Gate(screen);
        this.threads = threads;
        this.progress = progress;
    }

    @Override
    public Outcome run(List<Path> inputs, Path folder) {
        Engine.check(inputs, folder);
        Outcome[] outcome = new Outcome[1];
        AtomicFiles.writeFolder(folder, part -> outcome[0] = write(inputs, part));
        return outcome[0];
    }

    private Outcome write(List<Path> inputs, Path part) throws IOException {
        try (Writer kept = Files.newBufferedWriter(part.resolve(KEPT));
                Writer quarantined = Files.newBufferedWriter(part.resolve(QUARANTINE));
                Progress.Bar bar = progress.start("consolidate", 0)) {
            Pass pass = new Pass(kept, new Quarantine(quarantined), bar);
            ExecutorService pool = Executors.newFixedThreadPool(threads);
            try {
                for (Path input : inputs) {
                    file(input, pool, pass);
                }
            } finally {
                pool.shutdownNow();
            }
            return pass.outcome();
        }
    }

    private void file(Path input, ExecutorService pool, Pass pass) throws IOException {
        Deque<Future<List<Gate.Read>>> ahead = new ArrayDeque<>();
        try (RawLines lines = new RawLines(input)) {
            List<RawLine> batch = lines.next(BATCH);
            while (!batch.isEmpty() || !ahead.isEmpty()) {
                if (!batch.isEmpty()) {
                    List<RawLine> mine = batch;
                    ahead.add(pool.submit(() -> mine.stream().map(gate::read).toList()));
                    batch = lines.next(BATCH);
                }
                if (batch.isEmpty() || ahead.size() > 2 * threads) {
                    pass.admit(done(ahead.remove()));
                }
            }
        }
    }

    private static List<Gate.Read> done(Future<List<Gate.Read>> future) {
        try {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            CancellationException cancelled = new CancellationException("interrupted");
            cancelled.initCause(e);
            throw cancelled;
        } catch (ExecutionException e) {
            throw new FailedWork("a line could not be screened: " + e.getCause(), e);
        }
    }

    /// One run's way through the lines, in their order.
    private static final class Pass {
        private final Writer kept;
        private final Quarantine quarantine;
        private final Progress.Bar bar;
        private final Admission admission = new Admission();
        private final CorpusCounts.Counter counter = new CorpusCounts.Counter();
        private long read;
        private long stayed;

        Pass(Writer kept, Quarantine quarantine, Progress.Bar bar) {
            this.kept = kept;
            this.quarantine = quarantine;
            this.bar = bar;
        }

        void admit(List<Gate.Read> batch) throws IOException {
            for (Gate.Read line : batch) {
                read++;
                Candidate candidate = line.candidate();
                Optional<Refusal> refusal =
                        candidate == null
                                ? Optional.ofNullable(line.refusal())
                                : admission.admit(candidate.fingerprint());
                if (refusal.isPresent()) {
                    quarantine.add(line.line(), line.id(), refusal.get());
                } else if (candidate != null) {
                    stayed++;
                    counter.add(candidate.facts(), candidate.fingerprint());
                    kept.write(candidate.text());
                    kept.write('\n');
                }
            }
            bar.at(read, "%,d kept, %,d refused".formatted(stayed, read - stayed));
        }

        Outcome outcome() {
            return new Outcome(read, stayed, quarantine.counts(), counter.counts());
        }
    }
}
