package ai.elson.corpus.exchange;

import java.util.Locale;
import java.util.SortedMap;

/// What became of each example: `written + skipped = read`.
///
/// @param format of the file
/// @param read examples in the corpus
/// @param written those in the export
/// @param skipped those that the format cannot carry, by reason
public record ExportCounts(
        String format, long read, long written, SortedMap<String, Long> skipped) {

    /// One line for a person.
    public String summary() {
        return String.format(
                Locale.ROOT,
                "%,d written + %,d skipped = %,d read (%s)%s",
                written,
                read - written,
                read,
                format,
                skipped.isEmpty() ? "" : "; skipped by reason " + skipped);
    }
}
