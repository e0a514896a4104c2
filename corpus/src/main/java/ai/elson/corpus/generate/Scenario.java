package ai.elson.corpus.generate;

import ai.elson.corpus.asking.Measure;
import ai.elson.corpus.asking.Parameter;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// How people come to a calculator: what it is about, plausible values, ways to ask.
///
/// @param tool its name
/// @param about what the question is about, as «savings account»
/// @param measure the figure asked for
/// @param parameters in the order of the schema
/// @param plans by parameter, in the order in which they are drawn
/// @param questions whole questions
record Scenario(
        String tool,
        String domain,
        String bucket,
        String about,
        Measure measure,
        List<Parameter> parameters,
        Map<String, FieldPlan> plans,
        List<Wording> questions) {

    FieldPlan plan(String field) {
        return Objects.requireNonNull(plans.get(field), field);
    }

    Parameter parameter(String field) {
        return parameters.stream().filter(p -> p.name().equals(field)).findFirst().orElseThrow();
    }
}
