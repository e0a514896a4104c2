/// A loaded model that answers chat requests.
@NullMarked
package ai.elson.model.generate;

import org.jspecify.annotations.NullMarked;
