package ai.elson.evaluation.report;

import ai.elson.evaluation.report.ReportData.Loss;
import ai.elson.evaluation.report.ReportData.LossPoint;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/// The loss of all phases, one after the other: every reading as a thin line, a running mean on
/// top.
final class LossChart {

    /// Readings in the running mean, as a share of the readings of a phase.
    private static final double WINDOW = 0.08;

    private static final double WIDTH = 860;
    private static final double LEFT = 52;
    private static final double RIGHT = 846;
    private static final double TOP = 44;
    private static final double BOTTOM = 300;

    private LossChart() {}

    static Markup draw(List<Loss> losses) {
        Drawing drawing =
                new Drawing(
                        "loss",
                        "Training loss by phase",
                        "Loss against optimiser steps, the phases in a row; a thin line for each reading and a thick one for the running mean.",
                        WIDTH);
        long steps = Math.max(1, losses.stream().mapToLong(LossChart::steps).sum());
        double most =
                losses.stream()
                        .flatMap(l -> l.points().stream())
                        .mapToDouble(LossPoint::loss)
                        .max()
                        .orElse(1);
        Axis y = Axis.of(most, 5, BOTTOM, TOP);
        for (double mark : y.marks()) {
            drawing.line("grid", LEFT, y.at(mark), RIGHT, y.at(mark));
            drawing.text(
                    "tick",
                    LEFT - 8,
                    y.at(mark) + 4,
                    "end",
                    String.format(Locale.ROOT, y.step() < 0.1 ? "%.2f" : "%.1f", mark));
        }
        Axis x = new Axis(steps, steps, LEFT, RIGHT);
        for (double mark : Axis.of(steps, 8, 0, 1).marks()) {
            if (mark <= steps) {
                drawing.text(
                        "tick", x.at(mark), BOTTOM + 17, "middle", Figures.count(Math.round(mark)));
            }
        }
        drawing.text("tick", (LEFT + RIGHT) / 2, BOTTOM + 36, "middle", "optimiser steps");
        long before = 0;
        for (int p = 0; p < losses.size(); p++) {
            Loss loss = losses.get(p);
            String cssClass = "phase-" + (p % 3 + 1);
            drawing.line("divider", x.at(before), TOP - 26, x.at(before), BOTTOM);
            drawing.text(
                    "strong label", x.at(before) + 8, TOP - 14, "start", "Phase " + loss.phase());
            if (!loss.points().isEmpty()) {
                drawing.path(cssClass + " thin", path(loss.points(), x, y, before));
                drawing.path(cssClass + " thick", path(mean(loss.points()), x, y, before));
            }
            before += steps(loss);
        }
        return drawing.finish(BOTTOM + 44);
    }

    private static long steps(Loss loss) {
        return loss.points().isEmpty() ? 0 : loss.points().getLast().step();
    }

    private static String path(List<LossPoint> points, Axis x, Axis y, long before) {
        StringBuilder path = new StringBuilder();
        for (LossPoint point : points) {
            path.append(
                    String.format(
                            Locale.ROOT,
                            "%s%.1f %.1f",
                            path.isEmpty() ? "M" : "L",
                            x.at(before + point.step()),
                            y.at(point.loss())));
        }
        return path.toString();
    }

    /// The mean over a window that is centred on each reading and cut off at the ends.
    private static List<LossPoint> mean(List<LossPoint> points) {
        int half = (int) Math.max(1, WINDOW * points.size() / 2);
        return IntStream.range(0, points.size())
                .mapToObj(i -> {
                    List<LossPoint> near =
                            points.subList(
                                    Math.max(0, i - half), Math.min(points.size(), i + half + 1));
                    double loss = near.stream().mapToDouble(LossPoint::loss).sum() / near.size();
                    return new LossPoint(points.get(i).step(), loss, points.get(i).tokens());
                })
                .toList();
    }
}
