package ai.elson.corpus.spark;

import ai.elson.corpus.consolidate.Consolidator.Outcome;
import ai.elson.corpus.consolidate.Fingerprint;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.storage.StorageLevel;
import org.apache.spark.util.LongAccumulator;
import scala.Tuple2;

/// Consolidation as joins on keys, by the definition in [ai.elson.corpus.consolidate.Admission]:
///
/// 1. the line feeds of each slice are counted, so that every line knows its number;
/// 2. the lines are screened, and stay on the disks of the machines that did it;
/// 3. each record lays claim to its id, its question and its bands; sorted by key and position, all
///    but the first of a key make a pair with the first;
/// 4. each pair goes to the slice of its first record for the fingerprint, then to that of the
///    later one, where it is judged;
/// 5. the driver takes the lines slice by slice in their order and writes them.
///
/// Texts never leave their slice before the last step. Only sorted partitions are walked, so no
/// machine holds more than a slice's share, however often a question comes.
final class Job {

    private final JavaSparkContext context;
    private final Watch watch;

    Job(JavaSparkContext context, Watch watch) {
        this.context = context;
        this.watch = watch;
    }

    Outcome run(ScreenPlan plan, List<Slice> slices, Path part)
            throws IOException, ExecutionException, InterruptedException {
        JavaRDD<Line> lines = screened(plan, slices);
        int n = slices.size();
        JavaRDD<Outgoing> judged = judged(lines, n).persist(StorageLevel.DISK_ONLY());
        long[] distinct = distinct(judged, n);
        return Writing.write(judged.toLocalIterator(), distinct, part, watch.bar());
    }

    private JavaRDD<Line> screened(ScreenPlan plan, List<Slice> slices)
            throws ExecutionException, InterruptedException {
        int n = slices.size();
        List<Long> feeds =
                watch.await(
                        context.parallelize(slices, n).map(Slice::feeds).collectAsync(),
                        "counting lines",
                        null);
        long[] before = new long[n];
        for (int i = 1; i < n; i++) {
            boolean same = slices.get(i).file().equals(slices.get(i - 1).file());
            before[i] = same && slices.get(i).from() > 0 ? before[i - 1] + feeds.get(i - 1) : 0;
        }
        Broadcast<ScreenPlan> shared = context.broadcast(plan);
        LongAccumulator counted = context.sc().longAccumulator();
        List<Tuple2<Slice, Long>> parts =
                IntStream.range(0, n)
                        .mapToObj(i -> new Tuple2<>(slices.get(i), before[i]))
                        .toList();
        JavaRDD<Line> lines =
                context.parallelize(parts, n)
                        .mapPartitionsWithIndex(
                                (number, own) -> screen(own, number, shared, counted), true)
                        .persist(StorageLevel.DISK_ONLY());
        watch.await(lines.countAsync(), "screening in " + n + " slices", counted);
        return lines;
    }

    private static Iterator<Line> screen(
            Iterator<Tuple2<Slice, Long>> own,
            int number,
            Broadcast<ScreenPlan> plan,
            LongAccumulator counted) {
        Tuple2<Slice, Long> part = own.next();
        return new Screening(part._1(), number, part._2(), plan.value().gate(), counted);
    }

    private static JavaRDD<Outgoing> judged(JavaRDD<Line> lines, int n) {
        JavaPairRDD<Claim, Boolean> claims =
                lines.filter(Line::passed)
                        .flatMap(line -> Claim.of(line.position(), line.fingerprint()))
                        .mapToPair(claim -> new Tuple2<>(claim, true));
        JavaPairRDD<Pair, Boolean> pairs =
                claims.repartitionAndSortWithinPartitions(new Placing<>(n, Claim::place))
                        .mapPartitions(Firsts::new)
                        .mapToPair(pair -> new Tuple2<>(pair, true))
                        .repartitionAndSortWithinPartitions(
                                new Placing<Pair>(n, (pair, _) -> Positions.slice(pair.first())),
                                Pair.BY_FIRST);
        JavaPairRDD<Pair, Fingerprint> met =
                lines.zipPartitions(pairs.map(pair -> pair), (own, its) -> new Meeting(own, its))
                        .mapToPair(pair -> pair)
                        .repartitionAndSortWithinPartitions(
                                new Placing<Pair>(n, (pair, _) -> Positions.slice(pair.record())),
                                Pair.BY_RECORD);
        return lines.zipPartitions(met.map(pair -> pair), (own, its) -> new Judgement(own, its));
    }

    private long[] distinct(JavaRDD<Outgoing> judged, int n)
            throws ExecutionException, InterruptedException {
        List<long[]> parts =
                watch.await(
                        judged.flatMap(Distinct::of)
                                .distinct(n)
                                .mapPartitions(Distinct::count)
                                .collectAsync(),
                        "comparing",
                        null);
        long[] counts = new long[Distinct.KINDS];
        for (long[] part : parts) {
            for (int kind = 0; kind < counts.length; kind++) {
                counts[kind] += part[kind];
            }
        }
        return counts;
    }
}
