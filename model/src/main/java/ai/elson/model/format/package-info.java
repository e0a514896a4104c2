/// The files a model travels in, to the byte as the Python ecosystem writes and reads them.
@NullMarked
package ai.elson.model.format;

import org.jspecify.annotations.NullMarked;
