/// Federal, state and cross-border taxes of persons and businesses.
@NullMarked
package ai.elson.knowledge.tax;

import org.jspecify.annotations.NullMarked;
