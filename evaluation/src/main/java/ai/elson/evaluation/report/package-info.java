/// The result of a run as one HTML file.
@NullMarked
package ai.elson.evaluation.report;

import org.jspecify.annotations.NullMarked;
