package ai.elson.evaluation.report;

import ai.elson.knowledge.taxonomy.Domain;
import ai.elson.knowledge.taxonomy.Taxonomy;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Examples of every bucket and difficulty: the fuller a cell, the darker; one without an example
/// is framed.
final class BucketHeatMap {

    private static final double WIDTH = 860;
    private static final int PANELS = 3;
    private static final double PANEL = WIDTH / PANELS;
    private static final double LABEL = 138;
    private static final double CELL = 34;
    private static final double ROW = 18;
    private static final double TOP = 26;
    private static final List<String> SHORT = List.of("easy", "med.", "hard", "ext.");

    private BucketHeatMap() {}

    static Markup draw(CorpusFindings findings) {
        Drawing drawing =
                new Drawing(
                        "heat",
                        "Examples by bucket and difficulty",
                        "One row a bucket, one column a difficulty; the table below holds the same figures.",
                        WIDTH);
        List<String> buckets = new ArrayList<>();
        long most = 1;
        for (Domain domain : Taxonomy.standard().domains()) {
            for (String bucket : domain.buckets()) {
                buckets.add(bucket);
                for (long n : findings.ofBucket(bucket)) {
                    most = Math.max(most, n);
                }
            }
        }
        int rows = (buckets.size() + PANELS - 1) / PANELS;
        for (int p = 0; p < PANELS; p++) {
            for (int d = 0; d < SHORT.size(); d++) {
                drawing.text(
                        "tick",
                        p * PANEL + LABEL + CELL * d + CELL / 2,
                        TOP - 8,
                        "middle",
                        SHORT.get(d));
            }
        }
        for (int b = 0; b < buckets.size(); b++) {
            double left = b / rows * PANEL;
            double y = TOP + ROW * (b % rows);
            String name = CurriculumChart.words(buckets.get(b));
            drawing.text("tick", left + LABEL - 8, y + ROW / 2 + 4, "end", name);
            List<Long> counts = findings.ofBucket(buckets.get(b));
            for (int d = 0; d < counts.size(); d++) {
                cell(drawing, left + LABEL + CELL * d, y, name, d, counts.get(d), most);
            }
        }
        return drawing.finish(TOP + ROW * rows + 6);
    }

    private static void cell(
            Drawing drawing, double x, double y, String bucket, int tier, long n, long most) {
        double depth = n == 0 ? 0 : 0.12 + 0.88 * Math.sqrt((double) n / most);
        drawing.add(
                Tag.of("rect", n == 0 ? "void" : "heat")
                        .with("x", x + 1)
                        .with("y", y + 1)
                        .with("width", CELL - 2)
                        .with("height", ROW - 2)
                        .with("rx", 2.0)
                        .with("fill-opacity", String.format(Locale.ROOT, "%.2f", depth))
                        .holding(
                                Tag.of("title")
                                        .holding(
                                                bucket
                                                        + ", "
                                                        + CorpusChart.DIFFICULTIES.get(tier)
                                                        + ": "
                                                        + Figures.count(n))));
        drawing.text(
                depth > 0.5 ? "tick on" : "tick in",
                x + CELL / 2,
                y + ROW / 2 + 4,
                "middle",
                n < 10_000 ? "" + n : n / 1000 + "k");
    }
}
