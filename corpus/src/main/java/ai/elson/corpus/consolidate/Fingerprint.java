package ai.elson.corpus.consolidate;

import ai.elson.corpus.example.Example;
import java.io.Serializable;

/// What [Admission] needs of a record: hashes, no text.
///
/// @param id of the id
/// @param question of the normalised question
/// @param answer of the normalised final answer
/// @param masked of the question with its figures masked
/// @param content of the content words and figures of the question in their order
/// @param signature the MinHash of the question's pairs of words, figures kept
public record Fingerprint(
        Hash128 id,
        Hash128 question,
        Hash128 answer,
        Hash128 masked,
        Hash128 content,
        Signature signature)
        implements Serializable {

    /// Words in a run: of questions of some twenty words, pairs are the longest that leave two
    /// phrasings of one question alike.
    static final int WORDS = 2;

    /// The fingerprint of an example.
    public static Fingerprint of(Example example) {
        String question = QuestionText.normalised(example.question());
        return new Fingerprint(
                Hash128.of(example.id()),
                Hash128.of(question),
                Hash128.of(QuestionText.normalised(example.finalAnswer())),
                Hash128.of(QuestionText.maskedOf(question)),
                Hash128.of(ContentWords.of(question)),
                Signature.of(Shingles.of(question, WORDS)));
    }

    /// The 32 keys under which near-duplicates are looked for: two records share one where all
    /// values of that band and their content agree.
    public long[] bandKeys() {
        long[] keys = new long[Signature.BANDS];
        for (int band = 0; band < keys.length; band++) {
            keys[band] = bandKey(band);
        }
        return keys;
    }

    long bandKey(int band) {
        return Signature.key(band, signature.band(band), content.high());
    }

    /// Whether an earlier record is near enough to count as the same question.
    public boolean nearlyEquals(Fingerprint earlier) {
        return content.equals(earlier.content)
                && signature.agreement(earlier.signature) >= Admission.AGREEMENT;
    }
}
