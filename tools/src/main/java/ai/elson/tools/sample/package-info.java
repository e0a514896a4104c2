/// The sample market: a small made world of companies, complete and consistent, under names that no
/// real one has.
@NullMarked
package ai.elson.tools.sample;

import org.jspecify.annotations.NullMarked;
