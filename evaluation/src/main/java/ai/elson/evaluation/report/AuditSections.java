package ai.elson.evaluation.report;

import static ai.elson.evaluation.report.ResultSections.missing;
import static ai.elson.evaluation.report.ResultSections.section;

import ai.elson.corpus.audit.Audit;
import ai.elson.corpus.audit.Fault;
import ai.elson.corpus.curriculum.Drawn;
import ai.elson.knowledge.taxonomy.Difficulty;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/// What a corpus was held against: the sections on variety, truth, refusals, curriculum, and what
/// there is to read.
final class AuditSections {

    private AuditSections() {}

    static Markup variety(Audit audit) {
        Table distinct = new Table("Variety", "what", "#count");
        distinct.row("examples", Figures.count(audit.counts().examples()))
                .row("distinct questions", Figures.count(audit.counts().distinctQuestions()))
                .row("distinct answers", Figures.count(audit.counts().distinctAnswers()))
                .row(
                        "distinct questions, figures masked",
                        Figures.count(audit.counts().distinctMasked()));
        return section(
                "variety-heading",
                "Variety and contamination",
                Tag.of("p", "note")
                        .holding(
                                "Questions are compared in lower case without punctuation. Near-duplicates agree in at least 77 of 128 MinHash values over pairs of words and have the same content words and figures; the benchmark is looked for whole, by eight words in a row, and with figures masked at an estimated similarity of 0.7."),
                Tag.of("div", "columns")
                        .holding(
                                distinct.finish(),
                                counts("Examples that repeat an earlier one", audit.repeats()),
                                counts("Questions of the benchmark, by tier", audit.benchmark())));
    }

    static Markup truth(Audit audit) {
        Table proved = new Table("Proved again", "what", "#count");
        proved.row("examples verified", Figures.count(audit.proofs().verified()))
                .row("examples", Figures.count(audit.counts().examples()))
                .row("tool calls made again", Figures.count(audit.proofs().calls()))
                .row("figures with an origin", Figures.count(audit.proofs().figures()));
        return section(
                "truth-heading",
                "Truth",
                Tag.of("p", "note")
                        .holding(
                                "Every tool call was made again and its result compared letter by letter; every figure that the assistant says or sends must have been said before, by the person or a tool; every rule must stand in the rule book with its citation."),
                Tag.of("div", "columns")
                        .holding(
                                proved.finish(),
                                counts("Failures by kind", audit.proofs().failures())),
                audit.gates().isEmpty()
                        ? Tag.of("p", "note")
                                .holding(
                                        "No example would be refused for its form, lengths, language or personal data.")
                        : counts("Examples that a gate would refuse", audit.gates()));
    }

    static Markup refusals(CorpusFindings findings) {
        Markup written =
                findings.written()
                        .map(c -> counts("Candidates refused while the corpus was written", c))
                        .orElseGet(() ->
                                missing(
                                        "No counts.json says what was refused while the corpus was written."));
        Markup quarantined =
                findings.quarantined()
                        .map(c ->
                                c.isEmpty()
                                        ? missing("Consolidation put nothing aside.")
                                        : counts("Lines that consolidation put aside", c))
                        .orElseGet(
                                () -> missing("There is no consolidated corpus beside the packs."));
        return section(
                "refusals-heading",
                "Refused",
                Tag.of("div", "columns").holding(written, quarantined));
    }

    static Markup curriculum(CorpusFindings findings) {
        if (findings.buckets().isEmpty()) {
            return section(
                    "curriculum-heading",
                    "Curriculum",
                    missing(
                            "There is no domain_buckets folder beside the packs, so no phase could be drawn; make it with «elson corpus buckets»."));
        }
        CorpusFindings.Buckets buckets = findings.buckets().get();
        List<Markup> parts = new ArrayList<>();
        parts.add(
                Tag.of("p", "note")
                        .holding(
                                "Each phase is drawn for itself from all "
                                        + Figures.count(buckets.records())
                                        + " records of the bucket folder."));
        for (PhaseTrial trial : buckets.phases()) {
            parts.addAll(phase(trial));
        }
        parts.add(Tag.of("h3").holding("All phases one after the other, no record twice"));
        parts.add(
                buckets.together()
                        .map(why -> Tag.of("p", "short").holding(why + "."))
                        .orElseGet(
                                () -> Tag.of("p", "note").holding("They can be drawn as asked.")));
        return section("curriculum-heading", "Curriculum", parts.toArray(Markup[]::new));
    }

    private static List<Markup> phase(PhaseTrial trial) {
        Drawn drawn = trial.drawn();
        if (drawn == null) {
            return List.of(
                    Tag.of("h3").holding("Phase " + trial.phase().name()),
                    Tag.of("p", "short").holding(trial.certificate() + "."));
        }
        Table mix = new Table("Asked against drawn", "difficulty", "#asked", "#drawn");
        for (Difficulty d : Difficulty.values()) {
            mix.row(
                    CurriculumChart.words(d.id()),
                    Figures.count(drawn.asked().get(d.ordinal())),
                    Figures.count(drawn.drawn(d)));
        }
        return List.of(
                MixChart.draw(drawn), mix.folded("Phase " + trial.phase().name() + " in figures"));
    }

    static Markup faults(Audit audit) {
        if (audit.faults().isEmpty()) {
            return Markup.NONE;
        }
        Table table =
                new Table(
                        "The first faults, in the order of the files",
                        "where",
                        "id",
                        "fault",
                        "detail");
        for (Fault fault : audit.faults()) {
            table.row(fault.where(), fault.id(), fault.kind(), fault.detail());
        }
        return section("faults-heading", "Faults", Tag.of("div", "faults").holding(table.finish()));
    }

    static Markup sample(Audit audit) {
        List<Markup> parts = new ArrayList<>();
        parts.add(
                Tag.of("p", "note")
                        .holding(
                                Figures.count(audit.sample().size())
                                        + " examples that nobody picked: seed and SHA-256 choose them, spread over domains, packs, difficulties and tasks. Calls and results open on a click."));
        audit.sample().forEach(e -> parts.add(TalkView.of(e)));
        return section("sample-heading", "To read", parts.toArray(Markup[]::new));
    }

    static Markup files(CorpusFindings findings) {
        Table table = new Table("Files that were read", "file", "#size", "SHA-256");
        findings.parts()
                .forEach(
                        part -> table.row(part.name(), Figures.bytes(part.bytes()), part.sha256()));
        Table origins = new Table("What wrote the examples", "generator", "#examples");
        findings.audit().origins().forEach((origin, n) -> origins.row(origin, Figures.count(n)));
        return section(
                "files-heading",
                "Files and provenance",
                table.finish(),
                origins.finish(),
                findings.provenanceDigest().isEmpty()
                        ? missing("There is no provenance.json beside the packs.")
                        : Tag.of("p", "note")
                                .holding(
                                        "SHA-256 of provenance.json: "
                                                + findings.provenanceDigest()));
    }

    private static Markup counts(String caption, SortedMap<String, Long> counts) {
        Table table = new Table(caption, "kind", "#count");
        counts.forEach((kind, n) -> table.row(kind, Figures.count(n)));
        return table.finish();
    }
}
