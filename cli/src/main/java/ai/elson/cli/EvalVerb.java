package ai.elson.cli;

import ai.elson.base.failure.BadInput;
import ai.elson.base.file.AtomicFiles;
import ai.elson.base.provenance.Provenance;
import ai.elson.evaluation.benchmark.Settings;
import ai.elson.evaluation.quiz.QuizBuilder;
import ai.elson.evaluation.quiz.Suite;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "eval",
        mixinStandardHelpOptions = true,
        description = "Builds the benchmark and runs it on any OpenAI-compatible endpoint.",
        synopsisSubcommandLabel = "VERB")
final class EvalVerb {

    @Command(
            name = "build",
            mixinStandardHelpOptions = true,
            sortOptions = false,
            description =
                    "Writes evaluation_quizzes/{domain}_quiz.json; every key is computed and compared with a second one.",
            footer = {
                "%nExample:",
                "  ./elson eval build --out work/evaluation_quizzes --corpus work/corpus"
            })
    int build(
            @Option(names = "--out", required = true, paramLabel = "FOLDER") Path out,
            @Option(
                            names = "--corpus",
                            paramLabel = "FOLDER",
                            description = "Refuses to write where this corpus holds a question.")
                    @Nullable Path corpus) {
        System.out.println(quizzes(corpus, out));
        Provenance.of(
                        "benchmark",
                        0,
                        Map.of(),
                        corpus == null ? List.of() : List.of(Provenance.Input.of("corpus", corpus)))
                .write(out);
        return 0;
    }

    @Command(
            name = "run",
            mixinStandardHelpOptions = true,
            sortOptions = false,
            description = "Asks every question; run again, it goes on where it was.",
            footer = {
                "%nExample:",
                "  ./elson eval run --api-url http://127.0.0.1:8000 --model elson --output work/results",
                "",
                "A key is taken from the variable ELSON_API_KEY."
            })
    int run(
            @Option(names = "--api-url", required = true, paramLabel = "URL") String url,
            @Option(names = "--model", required = true, paramLabel = "NAME") String model,
            @Option(names = "--output", required = true, paramLabel = "FOLDER") Path out,
            @Option(
                            names = "--suite",
                            paramLabel = "FOLDER",
                            description = "Default: the one that Elson ships.")
                    @Nullable Path suite,
            @Option(
                            names = "--tools",
                            defaultValue = "on",
                            description = "on or off. Default: ${DEFAULT-VALUE}")
                    String tools) {
        if (!tools.equals("on") && !tools.equals("off")) {
            throw BadInput.at("--tools", "«" + tools + "»", "on, off");
        }
        Settings standard = Settings.standard();
        Settings settings =
                new Settings(
                        tools.equals("on"),
                        standard.candidates(),
                        standard.maxTurns(),
                        standard.maxTokens(),
                        standard.concurrency(),
                        standard.confidence());
        Suite questions = suite == null ? QuizBuilder.standard() : Suite.load(suite);
        System.out.println(
                Benchmarks.ask(
                        url,
                        System.getenv("ELSON_API_KEY"),
                        model,
                        questions,
                        settings,
                        out,
                        Console.progress()));
        Provenance.of(
                        "benchmark result",
                        0,
                        Map.of("model", model, "tools", tools, "suite", questions.version()),
                        List.of())
                .write(out);
        return 0;
    }

    static String quizzes(@Nullable Path corpus, Path out) {
        Suite suite = QuizBuilder.standard();
        if (corpus != null) {
            Corpora.refuseContamination(suite.questionTexts(), corpus);
        }
        AtomicFiles.writeFolder(out, suite::write);
        return suite.questions().size()
                + " questions, "
                + suite.byKind()
                + (corpus == null ? "" : "; none in the corpus");
    }
}
