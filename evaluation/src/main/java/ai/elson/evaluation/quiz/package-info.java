/// The questions, their keys, and how they are built from hand-written scenarios.
@NullMarked
package ai.elson.evaluation.quiz;

import org.jspecify.annotations.NullMarked;
