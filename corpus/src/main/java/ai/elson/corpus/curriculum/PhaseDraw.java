package ai.elson.corpus.curriculum;

import ai.elson.base.failure.FailedWork;
import ai.elson.corpus.bucket.BucketPool;
import ai.elson.corpus.example.Example;
import ai.elson.corpus.curriculum.Selection.Pick;
import ai.elson.knowledge.taxonomy.Difficulty;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Draws one phase: what is asked for, or what stands in its place where that cannot be had.
final class PhaseDraw {

    private final CurriculumRecipe.Phase phase;
    private final BitSet used;
    private final long seed;
    private final @Nullable Generation generation;

    PhaseDraw(
            CurriculumRecipe.Phase phase,
            BitSet used,
            long seed,
            @Nullable Generation generation) {
        this.phase = phase;
        this.used = used;
        this.seed = seed;
        this.generation = generation;
    }

    /// What is to be drawn once a shortage is settled.
    ///
    /// @param times how often one record may be drawn
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    private record Plan(BucketPool pool, Stock stock, int[] quota, int cap, int times) {}

    Drawn from(BucketPool pool) {
        Generation writer =
                phase.onShortage() == CurriculumRecipe.OnShortage.GENERATE ? generation : null;
        Set<String> more = writer == null ? Set.of() : writer.domains();
        Stock stock = Stock.of(phase, pool, used, more);
        int[] asked = phase.mix().quotas(phase.records());
        Cuts cuts = stock.cuts(1);
        Shortage shortage = Shortage.of(phase, stock.domains(), cuts, asked);
        Plan plan =
                shortage.missing() == 0
                        ? new Plan(pool, stock, asked, phase.cap(phase.records()), 1)
                        : settled(pool, stock, cuts, asked, shortage, more);
        int[][] counts = Transport.solve(plan.stock().supply(), plan.quota(), plan.cap(), plan.times());
        List<Pick> picks =
                TrainingOrder.of(
                        phase,
                        new Selection(plan.pool(), phase.name(), seed).picks(plan.stock(), counts),
                        plan.pool(),
                        seed);
        return new Drawn(
                phase,
                plan.pool(),
                taken(plan.stock(), counts),
                picks.stream().map(Pick::record).toList(),
                picks.stream().map(Pick::copy).toList(),
                Arrays.stream(asked).boxed().toList(),
                plan.cap(),
                shortage,
                plan.pool().size() - pool.size());
    }

    private Plan settled(
            BucketPool pool,
            Stock stock,
            Cuts cuts,
            int[] asked,
            Shortage shortage,
            Set<String> writable) {
        int cap = phase.cap(phase.records());
        return switch (phase.onShortage()) {
            case ERROR -> throw impossible(shortage, "");
            case SHRINK -> {
                int total = shortage.largestExact();
                if (total == 0) {
                    throw impossible(shortage, "; nothing is left to shrink to");
                }
                yield new Plan(pool, stock, phase.mix().quotas(total), phase.cap(total), 1);
            }
            case RELAX -> {
                int[] near =
                        NearestMix.to(asked, cap, cuts)
                                .orElseThrow(() ->
                                        impossible(
                                                shortage,
                                                "; no mix has that many under the cap, so relax cannot help"));
                yield new Plan(pool, stock, near, cap, 1);
            }
            case REPEAT -> {
                int times = timesNeeded(stock, asked, cap);
                if (times == 0) {
                    throw impossible(
                            shortage,
                            "; cells without any record and the cap stand against it, so repeat cannot help");
                }
                yield new Plan(pool, stock, asked, cap, times);
            }
            case GENERATE -> generated(pool, stock, asked, cap, shortage, writable);
        };
    }

    /// The fewest times that a record must be allowed; 0 where no number is enough.
    private int timesNeeded(Stock stock, int[] asked, int cap) {
        int low = 1;
        int high = phase.records();
        if (!stock.cuts(high).feasible(asked, cap)) {
            return 0;
        }
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (stock.cuts(middle).feasible(asked, cap)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    private Plan generated(
            BucketPool pool,
            Stock stock,
            int[] asked,
            int cap,
            Shortage shortage,
            Set<String> writable) {
        if (generation == null) {
            throw impossible(shortage, "; there is no generator here to write them");
        }
        List<Missing> missing =
                Gaps.of(stock, asked, cap, writable)
                        .orElseThrow(() ->
                                impossible(
                                        shortage,
                                        "; the domains that can be written for reach the cap before that"));
        List<Example> written = generation.write(missing, phase.name(), seed);
        refuseOthers(missing, written);
        BucketPool grown = pool.with(phase.name(), written);
        Stock more = Stock.of(phase, grown, used, writable);
        return new Plan(grown, more, asked, cap, 1);
    }

    /// A generator that gives other records than it was asked for would break the exact mix.
    private void refuseOthers(List<Missing> missing, List<Example> written) {
        TreeMap<String, Integer> left = new TreeMap<>();
        missing.forEach(m -> left.merge(m.domain() + " " + m.difficulty().id(), m.records(), Integer::sum));
        written.forEach(e -> left.merge(e.domain() + " " + e.difficulty().id(), -1, Integer::sum));
        left.values().removeIf(n -> n == 0);
        if (!left.isEmpty()) {
            throw new FailedWork(
                    "curriculum phase "
                            + phase.name()
                            + ": the generator did not give what was asked for (missing, or too many where below 0): "
                            + left);
        }
    }

    private FailedWork impossible(Shortage shortage, String more) {
        return new FailedWork(
                "curriculum phase " + phase.name() + ": " + shortage.inWords() + more);
    }

    private static List<Drawn.Taken> taken(Stock stock, int[][] counts) {
        List<Drawn.Taken> taken = new ArrayList<>();
        for (int b = 0; b < counts.length; b++) {
            Stock.Shelf shelf = stock.shelves().get(b);
            for (Difficulty t : Difficulty.values()) {
                taken.add(
                        new Drawn.Taken(
                                shelf.domain(),
                                shelf.bucket(),
                                t,
                                shelf.records()[t.ordinal()].length,
                                counts[b][t.ordinal()]));
            }
        }
        return taken;
    }
}
