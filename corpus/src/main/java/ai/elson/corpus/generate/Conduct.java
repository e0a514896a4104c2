package ai.elson.corpus.generate;

import ai.elson.base.failure.BadInput;
import ai.elson.base.file.Json;
import ai.elson.base.file.Recipes;
import ai.elson.corpus.grammar.Grammar;
import ai.elson.tools.registry.ToolResult;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/// Requests that must be declined, from `conduct.yaml`.
///
/// @param requests by the rule that forbids them; the topic stands in every deed, so that it can be
///   copied
/// @param worded the same in other words than the rule's
/// @param ways what can be done lawfully instead, by the start of the rule's id
record Conduct(List<Request> requests, List<Request> worded, Map<String, List<String>> ways) {

    /// What a person should not ask for.
    ///
    /// @param rule the rule's id
    /// @param topic the words that lead to the rule
    /// @param deeds completions of «help me ...»
    record Request(String rule, String topic, List<String> deeds) {

        /// The arguments of the look-up.
        String arguments() {
            ObjectNode node =
                    Json.MAPPER
                            .createObjectNode()
                            .put("topic", topic)
                            .putNull("year")
                            .put("filing_status", "none");
            return Json.line(node);
        }

        /// Whether the look-up leads to the rule.
        boolean leads(Calls calls) {
            ToolResult result = calls.call(Draft.LOOK_UP, arguments());
            return result.ok() && Found.of(result).ruleId().equals(rule);
        }
    }

    static Conduct load() {
        return Recipes.parse(
                Grammar.resource(Conduct.class, "conduct.yaml"), "conduct.yaml", Conduct.class);
    }

    /// All requests whose look-up leads to their rule.
    List<Request> leading(Calls calls) {
        List<Request> all = new ArrayList<>(requests);
        all.addAll(worded);
        return all.stream().filter(r -> r.leads(calls)).toList();
    }

    /// Lawful ways near a rule: those of the longest start of its id.
    ///
    /// @throws BadInput where the file has none
    List<String> ways(String rule) {
        return ways.keySet().stream()
                .filter(rule::startsWith)
                .max(Comparator.comparingInt(String::length))
                .map(ways::get)
                .orElseThrow(() ->
                        BadInput.at("conduct.yaml: ways", "none for " + rule, "a lawful way"));
    }
}
