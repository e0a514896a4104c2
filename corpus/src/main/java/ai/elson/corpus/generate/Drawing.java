package ai.elson.corpus.generate;

import static ai.elson.corpus.grammar.Draw.one;

import ai.elson.base.file.Json;
import ai.elson.corpus.asking.Given;
import ai.elson.corpus.asking.Kind;
import ai.elson.corpus.grammar.Draw;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Draws the values of fields as a calculator takes them.
///
/// @param words the lists of `names.yaml`
/// @param options the values of each choice that is drawn, by field, rows' fields as `lots.side`
/// @param drawnRows the names of the rows that were drawn, by field; null for a row without
record Drawing(
        NameLists words,
        Options options,
        SplittableRandom random,
        Map<String, List<@Nullable String>> drawnRows) {

    Drawing(NameLists words, Options options, SplittableRandom random) {
        this(words, options, random, new HashMap<>());
    }

    /// The values of choices.
    interface Options {

        /// Those of a field.
        List<String> of(String path);
    }

    /// A value of a scenario's field.
    JsonNode draw(String name, Plan plan, Scope scope) {
        return switch (plan) {
            case FieldPlan field -> field(name, field, scope);
            case RowsPlan rows -> rows(name, rows, scope);
        };
    }

    /// The names of the rows that were drawn for a field.
    List<@Nullable String> rows(String field) {
        return drawnRows.getOrDefault(field, List.of());
    }

    private JsonNode field(String path, FieldPlan plan, Scope scope) {
        if (!present(plan.presence(), scope) || plan.source() instanceof Source.None) {
            return Json.MAPPER.getNodeFactory().nullNode();
        }
        if (plan.count() == null) {
            return item(path, plan, plan.source(), scope);
        }
        ArrayNode list = Json.MAPPER.createArrayNode();
        column(path, plan, many(plan.count(), scope), scope).forEach(list::add);
        return list;
    }

    private boolean present(Presence presence, Scope scope) {
        return switch (presence) {
            case Presence.Always _ -> true;
            case Presence.Maybe _ -> random.nextBoolean();
            case Presence.If(String field, List<String> values) ->
                    values.contains(scope.node(field).asString());
        };
    }

    private int many(Count count, Scope scope) {
        if (count.of() == null) {
            return count.low() + random.nextInt(count.high() - count.low() + 1);
        }
        JsonNode other = scope.node(count.of());
        return other.isArray() ? other.size() : other.asInt();
    }

    /// The items of a list, each able to take from the one before.
    private List<JsonNode> column(String path, FieldPlan plan, int many, Scope scope) {
        if (plan.source() instanceof Source.Words(String list)) {
            return words.distinct(list, many, random);
        }
        BigDecimal rest = plan.sum();
        List<JsonNode> items = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            Source source = i == 0 && plan.first() != null ? plan.first() : plan.source();
            if (rest != null && source instanceof Range range) {
                source = range.within(rest, many - i - 1);
            }
            JsonNode drawn = item(path, plan, source, scope.place(i, near(items, many)));
            rest = rest == null ? null : rest.subtract(drawn.decimalValue());
            items.add(drawn);
        }
        return items;
    }

    private static Map<String, JsonNode> near(List<JsonNode> items, int many) {
        Map<String, JsonNode> near = new HashMap<>();
        if (!items.isEmpty()) {
            near.put("last", items.getLast());
            near.put("first", items.getFirst());
        }
        near.put("left", Json.MAPPER.getNodeFactory().numberNode(many - items.size()));
        return near;
    }

    private JsonNode item(String path, FieldPlan plan, Source source, Scope scope) {
        return switch (source) {
            case Range range -> {
                BigDecimal base =
                        range.base() == null
                                ? BigDecimal.ZERO
                                : scope.number(range.base(), plan.item());
                BigDecimal number = range.draw(base, random);
                yield plan.item() == Kind.DATE
                        ? Given.text(LocalDate.ofEpochDay(number.longValueExact()).toString())
                        : Given.number(number);
            }
            case Formula formula -> Given.number(formula.value(n -> scope.number(n, plan.item())));
            case Source.Words(String list) -> words.distinct(list, 1, random).getFirst();
            case Source.Options(List<String> only) ->
                    plan.item() == Kind.FLAG
                            ? Json.MAPPER.getNodeFactory().booleanNode(random.nextBoolean())
                            : Given.text(one(only.isEmpty() ? options.of(path) : only, random));
            case Source.Matrix _, Source.None _ -> Json.MAPPER.getNodeFactory().nullNode();
        };
    }

    private JsonNode rows(String name, RowsPlan plan, Scope scope) {
        List<@Nullable String> names = new ArrayList<>();
        switch (plan.which()) {
            case RowsPlan.Single _ -> {
                return row(name, plan.row(), plan, Map.of(), scope);
            }
            case RowsPlan.Alike(Count count) -> {
                for (int i = many(count, scope); i > 0; i--) {
                    names.add(null);
                }
            }
            case RowsPlan.Some(Count count) -> {
                List<String> all = new ArrayList<>(plan.named().keySet());
                List<String> some = new ArrayList<>(all);
                Draw.shuffle(some, random);
                List<String> kept = some.subList(0, Math.min(some.size(), many(count, scope)));
                all.stream().filter(kept::contains).forEach(names::add);
            }
            case RowsPlan.Any(List<List<String>> sequences) -> names.addAll(one(sequences, random));
            case RowsPlan.By(String field, Map<String, List<String>> sequences) ->
                    names.addAll(sequences.get(scope.node(field).asString()));
        }
        drawnRows.put(name, names);
        Map<String, List<JsonNode>> whole = whole(name, plan, names.size(), scope);
        ArrayNode rows = Json.MAPPER.createArrayNode();
        List<Map<String, JsonNode>> before = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            Map<String, JsonNode> settled = new HashMap<>();
            for (Map.Entry<String, List<JsonNode>> column : whole.entrySet()) {
                settled.put(column.getKey(), column.getValue().get(i));
            }
            Scope place =
                    scope.place(
                            i,
                            Map.of(
                                    "left",
                                    Json.MAPPER.getNodeFactory().numberNode(names.size() - i)));
            ObjectNode row = row(name, plan.row(names.get(i)), plan, settled, place, before);
            rows.add(row);
        }
        return rows;
    }

    /// Columns that are drawn for all rows at once.
    private Map<String, List<JsonNode>> whole(String name, RowsPlan plan, int many, Scope scope) {
        Map<String, List<JsonNode>> whole = new HashMap<>();
        plan.row()
                .forEach((field, line) -> {
                    if (line.source() instanceof Source.Matrix matrix) {
                        whole.put(field, Correlations.draw(matrix, many, random));
                    } else if (line.sum() != null && line.count() == null
                            || line.source() instanceof Source.Words) {
                        whole.put(field, column(name + "." + field, line, many, scope));
                    }
                });
        return whole;
    }

    private ObjectNode row(
            String name,
            Map<String, FieldPlan> fields,
            RowsPlan plan,
            Map<String, JsonNode> settled,
            Scope scope) {
        return row(name, fields, plan, settled, scope, new ArrayList<>());
    }

    private ObjectNode row(
            String name,
            Map<String, FieldPlan> fields,
            RowsPlan plan,
            Map<String, JsonNode> settled,
            Scope place,
            List<Map<String, JsonNode>> before) {
        for (Map.Entry<String, FieldPlan> field : fields.entrySet()) {
            FieldPlan line = field.getValue();
            JsonNode value = settled.get(field.getKey());
            if (value == null) {
                Map<String, JsonNode> near = new HashMap<>(place.places());
                if (!before.isEmpty()) {
                    near.put("last", before.getLast().get(field.getKey()));
                    near.put("first", before.getFirst().get(field.getKey()));
                }
                Scope here = new Scope(place.outer(), place.values(), place.at(), near);
                FieldPlan now =
                        before.isEmpty() && line.first() != null && line.count() == null
                                ? line.starting()
                                : line;
                value = field(name + "." + field.getKey(), now, here);
            }
            place.values().put(field.getKey(), value);
        }
        before.add(Map.copyOf(place.values()));
        ObjectNode row = Json.MAPPER.createObjectNode();
        plan.columns().forEach(c -> row.set(c.name(), place.values().get(c.name())));
        return row;
    }
}
