package ai.elson.corpus.build;

import ai.elson.base.failure.FailedWork;
import ai.elson.base.progress.Progress;
import ai.elson.corpus.consolidate.Admission;
import ai.elson.corpus.consolidate.Reason;
import ai.elson.corpus.consolidate.Refusal;
import ai.elson.corpus.consolidate.Screen;
import ai.elson.corpus.consolidate.Screened;
import ai.elson.corpus.example.Example;
import ai.elson.corpus.generate.Candidates;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Fills shards: a wave of candidates is drawn and screened by all threads, then admitted one by
/// one in their order. How many a wave has depends on what was admitted before and not on threads,
/// so the same seed gives the same examples on any machine.
final class Waves {

    /// Candidates of one wave: they are all in memory at once.
    private static final int WAVE = 8_192;

    /// Where admitted examples go, in order.
    @FunctionalInterface
    interface Sink {
        void take(Screened.Passed admitted);
    }

    /// @param taught the same in a teacher's words, where it was asked
    private record Candidate(
            Shard.Draw draw, @Nullable Screened screened, Teaching.@Nullable Taught taught) {}

    private final Candidates candidates;
    private final Screen screen;
    private final Admission admission;
    private final ForkJoinPool pool;
    private final Teaching teaching;
    private final Map<Reason, Long> refused = new EnumMap<>(Reason.class);
    private final TaughtCounts taught = new TaughtCounts();

    Waves(
            Candidates candidates,
            Screen screen,
            Admission admission,
            ForkJoinPool pool,
            Teaching teaching) {
        this.candidates = candidates;
        this.screen = screen;
        this.admission = admission;
        this.pool = pool;
        this.teaching = teaching;
    }

    /// Candidates that were refused so far, by reason.
    Map<Reason, Long> refused() {
        return refused;
    }

    /// What became of paraphrases so far.
    TaughtCounts taught() {
        return taught;
    }

    /// Draws until every shard has its counts.
    ///
    /// @throws FailedWork where a subject has nothing new to say; it names what is missing
    void fill(List<Shard> shards, Progress.Bar bar, long before, Sink sink) {
        long wanted = shards.stream().mapToLong(Shard::wanted).sum();
        for (long left = wanted; left > 0; ) {
            List<Shard> open = shards.stream().filter(s -> s.wanted() > 0).toList();
            List<Shard> spent = open.stream().filter(Shard::exhausted).toList();
            if (!spent.isEmpty()) {
                throw new FailedWork(
                        "nothing new is left to say on "
                                + spent.stream()
                                        .map(Shard::missing)
                                        .collect(Collectors.joining("; "))
                                + " are missing; ask for a smaller pack with --size");
            }
            for (Candidate candidate : draw(open)) {
                admit(candidate, sink);
            }
            left = shards.stream().mapToLong(Shard::wanted).sum();
            bar.at(before + wanted - left, "");
        }
    }

    private List<Candidate> draw(List<Shard> open) {
        int most = Math.max(16, WAVE / open.size());
        List<Shard.Draw> draws = new ArrayList<>();
        open.forEach(shard -> draws.addAll(shard.wave(most)));
        return pool.submit(() -> draws.parallelStream().map(this::candidate).toList()).join();
    }

    private Candidate candidate(Shard.Draw draw) {
        Screened screened =
                candidates
                        .draw(draw.target(), draw.number())
                        .filter(e -> draw.shard().hasRoom(e.difficulty()))
                        .map(screen::screen)
                        .orElse(null);
        Teaching.Taught otherWords =
                screened instanceof Screened.Passed passed && teaching.chooses(passed.example())
                        ? teaching.teach(passed.example())
                        : null;
        return new Candidate(draw, screened, otherWords);
    }

    private void admit(Candidate candidate, Sink sink) {
        Shard shard = candidate.draw().shard();
        switch (candidate.screened()) {
            case null -> shard.failed(candidate.draw().target().difficulty());
            case Screened.Refused(_, Reason reason, _) -> {
                shard.failed(candidate.draw().target().difficulty());
                refused.merge(reason, 1L, Long::sum);
            }
            case Screened.Passed passed -> {
                Example example = passed.example();
                shard.seen(candidate.draw().target().difficulty(), example.difficulty());
                if (!shard.hasRoom(example.difficulty())) {
                    return;
                }
                Optional<Screened.Passed> other = admittedAsTaught(candidate.taught());
                Optional<Refusal> refusal =
                        other.isPresent()
                                ? Optional.empty()
                                : admission.offer(passed.fingerprint());
                if (refusal.isPresent()) {
                    refused.merge(refusal.get().reason(), 1L, Long::sum);
                } else {
                    shard.take(example.difficulty());
                    sink.take(other.orElse(passed));
                }
            }
        }
    }

    /// The teacher's words, where they pass every gate that the original passed.
    private Optional<Screened.Passed> admittedAsTaught(Teaching.@Nullable Taught said) {
        if (said == null) {
            return Optional.empty();
        }
        said.refused().forEach(taught::refused);
        Example example = said.example();
        if (example == null) {
            return Optional.empty();
        }
        if (screen.screen(example) instanceof Screened.Passed passed
                && admission.offer(passed.fingerprint()).isEmpty()) {
            taught.stood();
            return Optional.of(passed);
        }
        taught.gated();
        return Optional.empty();
    }
}
