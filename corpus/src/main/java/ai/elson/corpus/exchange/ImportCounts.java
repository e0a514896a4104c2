package ai.elson.corpus.exchange;

import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;

/// What became of each record that was read: `imported + quarantined = read`.
///
/// @param format of the file, as its name on the command line
/// @param read records in the file
/// @param imported those that are examples now
/// @param quarantined those that were put aside, in `quarantine.jsonl`
/// @param reasons the quarantined by reason
/// @param ignoredFields fields that an example has no place for, by how many imported records had
///   them
public record ImportCounts(
        String format,
        long read,
        long imported,
        long quarantined,
        SortedMap<String, Long> reasons,
        Map<String, Long> ignoredFields) {

    /// One line for a person.
    public String summary() {
        return String.format(
                Locale.ROOT,
                "%,d imported + %,d quarantined = %,d read (%s)%s%s",
                imported,
                quarantined,
                read,
                format,
                reasons.isEmpty() ? "" : "; quarantined by reason " + reasons,
                ignoredFields.isEmpty() ? "" : "; fields ignored " + ignoredFields);
    }
}
