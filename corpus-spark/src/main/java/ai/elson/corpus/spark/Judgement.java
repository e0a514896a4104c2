package ai.elson.corpus.spark;

import ai.elson.corpus.consolidate.Fingerprint;
import ai.elson.corpus.consolidate.Refusal;
import java.util.Iterator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import scala.Tuple2;

/// The lines of a slice beside the pairs of which they are the later ones, in the order in which
/// these are asked: the first that says so refuses.
final class Judgement extends Walk<Outgoing> {

    private final Iterator<Line> lines;
    private final Iterator<Tuple2<Pair, Fingerprint>> pairs;
    private @Nullable Tuple2<Pair, Fingerprint> next;

    Judgement(Iterator<Line> lines, Iterator<Tuple2<Pair, Fingerprint>> pairs) {
        this.lines = lines;
        this.pairs = pairs;
        this.next = pairs.hasNext() ? pairs.next() : null;
    }

    @Override
    boolean step() {
        if (!lines.hasNext()) {
            return false;
        }
        Line line = lines.next();
        Optional<Refusal> refusal = Optional.empty();
        Tuple2<Pair, Fingerprint> pair = next;
        while (pair != null && pair._1().record() == line.position()) {
            if (refusal.isEmpty()) {
                refusal = pair._1().relation().refusal(pair._2(), line.fingerprint());
            }
            pair = pairs.hasNext() ? pairs.next() : null;
        }
        next = pair;
        give(Outgoing.of(line.read(), refusal));
        return true;
    }
}
