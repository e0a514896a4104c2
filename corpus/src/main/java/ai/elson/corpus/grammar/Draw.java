package ai.elson.corpus.grammar;

import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;

/// Draws from lists.
public final class Draw {

    private Draw() {}

    /// One of a list that is not empty.
    public static <T> T one(List<T> list, SplittableRandom random) {
        return list.get(random.nextInt(list.size()));
    }

    /// Puts a list in random order.
    public static <T> void shuffle(List<T> list, SplittableRandom random) {
        for (int i = list.size() - 1; i > 0; i--) {
            Collections.swap(list, i, random.nextInt(i + 1));
        }
    }
}
