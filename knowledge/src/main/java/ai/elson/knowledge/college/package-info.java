/// Paying for college.
@NullMarked
package ai.elson.knowledge.college;

import org.jspecify.annotations.NullMarked;
