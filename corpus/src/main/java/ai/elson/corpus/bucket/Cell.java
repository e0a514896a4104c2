package ai.elson.corpus.bucket;

import ai.elson.knowledge.taxonomy.Difficulty;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// The records of one file: those of one bucket and difficulty that lie together.
///
/// @param file as manifests name it, `options/hard.jsonl`
/// @param domain of the bucket
/// @param first number of its first record in the pool
/// @param count records
/// @param content where the lines are read from
public record Cell(
        String file,
        String domain,
        String bucket,
        Difficulty difficulty,
        int first,
        int count,
        Content content) {

    /// Where lines come from.
    sealed interface Content {}

    /// A file of the bucket folder.
    record OnDisk(Path path) implements Content {}

    /// Lines that were generated to fill a gap and are on no disk yet.
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    record InMemory(byte[] lines) implements Content {}

    /// Where it is read from, for messages.
    String source() {
        return content instanceof OnDisk(Path path) ? path.toString() : file;
    }

    /// The lines that are on no disk yet.
    byte @Nullable [] unsaved() {
        return content instanceof InMemory(byte[] lines) ? lines : null;
    }
}
