package ai.elson.evaluation.report;

import ai.elson.evaluation.report.ReportData.Made;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What was made from what, drawn in layers from the sources down: an artefact stands one layer
/// below the lowest of its inputs; what is used several layers below has one lane through each of
/// them, which all its users share; within a layer each stands near the mean of those above it.
///
/// Source: K. Sugiyama, S. Tagawa and M. Toda, Methods for visual understanding of hierarchical
/// system structures, 1981, with one sweep.
final class ProvenanceChart {

    private static final double WIDTH = 860;
    private static final double BOX = 172;
    private static final double BOX_HEIGHT = 42;
    private static final double LAYER = 78;
    private static final double LANE = 20;
    private static final double GAP = 16;

    private final Map<String, Made> made = new LinkedHashMap<>();
    private final Map<String, Integer> layers = new HashMap<>();
    private final Map<String, Double> centres = new HashMap<>();
    private final List<List<Slot>> rows = new ArrayList<>();
    private double width = WIDTH;

    /// An artefact or a lane of an arrow.
    private record Slot(String id, boolean lane, List<String> above) {}

    private ProvenanceChart(List<Made> all) {
        all.forEach(m -> made.put(m.id(), m));
    }

    static Markup draw(List<Made> all) {
        ProvenanceChart chart = new ProvenanceChart(all);
        all.forEach(m -> chart.layer(m.id(), 0));
        chart.fillRows(all);
        chart.place();
        return chart.drawn(all);
    }

    private int layer(String id, int depth) {
        Made node = made.get(id);
        if (node == null || depth > made.size()) {
            throw new IllegalArgumentException(
                    "found «"
                            + id
                            + "»"
                            + (node == null ? ", which nothing describes" : " made from itself")
                            + "; accepted: artefacts made from artefacts of the report, without a circle");
        }
        Integer known = layers.get(id);
        if (known == null) {
            known = 0;
            for (String input : node.madeFrom()) {
                known = Math.max(known, layer(input, depth + 1) + 1);
            }
            layers.put(id, known);
        }
        return known;
    }

    private int layerOf(String id) {
        return layers.getOrDefault(id, 0);
    }

    private void fillRows(List<Made> all) {
        int last = layers.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        for (int l = 0; l <= last; l++) {
            rows.add(new ArrayList<>());
        }
        for (Made node : all) {
            List<String> above = new ArrayList<>();
            for (String input : node.madeFrom()) {
                above.add(lastLane(input, node.id()));
            }
            rows.get(layerOf(node.id())).add(new Slot(node.id(), false, above));
        }
    }

    /// The lane of `from` in the layer above `to`, made where it is not yet there; `from` itself if
    /// there is no layer between.
    private String lastLane(String from, String to) {
        String above = from;
        for (int l = layerOf(from) + 1; l < layerOf(to); l++) {
            String lane = from + " @" + l;
            Slot slot = new Slot(lane, true, List.of(above));
            if (!rows.get(l).contains(slot)) {
                rows.get(l).add(slot);
            }
            above = lane;
        }
        return above;
    }

    private void place() {
        for (List<Slot> row : rows) {
            double used = row.stream().mapToDouble(ProvenanceChart::size).sum();
            width = Math.max(width, used + GAP * (row.size() - 1));
        }
        spread(rows.getFirst());
        for (List<Slot> row : rows.subList(1, rows.size())) {
            near(row);
        }
    }

    /// The sources stand at equal distances.
    private void spread(List<Slot> row) {
        double used = row.stream().mapToDouble(ProvenanceChart::size).sum();
        double gap = (width - used) / (row.size() + 1);
        double x = gap;
        for (Slot slot : row) {
            centres.put(slot.id(), x + size(slot) / 2);
            x += size(slot) + gap;
        }
    }

    /// Each as near to the mean of those above it as its neighbours and the edge allow.
    private void near(List<Slot> row) {
        for (Slot slot : row) {
            double mean =
                    slot.above().stream().mapToDouble(this::centre).average().orElse(width / 2);
            centres.put(slot.id(), mean);
        }
        row.sort(Comparator.comparingDouble(s -> centre(s.id())));
        double free = 0;
        for (Slot slot : row) {
            double x = Math.max(centre(slot.id()), free + size(slot) / 2);
            centres.put(slot.id(), x);
            free = x + size(slot) / 2 + GAP;
        }
        double end = width;
        for (Slot slot : row.reversed()) {
            double x = Math.min(centre(slot.id()), end - size(slot) / 2);
            centres.put(slot.id(), x);
            end = x - size(slot) / 2 - GAP;
        }
    }

    private static double size(Slot slot) {
        return slot.lane() ? LANE : BOX;
    }

    private Markup drawn(List<Made> all) {
        Drawing drawing =
                new Drawing(
                        "provenance",
                        "What was made from what",
                        "Boxes are artefacts with the first digits of their SHA-256, lines lead from inputs down to what was made from them; the table below holds the same.",
                        width);
        for (int l = 0; l < rows.size(); l++) {
            for (Slot slot : rows.get(l)) {
                for (String above : slot.above()) {
                    edge(drawing, centre(above), l - 1, centre(slot.id()), l);
                }
                if (slot.lane()) {
                    double x = centre(slot.id());
                    drawing.line("edge", x, top(l), x, top(l) + BOX_HEIGHT);
                }
            }
        }
        for (Made node : all) {
            box(drawing, node, layerOf(node.id()));
        }
        return drawing.finish(LAYER * rows.size() - LAYER + BOX_HEIGHT + 8);
    }

    private void edge(Drawing drawing, double x1, int from, double x2, int to) {
        double y1 = top(from) + BOX_HEIGHT;
        double y2 = top(to);
        double middle = (y1 + y2) / 2;
        drawing.path(
                "edge",
                String.format(
                        Locale.ROOT,
                        "M%.1f %.1fC%.1f %.1f %.1f %.1f %.1f %.1f",
                        x1,
                        y1,
                        x1,
                        middle,
                        x2,
                        middle,
                        x2,
                        y2));
    }

    private void box(Drawing drawing, Made node, int layer) {
        double x = centre(node.id());
        String hint = node.name() + ": " + node.path() + ", SHA-256 " + node.sha256();
        drawing.bar(
                node.madeFrom().isEmpty() ? "box source" : "box",
                x - BOX / 2,
                top(layer),
                BOX,
                BOX_HEIGHT,
                hint);
        String name = node.name().length() > 26 ? node.name().substring(0, 25) + "…" : node.name();
        drawing.text("strong label", x, top(layer) + 17, "middle", name);
        drawing.text("hash", x, top(layer) + 33, "middle", Figures.shortHash(node.sha256()));
    }

    private double centre(String id) {
        return centres.getOrDefault(id, width / 2);
    }

    private static double top(int layer) {
        return 4 + LAYER * layer;
    }
}
