package ai.elson.evaluation.report;

import ai.elson.evaluation.report.ReportData.Score;
import ai.elson.evaluation.statistics.Interval;
import ai.elson.evaluation.statistics.Wilson;
import java.util.List;

/// Shares of right answers as points with Wilson whiskers, one row for each name and one line in it
/// for each series.
///
/// @param id unique in the page
/// @param series the names of the series
/// @param classes the series' classes in the style sheet
/// @param confidence of the whiskers
record IntervalChart(
        String id, String title, List<String> series, List<String> classes, double confidence) {

    private static final double WIDTH = 860;
    private static final double LEFT = 310;
    private static final double RIGHT = 660;

    /// A row: as many scores as there are series.
    record Row(String name, List<Score> scores) {}

    Markup draw(List<Row> rows) {
        double height = 10.0 * series.size() + 14;
        double top = series.size() > 1 ? 46 : 30;
        double bottom = top + rows.size() * height;
        Drawing drawing = new Drawing(id, title, description(), WIDTH);
        Axis axis = new Axis(1, 0.2, LEFT, RIGHT);
        for (double mark : axis.marks()) {
            drawing.line("grid", axis.at(mark), top - 6, axis.at(mark), bottom);
            drawing.text(
                    "tick",
                    axis.at(mark),
                    bottom + 16,
                    "middle",
                    Math.round(100 * mark) + "\u00a0%");
        }
        drawing.text("tick", (LEFT + RIGHT) / 2, bottom + 34, "middle", "right answers");
        if (series.size() > 1) {
            drawing.legend(LEFT, 16, classes, series);
        }
        for (int s = 0; s < series.size(); s++) {
            drawing.text("tick", column(s), top - 14, "end", series.get(s));
        }
        for (int r = 0; r < rows.size(); r++) {
            row(drawing, axis, rows.get(r), top + r * height, height);
        }
        return drawing.finish(bottom + 42);
    }

    private void row(Drawing drawing, Axis axis, Row row, double y, double height) {
        drawing.line("rule", 0, y, WIDTH, y);
        drawing.text("label", LEFT - 16, y + height / 2 + 4, "end", row.name());
        for (int s = 0; s < series.size(); s++) {
            Score score = row.scores().get(s);
            Interval interval = Wilson.interval(score.right(), score.n(), confidence);
            double middle = y + 12 + 10.0 * s;
            String cssClass = classes.get(s);
            String hint =
                    row.name()
                            + ", "
                            + series.get(s)
                            + ": "
                            + Figures.score(score)
                            + " = "
                            + Figures.percent(score.share())
                            + " "
                            + Figures.interval(interval);
            double low = axis.at(interval.low());
            double high = axis.at(interval.high());
            if (score.n() > 0) {
                drawing.line(cssClass + " whisker", low, middle, high, middle);
                drawing.line(cssClass + " whisker", low, middle - 3, low, middle + 3);
                drawing.line(cssClass + " whisker", high, middle - 3, high, middle + 3);
                drawing.dot(cssClass + " point", axis.at(score.share()), middle, 4.2, hint);
            }
            drawing.text(
                    s == series.size() - 1 ? "value strong" : "value",
                    column(s),
                    y + height / 2 + 4,
                    "end",
                    Figures.score(score));
        }
    }

    private double column(int s) {
        return series.size() == 1 ? WIDTH - 20 : RIGHT + 90 + 90.0 * s;
    }

    private String description() {
        return "Points are shares of right answers, whiskers their "
                + Math.round(100 * confidence)
                + " % Wilson intervals; the table below holds the same figures.";
    }
}
