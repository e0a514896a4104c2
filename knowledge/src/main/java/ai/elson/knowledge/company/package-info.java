/// A company's value, capital and cash.
@NullMarked
package ai.elson.knowledge.company;

import org.jspecify.annotations.NullMarked;
