/// The command `elson`: verbs in the order of the journey, and the main job that walks it whole.
@NullMarked
package ai.elson.cli;

import org.jspecify.annotations.NullMarked;
