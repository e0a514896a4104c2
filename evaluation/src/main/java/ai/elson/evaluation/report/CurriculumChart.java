package ai.elson.evaluation.report;

import ai.elson.evaluation.report.ReportData.Count;
import ai.elson.evaluation.report.ReportData.Phase;
import ai.elson.evaluation.report.ReportData.Tier;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// What each phase asked for and got: by difficulty, and by domain under the cap.
final class CurriculumChart {

    private static final double WIDTH = 860;
    private static final double TOP = 54;

    private CurriculumChart() {}

    /// One panel a phase: a frame for what was asked, a filled bar for what was drawn.
    static Markup tiers(List<Phase> phases) {
        Drawing drawing =
                new Drawing(
                        "tiers",
                        "Curriculum by difficulty, asked against drawn",
                        "For each phase one pair of bars a difficulty; the table below holds the same figures.",
                        WIDTH);
        drawing.legend(0, 14, List.of("asked", "tier-3"), List.of("asked", "drawn"));
        double panel = WIDTH / Math.max(1, phases.size());
        double bottom = 210;
        for (int p = 0; p < phases.size(); p++) {
            Phase phase = phases.get(p);
            double left = p * panel;
            long most =
                    phase.tiers().stream()
                            .mapToLong(t -> Math.max(t.asked(), t.drawn()))
                            .max()
                            .orElse(0);
            Axis axis = Axis.of(most, 3, bottom, TOP + 22);
            drawing.text("strong label", left, TOP, "start", "Phase " + phase.name());
            drawing.text(
                    "tick",
                    left + 68,
                    TOP,
                    "start",
                    Figures.count(phase.drawn())
                            + " of "
                            + Figures.count(phase.asked())
                            + " records");
            for (double mark : axis.marks()) {
                drawing.line("grid", left + 34, axis.at(mark), left + panel - 24, axis.at(mark));
                drawing.text(
                        "tick",
                        left + 28,
                        axis.at(mark) + 4,
                        "end",
                        Figures.count(Math.round(mark)));
            }
            double slot = (panel - 58) / Math.max(1, phase.tiers().size());
            for (int t = 0; t < phase.tiers().size(); t++) {
                tier(drawing, axis, phase, phase.tiers().get(t), t, left + 34 + slot * t, slot);
            }
        }
        return drawing.finish(bottom + 44);
    }

    private static void tier(
            Drawing drawing, Axis axis, Phase phase, Tier tier, int t, double x, double slot) {
        double bar = Math.min(40, slot - 12);
        double left = x + (slot - bar) / 2;
        String where = "Phase " + phase.name() + ", " + words(tier.difficulty());
        drawing.bar(
                CorpusChart.CLASSES.get(Math.min(t, CorpusChart.CLASSES.size() - 1)),
                left + 4,
                axis.at(tier.drawn()),
                bar - 8,
                axis.from() - axis.at(tier.drawn()),
                where + ": " + Figures.count(tier.drawn()) + " drawn");
        drawing.bar(
                "asked",
                left,
                axis.at(tier.asked()),
                bar,
                axis.from() - axis.at(tier.asked()),
                where
                        + ": "
                        + Figures.count(tier.asked())
                        + " asked, "
                        + Figures.count(tier.drawn())
                        + " drawn");
        double top = Math.min(axis.at(tier.asked()), axis.at(tier.drawn()));
        drawing.text("value", x + slot / 2, top - 5, "middle", Figures.count(tier.drawn()));
        String[] name = words(tier.difficulty()).split(" ", 2);
        drawing.text("tick", x + slot / 2, axis.from() + 16, "middle", name[0]);
        if (name.length > 1) {
            drawing.text("tick", x + slot / 2, axis.from() + 30, "middle", name[1]);
        }
    }

    /// One column a phase, one row a domain; the dashed line is the cap where it lies within reach.
    static Markup domains(List<Phase> phases) {
        Set<String> names = new LinkedHashSet<>();
        phases.forEach(p -> p.domains().forEach(d -> names.add(d.name())));
        Drawing drawing =
                new Drawing(
                        "spread",
                        "Curriculum by domain",
                        "Records drawn of each domain in each phase; a dashed line marks the cap.",
                        WIDTH);
        double row = 21;
        double top = 34;
        double left = 236;
        double panel = (WIDTH - left) / Math.max(1, phases.size());
        double bottom = top + row * names.size();
        int r = 0;
        for (String name : names) {
            drawing.line("rule", 0, top + row * r, WIDTH, top + row * r);
            drawing.text("label", left - 16, top + row * r + row / 2 + 4, "end", name);
            r++;
        }
        for (int p = 0; p < phases.size(); p++) {
            column(
                    drawing,
                    phases.get(p),
                    List.copyOf(names),
                    left + p * panel,
                    panel,
                    top,
                    row,
                    bottom);
        }
        return drawing.finish(bottom + 12);
    }

    private static void column(
            Drawing drawing,
            Phase phase,
            List<String> names,
            double left,
            double panel,
            double top,
            double row,
            double bottom) {
        long most = phase.domains().stream().mapToLong(Count::count).max().orElse(0);
        boolean capInReach = phase.domainCap() <= 2 * most;
        double scale =
                (panel - 58) / Math.max(1, capInReach ? Math.max(most, phase.domainCap()) : most);
        drawing.text("strong label", left, 14, "start", "Phase " + phase.name());
        drawing.text(
                "tick",
                left + 62,
                14,
                "start",
                phase.domainCap() < phase.asked()
                        ? "cap " + Figures.count(phase.domainCap()) + " a domain"
                        : "no cap");
        if (capInReach) {
            double x = left + scale * phase.domainCap();
            drawing.line("cap", x, top - 8, x, bottom);
        }
        for (Count domain : phase.domains()) {
            double y = top + row * names.indexOf(domain.name());
            double w = scale * domain.count();
            drawing.bar(
                    "tier-3",
                    left,
                    y + 5,
                    w,
                    row - 10,
                    "Phase "
                            + phase.name()
                            + ", "
                            + domain.name()
                            + ": "
                            + Figures.count(domain.count()));
            drawing.text(
                    "value", left + w + 6, y + row / 2 + 4, "start", Figures.count(domain.count()));
        }
    }

    static String words(String id) {
        return id.replace('_', ' ');
    }
}
