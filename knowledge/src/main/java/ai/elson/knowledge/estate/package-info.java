/// Estates, gifts, trusts and giving to charity.
@NullMarked
package ai.elson.knowledge.estate;

import org.jspecify.annotations.NullMarked;
