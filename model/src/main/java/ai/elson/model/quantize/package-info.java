/// Weights in four bits, as compressed-tensors packs them.
@NullMarked
package ai.elson.model.quantize;

import org.jspecify.annotations.NullMarked;
