package ai.elson.cli;

import ai.elson.knowledge.rule.Rule;
import ai.elson.knowledge.rule.RuleValue;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Rules and their values as people read them: columns that are as wide as what they hold.
final class FactTable {

    /// Words of conduct are broken at this width.
    private static final int WIDTH = 84;

    private FactTable() {}

    /// A rule on a few lines: what it is, who says so, where, and how far it was checked.
    static List<String> head(Rule rule) {
        List<String> lines = new ArrayList<>();
        lines.add(rule.id() + "  " + rule.label());
        lines.add("  authority     " + rule.authority());
        lines.add("  citation      " + rule.citation());
        wrapped(rule.locator()).forEach(l -> lines.add("  where         " + l));
        lines.add("  verification  " + rule.verification());
        lines.add("  filed under   " + rule.domain() + ", " + rule.bucket());
        rule.dimensions()
                .forEach((key, accepted) ->
                        wrapped(key + ": " + String.join(", ", accepted))
                                .forEach(l -> lines.add("  depends on    " + l)));
        for (int i = lines.size() - 1; i > 0; i--) {
            String label = lines.get(i).substring(0, 16);
            if (lines.get(i - 1).startsWith(label)) {
                lines.set(i, " ".repeat(16) + lines.get(i).substring(16));
            }
        }
        return lines;
    }

    /// Values with both time axes. The words of a rule of conduct stand below its dates.
    static List<String> values(Rule rule, List<RuleValue> values) {
        List<String> columns = new ArrayList<>(List.of("applies", "known from", "status"));
        columns.addAll(rule.dimensions().keySet());
        boolean words = values.stream().anyMatch(v -> v.text() != null);
        if (!words) {
            columns.add("value");
        }
        columns.add("citation");
        List<List<String>> rows = new ArrayList<>();
        rows.add(columns);
        for (RuleValue v : values) {
            List<String> row = new ArrayList<>();
            row.add(v.from() + " to " + end(v.to()));
            row.add(v.knownFrom().toString());
            row.add(v.status().name().toLowerCase(Locale.ROOT));
            row.addAll(v.dimensions().values());
            if (!words) {
                row.add(shown(rule, v));
            }
            row.add(v.citation() == null ? rule.citation() : v.citation());
            rows.add(row);
        }
        List<String> lines = new ArrayList<>();
        List<String> aligned = aligned(rows, words ? -1 : columns.indexOf("value"));
        lines.add("  " + aligned.getFirst());
        for (int i = 0; i < values.size(); i++) {
            lines.add("  " + aligned.get(i + 1));
            if (words) {
                wrapped(shown(rule, values.get(i))).forEach(l -> lines.add("    " + l));
            }
        }
        return lines;
    }

    /// Columns as wide as their widest entry; one of them, as figures are, set to the right.
    static List<String> aligned(List<List<String>> rows, int right) {
        int columns = rows.getFirst().size();
        int[] widths =
                IntStream.range(0, columns)
                        .map(c -> rows.stream().mapToInt(r -> r.get(c).length()).max().orElse(0))
                        .toArray();
        return rows.stream()
                .map(row -> {
                    StringBuilder line = new StringBuilder();
                    for (int c = 0; c < columns; c++) {
                        String pad = " ".repeat(widths[c] - row.get(c).length());
                        line.append(c == right ? pad + row.get(c) : row.get(c) + pad).append("  ");
                    }
                    return line.toString().stripTrailing();
                })
                .toList();
    }

    static String shown(Rule rule, RuleValue v) {
        return v.value() == null ? String.valueOf(v.text()) : rule.unit().format(v.value());
    }

    private static String end(@Nullable LocalDate to) {
        return to == null ? "open" : to.toString();
    }

    private static List<String> wrapped(String text) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ")) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > WIDTH) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
