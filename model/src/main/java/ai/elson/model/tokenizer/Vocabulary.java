package ai.elson.model.tokenizer;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// What a tokenizer knows, as it stands in `tokenizer.json`.
///
/// @param tokens byte-level text of each ordinary token with its id
/// @param merges left and right part of each rule, in the order of ranks
/// @param added tokens that stand for themselves
record Vocabulary(SequencedMap<String, Integer> tokens, List<Merge> merges, List<Added> added) {

    /// One rule: two byte-level texts that become one.
    record Merge(String left, String right) {}

    /// A token that is found as plain text before BPE.
    ///
    /// @param special whether it is markup that a reader of the text does not see
    record Added(int id, String text, boolean special) {}

    Vocabulary {
        tokens = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(tokens));
        merges = List.copyOf(merges);
        added = List.copyOf(added);
    }
}
