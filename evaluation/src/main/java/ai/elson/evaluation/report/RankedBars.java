package ai.elson.evaluation.report;

import java.util.List;

/// Counts as bars, one row each.
final class RankedBars {

    private static final double WIDTH = 860;
    private static final double LEFT = 236;
    private static final double RIGHT = 790;
    private static final double TOP = 10;
    private static final double ROW = 21;

    /// A row; parts lie one after the other, in the order of the difficulties where there are four.
    record Bar(String name, List<Long> parts) {
        long total() {
            return parts.stream().mapToLong(Long::longValue).sum();
        }
    }

    private RankedBars() {}

    /// @param id unique in the page
    static Markup draw(String id, String title, List<Bar> bars) {
        Drawing drawing =
                new Drawing(id, title, "One bar a row; a table holds the same figures.", WIDTH);
        boolean cut = bars.stream().anyMatch(b -> b.parts().size() > 1);
        double top = cut ? TOP + 24 : TOP;
        if (cut) {
            drawing.legend(LEFT, 14, CorpusChart.CLASSES, CorpusChart.DIFFICULTIES);
        }
        long most = bars.stream().mapToLong(Bar::total).max().orElse(0);
        Axis axis = Axis.of(most, 5, LEFT, RIGHT);
        for (int i = 0; i < bars.size(); i++) {
            row(drawing, axis, bars.get(i), top + ROW * i);
        }
        return drawing.finish(top + ROW * bars.size() + 6);
    }

    private static void row(Drawing drawing, Axis axis, Bar bar, double y) {
        drawing.text("label", LEFT - 16, y + ROW / 2 + 4, "end", CurriculumChart.words(bar.name()));
        long sum = 0;
        for (int p = 0; p < bar.parts().size(); p++) {
            double from = axis.at(sum);
            sum += bar.parts().get(p);
            boolean one = bar.parts().size() == 1;
            drawing.bar(
                    one ? "tier-3" : CorpusChart.CLASSES.get(p),
                    from,
                    y + 4,
                    axis.at(sum) - from,
                    ROW - 8,
                    CurriculumChart.words(bar.name())
                            + (one ? "" : ", " + CorpusChart.DIFFICULTIES.get(p))
                            + ": "
                            + Figures.count(bar.parts().get(p)));
        }
        drawing.text("value", axis.at(sum) + 8, y + ROW / 2 + 4, "start", Figures.count(sum));
    }
}
