package ai.elson.evaluation.report;

import ai.elson.corpus.audit.Lengths;

/// How long questions and answers are: one column a class of lengths, the last one for all above.
final class LengthChart {

    private static final double WIDTH = 860;
    private static final double PANEL = WIDTH / 2;
    private static final double TOP = 34;
    private static final double BOTTOM = 170;
    private static final int CLASSES = 24;

    private LengthChart() {}

    static Markup draw(Lengths questions, Lengths answers) {
        Drawing drawing =
                new Drawing(
                        "lengths",
                        "Lengths of questions and answers",
                        "Columns of texts by length in characters; the table below holds the quantiles.",
                        WIDTH);
        panel(drawing, 0, "Questions", questions);
        panel(drawing, PANEL, "Answers", answers);
        return drawing.finish(BOTTOM + 38);
    }

    private static void panel(Drawing drawing, double left, String name, Lengths lengths) {
        long[] columns = new long[CLASSES];
        for (int i = 0; i < lengths.classes().size(); i++) {
            columns[Math.min(i, CLASSES - 1)] += lengths.classes().get(i);
        }
        long most = 1;
        for (long n : columns) {
            most = Math.max(most, n);
        }
        Axis axis = Axis.of(most, 3, BOTTOM, TOP);
        drawing.text("strong label", left, 14, "start", name);
        for (double mark : axis.marks()) {
            drawing.line("grid", left + 44, axis.at(mark), left + PANEL - 24, axis.at(mark));
            drawing.text(
                    "tick", left + 38, axis.at(mark) + 4, "end", Figures.count(Math.round(mark)));
        }
        double width = (PANEL - 68) / CLASSES;
        for (int i = 0; i < CLASSES; i++) {
            double x = left + 44 + width * i;
            String range =
                    Figures.count((long) i * Lengths.WIDTH)
                            + (i == CLASSES - 1
                                    ? " and more"
                                    : " to " + Figures.count((i + 1L) * Lengths.WIDTH - 1));
            drawing.bar(
                    "tier-3",
                    x + 1,
                    axis.at(columns[i]),
                    width - 2,
                    BOTTOM - axis.at(columns[i]),
                    range + " characters: " + Figures.count(columns[i]));
            if (i % 4 == 0) {
                drawing.text(
                        "tick", x, BOTTOM + 16, "middle", Figures.count((long) i * Lengths.WIDTH));
            }
        }
        drawing.text("tick", left + PANEL / 2, BOTTOM + 32, "middle", "characters");
    }
}
