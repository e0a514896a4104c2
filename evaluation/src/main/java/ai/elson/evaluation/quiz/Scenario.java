package ai.elson.evaluation.quiz;

import ai.elson.knowledge.rule.Unit;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A question as it is written by hand: its words, the calls that give its key, and the key that
/// was found without them.
///
/// @param kind `numeric`, `choice`, `tool_call`, `fact` or `conduct`
/// @param calls the calls that give the key
/// @param from where the key stands in the calls' results, as `1.value + 2.value`; null for the
///   first value of the last call
/// @param key the figure computed by another way, in `unit`
/// @param unit of `key`
/// @param tolerance where it is not half of the unit's last decimal
/// @param working how to get there by hand
/// @param options the right one first; the builder shuffles
/// @param cite sources accepted besides those of the rules
/// @param answer a right answer in words, where none can be made from the key
record Scenario(
        String id,
        String kind,
        String bucket,
        String difficulty,
        String family,
        String question,
        @Nullable List<Call> calls,
        @Nullable String from,
        @Nullable BigDecimal key,
        @Nullable Unit unit,
        @Nullable BigDecimal tolerance,
        @Nullable String working,
        @Nullable List<String> options,
        @Nullable List<Words> claims,
        @Nullable List<String> cite,
        @Nullable List<String> forbidden,
        @Nullable String answer,
        @Nullable List<String> tools) {

    /// A file of scenarios.
    record File(String domain, List<Scenario> questions) {}

    /// A call.
    ///
    /// @param arguments a text as `$1.monthly_payment + 640` is reckoned from earlier results
    /// @param also further accepted values of an argument
    /// @param rule the rule that a look-up must find
    record Call(
            String tool,
            Map<String, @Nullable Object> arguments,
            @Nullable Map<String, List<Object>> also,
            @Nullable String rule) {
        Call {
            arguments = new LinkedHashMap<>(arguments);
        }
    }

    /// A claim.
    ///
    /// @param accepted forms of words, or null for the scenario's `key`
    record Words(
            String about, @Nullable List<String> accepted, @Nullable List<String> contradictions) {}
}
