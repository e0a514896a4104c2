/// Retirement accounts, pensions and Social Security.
@NullMarked
package ai.elson.knowledge.retirement;

import org.jspecify.annotations.NullMarked;
