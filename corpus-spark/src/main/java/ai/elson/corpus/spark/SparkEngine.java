package ai.elson.corpus.spark;

import ai.elson.base.failure.BadInput;
import ai.elson.base.failure.ElsonException;
import ai.elson.base.failure.FailedWork;
import ai.elson.base.file.AtomicFiles;
import ai.elson.base.progress.Progress;
import ai.elson.corpus.consolidate.Consolidator.Outcome;
import ai.elson.corpus.consolidate.Engine;
import ai.elson.corpus.consolidate.EngineSettings;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.apache.spark.SparkException;
import org.apache.spark.api.java.JavaSparkContext;

/// Consolidates on Spark. Executors read the inputs by their absolute paths, so on a cluster these
/// lie on a disk that all machines share; the driver alone writes.
final class SparkEngine implements Engine {

    private final ScreenPlan plan;
    private final Progress progress;
    private final String master;
    private final long least;
    private final long most;

    /// @param master as Spark writes it
    /// @param least bytes of a file that one task reads
    /// @param most bytes of a file that one task reads
    SparkEngine(EngineSettings settings, String master, long least, long most) {
        this.plan = new ScreenPlan(settings.benchmark(), settings.lengths());
        this.progress = settings.progress();
        this.master = master;
        this.least = least;
        this.most = most;
    }

    @Override
    public Outcome run(List<Path> inputs, Path folder) {
        Engine.check(inputs, folder);
        Outcome[] outcome = new Outcome[1];
        AtomicFiles.writeFolder(folder, part -> outcome[0] = write(inputs, part));
        return outcome[0];
    }

    private Outcome write(List<Path> inputs, Path part) {
        try (JavaSparkContext context = Contexts.open(master);
                Progress.Bar bar = progress.start("consolidate on Spark", 0)) {
            Watch watch = new Watch(bar);
            List<Slice> slices = Slice.of(inputs, least, most, context.defaultParallelism());
            return slices.isEmpty()
                    ? Writing.nothing(part)
                    : new Job(context, watch).run(plan, slices, part);
        } catch (ElsonException | CancellationException e) {
            throw e;
        } catch (Exception e) {
            throw failed(e);
        }
    }

    /// Spark wraps what happened on an executor, as text or as a cause.
    private RuntimeException failed(Exception e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof BadInput bad) {
                return bad;
            }
            if (cause instanceof InterruptedException) {
                Thread.currentThread().interrupt();
                CancellationException cancelled = new CancellationException("interrupted");
                cancelled.initCause(e);
                return cancelled;
            }
        }
        String first = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
        return new FailedWork(
                "Spark on %s could not consolidate: %s%s"
                        .formatted(
                                master,
                                first,
                                e instanceof SparkException || !Contexts.local(master)
                                        ? "; every machine needs JDK 25 and the inputs at the same"
                                                + " paths, and the master is set by "
                                                + SparkEngineProvider.MASTER
                                        : ""),
                e);
    }
}
