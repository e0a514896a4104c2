package ai.elson.cli;

import ai.elson.knowledge.rule.Unit;
import ai.elson.knowledge.statement.Line;
import ai.elson.tools.market.CompareView;
import ai.elson.tools.market.StatementsView;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.SequencedSet;
import org.jspecify.annotations.Nullable;

/// Market data for people: what has a column for each period or company gets one, the rest is
/// printed figure by figure.
final class MarketTable {

    private MarketTable() {}

    static void print(PrintWriter out, Record view) {
        switch (view) {
            case StatementsView statements -> print(out, statements);
            case CompareView comparison -> print(out, comparison);
            default -> FigureTable.print(out, view);
        }
    }

    private static void print(PrintWriter out, StatementsView view) {
        out.printf(
                Locale.ROOT,
                "  %s, %s, in %s, rounded to %,d%n",
                view.symbol(),
                view.frequency().name().toLowerCase(Locale.ROOT),
                view.currency(),
                view.roundedTo().toBigInteger());
        List<List<String>> rows = new ArrayList<>();
        rows.add(row("", view.periods().stream().map(p -> p.end().toString()).toList()));
        SequencedSet<Line> lines = new LinkedHashSet<>();
        view.periods().forEach(p -> p.lines().forEach(l -> lines.add(l.line())));
        for (var line : lines) {
            rows.add(
                    row(
                            line.label(),
                            view.periods().stream()
                                    .map(p ->
                                            p.lines().stream()
                                                    .filter(l -> l.line() == line)
                                                    .findFirst()
                                                    .map(l -> shown(l.amount()))
                                                    .orElse("-"))
                                    .toList()));
        }
        FigureTable.rows(out, rows, rows.size());
        view.periods().stream()
                .filter(p -> p.contradiction() != null)
                .forEach(p ->
                        out.println("  " + p.end() + " contradicts itself: " + p.contradiction()));
    }

    private static void print(PrintWriter out, CompareView view) {
        List<List<String>> rows = new ArrayList<>();
        List<String> head = new ArrayList<>(List.of(""));
        view.companies().forEach(c -> head.add(c.symbol()));
        head.add("unit");
        rows.add(head);
        SequencedSet<String> notes = new LinkedHashSet<>();
        for (CompareView.CompareRow ratio : view.ratios()) {
            List<String> row = new ArrayList<>(List.of(ratio.name()));
            for (CompareView.Cell cell : ratio.values()) {
                row.add(shown(cell.value()));
                if (cell.note() != null) {
                    notes.add(cell.symbol() + ", " + ratio.name() + ": " + cell.note());
                }
            }
            row.add(ratio.unit());
            rows.add(row);
        }
        FigureTable.rows(out, rows, rows.size());
        view.companies()
                .forEach(c -> {
                    out.println("  " + c.symbol() + ": year to " + c.periodEnd());
                    c.notes().forEach(note -> out.println("    " + note));
                });
        notes.forEach(note -> out.println("  " + note));
    }

    private static List<String> row(String first, List<String> rest) {
        List<String> row = new ArrayList<>(List.of(first));
        row.addAll(rest);
        return row;
    }

    private static String shown(@Nullable BigDecimal amount) {
        return amount == null ? "-" : Unit.AMOUNT.format(amount);
    }
}
