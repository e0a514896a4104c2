/// Randomness that depends on its names alone.
@NullMarked
package ai.elson.base.seed;

import org.jspecify.annotations.NullMarked;
