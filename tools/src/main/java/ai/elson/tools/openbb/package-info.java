/// Market data from the REST server of an OpenBB Platform, of both its generations.
@NullMarked
package ai.elson.tools.openbb;

import org.jspecify.annotations.NullMarked;
