package ai.elson.cli;

import ai.elson.base.failure.BadInput;
import ai.elson.base.file.AtomicFiles;
import ai.elson.base.file.Json;
import ai.elson.base.file.Recipes;
import ai.elson.corpus.bucket.BucketPool;
import ai.elson.corpus.bucket.DomainBuckets;
import ai.elson.corpus.curriculum.CurriculumRecipe;
import ai.elson.evaluation.benchmark.Settings;
import ai.elson.evaluation.quiz.Suite;
import ai.elson.knowledge.Calculators;
import ai.elson.knowledge.rule.RuleBook;
import ai.elson.model.format.MergedWeights;
import ai.elson.model.format.ModelFolder;
import ai.elson.model.quantize.W4A16;
import ai.elson.model.train.TrainingRecipe;
import ai.elson.tools.registry.Registry;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "The main job: knowledge, examples, buckets, curriculum, DoRA, merge, 4 bits, serve, benchmark, report.",
        footer = {
            "%nExample:",
            "  ./elson run",
            "",
            "Interrupted, it goes on where it was. What has not changed is kept."
        })
final class RunVerb implements Callable<Integer> {

    @Option(
            names = "--recipe",
            paramLabel = "FILE",
            description = "Default: recipes/run.yaml of Elson's own folder.")
    @Nullable Path recipe;

    @Option(
            names = "--out",
            paramLabel = "FOLDER",
            description = "Default: work/run of Elson's own folder.")
    @Nullable Path out;

    private final List<Stage> stages = new ArrayList<>();
    private final String build = Home.build();

    @Override
    public Integer call() {
        long start = System.nanoTime();
        Path recipeFile = recipe == null ? Home.file("recipes/run.yaml") : recipe;
        Path folder = out == null ? Home.file("work/run") : out;
        RunRecipe settings = Recipes.read(recipeFile, RunRecipe.class);
        Path base = Home.file(settings.base());
        ModelFolder.requireComplete(base);
        Path report = plan(settings, base, folder);
        List<Pipeline.Finished> finished =
                new Pipeline(folder.resolve("stages"), Console.progress()).run(stages);
        long kept = finished.stream().filter(Pipeline.Finished::reused).count();
        RunTable.print(System.out, finished);
        System.out.printf(
                Locale.ROOT,
                "%s in %.1f s. Report: %s%n",
                kept == finished.size()
                        ? "Nothing had changed; all " + kept + " stages were kept,"
                        : (finished.size() - kept) + " stages done, " + kept + " kept,",
                (System.nanoTime() - start) / 1e9,
                report);
        return 0;
    }

    /// The journey, in its order.
    private Path plan(RunRecipe settings, Path base, Path folder) {
        Path curriculumRecipe = Home.file(settings.curriculum());
        Path trainingRecipe = Home.file(settings.training());
        TrainingRecipe training = Recipes.read(trainingRecipe, TrainingRecipe.class);
        Path knowledge = folder.resolve("tools.json");
        Path corpus = folder.resolve("corpus");
        Path buckets = folder.resolve("domain_buckets");
        Path curriculum = folder.resolve("curriculum_runs");
        Path quizzes = folder.resolve("evaluation_quizzes");
        Path merged = folder.resolve("model-merged");
        Path quantised = folder.resolve("model-w4a16");
        Path baseResult = folder.resolve("results-base");
        Path trainedResult = folder.resolve("results-trained");
        Path report = folder.resolve("report.html");
        Settings asking =
                new Settings(true, settings.candidates(), 4, settings.maxTokens(), 2, 0.95);

        add("knowledge and tools", 0, Map.of(), Map.of(), knowledge, p -> tools(knowledge));
        add(
                "benchmark questions",
                0,
                Map.of(),
                Map.of("tools", knowledge),
                quizzes,
                p -> EvalVerb.quizzes(null, quizzes));
        add(
                "examples",
                settings.seed(),
                Map.of("sizes", new TreeMap<>(settings.sizes()).toString()),
                Map.of("tools", knowledge, "questions", quizzes),
                corpus,
                p ->
                        String.join(
                                "; ",
                                new CorpusMaker(
                                                Registry.standard(),
                                                p,
                                                Suite.load(quizzes).questionTexts())
                                        .build(
                                                settings.packs(),
                                                settings.seed(),
                                                settings.threads(),
                                                corpus)));
        add(
                "buckets",
                0,
                Map.of(),
                Map.of("corpus", corpus),
                buckets,
                p ->
                        CorpusMaker.buckets(
                                CorpusMaker.kept(corpus), buckets, DomainBuckets.DEFAULT_MINIMUM));
        add(
                "curriculum",
                settings.seed(),
                Map.of(),
                Map.of("buckets", buckets, "recipe", curriculumRecipe),
                curriculum,
                p ->
                        Corpora.curriculum(
                                BucketPool.load(buckets, null),
                                CurriculumRecipe.read(curriculumRecipe),
                                settings.seed(),
                                null,
                                curriculum));
        @Nullable Path previous = null;
        for (TrainingRecipe.Phase phase : training.phases()) {
            Path adapter = folder.resolve("adapters").resolve(phase.id());
            Map<String, Path> inputs =
                    new TreeMap<>(
                            Map.of(
                                    "base model",
                                    base,
                                    "recipe",
                                    trainingRecipe,
                                    "curriculum",
                                    TrainVerb.file(curriculum, phase),
                                    "tools",
                                    knowledge));
            Path before = previous;
            if (before != null) {
                inputs.put("previous adapter", before);
            }
            add(
                    "train phase " + phase.id(),
                    training.seed(),
                    Map.of(),
                    inputs,
                    adapter,
                    p ->
                            TrainVerb.train(
                                    training,
                                    phase,
                                    base,
                                    before,
                                    curriculum,
                                    folder.resolve("training"),
                                    adapter,
                                    p));
            previous = adapter;
        }
        if (previous == null) {
            throw BadInput.at(trainingRecipe.toString(), "no phases", "at least one");
        }
        Path adapter = previous;
        add(
                "merge",
                0,
                Map.of(),
                Map.of("base model", base, "adapter", adapter),
                merged,
                p -> {
                    MergedWeights.merge(base, adapter, merged);
                    return ModelVerb.size(merged);
                });
        add(
                "quantise to 4 bits",
                0,
                Map.of("scheme", "w4a16"),
                Map.of("model", merged),
                quantised,
                p -> {
                    W4A16.quantizeFolder(merged, quantised);
                    return ModelVerb.size(quantised);
                });
        Map<String, String> asked =
                Map.of(
                        "candidates",
                        "" + settings.candidates(),
                        "maxTokens",
                        "" + settings.maxTokens());
        add(
                "benchmark, base",
                0,
                asked,
                Map.of("model", base, "questions", quizzes, "tools", knowledge),
                baseResult,
                p ->
                        Benchmarks.serveAndAsk(
                                base,
                                "elson-base",
                                settings.threads(),
                                Suite.load(quizzes),
                                asking,
                                baseResult,
                                p));
        add(
                "benchmark, trained",
                0,
                asked,
                Map.of("model", quantised, "questions", quizzes, "tools", knowledge),
                trainedResult,
                p ->
                        Benchmarks.serveAndAsk(
                                quantised,
                                "elson",
                                settings.threads(),
                                Suite.load(quizzes),
                                asking,
                                trainedResult,
                                p));
        RunReport source =
                new RunReport(
                        settings.seed(),
                        base,
                        corpus,
                        curriculum,
                        folder.resolve("training"),
                        training.phases().stream().map(TrainingRecipe.Phase::id).toList(),
                        adapter,
                        merged,
                        quantised,
                        quizzes,
                        baseResult,
                        trainedResult);
        add(
                "report",
                0,
                Map.of(),
                Map.of(
                        "corpus",
                        corpus,
                        "curriculum",
                        curriculum,
                        "base result",
                        baseResult,
                        "trained result",
                        trainedResult,
                        "model",
                        quantised),
                report,
                p -> source.write(report));
        return report;
    }

    /// Every stage depends on the build: code that has changed does its work again.
    private void add(
            String name,
            long seed,
            Map<String, String> settings,
            Map<String, Path> inputs,
            Path output,
            Stage.Work work) {
        Map<String, String> configuration = new TreeMap<>(settings);
        configuration.put("build", build);
        List<Stage.Input> sorted =
                new TreeMap<>(inputs)
                        .entrySet().stream()
                                .map(e -> new Stage.Input(e.getKey(), e.getValue()))
                                .toList();
        stages.add(new Stage(name, seed, configuration, sorted, output, work));
    }

    private static String tools(Path file) {
        Registry registry = Registry.standard();
        AtomicFiles.writeString(file, Json.pretty(registry.definitions()));
        RuleBook rules = RuleBook.standard();
        return String.format(
                Locale.ROOT,
                "%d cited rules, %d values, %d calculators, %d tools",
                rules.rules().size(),
                rules.rules().stream().mapToInt(r -> r.values().size()).sum(),
                Calculators.all().size(),
                registry.definitions().size());
    }
}
