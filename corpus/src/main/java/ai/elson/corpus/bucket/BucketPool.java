package ai.elson.corpus.bucket;

import ai.elson.base.file.AtomicFiles;
import ai.elson.base.seed.SeedSeries;
import ai.elson.corpus.example.Example;
import ai.elson.knowledge.taxonomy.Difficulty;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The records of a bucket folder, ours or made by others, as sampling needs them: id, cell, and
/// where the line lies. Texts stay on the disk, so a million records take some 60 MB.
///
/// Records are numbered from 0 in the order of the cells, cells are sorted by bucket and
/// difficulty: the same files give the same numbers on every machine.
public final class BucketPool {

    private final List<Cell> cells;
    private final RecordTable table;

    BucketPool(List<Cell> cells, RecordTable table) {
        this.cells = List.copyOf(cells);
        this.table = table;
    }

    /// Reads a folder of `{bucket}/{difficulty}.jsonl`, lines with at least `id` and `messages`.
    ///
    /// @param domains YAML or JSON that maps buckets to domains; without it, and for a bucket that
    ///   it leaves out, the taxonomy's domain, or where there is none the bucket itself
    /// @throws ai.elson.base.failure.BadInput with file and line at the first line that is no
    ///   record or has an id that was there before
    public static BucketPool load(Path folder, @Nullable Path domains) {
        return PoolReader.load(folder, domains);
    }

    /// A pool of examples that are on no disk; the example says its own domain and bucket.
    public static BucketPool of(List<Example> examples) {
        return new BucketPool(List.of(), new RecordTable()).with("all", examples);
    }

    /// This pool and more examples, in cells of their own under `generated/{name}/`.
    ///
    /// @param name that no earlier call had, as the phase they were written for
    /// @throws ai.elson.base.failure.BadInput where an id is in the pool already
    public BucketPool with(String name, List<Example> examples) {
        Map<String, List<Example>> byFile =
                examples.stream()
                        .collect(
                                Collectors.groupingBy(
                                        e -> fileName(e.bucket(), e.difficulty()),
                                        TreeMap::new,
                                        Collectors.toList()));
        List<Cell> all = new ArrayList<>(cells);
        RecordTable grown = table.copy();
        IdIndex index = new IdIndex(grown);
        byFile.forEach((file, cell) ->
                all.add(
                        PoolReader.generated(
                                "generated/" + name + "/" + file, cell, all, grown, index)));
        return new BucketPool(all, grown);
    }

    public int size() {
        return table.size();
    }

    /// Cells in the order of their records.
    public List<Cell> cells() {
        return cells;
    }

    public String id(int record) {
        return table.id(record);
    }

    /// The seed of the record's id in a series, before the rest.
    public long seed(int record, SeedSeries series, String... rest) {
        return table.seed(record, series, rest);
    }

    /// The record's line in its file, from 1.
    public int line(int record) {
        return table.line(record);
    }

    public Cell cell(int record) {
        int low = 0;
        int high = cells.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (cells.get(middle).first() <= record) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return cells.get(low);
    }

    /// Writes the lines of these records in this order, byte for byte as they stand in their files;
    /// those that are no examples, as they have not the fields, made to examples (see
    /// [ForeignLine]). A record may be named more than once.
    ///
    /// @throws ai.elson.base.failure.BadInput with file and line where the messages of such a line
    ///   cannot be read
    public void copy(int[] records, Path file) {
        AtomicFiles.write(file, part -> LineCopy.copy(this, table, records, part));
    }

    /// Writes the cells that are on no disk yet to where their names say.
    public void saveGenerated(Path folder) throws IOException {
        for (Cell cell : cells) {
            byte[] lines = cell.unsaved();
            if (lines != null) {
                Path file = folder.resolve(cell.file());
                Files.createDirectories(file.getParent());
                Files.write(file, lines);
            }
        }
    }

    static String fileName(String bucket, Difficulty difficulty) {
        return bucket + "/" + difficulty.id() + ".jsonl";
    }
}
