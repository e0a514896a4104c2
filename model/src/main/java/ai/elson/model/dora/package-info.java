/// Weight-decomposed low-rank adaptation of a frozen network.
@NullMarked
package ai.elson.model.dora;

import org.jspecify.annotations.NullMarked;
