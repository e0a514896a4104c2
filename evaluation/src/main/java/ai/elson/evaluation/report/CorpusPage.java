package ai.elson.evaluation.report;

import static ai.elson.evaluation.report.ResultSections.section;

import ai.elson.base.provenance.Provenance;
import ai.elson.corpus.audit.Audit;
import java.util.ArrayList;
import java.util.List;

/// The report on a corpus as a page: the proof first, then what it rests on, then examples to read.
final class CorpusPage {

    /// Of tools and rules, so many of the most and of the least used are named.
    static final int RANKED = 10;

    private CorpusPage() {}

    static String html(CorpusFindings findings, List<CorpusProof.Row> proof) {
        Audit audit = findings.audit();
        return HtmlReport.page(
                "Elson corpus",
                Markup.join(
                        header(findings),
                        headline(audit, proof),
                        proof(proof),
                        CompositionSections.composition(findings),
                        CompositionSections.buckets(findings),
                        CompositionSections.form(audit),
                        CompositionSections.used(audit),
                        AuditSections.variety(audit),
                        AuditSections.truth(audit),
                        AuditSections.refusals(findings),
                        AuditSections.curriculum(findings),
                        AuditSections.faults(audit),
                        AuditSections.sample(audit),
                        AuditSections.files(findings),
                        footer(findings)));
    }

    private static Markup header(CorpusFindings findings) {
        return Tag.of("header")
                .holding(
                        Tag.of("p", "kicker").holding("Elson corpus"),
                        Tag.of("h1")
                                .holding(
                                        Figures.count(findings.audit().counts().examples())
                                                + " examples, read again"),
                        Tag.of("p", "lead")
                                .holding(
                                        "Every count was measured on the files themselves. Only the sizes asked for, and what was refused on the way, are as the build tells them."));
    }

    private static Markup headline(Audit audit, List<CorpusProof.Row> proof) {
        long holds = proof.stream().filter(CorpusProof.Row::holds).count();
        return Tag.of("div", "cards")
                .holding(
                        card(
                                "card main",
                                "proof",
                                holds + " of " + proof.size(),
                                holds == proof.size() ? "every row holds" : "rows hold"),
                        card(
                                "card",
                                "different wordings",
                                Figures.count(audit.counts().distinctMasked()),
                                "questions left once figures are masked"),
                        card(
                                "card",
                                "verified",
                                Figures.count(audit.proofs().verified()),
                                Figures.count(audit.proofs().calls()) + " tool calls made again"),
                        card(
                                "card",
                                "figures traced",
                                Figures.count(audit.proofs().figures()),
                                "to the person, a tool or a rule"));
    }

    private static Markup card(String cssClass, String name, String figure, String detail) {
        return Tag.of("div", cssClass)
                .holding(
                        Tag.of("p", "name").holding(name),
                        Tag.of("p", "figure").holding(figure),
                        Tag.of("p", "detail").holding(detail));
    }

    private static Markup proof(List<CorpusProof.Row> proof) {
        Table table =
                new Table(
                        "Asked, measured, and whether it holds",
                        "what",
                        "asked",
                        "measured",
                        "holds");
        for (CorpusProof.Row row : proof) {
            table.marked(
                    row.holds() ? "" : "fails",
                    row.what(),
                    row.asked(),
                    row.measured(),
                    row.holds() ? "yes" : "no");
        }
        return section("proof-heading", "Proof", Tag.of("div", "proof").holding(table.finish()));
    }

    private static Markup footer(CorpusFindings findings) {
        List<String> words = new ArrayList<>();
        words.add("Elson " + Provenance.VERSION);
        findings.provenance().ifPresent(p -> words.add("corpus seed " + p.seed()));
        words.add("sizes asked for: " + findings.targets().sizesFrom());
        words.add("seed of the sample and of the trial phases " + findings.seed());
        return Tag.of("footer").holding(String.join("; ", words) + ".");
    }
}
