package ai.elson.evaluation.report;

import static ai.elson.evaluation.report.ResultSections.missing;
import static ai.elson.evaluation.report.ResultSections.section;

import ai.elson.evaluation.report.ReportData.Corpus;
import ai.elson.evaluation.report.ReportData.Count;
import ai.elson.evaluation.report.ReportData.DomainCount;
import ai.elson.evaluation.report.ReportData.Loss;
import ai.elson.evaluation.report.ReportData.LossPoint;
import ai.elson.evaluation.report.ReportData.Made;
import ai.elson.evaluation.report.ReportData.Phase;
import ai.elson.evaluation.report.ReportData.Tier;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The sections on how it was made: training, curriculum, corpus, provenance.
final class WorkSections {

    private WorkSections() {}

    static Markup losses(ReportData data) {
        if (data.losses().stream().allMatch(l -> l.points().isEmpty())) {
            return section("loss-heading", "Training", missing("No loss was recorded."));
        }
        Table summary =
                new Table(
                        "By phase",
                        "phase",
                        "#steps",
                        "#tokens",
                        "#first loss",
                        "#last loss",
                        "#lowest");
        Table all = new Table("Every reading", "phase", "#step", "#loss", "#tokens");
        for (Loss loss : data.losses()) {
            if (!loss.points().isEmpty()) {
                LossPoint last = loss.points().getLast();
                summary.row(
                        loss.phase(),
                        Figures.count(last.step()),
                        Figures.count(last.tokens()),
                        loss(loss.points().getFirst().loss()),
                        loss(last.loss()),
                        loss(
                                loss.points().stream()
                                        .mapToDouble(LossPoint::loss)
                                        .min()
                                        .orElseThrow()));
            }
            for (LossPoint p : loss.points()) {
                all.row(
                        loss.phase(),
                        Figures.count(p.step()),
                        loss(p.loss()),
                        Figures.count(p.tokens()));
            }
        }
        return section(
                "loss-heading",
                "Training",
                Tag.of("p", "note")
                        .holding(
                                "Mean cross-entropy of the assistant's tokens, in nats. Each phase goes on from the adapter of the one before; the thick line is a running mean."),
                LossChart.draw(data.losses()),
                summary.finish(),
                all.folded("Every reading"));
    }

    static Markup curriculum(ReportData data) {
        if (data.curriculum().isEmpty()) {
            return section("curriculum-heading", "Curriculum", missing("No curriculum was drawn."));
        }
        List<Markup> parts = new ArrayList<>();
        parts.add(
                Tag.of("p", "note")
                        .holding(
                                "Each phase asks for exact shares of the four difficulties under a cap on any one domain; a flow problem gives the counts, or the proof that they cannot be had."));
        parts.add(CurriculumChart.tiers(data.curriculum()));
        for (Phase phase : data.curriculum()) {
            if (!phase.shortage().isEmpty()) {
                parts.add(
                        Tag.of("p", "short")
                                .holding("Phase " + phase.name() + ": " + phase.shortage()));
            }
        }
        parts.add(Tag.of("h3").holding("Records drawn by domain"));
        parts.add(CurriculumChart.domains(data.curriculum()));
        Table table =
                new Table(
                        "Asked against drawn", "phase", "order", "difficulty", "#asked", "#drawn");
        for (Phase phase : data.curriculum()) {
            for (Tier tier : phase.tiers()) {
                table.row(
                        phase.name(),
                        CurriculumChart.words(phase.order()),
                        CurriculumChart.words(tier.difficulty()),
                        Figures.count(tier.asked()),
                        Figures.count(tier.drawn()));
            }
            table.row(
                    phase.name(),
                    CurriculumChart.words(phase.order()),
                    "all",
                    Figures.count(phase.asked()),
                    Figures.count(phase.drawn()));
        }
        parts.add(table.folded("All figures"));
        return section("curriculum-heading", "Curriculum", parts.toArray(Markup[]::new));
    }

    static Markup corpus(ReportData data) {
        Corpus corpus = data.corpus();
        Table counts = new Table("Variety", "what", "#count");
        counts.row("examples", Figures.count(corpus.examples()))
                .row("different questions", Figures.count(corpus.distinctQuestions()))
                .row("different wordings, numbers masked", Figures.count(corpus.distinctWordings()))
                .row("different answers", Figures.count(corpus.distinctAnswers()));
        Table refused = new Table("Refused before training", "reason", "#examples");
        for (Count c : corpus.refused()) {
            refused.row(CurriculumChart.words(c.name()), Figures.count(c.count()));
        }
        Table table =
                new Table(
                        "Examples by domain and difficulty",
                        "domain",
                        "#easy",
                        "#medium",
                        "#hard",
                        "#extremely complex",
                        "#all");
        for (DomainCount d : corpus.domains()) {
            table.row(
                    d.domain(),
                    Figures.count(d.easy()),
                    Figures.count(d.medium()),
                    Figures.count(d.hard()),
                    Figures.count(d.extremelyComplex()),
                    Figures.count(d.total()));
        }
        return section(
                "corpus-heading",
                "Corpus",
                Tag.of("p", "note")
                        .holding(
                                "Examples written from cited rules and calculators; a difficulty follows from the steps and rules that an answer takes."),
                corpus.domains().isEmpty()
                        ? missing("No domain has an example.")
                        : CorpusChart.draw(corpus.domains()),
                table.folded("All figures"),
                Tag.of("div", "columns")
                        .holding(
                                counts.finish(),
                                corpus.refused().isEmpty()
                                        ? missing("Nothing was refused.")
                                        : refused.finish()));
    }

    static Markup provenance(ReportData data) {
        if (data.provenance().isEmpty()) {
            return section("provenance-heading", "Provenance", missing("No provenance was given."));
        }
        Table table = new Table("Artefacts", "artefact", "path", "SHA-256", "made from");
        for (Made made : data.provenance()) {
            table.row(made.name(), made.path(), made.sha256(), String.join(", ", made.madeFrom()));
        }
        return section(
                "provenance-heading",
                "Provenance",
                Tag.of("p", "note")
                        .holding(
                                "Every artefact names its inputs by SHA-256. Shaded boxes are sources; each line leads down from an input to what was made from it."),
                ProvenanceChart.draw(data.provenance()),
                table.folded("Paths and whole digests"));
    }

    private static String loss(double loss) {
        return String.format(Locale.ROOT, "%.4f", loss);
    }
}
