/// How a conversation is written for a model, and how the model's tool calls are read.
@NullMarked
package ai.elson.model.template;

import org.jspecify.annotations.NullMarked;
