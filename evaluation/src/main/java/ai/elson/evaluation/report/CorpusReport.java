package ai.elson.evaluation.report;

import ai.elson.base.file.AtomicFiles;
import ai.elson.corpus.audit.Audit;
import java.nio.file.Path;
import java.util.List;

/// The report on a corpus: `report.html` for people, `report.json` for programs, and `README.md`,
/// the data card.
public final class CorpusReport {

    private CorpusReport() {}

    /// Writes the three files. The same files and targets give the same bytes.
    ///
    /// @param audit of the packs of the folder
    /// @param license of the data, as `cc-by-4.0`; empty where nobody has given one
    /// @param seed of the phases that are drawn as a trial
    /// @return the proof, row by row
    /// @throws ai.elson.base.failure.BadInput where the license is no identifier
    public static List<CorpusProof.Row> write(
            CorpusFolder folder,
            CorpusTargets targets,
            Audit audit,
            String license,
            long seed,
            Path output) {
        DataCard.checkLicense(license);
        CorpusFindings findings = CorpusFindings.of(folder, targets, audit, seed);
        List<CorpusProof.Row> proof = CorpusProof.of(findings);
        AtomicFiles.writeString(output.resolve("report.html"), CorpusPage.html(findings, proof));
        AtomicFiles.writeString(output.resolve("report.json"), CorpusJson.of(findings, proof));
        AtomicFiles.writeString(output.resolve("README.md"), DataCard.of(findings, proof, license));
        return proof;
    }
}
