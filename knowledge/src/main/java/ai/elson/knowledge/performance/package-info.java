/// How portfolios did and what they can lose: ratios, regressions, tail risk and attribution.
@NullMarked
package ai.elson.knowledge.performance;

import org.jspecify.annotations.NullMarked;
