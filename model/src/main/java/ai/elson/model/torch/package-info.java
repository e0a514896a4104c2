/// The thin layer that wraps the traps of libtorch once: settings, threads, copies in and out.
@NullMarked
package ai.elson.model.torch;

import org.jspecify.annotations.NullMarked;
