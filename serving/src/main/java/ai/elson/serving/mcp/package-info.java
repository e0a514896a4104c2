/// The registry's tools over the Model Context Protocol.
@NullMarked
package ai.elson.serving.mcp;

import org.jspecify.annotations.NullMarked;
