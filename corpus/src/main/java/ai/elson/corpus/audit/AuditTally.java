package ai.elson.corpus.audit;

import ai.elson.base.chat.Message;
import ai.elson.base.chat.ToolCall;
import ai.elson.corpus.consolidate.Admission;
import ai.elson.corpus.consolidate.CorpusCounts;
import ai.elson.corpus.consolidate.Reason;
import ai.elson.corpus.example.Example;
import ai.elson.corpus.example.Origin;
import ai.elson.corpus.example.RuleRef;
import ai.elson.corpus.verify.Failure;
import ai.elson.corpus.verify.Proof;
import ai.elson.knowledge.taxonomy.Difficulty;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;

/// Adds up what was found, line by line in their order. Keeps hashes, counts, the first faults and
/// the candidates of the sample, no other text. Not thread-safe.
final class AuditTally {

    private static final int SAMPLE = 24;

    private final Admission admission = new Admission();
    private final CorpusCounts.Counter counter = new CorpusCounts.Counter();
    private final SortedMap<String, long[]> sources = new TreeMap<>();
    private final SortedMap<String, long[]> domains = new TreeMap<>();
    private final SortedMap<String, long[]> buckets = new TreeMap<>();
    private final SortedMap<String, Long> risks = new TreeMap<>();
    private final SortedMap<Integer, Long> turns = new TreeMap<>();
    private final SortedMap<Integer, Long> calls = new TreeMap<>();
    private final SortedMap<String, Long> origins = new TreeMap<>();
    private final Lengths.Counter questions = new Lengths.Counter();
    private final Lengths.Counter answers = new Lengths.Counter();
    private final SortedMap<String, Long> tools = new TreeMap<>();
    private final SortedMap<String, Long> rules = new TreeMap<>();
    private final SortedMap<String, Long> repeats =
            zeros(EnumSet.range(Reason.DUPLICATE_ID, Reason.NEAR_DUPLICATE));
    private final SortedMap<String, Long> benchmark =
            zeros(EnumSet.range(Reason.BENCHMARK_EXACT, Reason.BENCHMARK_SIMILAR));
    private final SortedMap<String, Long> gates = new TreeMap<>();
    private final SortedMap<String, Long> failures = new TreeMap<>();
    private final List<Fault> faults = new ArrayList<>();
    private final Sampler sampler = new Sampler();
    private long read;
    private long unreadable;
    private long verified;
    private long provedCalls;
    private long provedFigures;

    AuditTally() {
        for (Failure.Kind kind : Failure.Kind.values()) {
            failures.put(name(kind), 0L);
        }
    }

    long read() {
        return read;
    }

    void add(Examination examination) {
        read++;
        switch (examination) {
            case Examination.Unreadable u -> {
                unreadable++;
                fault(u.where(), u.id(), u.reason().id(), u.detail());
            }
            case Examination.Read r -> {
                counter.add(r.example(), r.fingerprint());
                shape(r.example());
                hold(r);
                sampler.offer(r.example(), r.rank());
            }
        }
    }

    private void shape(Example e) {
        row(sources, e.source(), e.difficulty());
        row(domains, e.domain(), e.difficulty());
        row(buckets, e.bucket(), e.difficulty());
        count(risks, e.risk());
        Origin origin = e.origin();
        count(origins, origin.generator() + " " + origin.version() + ", seed " + origin.seed());
        questions.add(e.question().length());
        answers.add(e.finalAnswer().length());
        int spoken = 0;
        int called = 0;
        for (Message message : e.messages()) {
            if (message instanceof Message.User) {
                spoken++;
            } else if (message instanceof Message.Assistant a) {
                for (ToolCall call : a.toolCalls()) {
                    called++;
                    count(tools, call.name());
                }
            }
        }
        count(turns, spoken);
        count(calls, called);
        e.rules().stream().map(RuleRef::id).distinct().forEach(id -> count(rules, id));
    }

    private void hold(Examination.Read r) {
        String id = r.example().id();
        admission
                .admit(r.fingerprint())
                .ifPresent(refusal -> {
                    count(repeats, refusal.reason().id());
                    fault(r.where(), id, refusal.reason().id(), refusal.detail());
                });
        for (Reason tier : r.tiers()) {
            count(benchmark, tier.id());
            fault(r.where(), id, tier.id(), "«" + r.example().question() + "»");
        }
        r.gate()
                .ifPresent(refusal -> {
                    count(gates, refusal.reason().id());
                    fault(r.where(), id, refusal.reason().id(), refusal.detail());
                });
        Proof proof = r.proof();
        provedCalls += proof.calls();
        provedFigures += proof.figures();
        if (proof.failures().isEmpty()) {
            verified++;
        }
        for (Failure failure : proof.failures()) {
            count(failures, name(failure.kind()));
            fault(r.where(), id, name(failure.kind()), failure.detail());
        }
    }

    private void fault(String where, String id, String kind, String detail) {
        if (faults.size() < Audit.NAMED_FAULTS) {
            faults.add(new Fault(where, id, kind, detail));
        }
    }

    /// @param toolNames of the registry
    /// @param ruleIds of the rule book
    Audit finish(Collection<String> toolNames, Collection<String> ruleIds) {
        return new Audit(
                read,
                unreadable,
                counter.counts(),
                rows(sources),
                rows(domains),
                rows(buckets),
                risks,
                turns,
                calls,
                origins,
                questions.finish(),
                answers.finish(),
                Usage.of(toolNames, tools),
                Usage.of(ruleIds, rules),
                repeats,
                benchmark,
                gates,
                new Audit.Proofs(verified, provedCalls, provedFigures, failures),
                faults,
                sampler.choose(SAMPLE));
    }

    private static String name(Failure.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static SortedMap<String, Long> zeros(EnumSet<Reason> reasons) {
        SortedMap<String, Long> counts = new TreeMap<>();
        reasons.forEach(reason -> counts.put(reason.id(), 0L));
        return counts;
    }

    private static <K> void count(SortedMap<K, Long> counts, K key) {
        counts.merge(key, 1L, Long::sum);
    }

    private static void row(SortedMap<String, long[]> rows, String key, Difficulty difficulty) {
        rows.computeIfAbsent(key, _ -> new long[Difficulty.values().length])[
                difficulty.ordinal()]++;
    }

    private static SortedMap<String, List<Long>> rows(SortedMap<String, long[]> counted) {
        SortedMap<String, List<Long>> rows = new TreeMap<>();
        counted.forEach((key, row) -> rows.put(key, Arrays.stream(row).boxed().toList()));
        return rows;
    }
}
