package ai.elson.model.train;

import ai.elson.base.failure.FailedWork;
import ai.elson.base.file.AtomicFiles;
import ai.elson.base.progress.Progress;
import ai.elson.base.seed.Seeds;
import ai.elson.model.network.Linears;
import ai.elson.model.network.Network;
import ai.elson.model.network.WeightedLoss;
import ai.elson.model.torch.Tensors;
import ai.elson.model.torch.TorchThread;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.NoGradGuard;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/// The steps of a run: batch, loss, gradients, optimiser, metrics, checkpoint. It starts where the
/// newest checkpoint of the same work stands.
///
/// @param name of the run in metrics and on the bar
/// @param fingerprint digest of everything the result depends on
/// @param network whose loss is lowered
/// @param linears how its projections act, through the parameters under training where they do
/// @param parameters under training
/// @param optimiser of those parameters
/// @param texts to learn from
/// @param batches indices into the texts, a step each
/// @param rate of learning at each step
/// @param promptWeight what a token counts that the assistant did not write
/// @param checkpointEvery steps between checkpoints
/// @param seed of everything random inside a step
/// @param work folder for checkpoints and metrics, this run's alone
record TrainingLoop(
        String name,
        String fingerprint,
        Network network,
        Linears linears,
        FlatParameters parameters,
        AdamW optimiser,
        List<TokenizedText.Text> texts,
        List<int[]> batches,
        LearningRate rate,
        double promptWeight,
        int checkpointEvery,
        long seed,
        Path work) {

    /// Steps over which the shown loss is averaged.
    private static final int RECENT = 20;

    /// Runs to the end, to be called on the thread that made the network.
    ///
    /// @throws CancellationException where the person stops it; a checkpoint is written first
    TrainingResult run(Progress progress) {
        long start = System.nanoTime();
        int step = resume(progress);
        try (MetricsLog log = new MetricsLog(work, step);
                Progress.Bar bar = progress.start(name, batches.size())) {
            long tokensAtStart = log.tokens();
            for (; step < batches.size(); step++) {
                long before = System.nanoTime();
                StepMetrics metrics = step(step, log.tokens(), before);
                log.add(metrics);
                int done = step + 1;
                if (done % checkpointEvery == 0 && done < batches.size()) {
                    checkpoint(done);
                }
                if (TorchThread.stopping()) {
                    checkpoint(done);
                    throw new CancellationException(name + " stopped after step " + done);
                }
                try {
                    bar.at(done, note(log, tokensAtStart, start));
                } catch (CancellationException e) {
                    checkpoint(done);
                    throw e;
                }
            }
            int tenth = Math.max(1, batches.size() / 10);
            return new TrainingResult(
                    name,
                    batches.size(),
                    log.earlyLoss(Math.min(tenth, RECENT)),
                    log.recentLoss(tenth),
                    log.tokens(),
                    (System.nanoTime() - start) / 1e9);
        }
    }

    private static String note(MetricsLog log, long tokensAtStart, long start) {
        double seconds = (System.nanoTime() - start) / 1e9;
        return String.format(
                Locale.ROOT,
                "loss %.4f, %,.0f tokens/s",
                log.recentLoss(RECENT),
                (log.tokens() - tokensAtStart) / seconds);
    }

    private StepMetrics step(int step, long tokensBefore, long startNanos) {
        // Dropout draws from libtorch's generator: seeded by the step, a resumed run draws alike.
        torch.manual_seed(Seeds.derive(seed, "step", String.valueOf(step)));
        double learningRate = rate.at(step);
        double loss;
        int tokens;
        try (PointerScope _ = new PointerScope()) {
            Batch batch =
                    Batch.of(
                            Arrays.stream(batches.get(step)).mapToObj(texts::get).toList(),
                            promptWeight);
            tokens = batch.tokens();
            Tensor hidden = network.hidden(linears, batch.ids()).index_select(0, batch.rows());
            loss = WeightedLoss.backward(network, hidden, batch.targets(), batch.weights());
        }
        if (!Double.isFinite(loss)) {
            throw new FailedWork(
                    name
                            + ": the loss is "
                            + loss
                            + " at step "
                            + (step + 1)
                            + "; lower the learning rate ("
                            + learningRate
                            + ") or the clip, then run again");
        }
        double norm = optimiser.step(learningRate);
        double seconds = (System.nanoTime() - startNanos) / 1e9;
        return new StepMetrics(
                name,
                step + 1,
                loss,
                learningRate,
                norm,
                tokensBefore + tokens,
                Math.rint(tokens / seconds));
    }

    private int resume(Progress progress) {
        Optional<Checkpoint> found = Checkpoint.newest(work);
        if (found.isEmpty()) {
            return 0;
        }
        Checkpoint checkpoint = found.get();
        if (!checkpoint.fingerprint().equals(fingerprint)) {
            progress.line(
                    name + ": the checkpoint in " + work + " is of other work; it is removed");
            AtomicFiles.deleteTree(work);
            return 0;
        }
        try (PointerScope _ = new PointerScope();
                NoGradGuard _ = new NoGradGuard()) {
            float[] values = checkpoint.values();
            parameters.values().copy_(Tensors.ofFloats(values, values.length));
        }
        optimiser.restore(checkpoint.optimiser());
        progress.line(name + ": goes on after step " + checkpoint.step());
        return checkpoint.step();
    }

    private void checkpoint(int step) {
        new Checkpoint(fingerprint, step, Tensors.floats(parameters.values()), optimiser.state())
                .write(work);
    }
}
