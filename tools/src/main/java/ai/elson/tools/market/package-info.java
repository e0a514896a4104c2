/// Market data behind one interface: providers, the chain that falls over between them, the cache,
/// and what is computed from raw data.
@NullMarked
package ai.elson.tools.market;

import org.jspecify.annotations.NullMarked;
