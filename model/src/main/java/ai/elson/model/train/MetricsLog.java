package ai.elson.model.train;

import ai.elson.base.failure.FailedWork;
import ai.elson.base.file.Json;
import ai.elson.base.file.Jsonl;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/// The metrics of a run, a line a step, written as they come.
final class MetricsLog implements AutoCloseable {

    static final String FILE_NAME = "metrics.jsonl";

    private final Path file;
    private final List<StepMetrics> metrics;
    private final Writer writer;

    /// Opens the log in `folder` and forgets what came after `step`: those steps are done again.
    MetricsLog(Path folder, int step) {
        file = folder.resolve(FILE_NAME);
        metrics = new ArrayList<>();
        if (step > 0 && Files.exists(file)) {
            whole(file).stream().filter(m -> m.step() <= step).forEach(metrics::add);
        }
        Jsonl.write(file, metrics.stream());
        try {
            writer = Files.newBufferedWriter(file, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw failure(e);
        }
    }

    /// All whole lines: a kill may have cut the last one short.
    private static List<StepMetrics> whole(Path file) {
        try {
            String text = Files.readString(file);
            List<StepMetrics> read = new ArrayList<>();
            text.substring(0, text.lastIndexOf('\n') + 1)
                    .lines()
                    .forEach(line -> read.add(Json.MAPPER.readValue(line, StepMetrics.class)));
            return read;
        } catch (IOException e) {
            throw new FailedWork(file + ": cannot be read: " + e, e);
        }
    }

    void add(StepMetrics step) {
        metrics.add(step);
        try {
            writer.write(Json.line(step) + "\n");
            writer.flush();
        } catch (IOException e) {
            throw failure(e);
        }
    }

    List<StepMetrics> all() {
        return metrics;
    }

    long tokens() {
        return metrics.isEmpty() ? 0 : metrics.getLast().tokens();
    }

    /// The mean loss of the latest `count` steps.
    double recentLoss(int count) {
        return mean(metrics.subList(Math.max(0, metrics.size() - count), metrics.size()));
    }

    /// The mean loss of the first `count` steps.
    double earlyLoss(int count) {
        return mean(metrics.subList(0, Math.min(count, metrics.size())));
    }

    private static double mean(List<StepMetrics> some) {
        return some.stream().mapToDouble(StepMetrics::loss).average().orElse(Double.NaN);
    }

    @Override
    public void close() {
        try {
            writer.close();
        } catch (IOException e) {
            throw failure(e);
        }
    }

    private FailedWork failure(IOException e) {
        return new FailedWork(file + ": cannot be written: " + e + "; make room and run again", e);
    }
}
