/// Puts links and passages into the taxonomy, by what is known of hosts, of the law's numbers and
/// of the words of each topic.
@NullMarked
package ai.elson.corpus.source;

import org.jspecify.annotations.NullMarked;
