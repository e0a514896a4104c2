/// Books, statements of account and what they are charged with.
@NullMarked
package ai.elson.knowledge.accounting;

import org.jspecify.annotations.NullMarked;
