package ai.elson.corpus.audit;

import ai.elson.base.failure.FailedWork;
import ai.elson.base.progress.Progress;
import ai.elson.corpus.consolidate.Benchmark;
import ai.elson.corpus.consolidate.RawLine;
import ai.elson.corpus.consolidate.RawLines;
import ai.elson.corpus.verify.Verification;
import ai.elson.knowledge.rule.Rule;
import ai.elson.knowledge.rule.RuleBook;
import ai.elson.tools.registry.Registry;
import ai.elson.tools.registry.Tool;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Reads the files of a corpus again and believes nothing that is written beside them.
///
/// One pass in bounded memory: lines are examined in batches by several threads, a few batches at a
/// time, and added up in their order by one, so the number of threads changes nothing but the time.
/// What is kept grows by some 700 bytes an example, the hashes that find repeats.
public final class CorpusAudit {

    private static final int BATCH = 256;

    private final Registry registry;
    private final RuleBook rules;
    private final Benchmark benchmark;
    private final long seed;
    private final int threads;
    private final Progress progress;

    /// @param registry whose calls are made again
    /// @param rules that may be cited
    /// @param benchmark whose questions must not be there
    /// @param seed of the sample to read
    /// @param threads 1 or more
    public CorpusAudit(
            Registry registry,
            RuleBook rules,
            Benchmark benchmark,
            long seed,
            int threads,
            Progress progress) {
        if (threads < 1) {
            throw new IllegalArgumentException(
                    "threads: found " + threads + "; accepted: 1 or more");
        }
        this.registry = registry;
        this.rules = rules;
        this.benchmark = benchmark;
        this.seed = seed;
        this.threads = threads;
        this.progress = progress;
    }

    /// Reads the files in this order.
    ///
    /// @throws ai.elson.base.failure.BadInput where one is not there; a line that is no example is
    ///   counted, and the audit goes on
    public Audit run(List<Path> files) {
        Examiner examiner = new Examiner(new Verification(registry, rules), benchmark, seed);
        AuditTally tally = new AuditTally();
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try (Progress.Bar bar = progress.start("audit", 0)) {
            for (Path file : files) {
                read(file, examiner, pool, tally, bar);
            }
        } finally {
            pool.shutdownNow();
        }
        return tally.finish(
                registry.tools().stream().map(Tool::name).toList(),
                rules.rules().stream().map(Rule::id).distinct().toList());
    }

    private void read(
            Path file,
            Examiner examiner,
            ExecutorService pool,
            AuditTally tally,
            Progress.Bar bar) {
        Deque<Future<List<Examination>>> ahead = new ArrayDeque<>();
        try (RawLines lines = new RawLines(file)) {
            List<RawLine> batch = lines.next(BATCH);
            while (!batch.isEmpty() || !ahead.isEmpty()) {
                if (!batch.isEmpty()) {
                    List<RawLine> mine = batch;
                    ahead.add(pool.submit(() -> mine.stream().map(examiner::examine).toList()));
                    batch = lines.next(BATCH);
                }
                if (batch.isEmpty() || ahead.size() > 2 * threads) {
                    done(ahead.remove()).forEach(tally::add);
                    bar.at(tally.read(), "");
                }
            }
        }
    }

    private static List<Examination> done(Future<List<Examination>> future) {
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
            throw new FailedWork("a line could not be examined: " + e.getCause(), e);
        }
    }
}
