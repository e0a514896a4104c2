/// The closed list of ways in which a command ends badly.
@NullMarked
package ai.elson.base.failure;

import org.jspecify.annotations.NullMarked;
