/// How a portfolio is put together: its risk by holding, best mixes, views, targets and trades.
@NullMarked
package ai.elson.knowledge.allocation;

import org.jspecify.annotations.NullMarked;
