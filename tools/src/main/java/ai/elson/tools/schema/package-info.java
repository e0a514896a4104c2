/// The seven documents that an advisor hands over: their schemas, derived from records, and the
/// rules that hold between their fields.
@NullMarked
package ai.elson.tools.schema;

import org.jspecify.annotations.NullMarked;
