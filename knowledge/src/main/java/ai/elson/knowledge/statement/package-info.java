/// Financial statements and the ratios over them.
@NullMarked
package ai.elson.knowledge.statement;

import org.jspecify.annotations.NullMarked;
