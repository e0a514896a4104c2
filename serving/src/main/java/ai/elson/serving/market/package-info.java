/// Market data as REST routes, each answer in an envelope that says who served it and when.
@NullMarked
package ai.elson.serving.market;

import org.jspecify.annotations.NullMarked;
