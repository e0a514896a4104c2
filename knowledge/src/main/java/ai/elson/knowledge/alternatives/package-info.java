/// Private equity, hedge funds, commodities and digital assets.
@NullMarked
package ai.elson.knowledge.alternatives;

import org.jspecify.annotations.NullMarked;
