/// The Qwen2 transformer: its shape, its weights by Hugging Face name, its forward pass and its
/// cached decoding.
@NullMarked
package ai.elson.model.network;

import org.jspecify.annotations.NullMarked;
