package ai.elson.corpus.extract;

import java.util.Map;

/// A question that a passage answers in its own words.
///
/// @param phrase the list of `questions.phrases` that it is put with; empty where the document asks
///   itself
/// @param slots for the phrase; `question` where the document asks itself
/// @param heading the section's own heading
/// @param section the headings above the passage, outermost first, joined by « > »
/// @param passage what is quoted, verbatim
/// @param answer a part of the passage, verbatim
/// @param start of the passage in the document's text
/// @param page 0 where there are none
/// @param several whether the answer joins several sentences or rows
record Candidate(
        String phrase,
        Map<String, String> slots,
        String heading,
        String section,
        String passage,
        String answer,
        int start,
        int page,
        boolean several) {}
