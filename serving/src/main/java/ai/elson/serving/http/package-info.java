/// What every endpoint shares: the web server, bodies within bounds, the key and the shape of
/// errors.
@NullMarked
package ai.elson.serving.http;

import org.jspecify.annotations.NullMarked;
