package ai.elson.knowledge.calculator;

import java.util.List;

/// What a calculator gives.
///
/// @param value the result, its first component the main answer
/// @param steps the working, in order
/// @param ruleIds the rules it rests on
public record Outcome<O extends Record>(O value, List<Step> steps, List<String> ruleIds) {
    public Outcome {
        steps = List.copyOf(steps);
        ruleIds = List.copyOf(ruleIds);
    }
}
