package ai.elson.evaluation.report;

import ai.elson.evaluation.report.ReportData.DomainCount;
import java.util.List;

/// Examples by domain, each bar cut by difficulty.
final class CorpusChart {

    static final List<String> DIFFICULTIES = List.of("easy", "medium", "hard", "extremely complex");
    static final List<String> CLASSES = List.of("tier-1", "tier-2", "tier-3", "tier-4");

    private static final double WIDTH = 860;
    private static final double LEFT = 236;
    private static final double RIGHT = 790;
    private static final double TOP = 40;
    private static final double ROW = 23;

    private CorpusChart() {}

    static Markup draw(List<DomainCount> domains) {
        Drawing drawing =
                new Drawing(
                        "corpus",
                        "Examples by domain and difficulty",
                        "One bar for each domain, cut by difficulty; the table below holds the same figures.",
                        WIDTH);
        double bottom = TOP + ROW * domains.size();
        long most = domains.stream().mapToLong(DomainCount::total).max().orElse(0);
        Axis axis = Axis.of(most, 5, LEFT, RIGHT);
        for (double mark : axis.marks()) {
            drawing.line("grid", axis.at(mark), TOP - 6, axis.at(mark), bottom);
            drawing.text(
                    "tick", axis.at(mark), bottom + 16, "middle", Figures.count(Math.round(mark)));
        }
        drawing.text("tick", (LEFT + RIGHT) / 2, bottom + 34, "middle", "examples");
        drawing.legend(LEFT, 16, CLASSES, DIFFICULTIES);
        for (int d = 0; d < domains.size(); d++) {
            row(drawing, axis, domains.get(d), TOP + ROW * d);
        }
        return drawing.finish(bottom + 42);
    }

    private static void row(Drawing drawing, Axis axis, DomainCount domain, double y) {
        drawing.text("label", LEFT - 16, y + ROW / 2 + 4, "end", domain.domain());
        long[] counts = counts(domain);
        long sum = 0;
        for (int t = 0; t < counts.length; t++) {
            double from = axis.at(sum);
            sum += counts[t];
            double gap = counts[t] > 0 && t > 0 ? 1 : 0;
            drawing.bar(
                    CLASSES.get(t),
                    from + gap,
                    y + 4,
                    axis.at(sum) - from - gap,
                    ROW - 8,
                    domain.domain() + ", " + DIFFICULTIES.get(t) + ": " + Figures.count(counts[t]));
        }
        drawing.text("value", axis.at(sum) + 8, y + ROW / 2 + 4, "start", Figures.count(sum));
    }

    static long[] counts(DomainCount domain) {
        return new long[] {
            domain.easy(), domain.medium(), domain.hard(), domain.extremelyComplex()
        };
    }
}
