package ai.elson.model.train;

/// What a finished run amounts to.
///
/// @param name `pretrain`, or the phase of the recipe
/// @param steps in all
/// @param firstLoss mean of the first steps, at most 20 of them, in nats per token
/// @param lastLoss mean of the last tenth of the steps
/// @param tokens read, repetitions counted
/// @param seconds that this run took; where it resumed, since then
public record TrainingResult(
        String name, int steps, double firstLoss, double lastLoss, long tokens, double seconds) {}
