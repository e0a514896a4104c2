package ai.elson.evaluation.report;

import ai.elson.base.file.AtomicFiles;
import ai.elson.corpus.curriculum.Drawn;
import ai.elson.knowledge.taxonomy.Difficulty;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A curriculum for people: `curriculum.svg`, asked against drawn, and `curriculum.html`, the same
/// pictures with their figures. Both open without a network and hold their style.
public final class CurriculumPage {

    private CurriculumPage() {}

    /// Writes both files. The same curriculum gives the same bytes.
    public static void write(Path folder, List<Drawn> phases, long seed) {
        AtomicFiles.writeString(
                folder.resolve("curriculum.svg"),
                MixChart.picture(phases, HtmlReport.style()).source() + "\n");
        AtomicFiles.writeString(folder.resolve("curriculum.html"), html(phases, seed));
    }

    private static String html(List<Drawn> phases, long seed) {
        List<Markup> parts = new ArrayList<>();
        parts.add(
                Tag.of("header")
                        .holding(
                                Tag.of("p", "kicker").holding("Elson curriculum"),
                                Tag.of("h1").holding("What was asked for and what was drawn"),
                                Tag.of("p", "lead").holding(lead(phases, seed))));
        for (Drawn drawn : phases) {
            parts.add(section(drawn));
        }
        return HtmlReport.page("Curriculum", Markup.join(parts));
    }

    private static String lead(List<Drawn> phases, long seed) {
        List<String> words = new ArrayList<>();
        for (Drawn drawn : phases) {
            words.add(
                    drawn.phase().name()
                            + " "
                            + Figures.count(drawn.total())
                            + " of "
                            + Figures.count(drawn.phase().records()));
        }
        return String.join(", ", words) + " records; seed " + seed + ".";
    }

    private static Markup section(Drawn drawn) {
        List<Markup> parts = new ArrayList<>();
        String name = drawn.phase().name();
        parts.add(Tag.of("h2").holding("Phase " + name));
        parts.add(
                Tag.of("p", "note")
                        .holding(
                                "Mix "
                                        + drawn.phase().mix()
                                        + ", "
                                        + (drawn.phase().domainCapPercent() < 100
                                                ? "no domain above "
                                                        + drawn.phase().domainCapPercent()
                                                        + " % of what was drawn"
                                                : "no cap on a domain")
                                        + ", order "
                                        + drawn.phase().order().name().toLowerCase(Locale.ROOT)
                                        + "."));
        if (drawn.shortage().missing() > 0) {
            parts.add(Tag.of("p", "short").holding(drawn.shortage().inWords()));
        }
        parts.add(MixChart.draw(drawn));
        Table mix = new Table("Asked against drawn", "difficulty", "#asked", "#drawn");
        for (Difficulty d : Difficulty.values()) {
            mix.row(
                    CurriculumChart.words(d.id()),
                    Figures.count(drawn.asked().get(d.ordinal())),
                    Figures.count(drawn.drawn(d)));
        }
        parts.add(mix.finish());
        Table cells =
                new Table("Every cell", "domain", "bucket", "difficulty", "#available", "#drawn");
        for (Drawn.Taken cell : drawn.cells()) {
            cells.row(
                    CurriculumChart.words(cell.domain()),
                    CurriculumChart.words(cell.bucket()),
                    CurriculumChart.words(cell.difficulty().id()),
                    Figures.count(cell.available()),
                    Figures.count(cell.drawn()));
        }
        parts.add(cells.folded("Every bucket"));
        return Tag.of("section").holding(parts);
    }
}
