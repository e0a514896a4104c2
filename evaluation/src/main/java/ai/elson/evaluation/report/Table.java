package ai.elson.evaluation.report;

import java.util.ArrayList;
import java.util.List;

/// A table under construction. A column whose heading starts with `#` holds numbers; the mark is
/// not shown.
final class Table {

    private final String caption;
    private final List<String> headings;
    private final List<Markup> rows = new ArrayList<>();

    Table(String caption, String... headings) {
        this.caption = caption;
        this.headings = List.of(headings);
    }

    Table row(String... cells) {
        return marked("", cells);
    }

    /// A row with a class of the style sheet.
    Table marked(String cssClass, String... cells) {
        if (cells.length != headings.size()) {
            throw new IllegalArgumentException(
                    "found " + cells.length + " cells; accepted: " + headings.size());
        }
        List<Markup> row = new ArrayList<>();
        for (int i = 0; i < cells.length; i++) {
            row.add(cell("td", i).holding(cells[i]));
        }
        rows.add((cssClass.isEmpty() ? Tag.of("tr") : Tag.of("tr", cssClass)).holding(row));
        return this;
    }

    Markup finish() {
        List<Markup> head = new ArrayList<>();
        for (int i = 0; i < headings.size(); i++) {
            String heading = headings.get(i);
            head.add(
                    cell("th", i)
                            .with("scope", "col")
                            .holding(isNumber(i) ? heading.substring(1) : heading));
        }
        return Tag.of("div", "scroll")
                .holding(
                        Tag.of("table")
                                .holding(
                                        Tag.of("caption").holding(caption),
                                        Tag.of("thead").holding(Tag.of("tr").holding(head)),
                                        Tag.of("tbody").holding(rows)));
    }

    /// The table behind a line that opens it.
    Markup folded(String summary) {
        return Tag.of("details").holding(Tag.of("summary").holding(summary), finish());
    }

    private boolean isNumber(int column) {
        return headings.get(column).startsWith("#");
    }

    private Tag cell(String name, int column) {
        return isNumber(column) ? Tag.of(name, "number") : Tag.of(name);
    }
}
