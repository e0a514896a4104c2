package ai.elson.cli;

import ai.elson.base.chat.OpenAiClient;
import ai.elson.base.file.AtomicFiles;
import ai.elson.base.progress.Progress;
import ai.elson.evaluation.benchmark.Accuracy;
import ai.elson.evaluation.benchmark.BenchmarkResult;
import ai.elson.evaluation.benchmark.BenchmarkRun;
import ai.elson.evaluation.benchmark.Settings;
import ai.elson.evaluation.quiz.Suite;
import ai.elson.model.generate.LanguageModel;
import ai.elson.serving.openai.ElsonServer;
import ai.elson.tools.registry.Registry;
import ai.elson.tools.registry.ToolIndex;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Asks served models the questions of a suite.
final class Benchmarks {

    private Benchmarks() {}

    /// Serves a model on a free port of this machine and asks it over HTTP.
    ///
    /// @param out a folder that gets `benchmark_results.json`
    static String serveAndAsk(
            Path model,
            String name,
            int threads,
            Suite suite,
            Settings settings,
            Path out,
            Progress progress) {
        try (LanguageModel loaded = LanguageModel.load(model, name, threads);
                ElsonServer server = ElsonServer.start(loaded, "127.0.0.1", 0, null)) {
            return ask(
                    "http://127.0.0.1:" + server.port(),
                    null,
                    name,
                    suite,
                    settings,
                    out,
                    progress);
        }
    }

    /// Asks any OpenAI-compatible endpoint.
    static String ask(
            String url,
            @Nullable String key,
            String name,
            Suite suite,
            Settings settings,
            Path out,
            Progress progress) {
        Registry registry = Registry.standard();
        Path answers = out.resolveSibling(out.getFileName() + ".answers.jsonl");
        BenchmarkResult result;
        try (OpenAiClient client = new OpenAiClient(url, key, Duration.ofMinutes(2))) {
            result =
                    BenchmarkRun.run(
                            client,
                            name,
                            suite.questions(),
                            registry,
                            ToolIndex.of(registry),
                            settings,
                            progress,
                            answers);
        }
        AtomicFiles.writeFolder(out, part -> result.write(part.resolve(BenchmarkResult.FILE_NAME)));
        AtomicFiles.deleteTree(answers);
        return figures(result);
    }

    static BenchmarkResult read(Path out) {
        return BenchmarkResult.read(out.resolve(BenchmarkResult.FILE_NAME));
    }

    static String figures(BenchmarkResult result) {
        return String.format(
                Locale.ROOT,
                "%s, P50 %.0f ms, P95 %.0f ms, %.0f tokens/s, valid calls %.0f%%",
                accuracy(result.overall()),
                result.latency().p50(),
                result.latency().p95(),
                result.tokensPerSecond(),
                100 * result.toolUse().validity());
    }

    static String accuracy(Accuracy a) {
        return String.format(
                Locale.ROOT,
                "%.1f%% of %d right [%.1f, %.1f]",
                100 * a.accuracy(),
                a.n(),
                100 * a.low(),
                100 * a.high());
    }
}
