package ai.elson.corpus.generate;

import ai.elson.corpus.asking.Kind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/// What a field may take its value from: fields of its row, of the scenario, and the item or row
/// before it.
///
/// A list stands for its item at the same place where an item or row takes from it, else for its
/// total, of days for the latest; `lots.shares` is a column of rows.
///
/// @param at the place of the item or row, or -1 outside lists
/// @param places values of `last`, `first` and `left`
record Scope(
        @Nullable Scope outer, Map<String, JsonNode> values, int at, Map<String, JsonNode> places) {

    Scope() {
        this(null, new HashMap<>(), -1, Map.of());
    }

    /// The scope of an item or row.
    Scope place(int place, Map<String, JsonNode> near) {
        return new Scope(this, new HashMap<>(), place, near);
    }

    /// The value of a name; missing where there is none.
    JsonNode node(String name) {
        JsonNode near = places.get(name);
        if (near != null) {
            return near;
        }
        int dot = name.indexOf('.');
        if (dot >= 0) {
            return column(node(name.substring(0, dot)), name.substring(dot + 1));
        }
        JsonNode value = values.get(name);
        if (value != null) {
            return value;
        }
        return outer == null ? MissingNode.getInstance() : outer.node(name);
    }

    private static JsonNode column(JsonNode rows, String field) {
        var column = ai.elson.base.file.Json.MAPPER.createArrayNode();
        rows.values().forEach(row -> column.add(row.path(field)));
        return column;
    }

    /// The number of a name: of a day its day since 1970.
    BigDecimal number(String name, Kind kind) {
        JsonNode node = node(name);
        if (node.isArray() && at >= 0 && !name.contains(".") && node.size() > at) {
            node = node.get(at);
        }
        if (!node.isArray()) {
            return single(node, name);
        }
        BigDecimal total = kind == Kind.DATE ? BigDecimal.valueOf(Long.MIN_VALUE) : BigDecimal.ZERO;
        for (JsonNode item : node.values()) {
            BigDecimal number = single(item, name);
            total = kind == Kind.DATE ? total.max(number) : total.add(number);
        }
        return total;
    }

    private static BigDecimal single(JsonNode node, String name) {
        if (node.isNumber()) {
            return node.decimalValue();
        }
        if (node.isString()) {
            return BigDecimal.valueOf(LocalDate.parse(node.asString()).toEpochDay());
        }
        throw new IllegalStateException(name + " has no value yet");
    }
}
