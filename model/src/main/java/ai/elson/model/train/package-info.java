/// Pretraining and phased adapter training: recipes, batches, optimiser, checkpoints, metrics.
@NullMarked
package ai.elson.model.train;

import org.jspecify.annotations.NullMarked;
