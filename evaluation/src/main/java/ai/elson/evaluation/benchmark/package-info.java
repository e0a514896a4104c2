/// Asks a model the questions, with tools, and keeps what it answered.
@NullMarked
package ai.elson.evaluation.benchmark;

import org.jspecify.annotations.NullMarked;
