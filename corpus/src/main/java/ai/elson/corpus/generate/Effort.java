package ai.elson.corpus.generate;

import ai.elson.base.file.Json;
import ai.elson.knowledge.taxonomy.Difficulty;
import ai.elson.tools.registry.ToolResult;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import tools.jackson.databind.JsonNode;

/// What an example demands, counted from what its tools did: from it follows the difficulty, so
/// that nobody guesses it.
///
/// A step of a calculation, a question to the market, each further company or period that it
/// compares, a rule, a further call, a further tool and a further turn of the person count one
/// each, a further domain three, a figure to ask for or to check one, a request to decline one,
/// three where the person insists, four beside a proper question, five under pressure. Up to
/// [#EASY] it is one concept, up to [#MEDIUM] several, up to [#HARD] a case of several steps,
/// beyond that an edge case.
final class Effort {

    static final int EASY = 3;
    static final int MEDIUM = 6;
    static final int HARD = 9;

    private final Map<String, Integer> stepsByTool = new LinkedHashMap<>();
    private final SequencedSet<String> ruleIds = new LinkedHashSet<>();
    private final SequencedSet<String> domains = new LinkedHashSet<>();
    private int calls;
    private int turns;
    private int extra;

    /// A call of a calculator that succeeded.
    ///
    /// @param domain of the tool
    void calculated(String tool, String domain, ToolResult.Effort effort) {
        stepsByTool.merge(tool, effort.steps(), Math::max);
        ruleIds.addAll(effort.ruleIds());
        domains.add(domain);
        calls++;
    }

    /// A question to the market that was answered.
    ///
    /// @param domain of the tool
    void asked(String tool, String domain, String argumentsJson) {
        JsonNode arguments = Json.MAPPER.readTree(argumentsJson);
        int compared =
                Math.max(arguments.path("symbols").size(), arguments.path("periods").asInt(1));
        stepsByTool.merge(tool, Math.max(1, compared), Integer::sum);
        domains.add(domain);
        calls++;
    }

    /// A rule that was looked up.
    void lookedUp(String ruleId, String domain) {
        stepsByTool.putIfAbsent("rule:" + ruleId, 1);
        ruleIds.add(ruleId);
        domains.add(domain);
        calls++;
    }

    /// A call that gave a refusal.
    void refused() {
        calls++;
    }

    void turn() {
        turns++;
    }

    /// Something that is hard beyond calls and turns.
    void also(int weight) {
        extra += weight;
    }

    List<String> ruleIds() {
        return List.copyOf(ruleIds);
    }

    /// The count.
    int load() {
        int steps = stepsByTool.values().stream().mapToInt(Integer::intValue).sum();
        int tools = Math.max(0, stepsByTool.size() - 1);
        int furtherDomains = Math.max(0, domains.size() - 1);
        return steps
                + ruleIds.size()
                + Math.max(0, calls - 1)
                + tools
                + 3 * furtherDomains
                + Math.max(0, turns - 1)
                + extra;
    }

    Difficulty difficulty() {
        int load = load();
        if (load <= EASY) {
            return Difficulty.EASY;
        }
        if (load <= MEDIUM) {
            return Difficulty.MEDIUM;
        }
        return load <= HARD ? Difficulty.HARD : Difficulty.EXTREMELY_COMPLEX;
    }
}
