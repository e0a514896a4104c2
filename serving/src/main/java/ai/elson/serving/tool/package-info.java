/// The registry's tools over HTTP.
@NullMarked
package ai.elson.serving.tool;

import org.jspecify.annotations.NullMarked;
