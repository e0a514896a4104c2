/// Messages, tool calls, the port to a chat model, and its OpenAI-compatible client.
@NullMarked
package ai.elson.base.chat;

import org.jspecify.annotations.NullMarked;
