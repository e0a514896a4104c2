/// The time value of money.
@NullMarked
package ai.elson.knowledge.cashflow;

import org.jspecify.annotations.NullMarked;
