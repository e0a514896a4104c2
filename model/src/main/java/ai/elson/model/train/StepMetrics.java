package ai.elson.model.train;

/// What one step of training showed; a line of `metrics.jsonl`.
///
/// @param phase `pretrain`, or the phase of the recipe
/// @param step from 1
/// @param loss weighted mean over the batch, in nats per token
/// @param learningRate of this step
/// @param gradientNorm before clipping
/// @param tokens read since the first step
/// @param tokensPerSecond of this step; it depends on the machine and on its load
public record StepMetrics(
        String phase,
        int step,
        double loss,
        double learningRate,
        double gradientNorm,
        long tokens,
        double tokensPerSecond) {}
