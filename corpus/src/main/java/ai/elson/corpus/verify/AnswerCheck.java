package ai.elson.corpus.verify;

import ai.elson.base.chat.Message;
import ai.elson.base.file.Json;
import ai.elson.corpus.example.Answer;
import ai.elson.corpus.example.Example;
import ai.elson.knowledge.rule.Unit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// Holds the typed answer against the end of the conversation.
///
/// - `number`: a value of the last result that has any, where there is one, and in any case a
///   figure of the assistant's last words. Its unit is a unit's name, its tolerance not negative.
/// - `text`: a text of the last result, or the assistant's last words hold it
/// - `refusal`, `question`: the assistant's last words hold it
/// - `tool_call`: the name of a tool that is called
final class AnswerCheck {

    private AnswerCheck() {}

    static Optional<Failure> of(Example example) {
        Answer answer = example.answer();
        if (answer == null) {
            return Optional.empty();
        }
        String words = example.finalAnswer();
        return switch (answer.kind()) {
            case "number" -> number(answer, example, words);
            case "text" ->
                    // a text that opens a sentence has its capital there
                    lower(words).contains(lower(answer.value()))
                                    || texts(example).contains(answer.value())
                            ? Optional.empty()
                            : wrong(answer, "a text of the last result or of the last words");
            case "refusal", "question" ->
                    words.contains(answer.value())
                            ? Optional.empty()
                            : wrong(answer, "words of the last turn");
            case "tool_call" ->
                    called(example).contains(answer.value())
                            ? Optional.empty()
                            : wrong(answer, "one of " + called(example));
            default -> wrong(answer, "a kind of number, text, tool_call, refusal or question");
        };
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    private static Optional<Failure> number(Answer answer, Example example, String words) {
        BigDecimal value = decimal(answer.value());
        BigDecimal tolerance = decimal(answer.tolerance());
        if (value == null || tolerance == null || tolerance.signum() < 0) {
            return wrong(answer, "a number without separators and a tolerance of at least 0");
        }
        Optional<Unit> unit =
                Arrays.stream(Unit.values())
                        .filter(u -> u.name().equals(answer.unit()))
                        .findFirst();
        if (unit.isEmpty()) {
            return wrong(answer, "a unit's name");
        }
        List<JsonNode> values = values(example);
        if (!values.isEmpty()
                && values.stream()
                        .filter(JsonNode::isNumber)
                        .noneMatch(v -> v.decimalValue().compareTo(value) == 0)) {
            return wrong(answer, "a value of the last result");
        }
        return says(words, value, unit.get())
                ? Optional.empty()
                : wrong(answer, "a figure of the last words");
    }

    /// Whether a figure of the words is the value, as it is or rounded as its unit is written.
    private static boolean says(String words, BigDecimal value, Unit unit) {
        Set<String> figures = Figures.of(words);
        BigDecimal size = value.abs();
        return figures.contains(Figures.shortest(size.toPlainString()))
                || figures.contains(
                        Figures.shortest(
                                size.setScale(unit.scale(), RoundingMode.HALF_UP).toPlainString()));
    }

    private static List<String> texts(Example example) {
        return values(example).stream().filter(JsonNode::isString).map(JsonNode::asString).toList();
    }

    /// The values of the last result that holds any, those inside lists and objects too.
    private static List<JsonNode> values(Example example) {
        for (Message message : example.messages().reversed()) {
            if (message instanceof Message.Tool tool) {
                JsonNode values = read(tool.content()).path("values");
                if (values.isObject() && !values.isEmpty()) {
                    List<JsonNode> leaves = new ArrayList<>();
                    collect(values, leaves);
                    return leaves;
                }
            }
        }
        return List.of();
    }

    private static void collect(JsonNode node, List<JsonNode> leaves) {
        if (node.isContainer()) {
            node.values().forEach(child -> collect(child, leaves));
        } else {
            leaves.add(node);
        }
    }

    private static JsonNode read(String json) {
        try {
            return Json.MAPPER.readTree(json);
        } catch (JacksonException e) {
            return Json.MAPPER.missingNode(); // words of a foreign tool: no typed values
        }
    }

    private static List<String> called(Example example) {
        return example.messages().stream()
                .filter(Message.Assistant.class::isInstance)
                .flatMap(m -> ((Message.Assistant) m).toolCalls().stream())
                .map(call -> call.name())
                .distinct()
                .toList();
    }

    private static @Nullable BigDecimal decimal(String text) {
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static Optional<Failure> wrong(Answer answer, String accepted) {
        return Optional.of(
                new Failure(
                        Failure.Kind.WRONG_ANSWER,
                        "found %s «%s» %s, tolerance «%s»; accepted: %s"
                                .formatted(
                                        answer.kind(),
                                        answer.value(),
                                        answer.unit(),
                                        answer.tolerance(),
                                        accepted)));
    }
}
