/// Equities, funds, portfolios, their risk and alternatives.
@NullMarked
package ai.elson.knowledge.portfolio;

import org.jspecify.annotations.NullMarked;
