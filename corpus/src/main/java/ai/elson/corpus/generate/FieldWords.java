package ai.elson.corpus.generate;

import ai.elson.base.failure.BadInput;
import ai.elson.corpus.asking.Concept;
import ai.elson.corpus.asking.Kind;
import ai.elson.corpus.asking.Parameter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// How people say the values of choices and flags.
///
/// @param choices value to phrases
/// @param flags field to the phrases of `true` and `false`
record FieldWords(Map<String, List<String>> choices, Map<String, Map<String, List<String>>> flags) {

    /// The parameter of a field with its words.
    ///
    /// @throws BadInput that names `where` for a plan that does not fit the calculator's schema
    Parameter parameter(String name, JsonNode schema, Plan plan, String where) {
        String label = name.replace('_', ' ');
        boolean nullable = schema.path("type").isArray();
        String type =
                nullable ? schema.path("type").path(0).asString() : schema.path("type").asString();
        boolean array = type.equals("array");
        if (array != plan.kind().several() && !type.equals("object") && !none(plan)) {
            throw BadInput.at(
                    where,
                    plan.kind().name(),
                    array ? "a list or rows" : "a value of type " + type);
        }
        if (plan.maySkip() && !array && !nullable) {
            throw BadInput.at(where, "maybe null", "a value: the calculator needs one");
        }
        return new Parameter(name, label, concept(name, label, schema, plan, where), nullable);
    }

    private static boolean none(Plan plan) {
        return plan instanceof FieldPlan field && field.source() instanceof Source.None;
    }

    private Concept concept(String name, String label, JsonNode schema, Plan plan, String where) {
        if (plan instanceof RowsPlan rows) {
            return Concept.plain(name, label, Kind.ROWS, rows.also(), List.of());
        }
        FieldPlan field = (FieldPlan) plan;
        if (field.kind() == Kind.CHOICE && field.source() instanceof Source.Options(var only)) {
            return Concept.choice(name, label, options(schema, only, where));
        }
        if (field.kind() == Kind.FLAG) {
            Map<String, List<String>> ways = flags.get(name);
            if (ways == null) {
                throw BadInput.at("choices.yaml: flags", "no «" + name + "»", "its ways to say");
            }
            return Concept.flag(
                    name,
                    label,
                    ways.getOrDefault("true", List.of()),
                    ways.getOrDefault("false", List.of()));
        }
        return Concept.plain(name, label, field.kind(), field.also(), field.forms());
    }

    private Map<String, List<String>> options(JsonNode schema, List<String> only, String where) {
        List<String> known =
                schema.path("enum").values().stream()
                        .filter(JsonNode::isString)
                        .map(JsonNode::asString)
                        .toList();
        if (!known.containsAll(only)) {
            throw BadInput.at(where, "only: " + only, known.toString());
        }
        Map<String, List<String>> options = new LinkedHashMap<>();
        for (String value : only.isEmpty() ? known : only) {
            options.put(value, choices.getOrDefault(value, List.of(value.replace('_', ' '))));
        }
        return options;
    }
}
