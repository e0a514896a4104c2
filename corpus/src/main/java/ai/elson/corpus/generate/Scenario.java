package ai.elson.corpus.generate;

import ai.elson.corpus.asking.Measure;
import ai.elson.corpus.asking.Parameter;
import java.util.List;
import java.util.Map;

/// How people come to a calculator: what it is about, plausible values, ways to ask.
///
/// @param tool its name
/// @param about what the question is about, as «savings account»
/// @param measure the figure asked for
/// @param parameters in the order of the schema
/// @param plans by parameter
/// @param questions whole questions with `{field}` for a value with its unit and `{field#}` without
record Scenario(
        String tool,
        String domain,
        String bucket,
        String about,
        Measure measure,
        List<Parameter> parameters,
        Map<String, FieldPlan> plans,
        List<String> questions) {}
