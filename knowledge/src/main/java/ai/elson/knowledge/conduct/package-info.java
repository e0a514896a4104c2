/// What conduct rules require of whom, as yes or no with the rule.
@NullMarked
package ai.elson.knowledge.conduct;

import org.jspecify.annotations.NullMarked;
