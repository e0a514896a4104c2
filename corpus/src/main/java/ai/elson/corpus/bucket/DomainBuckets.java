package ai.elson.corpus.bucket;

import ai.elson.base.failure.BadInput;
import ai.elson.base.file.AtomicFiles;
import ai.elson.base.file.Json;
import ai.elson.corpus.example.Example;
import ai.elson.knowledge.taxonomy.Difficulty;
import ai.elson.knowledge.taxonomy.Domain;
import ai.elson.knowledge.taxonomy.Taxonomy;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// `domain_buckets/{bucket}/{difficulty}.jsonl`, with `manifest.json` (counts, sums and gaps) and
/// `bucket_summary.json` (counts alone).
///
/// Examples pass through one at a time: what is held is one open file a bucket and difficulty, at
/// most 352 of them, whatever the number of examples.
public final class DomainBuckets {

    /// What each bucket should have of each difficulty, unless said otherwise.
    public static final int DEFAULT_MINIMUM = 5;

    private DomainBuckets() {}

    /// Writes the folder, whole or not at all. The order within a file is that of `examples`; a
    /// bucket without examples has no file, and a line in the manifest.
    ///
    /// @param minimum records that each bucket should have of each difficulty; cells below it are
    ///   the manifest's gaps
    /// @throws BadInput where an example's bucket is not one of its domain
    public static BucketManifest write(Stream<Example> examples, Path folder, int minimum) {
        if (minimum < 0) {
            throw BadInput.at("minimum", "" + minimum, "0 or more");
        }
        BucketManifest[] written = new BucketManifest[1];
        AtomicFiles.writeFolder(folder, part -> written[0] = fill(examples, part, minimum));
        return written[0];
    }

    private static BucketManifest fill(Stream<Example> examples, Path part, int minimum)
            throws IOException {
        Map<String, String> domains = domainOfBucket();
        BucketManifest.Counter counter = new BucketManifest.Counter();
        Map<Path, Writer> open = new TreeMap<>();
        try (examples) {
            for (Iterator<Example> it = examples.iterator(); it.hasNext(); ) {
                Example example = it.next();
                if (!example.domain().equals(domains.get(example.bucket()))) {
                    throw BadInput.at(
                            "example " + example.id() + ": bucket",
                            "«" + example.bucket() + "» in domain «" + example.domain() + "»",
                            "a bucket of the taxonomy under its own domain");
                }
                Path file = file(part, example.bucket(), example.difficulty());
                Writer writer = open.get(file);
                if (writer == null) {
                    Files.createDirectories(part.resolve(example.bucket()));
                    writer = Files.newBufferedWriter(file);
                    open.put(file, writer);
                }
                writer.write(Json.line(example.toJson()));
                writer.write('\n');
                counter.add(example.bucket(), example.difficulty());
            }
        } catch (Throwable e) {
            close(open, e);
            throw e;
        }
        close(open, null);
        BucketManifest manifest = counter.finish(minimum);
        Files.writeString(part.resolve("manifest.json"), Json.pretty(manifest.toJson()));
        Files.writeString(part.resolve("bucket_summary.json"), Json.pretty(manifest.summary()));
        return manifest;
    }

    static Path file(Path folder, String bucket, Difficulty difficulty) {
        return folder.resolve(bucket).resolve(difficulty.id() + ".jsonl");
    }

    /// Closes every file, whatever the others say; a failure to close is a failure to write.
    private static void close(
            Map<Path, Writer> open, @Nullable Throwable earlier)
            throws IOException {
        IOException failed = null;
        for (Writer writer : open.values()) {
            try {
                writer.close();
            } catch (IOException e) {
                if (earlier != null) {
                    earlier.addSuppressed(e);
                } else if (failed == null) {
                    failed = e;
                }
            }
        }
        if (failed != null) {
            throw failed;
        }
    }

    /// The domain of each bucket of the taxonomy.
    static Map<String, String> domainOfBucket() {
        Map<String, String> domains = new HashMap<>();
        for (Domain domain : Taxonomy.standard().domains()) {
            domain.buckets().forEach(bucket -> domains.put(bucket, domain.id()));
        }
        return domains;
    }
}
