package ai.elson.cli;

import ai.elson.base.failure.BadInput;
import ai.elson.base.progress.Progress;
import ai.elson.corpus.audit.Audit;
import ai.elson.corpus.audit.CorpusAudit;
import ai.elson.corpus.consolidate.Benchmark;
import ai.elson.corpus.generate.Pack;
import ai.elson.evaluation.quiz.QuizBuilder;
import ai.elson.evaluation.report.CorpusFolder;
import ai.elson.evaluation.report.CorpusProof;
import ai.elson.evaluation.report.CorpusReport;
import ai.elson.evaluation.report.CorpusTargets;
import ai.elson.knowledge.rule.RuleBook;
import ai.elson.tools.registry.Registry;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Audits a corpus and writes what was found; exit 1 where a row of the proof does not hold.
@Command(
        name = "report",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Reads a corpus again, proves every example anew, and writes report.html, report.json and the data card README.md.",
            "Prints what was asked, what was measured and whether it holds; exit 1 where a row does not."
        },
        footer = {
            "%nExample:",
            "  ./elson corpus report --corpus work/corpus",
            "  ./elson corpus report --corpus work/small --size base=500,insurance=0 --least-wordings 400 --target-records 300"
        })
final class CorpusReportVerb implements Callable<Integer> {

    @Spec CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--corpus",
            required = true,
            paramLabel = "FOLDER",
            description = "What «elson corpus build» has written.")
    Path corpus = Path.of("");

    @Option(
            names = {"--output", "--out"},
            paramLabel = "FOLDER",
            description = "Gets the three files. Default: the corpus's own folder.")
    @Nullable Path output;

    @Option(
            names = "--size",
            split = ",",
            paramLabel = "PACK=N",
            description =
                    "Examples that were asked for. Default: what provenance.json says, else base=23493,insurance=10000,accounting=5000,tool_use=2500")
    Map<String, Integer> sizes = new LinkedHashMap<>();

    @Option(
            names = "--least-wordings",
            paramLabel = "N",
            defaultValue = "" + CorpusTargets.DISTINCT_MASKED,
            description =
                    "Distinct questions with digits masked, at least. Default: ${DEFAULT-VALUE}")
    long leastWordings = CorpusTargets.DISTINCT_MASKED;

    @Option(
            names = "--target-records",
            paramLabel = "N",
            defaultValue = "" + CorpusTargets.PHASE_RECORDS,
            description = "Records of a trial phase. Default: ${DEFAULT-VALUE}")
    int targetRecords = CorpusTargets.PHASE_RECORDS;

    @Option(
            names = "--license",
            defaultValue = "",
            description = "For the data card, as cc-by-4.0. Default: none is said.")
    String license = "";

    @Option(
            names = "--seed",
            defaultValue = "42",
            description =
                    "Of the sample to read and of the trial phases. Default: ${DEFAULT-VALUE}")
    long seed = 42;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description =
                    "They change how long it takes and nothing else. Default: all processors.")
    int threads = Runtime.getRuntime().availableProcessors();

    /// Reports on a corpus that was just built; a smaller one is held to smaller targets in
    /// proportion.
    static void of(Path corpus, Map<Pack, Integer> sizes, int threads, PrintWriter out) {
        CorpusReportVerb verb = new CorpusReportVerb();
        verb.corpus = corpus;
        verb.threads = threads;
        double part = (double) sum(sizes) / sum(Pack.sizes());
        verb.leastWordings = Math.round(CorpusTargets.DISTINCT_MASKED * Math.min(1, part));
        verb.targetRecords =
                Math.max(1, (int) Math.round(CorpusTargets.PHASE_RECORDS * Math.min(1, part)));
        sizes.forEach((pack, size) -> verb.sizes.put(pack.id(), size));
        verb.report(out);
    }

    private static int sum(Map<Pack, Integer> sizes) {
        return sizes.values().stream().mapToInt(Integer::intValue).sum();
    }

    @Override
    public Integer call() {
        atLeastOne("--threads", threads);
        atLeastOne("--target-records", targetRecords);
        return report(spec.commandLine().getOut());
    }

    private int report(PrintWriter out) {
        List<CorpusProof.Row> proof = report(Console.progress());
        print(out, proof);
        out.flush();
        return proof.stream().allMatch(CorpusProof.Row::holds) ? 0 : 1;
    }

    private List<CorpusProof.Row> report(Progress progress) {
        CorpusFolder folder = new CorpusFolder(corpus);
        CorpusTargets targets = targets(folder);
        Audit audit =
                new CorpusAudit(
                                Registry.standard(),
                                RuleBook.standard(),
                                Benchmark.of(QuizBuilder.standard().questionTexts()),
                                seed,
                                threads,
                                progress)
                        .run(folder.packs());
        return CorpusReport.write(
                folder, targets, audit, license, seed, output == null ? corpus : output);
    }

    private CorpusTargets targets(CorpusFolder folder) {
        if (!sizes.isEmpty()) {
            Map<Pack, Integer> asked = new EnumMap<>(Pack.sizes());
            sizes.forEach((pack, n) -> asked.put(Pack.of(pack), n));
            return new CorpusTargets(asked, "--size", leastWordings, targetRecords);
        }
        Optional<Map<Pack, Integer>> said = folder.askedSizes();
        return new CorpusTargets(
                said.orElseGet(Pack::sizes),
                said.isPresent() ? "provenance.json" : "the default",
                leastWordings,
                targetRecords);
    }

    private static void atLeastOne(String option, int n) {
        if (n < 1) {
            throw BadInput.at(option, "" + n, "a whole number of at least 1");
        }
    }

    private static void print(PrintWriter out, List<CorpusProof.Row> proof) {
        int what = 4;
        int asked = 5;
        for (CorpusProof.Row row : proof) {
            what = Math.max(what, row.what().length());
            asked = Math.max(asked, row.asked().length());
        }
        String line = "%-5s  %-" + what + "s  %-" + asked + "s  %s%n";
        out.printf(Locale.ROOT, line, "holds", "what", "asked", "measured");
        for (CorpusProof.Row row : proof) {
            out.printf(
                    Locale.ROOT,
                    line,
                    row.holds() ? "yes" : "no",
                    row.what(),
                    row.asked(),
                    row.measured());
        }
    }
}
