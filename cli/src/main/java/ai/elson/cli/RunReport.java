package ai.elson.cli;

import ai.elson.base.file.AtomicFiles;
import ai.elson.base.file.Json;
import ai.elson.base.file.Jsonl;
import ai.elson.base.provenance.Provenance;
import ai.elson.corpus.curriculum.CurriculumFiles;
import ai.elson.evaluation.benchmark.Accuracy;
import ai.elson.evaluation.benchmark.BenchmarkResult;
import ai.elson.evaluation.benchmark.Comparison;
import ai.elson.evaluation.report.HtmlReport;
import ai.elson.evaluation.report.ReportData;
import ai.elson.knowledge.taxonomy.Domain;
import ai.elson.knowledge.taxonomy.Taxonomy;
import ai.elson.model.train.StepMetrics;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// Gathers what a run measured into its report.
///
/// @param training the folder with one log folder for each phase
/// @param phases in the order of training
/// @param adapter of the last phase
record RunReport(
        long seed,
        Path base,
        Path corpus,
        Path curriculum,
        Path training,
        List<String> phases,
        Path adapter,
        Path merged,
        Path quantised,
        Path quizzes,
        Path baseResult,
        Path trainedResult) {

    /// Writes the report and gives its headline.
    String write(Path file) {
        BenchmarkResult before = Benchmarks.read(baseResult);
        BenchmarkResult after = Benchmarks.read(trainedResult);
        Comparison compared = Comparison.of(before, after);
        ReportData.Headline headline =
                new ReportData.Headline(
                        "base",
                        "trained, 4 bits",
                        score(before.overall()),
                        score(after.overall()),
                        compared.lost().size(),
                        compared.gained().size(),
                        after.settings().confidence());
        HtmlReport.write(
                file,
                new ReportData(
                        "Elson: the main job",
                        "From cited rules to a served, measured model on this machine: every figure below was measured in this run.",
                        Provenance.VERSION,
                        seed,
                        headline,
                        corpusCounts(),
                        phasesDrawn(),
                        phases.stream().map(p -> new ReportData.Loss(p, points(p))).toList(),
                        compared.byDomain().stream()
                                .map(d ->
                                        new ReportData.Compared(
                                                title(d.domain()),
                                                new ReportData.Score(d.baseRight(), d.n()),
                                                new ReportData.Score(d.trainedRight(), d.n())))
                                .toList(),
                        after.impostors().stream()
                                .map(i ->
                                        new ReportData.Impostor(
                                                i.name(), new ReportData.Score(i.right(), i.n())))
                                .toList(),
                        toolUse(before, after),
                        List.of(latency("base", before), latency("trained, 4 bits", after)),
                        artefacts(),
                        speeds(before, after),
                        provenance(),
                        weak(before, after, compared)));
        return String.format(
                Locale.ROOT,
                "base %.1f%%, trained %.1f%%, p = %.2g (McNemar)",
                100 * before.overall().accuracy(),
                100 * after.overall().accuracy(),
                compared.pValue());
    }

    private ReportData.Corpus corpusCounts() {
        JsonNode counts = read(corpus.resolve(CorpusMaker.COUNTS));
        JsonNode cells = counts.path("byDomainAndDifficulty");
        List<ReportData.DomainCount> domains = new ArrayList<>();
        for (Domain domain : Taxonomy.standard().domains()) {
            String id = domain.id();
            domains.add(
                    new ReportData.DomainCount(
                            domain.title(),
                            cells.path(id + "/easy").asLong(0),
                            cells.path(id + "/medium").asLong(0),
                            cells.path(id + "/hard").asLong(0),
                            cells.path(id + "/extremely_complex").asLong(0)));
        }
        return new ReportData.Corpus(
                counts.path("examples").asLong(),
                counts.path("distinctQuestions").asLong(),
                counts.path("distinctAnswers").asLong(),
                counts.path("distinctMasked").asLong(),
                domains,
                counts(counts.path("refused")));
    }

    private List<ReportData.Phase> phasesDrawn() {
        List<ReportData.Phase> drawn = new ArrayList<>();
        for (JsonNode phase : read(curriculum.resolve(CurriculumFiles.STATISTICS))) {
            String shortage = phase.path("shortage").path("words").asString("");
            drawn.add(
                    new ReportData.Phase(
                            phase.path("phase").asString(),
                            phase.path("order").asString(),
                            phase.path("asked").asLong(),
                            phase.path("drawn").asLong(),
                            phase.path("domain_cap").asLong(),
                            phase.path("by_difficulty").properties().stream()
                                    .map(t ->
                                            new ReportData.Tier(
                                                    t.getKey(),
                                                    t.getValue().path("asked").asLong(),
                                                    t.getValue().path("drawn").asLong()))
                                    .toList(),
                            phase.path("by_domain").properties().stream()
                                    .map(d ->
                                            new ReportData.Count(
                                                    title(d.getKey()),
                                                    d.getValue().path("drawn").asLong()))
                                    .toList(),
                            shortage));
        }
        return drawn;
    }

    private List<StepMetrics> metrics(String phase) {
        return Jsonl.read(training.resolve(phase).resolve("metrics.jsonl"), StepMetrics.class);
    }

    private List<ReportData.LossPoint> points(String phase) {
        return metrics(phase).stream()
                .map(m -> new ReportData.LossPoint(m.step(), m.loss(), m.tokens()))
                .toList();
    }

    private static List<ReportData.Compared> toolUse(
            BenchmarkResult before, BenchmarkResult after) {
        int n = after.questions().size();
        return List.of(
                new ReportData.Compared(
                        "the right tool stood in the prompt",
                        new ReportData.Score(before.toolUse().rightToolOffered(), n),
                        new ReportData.Score(after.toolUse().rightToolOffered(), n)),
                new ReportData.Compared(
                        "calls that the tool took",
                        new ReportData.Score(before.toolUse().valid(), before.toolUse().calls()),
                        new ReportData.Score(after.toolUse().valid(), after.toolUse().calls())),
                new ReportData.Compared(
                        "figures with an origin",
                        new ReportData.Score(
                                before.grounding().figures() - before.grounding().ungrounded(),
                                before.grounding().figures()),
                        new ReportData.Score(
                                after.grounding().figures() - after.grounding().ungrounded(),
                                after.grounding().figures())));
    }

    private static ReportData.Latency latency(String name, BenchmarkResult result) {
        return new ReportData.Latency(
                name,
                result.latency().p50() / 1000,
                result.latency().p95() / 1000,
                result.overall().n());
    }

    private List<ReportData.Artefact> artefacts() {
        return List.of(
                artefact("corpus", corpus),
                artefact("base model", base),
                artefact("adapter of the last phase", adapter),
                artefact("merged model", merged),
                artefact("4-bit model", quantised));
    }

    private List<ReportData.Speed> speeds(BenchmarkResult before, BenchmarkResult after) {
        List<ReportData.Speed> speeds = new ArrayList<>();
        for (String phase : phases) {
            List<StepMetrics> steps = metrics(phase);
            double seconds = 0;
            long done = 0;
            for (StepMetrics step : steps) {
                seconds += (step.tokens() - done) / step.tokensPerSecond();
                done = step.tokens();
            }
            speeds.add(
                    new ReportData.Speed("training, phase " + phase, done / seconds, "tokens/s"));
        }
        speeds.add(
                new ReportData.Speed(
                        "answering over HTTP, base", before.tokensPerSecond(), "tokens/s"));
        speeds.add(
                new ReportData.Speed(
                        "answering over HTTP, trained", after.tokensPerSecond(), "tokens/s"));
        return speeds;
    }

    /// Every artefact of the run with what it was made from.
    private List<ReportData.Made> provenance() {
        Map<String, Path> made = new java.util.LinkedHashMap<>();
        made.put("base model", base);
        made.put("corpus", corpus);
        made.put("curriculum", curriculum);
        made.put("questions", quizzes);
        phases.forEach(p -> made.put("adapter " + p, adapter.resolveSibling(p)));
        made.put("merged model", merged);
        made.put("4-bit model", quantised);
        made.put("result, base", baseResult);
        made.put("result, trained", trainedResult);
        List<ReportData.Made> list = new ArrayList<>();
        made.forEach((name, path) -> {
            List<String> from =
                    Provenance.read(path).inputs().stream()
                            .map(input -> Path.of(input.path()).toAbsolutePath())
                            .flatMap(input ->
                                    made.entrySet().stream()
                                            .filter(e ->
                                                    input.startsWith(e.getValue().toAbsolutePath()))
                                            .map(Map.Entry::getKey))
                            .distinct()
                            .toList();
            list.add(
                    new ReportData.Made(
                            name,
                            name,
                            path.toString(),
                            ai.elson.base.provenance.Sha256.of(path),
                            from));
        });
        return list;
    }

    /// What a reader must not overlook.
    private static List<String> weak(
            BenchmarkResult before, BenchmarkResult after, Comparison compared) {
        List<String> weak = new ArrayList<>();
        Accuracy overall = after.overall();
        weak.add(
                String.format(
                        Locale.ROOT,
                        "%d questions are few: the interval of the accuracy is [%.1f%%, %.1f%%]; of one domain nothing can be said.",
                        overall.n(),
                        100 * overall.low(),
                        100 * overall.high()));
        long below = after.byDomain().stream().filter(d -> d.accuracy() < 0.7).count();
        weak.add(below + " of " + after.byDomain().size() + " domains stand below 70 %.");
        weak.add(
                String.format(
                        Locale.ROOT,
                        "Training won %d questions and lost %d (McNemar, two-sided p = %.2g).",
                        compared.gained().size(),
                        compared.lost().size(),
                        compared.pValue()));
        after.byKind()
                .forEach(k ->
                        weak.add(
                                String.format(
                                        Locale.ROOT,
                                        "Questions of kind %s: %d of %d right (base %d).",
                                        k.name(),
                                        k.right(),
                                        k.n(),
                                        right(before, k.name()))));
        int offered = after.toolUse().rightToolOffered();
        weak.add(
                (after.questions().size() - offered)
                        + " questions could not be answered by the tools that stood in their prompts.");
        if (overall.failed() > 0) {
            weak.add(overall.failed() + " questions got no answer.");
        }
        return weak;
    }

    private static int right(BenchmarkResult result, String kind) {
        return result.byKind().stream()
                .filter(k -> k.name().equals(kind))
                .mapToInt(Accuracy::right)
                .findFirst()
                .orElse(0);
    }

    private static String title(String domain) {
        return Taxonomy.standard().domain(domain).title();
    }

    private static ReportData.Score score(Accuracy a) {
        return new ReportData.Score(a.right(), a.n());
    }

    private static List<ReportData.Count> counts(JsonNode node) {
        return node.properties().stream()
                .map(e -> new ReportData.Count(e.getKey(), e.getValue().asLong()))
                .toList();
    }

    private static ReportData.Artefact artefact(String name, Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            long bytes = 0;
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                bytes += Files.size(file);
            }
            return new ReportData.Artefact(name, folder.toString(), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode read(Path file) {
        return Json.MAPPER.readTree(AtomicFiles.readString(file));
    }
}
