package ai.elson.corpus.consolidate;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// The only part of consolidation that remembers. Records come in the order of their positions, and
/// every one that passed the screen comes, whatever becomes of it:
///
/// A record is refused if and only if an *earlier screened* record (an earlier position, itself
/// admitted or not)
/// 1. has its id: `duplicate id`; else
/// 2. has its normalised question: `duplicate question` where the *first* of them has its
///    normalised answer too, `contradictory answers` where not; else
/// 3. is a near-duplicate: for one of its bands, the *first* with the same of
///    [Fingerprint#bandKeys] is [Fingerprint#nearlyEquals], that is: it agrees in at least
///    [#AGREEMENT] of the 128 values of the signature, and has the same content words and figures
///    in the same order. Those of more bands are asked in the order of the bands, and the first
///    band that says so is enough.
///
/// So the outcome depends on positions alone and can be computed by joins on keys. Memory is
/// linear, 620 bytes a record at a million, no texts. Not thread-safe.
public final class Admission {

    /// Values of two signatures that agree where records are near-duplicates: at least 0.6 of 128.
    public static final int AGREEMENT = 77;

    private final Rows rows = new Rows();
    private final FirstIndex ids = new FirstIndex(row -> rows.low(row, Rows.ID));
    private final FirstIndex questions = new FirstIndex(row -> rows.low(row, Rows.QUESTION));
    private final List<FirstIndex> bands =
            IntStream.range(0, Signature.BANDS)
                    .mapToObj(band -> new FirstIndex(row -> rows.bandKey(row, band)))
                    .toList();

    /// Empty where the record may stay; in any case it is remembered.
    public Optional<Refusal> admit(Fingerprint fingerprint) {
        int row = rows.add(fingerprint);
        Optional<Refusal> refusal = refusal(row);
        remember(row);
        return refusal;
    }

    /// Empty where the record may stay, and only then is it remembered. What is admitted so, in any
    /// number of offers, holds nothing that [#admit] refuses in the same order.
    public Optional<Refusal> offer(Fingerprint fingerprint) {
        int row = rows.add(fingerprint);
        Optional<Refusal> refusal = refusal(row);
        if (refusal.isPresent()) {
            rows.removeLast();
        } else {
            remember(row);
        }
        return refusal;
    }

    private Optional<Refusal> refusal(int row) {
        if (ids.find(row, r -> rows.equal(r, row, Rows.ID)) < row) {
            return refused(Reason.DUPLICATE_ID, "an earlier record has this id");
        }
        int sameQuestion = questions.find(row, r -> rows.equal(r, row, Rows.QUESTION));
        if (sameQuestion < row) {
            return rows.equal(sameQuestion, row, Rows.ANSWER)
                    ? refused(
                            Reason.DUPLICATE_QUESTION,
                            "an earlier record asks and answers the same")
                    : refused(
                            Reason.CONTRADICTORY_ANSWERS,
                            "an earlier record answers the same question otherwise");
        }
        for (int band = 0; band < Signature.BANDS; band++) {
            if (nearTheFirst(row, band)) {
                return refused(
                        Reason.NEAR_DUPLICATE,
                        "an earlier record asks the same in nearly the same words");
            }
        }
        return Optional.empty();
    }

    private boolean nearTheFirst(int row, int band) {
        long key = rows.bandKey(row, band);
        int first = bands.get(band).find(row, r -> rows.bandKey(r, band) == key);
        return first < row
                && rows.equal(first, row, Rows.CONTENT)
                && rows.agreement(first, row) >= AGREEMENT;
    }

    private void remember(int row) {
        ids.keep(row, r -> rows.equal(r, row, Rows.ID));
        questions.keep(row, r -> rows.equal(r, row, Rows.QUESTION));
        for (int band = 0; band < Signature.BANDS; band++) {
            int at = band;
            long key = rows.bandKey(row, at);
            bands.get(at).keep(row, r -> rows.bandKey(r, at) == key);
        }
    }

    private static Optional<Refusal> refused(Reason reason, String detail) {
        return Optional.of(new Refusal(reason, detail));
    }
}
