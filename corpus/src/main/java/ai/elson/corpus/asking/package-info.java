/// How people ask for a figure and how an answer hands it on: shared by made-up and real tools.
@NullMarked
package ai.elson.corpus.asking;

import org.jspecify.annotations.NullMarked;
