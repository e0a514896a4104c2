package ai.elson.corpus.generate;

import java.util.SplittableRandom;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// A way to write an example.
///
/// @param task its name in files
/// @param share how often it is drawn, against the other families that fit
/// @param fits whether a ground has what it needs
/// @param writing writes
record Family(String task, int share, Predicate<Ground> fits, Writing writing) {

    /// Writes on a ground.
    @FunctionalInterface
    interface Writing {
        /// Null where the drawn values do not suit the family.
        @Nullable Draft write(Ground ground, SplittableRandom random);
    }
}
