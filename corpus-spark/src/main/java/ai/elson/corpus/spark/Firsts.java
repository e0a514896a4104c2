package ai.elson.corpus.spark;

import java.util.Iterator;
import org.jspecify.annotations.Nullable;
import scala.Tuple2;

/// Sorted claims to pairs: whoever is not the first with a key is paired with the first.
final class Firsts extends Walk<Pair> {

    private final Iterator<Tuple2<Claim, Boolean>> claims;
    private @Nullable Claim first;

    Firsts(Iterator<Tuple2<Claim, Boolean>> claims) {
        this.claims = claims;
    }

    @Override
    boolean step() {
        if (!claims.hasNext()) {
            return false;
        }
        Claim claim = claims.next()._1();
        if (first != null && first.sameKey(claim)) {
            give(new Pair(claim.relation(), first.position(), claim.position()));
        } else {
            first = claim;
        }
        return true;
    }
}
