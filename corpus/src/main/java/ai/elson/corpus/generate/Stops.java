package ai.elson.corpus.generate;

/// The stop of a question that something follows.
final class Stops {

    private Stops() {}

    /// The question with a question mark where the person left the stop out.
    static String closed(String question) {
        return question.endsWith("?") || question.endsWith(".") ? question : question + "?";
    }
}
