package ai.elson.evaluation.quiz;

import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/// A call that a model should make.
///
/// @param name the tool
/// @param arguments for each argument the accepted values, the first the best
/// @param origin where the tool is found by free words, as `look_up_rule`: what its result must
///   rest on, and then the arguments do not count; empty otherwise
public record ExpectedCall(
        String name, SequencedMap<String, List<JsonNode>> arguments, String origin) {

    String spoken() {
        return name
                + arguments.entrySet().stream()
                        .map(e -> e.getKey() + "=" + e.getValue().getFirst())
                        .collect(Collectors.joining(", ", "(", ")"));
    }
}
