/// All that Elson knows: cited rules, the taxonomy, and every calculator by field.
@NullMarked
package ai.elson.knowledge;

import org.jspecify.annotations.NullMarked;
