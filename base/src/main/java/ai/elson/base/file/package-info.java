/// JSON, JSON lines, YAML recipes and atomic files.
@NullMarked
package ai.elson.base.file;

import org.jspecify.annotations.NullMarked;
