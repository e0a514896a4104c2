package ai.elson.evaluation.report;

import ai.elson.corpus.audit.Audit;
import ai.elson.corpus.consolidate.Reason;
import ai.elson.corpus.generate.Pack;
import ai.elson.knowledge.taxonomy.Difficulty;
import ai.elson.knowledge.taxonomy.Taxonomy;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.stream.Collectors;

/// What was asked of a corpus, what was measured, and whether it holds.
public final class CorpusProof {

    private static final int NAMED = 6;

    /// One row.
    ///
    /// @param holds computed from the figures; what could not be measured does not hold
    public record Row(String what, String asked, String measured, boolean holds) {}

    private final CorpusFindings findings;
    private final Audit audit;
    private final List<Row> rows = new ArrayList<>();

    private CorpusProof(CorpusFindings findings) {
        this.findings = findings;
        this.audit = findings.audit();
    }

    static List<Row> of(CorpusFindings findings) {
        CorpusProof proof = new CorpusProof(findings);
        proof.counts();
        proof.difference();
        proof.truth();
        proof.coverage();
        proof.curriculum();
        return List.copyOf(proof.rows);
    }

    private void counts() {
        equal("examples", findings.targets().examples(), audit.counts().examples());
        for (Pack pack : Pack.values()) {
            int asked = findings.targets().sizes().getOrDefault(pack, 0);
            long measured = audit.counts().bySource().getOrDefault(pack.id(), 0);
            if (asked > 0 || measured > 0) {
                equal("examples of pack " + pack.id().replace('_', ' '), asked, measured);
            }
        }
        equal("lines that are no example", 0, audit.unreadable());
    }

    private void difference() {
        long ids = audit.repeats().getOrDefault(Reason.DUPLICATE_ID.id(), 0L);
        long questions = audit.repeats().getOrDefault(Reason.DUPLICATE_QUESTION.id(), 0L);
        rows.add(
                new Row(
                        "exact duplicates",
                        "0",
                        ids + questions == 0
                                ? "0"
                                : number(ids) + " ids, " + number(questions) + " questions",
                        ids + questions == 0));
        none(audit.repeats(), Reason.CONTRADICTORY_ANSWERS, "contradictory answers");
        none(audit.repeats(), Reason.NEAR_DUPLICATE, "near-duplicates");
        long masked = audit.counts().distinctMasked();
        rows.add(
                new Row(
                        "distinct questions, digits masked",
                        "at least " + number(findings.targets().distinctMasked()),
                        number(masked),
                        masked >= findings.targets().distinctMasked()));
        none(audit.benchmark(), Reason.BENCHMARK_EXACT, "benchmark hits: same question");
        none(audit.benchmark(), Reason.BENCHMARK_EIGHT_WORDS, "benchmark hits: eight words");
        none(audit.benchmark(), Reason.BENCHMARK_SIMILAR, "benchmark hits: same but for figures");
    }

    private void truth() {
        long all = audit.counts().examples();
        long verified = audit.proofs().verified();
        rows.add(
                new Row(
                        "examples with all figures recomputed",
                        "100 %",
                        share(verified, all) + ", " + number(verified) + " of " + number(all),
                        all > 0 && verified == all));
        equal("refused by form, length, language or personal data", 0, audit.ungated());
    }

    private void coverage() {
        Taxonomy taxonomy = Taxonomy.standard();
        equal("domains", taxonomy.domains().size(), findings.domains());
        int cells = taxonomy.bucketIds().size() * Difficulty.values().length;
        List<CorpusFindings.Gap> gaps = findings.gaps();
        rows.add(
                new Row(
                        "buckets with all four difficulties",
                        taxonomy.bucketIds().size() + " buckets, " + cells + " cells",
                        gaps.isEmpty()
                                ? number(cells) + " cells"
                                : number(cells - gaps.size())
                                        + " cells; without: "
                                        + named(
                                                gaps.stream()
                                                        .map(g ->
                                                                g.bucket()
                                                                        + "/"
                                                                        + g.difficulty().id())
                                                        .toList()),
                        gaps.isEmpty()));
    }

    private void curriculum() {
        int records = findings.targets().phaseRecords();
        if (findings.buckets().isEmpty()) {
            String none = "not measured: no domain_buckets folder";
            rows.add(new Row("buckets hold what the packs hold", "in every cell", none, false));
            rows.add(new Row("phase B", number(records), none, false));
            return;
        }
        CorpusFindings.Buckets buckets = findings.buckets().get();
        rows.add(
                new Row(
                        "buckets hold what the packs hold",
                        "in every cell",
                        buckets.differing().isEmpty()
                                ? number(buckets.records()) + " records"
                                : "differ: " + named(buckets.differing()),
                        buckets.differing().isEmpty()));
        buckets.phases().stream()
                .filter(trial -> trial.phase().name().equals("B"))
                .forEach(this::phase);
    }

    private void phase(PhaseTrial trial) {
        String name = "phase " + trial.phase().name();
        rows.add(
                new Row(
                        name + ", exact to the record",
                        number(trial.phase().records()) + ": " + mix(trial, false),
                        trial.drawn() == null
                                ? trial.certificate()
                                : number(trial.drawn().total()) + ": " + mix(trial, true),
                        trial.exact()));
        rows.add(
                new Row(
                        name + ", largest domain",
                        "at most " + trial.phase().domainCapPercent() + " %",
                        trial.drawn() == null
                                ? "not drawn"
                                : String.format(
                                                Locale.ROOT,
                                                "%.2f %%",
                                                100.0 * trial.largest() / trial.drawn().total())
                                        + ", "
                                        + trial.largestDomain(),
                        trial.capHolds()));
    }

    /// Records of the four difficulties, as `3,000 / 6,000 / 4,500 / 1,500`.
    private static String mix(PhaseTrial trial, boolean drawn) {
        List<String> parts = new ArrayList<>();
        int[] quotas = trial.phase().mix().quotas(trial.phase().records());
        for (Difficulty d : Difficulty.values()) {
            parts.add(
                    number(
                            drawn && trial.drawn() != null
                                    ? trial.drawn().drawn(d)
                                    : quotas[d.ordinal()]));
        }
        return String.join(" / ", parts);
    }

    private void equal(String what, long asked, long measured) {
        rows.add(new Row(what, number(asked), number(measured), asked == measured));
    }

    private void none(SortedMap<String, Long> counts, Reason reason, String what) {
        equal(what, 0, counts.getOrDefault(reason.id(), 0L));
    }

    private static String named(List<String> names) {
        return names.stream().limit(NAMED).collect(Collectors.joining(", "))
                + (names.size() > NAMED ? " and " + (names.size() - NAMED) + " more" : "");
    }

    /// To the second decimal, and 100 only where nothing is missing.
    private static String share(long part, long all) {
        if (all == 0) {
            return "none";
        }
        return part == all
                ? "100 %"
                : String.format(Locale.ROOT, "%.2f %%", Math.floor(10_000.0 * part / all) / 100);
    }

    private static String number(long n) {
        return Figures.count(n);
    }
}
