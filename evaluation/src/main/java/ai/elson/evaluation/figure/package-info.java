/// Finds the figures and the citations in what somebody wrote.
@NullMarked
package ai.elson.evaluation.figure;

import org.jspecify.annotations.NullMarked;
