/// What long work tells the person who waits.
@NullMarked
package ai.elson.base.progress;

import org.jspecify.annotations.NullMarked;
