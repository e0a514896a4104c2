package ai.elson.evaluation.score;

import ai.elson.base.file.Json;
import ai.elson.evaluation.quiz.ExpectedCall;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// Compares calls by their structure, as the Berkeley Function Calling Leaderboard does: as many
/// calls as expected, in any order; the name; every argument there and none besides; the type, an
/// integer serving for a number; the value one of those accepted, words without regard to case,
/// spaces and ` ,./-_*^`.
final class CallCheck {

    private CallCheck() {}

    static Verdict check(List<ExpectedCall> expected, List<Answer.Call> made) {
        if (made.size() != expected.size()) {
            return Verdict.wrong("makes " + made.size() + " calls, not " + expected.size());
        }
        List<Answer.Call> left = new ArrayList<>(made);
        for (ExpectedCall wanted : expected) {
            if (!left.removeIf(firstMatch(wanted, left)::equals)) {
                return Verdict.wrong("does not call " + wanted.name() + " " + wanted.arguments());
            }
        }
        return Verdict.right("makes the expected calls");
    }

    /// The first call that fits, or one that equals none.
    private static Answer.Call firstMatch(ExpectedCall wanted, List<Answer.Call> calls) {
        return calls.stream()
                .filter(call -> matches(wanted, call))
                .findFirst()
                .orElse(new Answer.Call("", "", false, "", ""));
    }

    private static boolean matches(ExpectedCall wanted, Answer.Call made) {
        if (!wanted.name().equals(made.tool()) || !made.valid()) {
            return false;
        }
        if (!wanted.origin().isEmpty()) {
            return wanted.origin().equals(made.origin());
        }
        JsonNode arguments;
        try {
            arguments = Json.MAPPER.readTree(made.arguments());
        } catch (JacksonException notJson) {
            return false;
        }
        return arguments.isObject()
                && arguments.propertyNames().stream().allMatch(wanted.arguments()::containsKey)
                && wanted.arguments().entrySet().stream().allMatch(e -> accepted(e, arguments));
    }

    private static boolean accepted(Map.Entry<String, List<JsonNode>> wanted, JsonNode arguments) {
        JsonNode found = arguments.get(wanted.getKey());
        return found != null && wanted.getValue().stream().anyMatch(value -> same(value, found));
    }

    private static boolean same(JsonNode wanted, JsonNode found) {
        if (wanted.isNumber() && found.isNumber()) {
            return wanted.decimalValue().compareTo(found.decimalValue()) == 0;
        }
        if (wanted.isString() && found.isString()) {
            return plain(wanted.asString()).equals(plain(found.asString()));
        }
        return wanted.equals(found);
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[ ,./\\-_*^]", "");
    }
}
