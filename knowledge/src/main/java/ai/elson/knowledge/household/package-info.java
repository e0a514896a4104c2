/// A household's budget, loans and home.
@NullMarked
package ai.elson.knowledge.household;

import org.jspecify.annotations.NullMarked;
