/// Exact three-phase samples, as a flow problem.
@NullMarked
package ai.elson.corpus.curriculum;

import org.jspecify.annotations.NullMarked;
