/// Intervals, paired tests and percentiles for what was measured.
@NullMarked
package ai.elson.evaluation.statistics;

import org.jspecify.annotations.NullMarked;
