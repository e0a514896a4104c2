package ai.elson.corpus.consolidate;

/// Why a record is not trained on: a closed list, in the order in which it is asked.
public enum Reason {
    /// The line is not JSON.
    NOT_JSON("not json"),
    /// The line is JSON and not an example: a field is missing, unknown or of the wrong kind.
    NOT_AN_EXAMPLE("not an example"),
    /// A text that must say something says nothing.
    BLANK("blank text"),
    /// A turn out of its place, a call without a result, or a result without a call.
    MALFORMED_CONVERSATION("malformed conversation"),
    /// The taxonomy has no such domain.
    UNKNOWN_DOMAIN("unknown domain"),
    /// The bucket is not one of its domain.
    BUCKET_OF_ANOTHER_DOMAIN("bucket of another domain"),
    /// The registry has no such tool.
    UNKNOWN_TOOL("unknown tool"),
    /// A tool is called that the prompt does not show, or shown twice.
    UNDECLARED_TOOL("undeclared tool"),
    /// Too short or too long for a question with its answer.
    LENGTH("length"),
    /// Not English.
    LANGUAGE("language"),
    /// Data of a person that do not belong in a corpus.
    PERSONAL_DATA("personal data"),
    /// A question of the benchmark.
    BENCHMARK_EXACT("benchmark: same question"),
    /// Eight words in a row with a question of the benchmark.
    BENCHMARK_EIGHT_WORDS("benchmark: eight words"),
    /// A question of the benchmark but for its figures.
    BENCHMARK_SIMILAR("benchmark: same but for figures"),
    /// A call, made again, gives another result.
    RESULT_DIFFERS("result differs"),
    /// An argument that nobody gave.
    ARGUMENT_WITHOUT_ORIGIN("argument without origin"),
    /// A figure that neither a tool nor the person said.
    FIGURE_WITHOUT_ORIGIN("figure without origin"),
    /// The typed answer is not what the conversation says.
    WRONG_ANSWER("wrong answer"),
    /// The rule book has no such rule.
    UNKNOWN_RULE("unknown rule"),
    /// The rule book cites another source.
    WRONG_CITATION("wrong citation"),
    /// An earlier record has this id.
    DUPLICATE_ID("duplicate id"),
    /// An earlier record asks and answers the same.
    DUPLICATE_QUESTION("duplicate question"),
    /// An earlier record answers the same question otherwise.
    CONTRADICTORY_ANSWERS("contradictory answers"),
    /// An earlier record asks the same in nearly the same words.
    NEAR_DUPLICATE("near duplicate");

    private final String id;

    Reason(String id) {
        this.id = id;
    }

    /// The name in reports and in the quarantine.
    public String id() {
        return id;
    }
}
