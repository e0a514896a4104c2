/// What a calculator is, and the list of all.
@NullMarked
package ai.elson.knowledge.calculator;

import org.jspecify.annotations.NullMarked;
