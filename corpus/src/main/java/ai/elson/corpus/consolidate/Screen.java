package ai.elson.corpus.consolidate;

import ai.elson.base.chat.Message;
import ai.elson.base.chat.ToolCall;
import ai.elson.corpus.example.Answer;
import ai.elson.corpus.example.Example;
import ai.elson.corpus.verify.Failure;
import ai.elson.corpus.verify.Verification;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Everything that can be said of one example alone: no order, no memory. Thread-safe.
///
/// The gates, in their order: form, lengths, language, personal data, the benchmark, and at last
/// the dear one, verification. The first that refuses is told. Texts are normalised before they are
/// held against a gate; a tool's results and a call's arguments stay as they are, to the letter.
public final class Screen {

    private final ScreenSettings settings;
    private final Benchmark benchmark;
    private final Verification verification;
    private final Schema schema;
    private final Language language = new Language();

    /// @param benchmark whose questions must not be trained on
    /// @param verification whose registry knows the tools
    public Screen(ScreenSettings settings, Benchmark benchmark, Verification verification) {
        this.settings = settings;
        this.benchmark = benchmark;
        this.verification = verification;
        this.schema = new Schema(verification);
    }

    /// Normalises the example and holds it against every gate.
    public Screened screen(Example example) {
        Example clean = clean(example);
        Optional<Refusal> refusal = unproved(clean).or(() -> proved(clean));
        return refusal.<Screened>map(r -> new Screened.Refused(example, r.reason(), r.detail()))
                .orElseGet(() -> new Screened.Passed(clean, Fingerprint.of(clean)));
    }

    /// Every gate but verification.
    ///
    /// @param clean with texts as they are kept
    public Optional<Refusal> unproved(Example clean) {
        return schema.check(clean)
                .or(() -> length(clean))
                .or(() -> language(clean))
                .or(() -> personalData(clean))
                .or(() -> benchmark.find(clean.question()));
    }

    static Example clean(Example e) {
        return new Example(
                e.id(),
                e.messages().stream().map(Screen::clean).toList(),
                e.tools(),
                e.domain(),
                e.bucket(),
                e.difficulty(),
                e.task(),
                e.risk(),
                e.source(),
                clean(e.answer()),
                e.rules(),
                e.origin());
    }

    private static Message clean(Message message) {
        return switch (message) {
            case Message.System(String content) -> new Message.System(CleanText.of(content));
            case Message.User(String content) -> new Message.User(CleanText.of(content));
            case Message.Assistant(String content, List<ToolCall> calls) ->
                    new Message.Assistant(CleanText.of(content), calls);
            case Message.Tool tool -> tool;
        };
    }

    /// A refusal or a question repeats the assistant's words; other answers repeat a tool's.
    private static @Nullable Answer clean(@Nullable Answer answer) {
        return answer != null
                        && (answer.kind().equals("refusal") || answer.kind().equals("question"))
                ? new Answer(
                        answer.kind(),
                        CleanText.of(answer.value()),
                        answer.unit(),
                        answer.tolerance())
                : answer;
    }

    private Optional<Refusal> length(Example example) {
        return within(
                        "the question",
                        example.question().length(),
                        settings.questionLeast(),
                        settings.questionMost())
                .or(() ->
                        within(
                                "the answer",
                                example.finalAnswer().length(),
                                settings.answerLeast(),
                                settings.answerMost()))
                .or(() ->
                        within(
                                "the conversation",
                                example.messages().stream().mapToInt(Screen::length).sum(),
                                0,
                                settings.conversationMost()));
    }

    private static int length(Message message) {
        int calls =
                message instanceof Message.Assistant a
                        ? a.toolCalls().stream().mapToInt(c -> c.arguments().length()).sum()
                        : 0;
        return message.content().length() + calls;
    }

    private static Optional<Refusal> within(String what, int length, int least, int most) {
        return length >= least && length <= most
                ? Optional.empty()
                : Optional.of(
                        new Refusal(
                                Reason.LENGTH,
                                "%s has %d characters; accepted: %d to %d"
                                        .formatted(what, length, least, most)));
    }

    private Optional<Refusal> language(Example example) {
        return language.foreign(example.question())
                .or(() -> language.foreign(example.finalAnswer()))
                .map(found ->
                        new Refusal(Reason.LANGUAGE, "found " + found + "; accepted: English"));
    }

    private static Optional<Refusal> personalData(Example example) {
        return example.messages().stream()
                .filter(m -> !(m instanceof Message.Tool))
                .flatMap(m -> PersonalData.find(m.content()).stream())
                .findFirst()
                .map(kind ->
                        new Refusal(
                                Reason.PERSONAL_DATA,
                                "found " + kind + "; accepted: nothing that leads to a person"));
    }

    private Optional<Refusal> proved(Example example) {
        return verification.check(example).stream()
                .findFirst()
                .map(failure -> new Refusal(reason(failure.kind()), failure.detail()));
    }

    private static Reason reason(Failure.Kind kind) {
        return switch (kind) {
            case RESULT_DIFFERS -> Reason.RESULT_DIFFERS;
            case ARGUMENT_WITHOUT_ORIGIN -> Reason.ARGUMENT_WITHOUT_ORIGIN;
            case FIGURE_WITHOUT_ORIGIN -> Reason.FIGURE_WITHOUT_ORIGIN;
            case WRONG_ANSWER -> Reason.WRONG_ANSWER;
            case UNKNOWN_RULE -> Reason.UNKNOWN_RULE;
            case WRONG_CITATION -> Reason.WRONG_CITATION;
        };
    }
}
