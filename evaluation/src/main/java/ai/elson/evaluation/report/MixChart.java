package ai.elson.evaluation.report;

import ai.elson.corpus.curriculum.Drawn;
import ai.elson.knowledge.taxonomy.Difficulty;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// One phase of a curriculum as stacked bars: the mix asked for over the mix drawn, and below it
/// each domain by difficulty, with the cap where it lies within reach.
final class MixChart {

    private static final double WIDTH = 860;
    private static final double LEFT = 212;
    private static final double REACH = WIDTH - LEFT - 64;
    private static final double ROW = 19;

    private final Drawn drawn;
    private final String phase;
    private final Drawing drawing;

    private MixChart(Drawn drawn) {
        this.drawn = drawn;
        phase = "Phase " + drawn.phase().name();
        drawing =
                new Drawing(
                        "mix-" + drawn.phase().name(),
                        phase + " by domain and difficulty, asked against drawn",
                        "Stacked bars of records: easy, medium, hard, extremely complex. The tables below hold the same figures.",
                        WIDTH);
    }

    /// For a page.
    static Markup draw(Drawn drawn) {
        MixChart chart = new MixChart(drawn);
        return chart.drawing.finish(chart.fill(0));
    }

    /// All phases in one picture that stands alone.
    ///
    /// @param style the rules that its classes need
    static Markup picture(List<Drawn> phases, String style) {
        Drawing all =
                new Drawing(
                        "curriculum",
                        "Curriculum by domain and difficulty, asked against drawn",
                        "For each phase stacked bars of records: easy, medium, hard, extremely complex.",
                        WIDTH);
        double top = 0;
        for (Drawn drawn : phases) {
            MixChart chart = new MixChart(drawn);
            double height = chart.fill(0);
            all.add(
                    Tag.of("g")
                            .with("transform", String.format(Locale.ROOT, "translate(0 %.1f)", top))
                            .holding(chart.drawing.shapes()));
            top += height + 34;
        }
        return all.alone(top, style);
    }

    private double fill(double top) {
        int asked = drawn.phase().records();
        drawing.text("strong label", 0, top + 14, "start", phase);
        drawing.text(
                "tick",
                74,
                top + 14,
                "start",
                Figures.count(drawn.total())
                        + " of "
                        + Figures.count(asked)
                        + " records"
                        + (drawn.repeats() > 0
                                ? ", " + Figures.count(drawn.repeats()) + " of them repeats"
                                : "")
                        + (drawn.generated() > 0
                                ? ", " + Figures.count(drawn.generated()) + " of them new"
                                : ""));
        drawing.legend(
                LEFT + 190,
                top + 14,
                CorpusChart.CLASSES,
                List.of("easy", "medium", "hard", "extremely complex"));
        double y = top + 30;
        double scale = REACH / Math.max(asked, drawn.total());
        List<Integer> mix = new ArrayList<>();
        for (Difficulty d : Difficulty.values()) {
            mix.add(drawn.drawn(d));
        }
        bar(y, "asked", drawn.asked(), scale);
        bar(y + ROW, "drawn", mix, scale);
        return domains(y + 2 * ROW + 14);
    }

    private double domains(double top) {
        List<String> domains =
                drawn.domains().stream()
                        .sorted(Comparator.comparingInt((String d) -> -drawn.drawn(d)))
                        .toList();
        int most = domains.stream().mapToInt(drawn::drawn).max().orElse(1);
        int cap = drawn.domainCap();
        boolean capInReach = drawn.phase().domainCapPercent() < 100 && cap <= 2L * most;
        double scale = REACH / Math.max(1, capInReach ? Math.max(most, cap) : most);
        double y = top;
        for (String domain : domains) {
            bar(y, CurriculumChart.words(domain), tiers(domain), scale);
            y += ROW;
        }
        if (drawn.phase().domainCapPercent() < 100) {
            double x = LEFT + scale * cap;
            if (capInReach) {
                drawing.line("cap", x, top - 2, x, y);
            }
            drawing.text(
                    "tick",
                    capInReach ? x : WIDTH,
                    y + 14,
                    "end",
                    "cap of a domain: " + Figures.count(cap));
            y += 16;
        }
        return y + 6;
    }

    private List<Integer> tiers(String domain) {
        int[] tiers = new int[Difficulty.values().length];
        drawn.cells().stream()
                .filter(c -> c.domain().equals(domain))
                .forEach(c -> tiers[c.difficulty().ordinal()] += c.drawn());
        return Arrays.stream(tiers).boxed().toList();
    }

    private void bar(double y, String name, List<Integer> tiers, double scale) {
        drawing.text("label", LEFT - 12, y + ROW / 2 + 4, "end", name);
        double x = LEFT;
        int sum = 0;
        for (Difficulty d : Difficulty.values()) {
            int n = tiers.get(d.ordinal());
            if (n > 0) {
                drawing.bar(
                        CorpusChart.CLASSES.get(d.ordinal()),
                        x,
                        y + 3,
                        scale * n,
                        ROW - 6,
                        phase
                                + ", "
                                + name
                                + ", "
                                + CurriculumChart.words(d.id())
                                + ": "
                                + Figures.count(n));
                x += scale * n;
                sum += n;
            }
        }
        drawing.text("value", x + 6, y + ROW / 2 + 4, "start", Figures.count(sum));
    }
}
