/// Cited facts on two time axes.
@NullMarked
package ai.elson.knowledge.rule;

import org.jspecify.annotations.NullMarked;
