/// Tells a right answer from a wrong one, and shows that impostors get nothing.
@NullMarked
package ai.elson.evaluation.score;

import org.jspecify.annotations.NullMarked;
