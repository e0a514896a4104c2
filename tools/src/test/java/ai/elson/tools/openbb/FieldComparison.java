package ai.elson.tools.openbb;

import ai.elson.base.file.Json;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Two answers to one question, field by field: every component of every record on either side,
/// rows by what names them. A difference is explained by a line of a file, or it is not.
///
/// A line is `whose | field | why`. In a field `*` stands for any one word; whose is the run that
/// it holds for, or `*` for all. A line that explains nothing is a fault too.
final class FieldComparison {

    /// What names a row, the first that is there.
    private static final List<String> NAMES =
            List.of("date", "exDate", "end", "contract", "title", "symbol");

    /// Far above the rounding of a binary fraction, far below a digit of a price.
    private static final BigDecimal NEAR = new BigDecimal("1e-12");

    private record Known(String line, Pattern field) {}

    private final List<Known> known = new ArrayList<>();
    private final Map<String, Integer> agreed = new TreeMap<>();
    private final Map<String, Integer> explained = new LinkedHashMap<>();
    private final List<String> unexplained = new ArrayList<>();

    FieldComparison(Path differences, String run) throws IOException {
        for (String line : Files.readAllLines(differences)) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            String[] parts = line.split(" \\| ", 3);
            if (parts[0].equals("*") || parts[0].equals(run)) {
                known.add(new Known(line, pattern(parts[1])));
            }
        }
    }

    private static Pattern pattern(String field) {
        return Pattern.compile(
                List.of(field.split(" ", -1)).stream()
                        .map(word -> word.equals("*") ? "\\S+" : Pattern.quote(word))
                        .collect(Collectors.joining(" ")));
    }

    /// @param kind for the figures, as `quote`
    void compare(String kind, String name, Object ours, Object theirs) {
        Map<String, JsonNode> ourFields = new LinkedHashMap<>();
        Map<String, JsonNode> theirFields = new LinkedHashMap<>();
        flatten(kind + " " + name, Json.MAPPER.valueToTree(ours), ourFields);
        flatten(kind + " " + name, Json.MAPPER.valueToTree(theirs), theirFields);
        Set<String> fields = new LinkedHashSet<>(ourFields.keySet());
        fields.addAll(theirFields.keySet());
        for (String field : fields) {
            field(kind, field, ourFields.get(field), theirFields.get(field));
        }
    }

    private void field(
            String kind, String field, @Nullable JsonNode yahoo, @Nullable JsonNode openbb) {
        if (same(yahoo, openbb)) {
            agreed.merge(kind, 1, Integer::sum);
            return;
        }
        for (Known one : known) {
            if (one.field().matcher(field).matches()) {
                explained.merge(one.line(), 1, Integer::sum);
                return;
            }
        }
        unexplained.add(field + ": Yahoo " + yahoo + ", OpenBB " + openbb);
    }

    private static void flatten(String path, JsonNode node, Map<String, JsonNode> fields) {
        if (node.isObject()) {
            node.forEachEntry((name, value) -> flatten(path + " " + name, value, fields));
        } else if (node.isArray() && !node.isEmpty() && node.get(0).isObject()) {
            Map<String, Integer> seen = new HashMap<>();
            List<String> order = new ArrayList<>();
            for (JsonNode row : node.values()) {
                String name = name(row);
                if (seen.merge(name, 1, Integer::sum) > 1) {
                    name += "#" + seen.get(name);
                }
                order.add(name);
                flatten(path + " " + name, row, fields);
            }
            fields.put(path + " order", Json.MAPPER.valueToTree(order));
        } else if (node.isNull() || (node.isArray() && node.isEmpty())) {
            // what is not stated is not there
            return;
        } else {
            fields.put(path, node);
        }
    }

    private static String name(JsonNode row) {
        for (String name : NAMES) {
            if (row.has(name)) {
                return row.path(name).asString().replace(' ', '_');
            }
        }
        throw new IllegalArgumentException("a row without a name: " + row);
    }

    private static boolean same(@Nullable JsonNode one, @Nullable JsonNode other) {
        if (one == null || other == null) {
            return one == other;
        }
        if (!one.isNumber() || !other.isNumber()) {
            return one.equals(other);
        }
        BigDecimal a = one.decimalValue();
        BigDecimal b = other.decimalValue();
        return a.subtract(b).abs().compareTo(a.abs().max(b.abs()).multiply(NEAR)) <= 0;
    }

    /// Differences without an explanation, then explanations without a difference.
    List<String> faults() {
        List<String> faults = new ArrayList<>(unexplained);
        for (Known one : known) {
            if (!explained.containsKey(one.line())) {
                faults.add("no longer differs; strike it: " + one.line());
            }
        }
        return faults;
    }

    /// For people: how many fields, then what differs and why.
    String summary() {
        int agree = sum(agreed);
        int differ = sum(explained);
        StringBuilder text = new StringBuilder();
        text.append(agree + differ + unexplained.size())
                .append(" fields compared, ")
                .append(agree)
                .append(" agree, ")
                .append(differ)
                .append(" differ as explained, ")
                .append(unexplained.size())
                .append(" unexplained\nagree: ")
                .append(
                        agreed.entrySet().stream()
                                .map(e -> e.getKey() + " " + e.getValue())
                                .collect(Collectors.joining(", ")));
        explained.forEach(
                (line, times) -> text.append("\n  ").append(times).append(" × ").append(line));
        faults().forEach(fault -> text.append("\n  ! ").append(fault));
        return text.toString();
    }

    private static int sum(Map<String, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }
}
