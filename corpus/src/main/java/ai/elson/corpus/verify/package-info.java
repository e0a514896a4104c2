/// Whether what an example says is true: calls replay, figures have an origin, rules are cited.
@NullMarked
package ai.elson.corpus.verify;

import org.jspecify.annotations.NullMarked;
