package ai.elson.corpus.bucket;

import ai.elson.base.failure.BadInput;
import ai.elson.base.file.Json;
import ai.elson.corpus.example.Example;
import ai.elson.knowledge.taxonomy.Difficulty;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads bucket folders line by line into a [RecordTable].
final class PoolReader {

    private static final String LAYOUT =
            "folders named as buckets that hold easy.jsonl, medium.jsonl, hard.jsonl or extremely_complex.jsonl";

    private final List<Cell> cells;
    private final RecordTable table;
    private final IdIndex ids;

    private PoolReader(List<Cell> cells, RecordTable table, IdIndex ids) {
        this.cells = cells;
        this.table = table;
        this.ids = ids;
    }

    static BucketPool load(Path folder, @Nullable Path domainMap) {
        TreeMap<String, Path> buckets = new TreeMap<>();
        for (Path path : list(folder)) {
            if (Files.isDirectory(path)) {
                buckets.put(path.getFileName().toString(), path);
            }
        }
        DomainMap domains = DomainMap.of(domainMap, buckets.keySet());
        List<Cell> cells = new ArrayList<>();
        RecordTable table = new RecordTable();
        PoolReader reader = new PoolReader(cells, table, new IdIndex(table));
        buckets.forEach((bucket, path) -> {
            TreeMap<Difficulty, Path> files = files(path);
            files.forEach((difficulty, file) ->
                    cells.add(reader.onDisk(domains.domain(bucket), bucket, difficulty, file)));
        });
        if (table.size() == 0) {
            throw BadInput.at(folder.toString(), "no records", LAYOUT);
        }
        return new BucketPool(cells, table);
    }

    /// The cell of examples that are on no disk.
    static Cell generated(
            String file,
            List<Example> examples,
            List<Cell> cells,
            RecordTable table,
            IdIndex ids) {
        Example first = examples.getFirst();
        for (Example example : examples) {
            if (!example.domain().equals(first.domain())) {
                throw BadInput.at(
                        "example " + example.id() + ": domain",
                        "«" + example.domain() + "» for bucket «" + first.bucket() + "»",
                        "one domain for a bucket, here «" + first.domain() + "»");
            }
        }
        byte[] lines =
                examples.stream()
                        .map(e -> Json.line(e.toJson()) + "\n")
                        .collect(Collectors.joining())
                        .getBytes(StandardCharsets.UTF_8);
        int before = table.size();
        try (InputStream in = new ByteArrayInputStream(lines)) {
            new PoolReader(cells, table, ids).read(in, file);
        } catch (IOException e) {
            throw new AssertionError("memory can be read", e);
        }
        return new Cell(
                file,
                first.domain(),
                first.bucket(),
                first.difficulty(),
                before,
                table.size() - before,
                new Cell.InMemory(lines));
    }

    private Cell onDisk(String domain, String bucket, Difficulty difficulty, Path file) {
        int before = table.size();
        try (InputStream in = Files.newInputStream(file)) {
            read(in, file.toString());
        } catch (IOException e) {
            throw new BadInput(file + ": cannot be read: " + e, e);
        }
        return new Cell(
                BucketPool.fileName(bucket, difficulty),
                domain,
                bucket,
                difficulty,
                before,
                table.size() - before,
                new Cell.OnDisk(file));
    }

    private void read(InputStream in, String file) throws IOException {
        ByteLines lines = new ByteLines(in);
        while (lines.advance()) {
            if (lines.isBlank()) {
                continue;
            }
            String where = file + ":" + lines.number();
            byte[] id = RecordLine.id(lines.buffer(), lines.start(), lines.length(), where);
            int before = ids.find(id);
            if (before >= 0) {
                throw BadInput.at(
                        where + ": id",
                        "«" + table.id(before) + "», which " + whereIs(before) + " has already",
                        "an id that no other record has; remove or rename one of the two");
            }
            int record = table.size();
            table.add(id, lines.offset(), lines.length(), lines.number());
            ids.put(record, id);
        }
    }

    private String whereIs(int record) {
        for (Cell cell : cells) {
            if (record >= cell.first() && record < cell.first() + cell.count()) {
                return cell.file() + ":" + table.line(record);
            }
        }
        return "line " + table.line(record) + " of the same file";
    }

    private static TreeMap<Difficulty, Path> files(Path bucket) {
        TreeMap<Difficulty, Path> files = new TreeMap<>();
        for (Path path : list(bucket)) {
            String name = path.getFileName().toString();
            if (Files.isDirectory(path)) {
                throw BadInput.at(path.toString(), "a folder within a bucket", LAYOUT);
            }
            if (name.endsWith(".jsonl")) {
                try {
                    files.put(
                            Difficulty.of(name.substring(0, name.length() - ".jsonl".length())),
                            path);
                } catch (IllegalArgumentException e) {
                    throw new BadInput(path + ": " + e.getMessage(), e);
                }
            }
        }
        return files;
    }

    /// What a folder holds, without hidden files.
    private static List<Path> list(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw BadInput.at(folder.toString(), "no such folder", LAYOUT);
        }
        try (Stream<Path> paths = Files.list(folder)) {
            return paths.filter(p -> !p.getFileName().toString().startsWith(".")).sorted().toList();
        } catch (IOException e) {
            throw new BadInput(folder + ": cannot be listed: " + e, e);
        }
    }
}
