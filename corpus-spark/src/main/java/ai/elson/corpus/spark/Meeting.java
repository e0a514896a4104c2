package ai.elson.corpus.spark;

import ai.elson.corpus.consolidate.Fingerprint;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;
import scala.Tuple2;

/// Pairs in the order of their first records, beside the lines of the slice: gives each pair the
/// first one's fingerprint. A pair that several bands made is given once.
final class Meeting extends Walk<Tuple2<Pair, Fingerprint>> {

    private final Iterator<Line> lines;
    private final Iterator<Tuple2<Pair, Boolean>> pairs;
    private @Nullable Line line;
    private @Nullable Pair before;

    Meeting(Iterator<Line> lines, Iterator<Tuple2<Pair, Boolean>> pairs) {
        this.lines = lines;
        this.pairs = pairs;
    }

    @Override
    boolean step() {
        if (!pairs.hasNext()) {
            return false;
        }
        Pair pair = pairs.next()._1();
        if (!pair.equals(before)) {
            before = pair;
            Line first = line;
            while (first == null || first.position() < pair.first()) {
                first = lines.next();
            }
            line = first;
            give(new Tuple2<>(pair, first.fingerprint()));
        }
        return true;
    }
}
