/// Protection of life, income, health and property, and the companies that sell it.
@NullMarked
package ai.elson.knowledge.insurance;

import org.jspecify.annotations.NullMarked;
