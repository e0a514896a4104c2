package ai.elson.corpus.generate;

import ai.elson.base.failure.BadInput;
import ai.elson.corpus.asking.Kind;
import ai.elson.corpus.asking.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// Reads how a list of records is filled:
///
/// ```yaml
/// lots:
///   rows: 2..4
///   fields: {bought: "date 60..300 after last, first date 2021-01-01..2022-12-31", ...}
///   say: ["{shares#} shares bought on {bought} at {cost}"]
/// ```
///
/// `rows` is a count, a list of sequences of the rows named under `each`, or a map `{by: choice,
/// value: sequence}`; without it the field is one record. A row under `each` gives fields that
/// differ and perhaps its own `say`; a count with `each` and no `fields` of its own draws some of
/// them in order.
final class RowsLine {

    private static final Set<String> KEYS = Set.of("rows", "fields", "each", "say", "also");

    private final JsonNode line;
    private final String where;
    private final List<String> columns;

    private RowsLine(JsonNode line, List<String> columns, String where) {
        this.line = line;
        this.columns = columns;
        this.where = where;
    }

    /// Reads the map.
    ///
    /// @param schema of a row
    /// @throws BadInput that names `where` and the key
    static RowsPlan parse(JsonNode line, JsonNode schema, FieldWords words, String where) {
        JsonNode properties = schema.path("properties");
        return new RowsLine(line, List.copyOf(properties.propertyNames()), where)
                .plan(properties, words);
    }

    private RowsPlan plan(JsonNode properties, FieldWords words) {
        for (String key : line.propertyNames()) {
            if (!KEYS.contains(key)) {
                throw BadInput.at(where, "«" + key + "»", "rows, fields, each, say or also");
            }
        }
        Map<String, FieldPlan> common = fields(line.path("fields"), where + ".fields");
        Map<String, RowsPlan.Named> named = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> each : line.path("each").properties()) {
            String there = where + "." + each.getKey();
            Map<String, FieldPlan> own = new LinkedHashMap<>(common);
            own.putAll(fields(each.getValue(), there));
            List<String> says = texts(each.getValue().path("say"));
            named.put(each.getKey(), new RowsPlan.Named(complete(own, says, there), says));
        }
        List<String> says = texts(line.path("say"));
        SequencedMap<String, FieldPlan> row =
                named.isEmpty() ? complete(common, says, where) : new LinkedHashMap<>(common);
        List<Parameter> parameters = new ArrayList<>();
        for (String column : columns) {
            FieldPlan plan =
                    named.isEmpty()
                            ? common.get(column)
                            : named.values().iterator().next().row().get(column);
            if (plan != null) {
                plan = said(plan, column, named);
                parameters.add(
                        words.parameter(
                                column, properties.get(column), plan, where + "." + column));
            }
        }
        RowsPlan plan =
                new RowsPlan(which(named), parameters, row, named, says, texts(line.path("also")));
        if (says.isEmpty() && !named.values().stream().noneMatch(n -> n.says().isEmpty())
                || says.isEmpty() && named.isEmpty()) {
            throw BadInput.at(where + ".say", "nothing", "one or more ways to say a row");
        }
        return plan;
    }

    /// The plan of the row in which the column is not empty, for its kind and words.
    private static FieldPlan said(
            FieldPlan plan, String column, Map<String, RowsPlan.Named> named) {
        return named.values().stream()
                .map(n -> n.row().get(column))
                .filter(p -> p != null && !(p.source() instanceof Source.None))
                .findFirst()
                .map(p -> p.kind() == Kind.CHOICE ? p.anyOption() : p)
                .orElse(plan);
    }

    private SequencedMap<String, FieldPlan> complete(
            Map<String, FieldPlan> row, List<String> says, String there) {
        List<String> seen = columns.stream().filter(row::containsKey).toList();
        if (!seen.equals(columns)) {
            throw BadInput.at(there, "fields " + seen, "those of the calculator: " + columns);
        }
        for (String say : says) {
            Wording.of(say, row, there + ".say");
        }
        return DrawingOrder.rows(row, there);
    }

    private static Map<String, FieldPlan> fields(JsonNode node, String there) {
        Map<String, FieldPlan> plans = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            if (!field.getKey().equals("say")) {
                plans.put(
                        field.getKey(),
                        FieldLine.parse(field.getValue().asString(), there + "." + field.getKey()));
            }
        }
        return plans;
    }

    private RowsPlan.Which which(Map<String, RowsPlan.Named> named) {
        JsonNode rows = line.path("rows");
        if (rows.isMissingNode()) {
            return new RowsPlan.Single();
        }
        if (rows.isArray()) {
            return new RowsPlan.Any(texts(rows).stream().map(t -> sequence(t, named)).toList());
        }
        if (rows.isObject()) {
            Map<String, List<String>> sequences = new LinkedHashMap<>();
            for (Map.Entry<String, JsonNode> entry : rows.properties()) {
                if (!entry.getKey().equals("by")) {
                    sequences.put(entry.getKey(), sequence(entry.getValue().asString(), named));
                }
            }
            return new RowsPlan.By(rows.path("by").asString(), sequences);
        }
        Count count = Count.parse(rows.asString(), where + ".rows");
        return named.isEmpty() ? new RowsPlan.Alike(count) : new RowsPlan.Some(count);
    }

    private List<String> sequence(String text, Map<String, RowsPlan.Named> named) {
        List<String> names = Arrays.stream(text.split(",")).map(String::strip).toList();
        if (!named.keySet().containsAll(names)) {
            throw BadInput.at(where + ".rows", "«" + text + "»", "rows of each: " + named.keySet());
        }
        return names;
    }

    private static List<String> texts(JsonNode node) {
        return node.isArray()
                ? node.values().stream().map(JsonNode::asString).toList()
                : node.isString() ? List.of(node.asString()) : List.of();
    }
}
