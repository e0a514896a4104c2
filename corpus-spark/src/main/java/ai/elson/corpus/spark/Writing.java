package ai.elson.corpus.spark;

import ai.elson.base.progress.Progress;
import ai.elson.corpus.consolidate.Consolidator;
import ai.elson.corpus.consolidate.Consolidator.Outcome;
import ai.elson.corpus.consolidate.Quarantine;
import ai.elson.corpus.consolidate.Tally;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/// The driver's part: takes the lines in their order and writes the two files.
final class Writing {

    private static final long TOLD = 1 << 10;

    private Writing() {}

    /// What an empty corpus leaves.
    static Outcome nothing(Path part) throws IOException {
        return write(Collections.emptyIterator(), new long[Distinct.KINDS], part, null);
    }

    /// @param distinct numbers of distinct texts by kind
    static Outcome write(
            Iterator<Outgoing> lines, long[] distinct, Path part, Progress.@Nullable Bar bar)
            throws IOException {
        Tally tally = new Tally();
        long read = 0;
        long stayed = 0;
        try (Writer kept = Files.newBufferedWriter(part.resolve(Consolidator.KEPT));
                Writer quarantined =
                        Files.newBufferedWriter(part.resolve(Consolidator.QUARANTINE))) {
            Quarantine quarantine = new Quarantine(quarantined);
            while (lines.hasNext()) {
                switch (lines.next()) {
                    case Outgoing.Kept line -> {
                        stayed++;
                        tally.add(line.facts());
                        kept.write(line.text());
                        kept.write('\n');
                    }
                    case Outgoing.Refused line -> quarantine.add(line.reason(), line.text());
                }
                if (++read % TOLD == 0 && bar != null) {
                    bar.at(read, "writing: %,d kept, %,d refused".formatted(stayed, read - stayed));
                }
            }
            return new Outcome(
                    read,
                    stayed,
                    quarantine.counts(),
                    tally.counts(distinct[0], distinct[1], distinct[2]));
        }
    }
}
