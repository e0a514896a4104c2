package ai.elson.corpus.generate;

/// Questions with their digits masked, so that two that differ in figures only count as one.
final class Wordings {

    private Wordings() {}

    static String masked(Draft draft) {
        return draft.messages().getFirst().content().replaceAll("\\d[\\d,.]*", "#");
    }
}
