package ai.elson.cli;

import ai.elson.tools.registry.Calculation;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;

/// A result for people: a figure a line, a list of records as a table.
final class FigureTable {

    /// A longer schedule is printed in its first and last rows; `--json` gives all.
    private static final int MOST_ROWS = 30;

    private FigureTable() {}

    static void print(PrintWriter out, Record result) {
        for (Calculation.Figure figure : Calculation.figures(result)) {
            if (figure.rows().isEmpty()) {
                out.printf(Locale.ROOT, "  %-34s %s%n", figure.name(), figure.text());
            } else {
                out.println("  " + figure.name());
                rows(out, figure.rows(), MOST_ROWS);
            }
        }
    }

    /// A table whose first row are its headings.
    ///
    /// @param most rows that are printed; of more, those in the middle are left out
    static void rows(PrintWriter out, List<List<String>> rows, int most) {
        int columns = rows.getFirst().size();
        int[] widths = new int[columns];
        rows.forEach(row -> {
            for (int i = 0; i < columns; i++) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
        });
        for (int r = 0; r < rows.size(); r++) {
            if (rows.size() > most && r == most / 2) {
                int skipped = rows.size() - most;
                out.println("    ... " + skipped + " rows more; --json gives all");
                r += skipped;
            }
            StringBuilder line = new StringBuilder("   ");
            for (int i = 0; i < columns; i++) {
                String cell = rows.get(r).get(i);
                line.append(' ').append(" ".repeat(widths[i] - cell.length())).append(cell);
            }
            out.println(line);
        }
    }
}
