/// Makes a corpus: draws candidates, screens and admits them, and writes the packs.
@NullMarked
package ai.elson.corpus.build;

import org.jspecify.annotations.NullMarked;
