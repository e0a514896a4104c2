/// Prices, yields and the sensitivity of bonds.
@NullMarked
package ai.elson.knowledge.bonds;

import org.jspecify.annotations.NullMarked;
