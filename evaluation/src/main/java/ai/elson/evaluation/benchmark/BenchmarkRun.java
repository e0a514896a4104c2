package ai.elson.evaluation.benchmark;

import ai.elson.base.chat.ChatModel;
import ai.elson.base.chat.Message;
import ai.elson.base.failure.BadInput;
import ai.elson.base.failure.ElsonException;
import ai.elson.base.failure.FailedWork;
import ai.elson.base.progress.Progress;
import ai.elson.evaluation.quiz.Question;
import ai.elson.evaluation.quiz.Suite;
import ai.elson.tools.registry.Registry;
import ai.elson.tools.registry.ToolIndex;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/// Asks a model every question of a suite.
public final class BenchmarkRun {

    /// An answer, or why there is none.
    private record Reply(Question question, @Nullable Asked asked, String failure) {}

    private final ToolLoop loop;
    private final Registry registry;
    private final ToolIndex index;
    private final Settings settings;

    private BenchmarkRun(ToolLoop loop, Registry registry, ToolIndex index, Settings settings) {
        this.loop = loop;
        this.registry = registry;
        this.index = index;
        this.settings = settings;
    }

    /// Runs a benchmark.
    ///
    /// @param modelName one of the model's names
    /// @param resumeFile where each answer is kept as it comes; questions answered there are not
    ///   asked again, those that failed are
    /// @throws BadInput at once where the model has no such name, with the names it has
    /// @throws FailedWork where no question at all was answered
    public static BenchmarkResult run(
            ChatModel model,
            String modelName,
            List<Question> questions,
            Registry registry,
            ToolIndex index,
            Settings settings,
            Progress progress,
            Path resumeFile) {
        List<String> names = model.models();
        if (!names.contains(modelName)) {
            throw BadInput.at("model", "«" + modelName + "»", String.join(", ", names));
        }
        Suite suite = Suite.of(questions);
        AnswerLog.Header header =
                new AnswerLog.Header(
                        suite.version(),
                        modelName,
                        settings.toolsOn(),
                        settings.candidates(),
                        settings.maxTurns(),
                        settings.maxTokens());
        ToolLoop loop =
                new ToolLoop(model, modelName, registry, settings.maxTurns(), settings.maxTokens());
        Map<String, String> failures;
        Map<String, Asked> answers;
        try (AnswerLog log = AnswerLog.open(resumeFile, header)) {
            failures =
                    new BenchmarkRun(loop, registry, index, settings)
                            .askAll(questions, log, progress);
            answers = log.answers();
        }
        if (answers.isEmpty() && !failures.isEmpty()) {
            throw new FailedWork(
                    modelName
                            + ": answered none of "
                            + questions.size()
                            + " questions; the first failure: "
                            + failures.values().iterator().next());
        }
        List<QuestionRecord> records =
                questions.stream()
                        .map(q -> {
                            Asked asked = answers.get(q.id());
                            return asked == null
                                    ? QuestionRecord.failed(
                                            q, failures.getOrDefault(q.id(), "not asked"))
                                    : QuestionRecord.scored(q, asked);
                        })
                        .toList();
        return BenchmarkResult.of(suite, modelName, settings, records);
    }

    /// Asks what the log does not hold and gives the failures by question.
    private Map<String, String> askAll(List<Question> questions, AnswerLog log, Progress progress) {
        List<Question> open =
                questions.stream().filter(q -> !log.answers().containsKey(q.id())).toList();
        Map<String, String> failures = new LinkedHashMap<>();
        Semaphore places = new Semaphore(settings.concurrency());
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        try (Progress.Bar bar = progress.start("benchmark", questions.size())) {
            CompletionService<Reply> replies = new ExecutorCompletionService<>(threads);
            open.forEach(question -> replies.submit(() -> ask(question, places)));
            int done = questions.size() - open.size();
            bar.at(done, "");
            for (int i = 0; i < open.size(); i++) {
                Reply reply = replies.take().get();
                if (reply.asked() == null) {
                    failures.put(reply.question().id(), reply.failure());
                } else {
                    log.add(reply.asked());
                }
                bar.at(++done, note(log, failures));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new FailedWork("benchmark: interrupted; run again to go on", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("benchmark: a question broke the runner", e.getCause());
        } finally {
            threads.shutdownNow();
            threads.close();
        }
        return failures;
    }

    private Reply ask(Question question, Semaphore places) throws InterruptedException {
        places.acquire();
        try {
            List<String> offered = offered(question);
            long start = System.nanoTime();
            Transcript transcript =
                    loop.run(
                            List.of(new Message.User(question.prompt())),
                            registry.definitions(offered));
            double millis = (System.nanoTime() - start) / 1e6;
            return new Reply(
                    question,
                    new Asked(
                            question.id(),
                            offered,
                            transcript.answer(),
                            transcript.finished(),
                            transcript.turns(),
                            transcript.completionTokens(),
                            millis),
                    "");
        } catch (ElsonException e) {
            return new Reply(question, null, String.valueOf(e.getMessage()));
        } finally {
            places.release();
        }
    }

    private List<String> offered(Question question) {
        if (!settings.toolsOn()) {
            return List.of();
        }
        List<String> fixed = question.item().tools();
        return fixed.isEmpty() ? index.choose(question.prompt(), settings.candidates()) : fixed;
    }

    private static String note(AnswerLog log, Map<String, String> failures) {
        double mean =
                log.answers().values().stream().mapToDouble(Asked::millis).average().orElse(0);
        return String.format(
                Locale.ROOT,
                "%.0f ms a question%s",
                mean,
                failures.isEmpty() ? "" : ", " + failures.size() + " failed");
    }
}
