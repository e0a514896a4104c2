package ai.elson.corpus.consolidate;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The questions that a corpus must not hold, ready to be looked for in three tiers: the normalised
/// texts are equal; they share a run of eight words; with figures masked, the MinHash estimate of
/// the Jaccard similarity of their 3-word runs is at least 0.7. Questions of a benchmark have some
/// ten to thirty words, so longer runs would never fire. Thread-safe.
public final class Benchmark {

    private static final int GRAM = 8;
    private static final int RUN = 3;

    /// 0.7 of 128: a band of four finds such a pair with probability 0.9998.
    private static final int AGREEMENT = 90;

    private final Set<Hash128> whole = new HashSet<>();
    private final Set<Long> grams = new HashSet<>();
    private final Map<Long, List<Signature>> bands = new HashMap<>();

    private Benchmark() {}

    /// Prepares the questions.
    public static Benchmark of(List<String> questions) {
        Benchmark benchmark = new Benchmark();
        questions.forEach(benchmark::add);
        return benchmark;
    }

    private void add(String question) {
        String normalised = QuestionText.normalised(question);
        whole.add(Hash128.of(normalised));
        for (long gram : Shingles.of(normalised, GRAM)) {
            grams.add(gram);
        }
        Signature signature = signature(normalised);
        for (int band = 0; band < Signature.BANDS; band++) {
            bands.computeIfAbsent(key(signature, band), _ -> new ArrayList<>()).add(signature);
        }
    }

    /// The first tier that finds a text; empty where none does.
    public Optional<Refusal> find(String text) {
        String normalised = QuestionText.normalised(text);
        if (whole.contains(Hash128.of(normalised))) {
            return refused(Reason.BENCHMARK_EXACT, "it is a question of the benchmark");
        }
        if (sharesWords(normalised)) {
            return refused(
                    Reason.BENCHMARK_EIGHT_WORDS,
                    "it shares eight words in a row with a question of the benchmark");
        }
        return resembles(normalised)
                ? refused(
                        Reason.BENCHMARK_SIMILAR,
                        "but for its figures it is a question of the benchmark")
                : Optional.empty();
    }

    /// Every tier that finds a text, in their order; none where it may be trained on.
    public Set<Reason> tiers(String text) {
        String normalised = QuestionText.normalised(text);
        Set<Reason> tiers = EnumSet.noneOf(Reason.class);
        if (whole.contains(Hash128.of(normalised))) {
            tiers.add(Reason.BENCHMARK_EXACT);
        }
        if (sharesWords(normalised)) {
            tiers.add(Reason.BENCHMARK_EIGHT_WORDS);
        }
        if (resembles(normalised)) {
            tiers.add(Reason.BENCHMARK_SIMILAR);
        }
        return tiers;
    }

    boolean holds(String text) {
        return whole.contains(Hash128.of(QuestionText.normalised(text)));
    }

    boolean sharesWords(String normalised) {
        for (long gram : Shingles.of(normalised, GRAM)) {
            if (grams.contains(gram)) {
                return true;
            }
        }
        return false;
    }

    boolean resembles(String normalised) {
        Signature signature = signature(normalised);
        for (int band = 0; band < Signature.BANDS; band++) {
            for (Signature other : bands.getOrDefault(key(signature, band), List.of())) {
                if (signature.agreement(other) >= AGREEMENT) {
                    return true;
                }
            }
        }
        return false;
    }

    private static long key(Signature signature, int band) {
        return Signature.key(band, signature.band(band), 0);
    }

    private static Signature signature(String normalised) {
        return Signature.of(Shingles.of(QuestionText.maskedOf(normalised), RUN));
    }

    private static Optional<Refusal> refused(Reason reason, String detail) {
        return Optional.of(new Refusal(reason, detail));
    }
}
