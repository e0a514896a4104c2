package ai.elson.corpus.consolidate;

import java.util.Optional;

/// How an earlier record may stand in the way of a later one, in the order in which it is asked:
/// the definition in [Admission], one pair at a time. The earlier one is always the *first* by
/// position that shares the key.
public enum Relation {
    /// They share the id.
    ID,
    /// They share the normalised question.
    QUESTION,
    /// They share one of [Fingerprint#bandKeys].
    BAND;

    static final Refusal SAME_ID =
            new Refusal(Reason.DUPLICATE_ID, "an earlier record has this id");
    static final Refusal SAME_QUESTION =
            new Refusal(Reason.DUPLICATE_QUESTION, "an earlier record asks and answers the same");
    static final Refusal OTHER_ANSWER =
            new Refusal(
                    Reason.CONTRADICTORY_ANSWERS,
                    "an earlier record answers the same question otherwise");
    static final Refusal NEAR =
            new Refusal(
                    Reason.NEAR_DUPLICATE,
                    "an earlier record asks the same in nearly the same words");

    /// Why the record is refused; empty where a shared band is no near-duplicate.
    ///
    /// @param first the first of those that share the key
    public Optional<Refusal> refusal(Fingerprint first, Fingerprint record) {
        return switch (this) {
            case ID -> Optional.of(SAME_ID);
            case QUESTION ->
                    Optional.of(
                            first.answer().equals(record.answer()) ? SAME_QUESTION : OTHER_ANSWER);
            case BAND -> record.nearlyEquals(first) ? Optional.of(NEAR) : Optional.empty();
        };
    }
}
