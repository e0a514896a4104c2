package ai.elson.corpus.spark;

import ai.elson.base.failure.BadInput;
import ai.elson.corpus.consolidate.RawLines;
import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A part of a file: the lines that begin in it are one task's.
///
/// @param file absolute
/// @param named as the person named it, for messages and the quarantine
/// @param from the first byte
/// @param to the first byte after it
record Slice(String file, String named, long from, long to) implements Serializable {

    /// The parts of the files in the order of positions.
    ///
    /// @param least bytes of each, where its file has them
    /// @param most bytes of each; less where there would be fewer than two for each core
    static List<Slice> of(List<Path> inputs, long least, long most, int cores) {
        try {
            long all = 0;
            for (Path input : inputs) {
                all += Files.size(input);
            }
            long each = Math.min(most, Math.max(least, all / (2L * cores) + 1));
            List<Slice> slices = new ArrayList<>();
            for (Path input : inputs) {
                long size = Files.size(input);
                for (long from = 0; from < size; from += each) {
                    slices.add(
                            new Slice(
                                    input.toAbsolutePath().toString(),
                                    input.toString(),
                                    from,
                                    Math.min(size, from + each)));
                }
            }
            return List.copyOf(slices);
        } catch (IOException e) {
            throw new BadInput("the inputs cannot be read: " + e, e);
        }
    }

    long feeds() {
        return RawLines.feeds(Path.of(file), from, to);
    }

    /// @param before line feeds of the file before this part; the numbers of lines follow from it
    RawLines lines(long before) {
        return new RawLines(Path.of(file), from, to, before);
    }
}
