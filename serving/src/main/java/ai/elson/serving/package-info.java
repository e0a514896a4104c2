/// The HTTP and MCP faces of tools and models.
@NullMarked
package ai.elson.serving;

import org.jspecify.annotations.NullMarked;
