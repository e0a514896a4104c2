/// Any chat model behind the endpoints of OpenAI's API.
@NullMarked
package ai.elson.serving.openai;

import org.jspecify.annotations.NullMarked;
