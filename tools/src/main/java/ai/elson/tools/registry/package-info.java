/// One registry of tools: their schemas, their calls and the choice among them.
@NullMarked
package ai.elson.tools.registry;

import org.jspecify.annotations.NullMarked;
