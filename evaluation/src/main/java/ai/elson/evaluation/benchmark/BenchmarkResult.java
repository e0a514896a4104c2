package ai.elson.evaluation.benchmark;

import ai.elson.base.failure.BadInput;
import ai.elson.base.file.AtomicFiles;
import ai.elson.base.file.Json;
import ai.elson.evaluation.quiz.Suite;
import ai.elson.evaluation.score.Answer;
import ai.elson.evaluation.score.ImpostorPanel;
import ai.elson.evaluation.statistics.Percentiles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/// What a run of the benchmark found.
///
/// @param suiteVersion two results compare only under the same one
/// @param impostors what answers that know nothing get on the same questions
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record BenchmarkResult(
        String suiteVersion,
        String model,
        Settings settings,
        Accuracy overall,
        List<Accuracy> byDomain,
        List<Accuracy> byKind,
        List<Accuracy> byDifficulty,
        Latency latency,
        double tokensPerSecond,
        ToolUse toolUse,
        Grounding grounding,
        List<ImpostorPanel.Score> impostors,
        List<QuestionRecord> questions) {

    /// The usual name of its file.
    public static final String FILE_NAME = "benchmark_results.json";

    /// Milliseconds from a question to its answer, over the answered ones; 0 where there are none.
    public record Latency(double mean, double p50, double p95, double p99) {}

    /// How tools were used.
    ///
    /// @param calls calls made
    /// @param valid calls whose tool took the arguments
    /// @param validity valid of all calls, from 0 to 1; 0 where there are none
    /// @param rightToolOffered questions whose prompt held the tools of the reference
    /// @param answeredInTime questions answered within the turns and tokens they had
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    public record ToolUse(
            int calls, int valid, double validity, int rightToolOffered, int answeredInTime) {}

    /// Where figures come from.
    ///
    /// @param figures figures in all answers, years and citations apart
    /// @param ungrounded those that neither the question nor a tool's result holds
    /// @param rate ungrounded of all figures, from 0 to 1; 0 where there are none
    public record Grounding(int figures, int ungrounded, double rate) {}

    public BenchmarkResult {
        byDomain = List.copyOf(byDomain);
        byKind = List.copyOf(byKind);
        byDifficulty = List.copyOf(byDifficulty);
        impostors = List.copyOf(impostors);
        questions = List.copyOf(questions);
    }

    static BenchmarkResult of(
            Suite suite, String model, Settings settings, List<QuestionRecord> records) {
        List<QuestionRecord> answered = records.stream().filter(QuestionRecord::answered).toList();
        double confidence = settings.confidence();
        double seconds = answered.stream().mapToDouble(QuestionRecord::millis).sum() / 1000;
        int tokens = answered.stream().mapToInt(QuestionRecord::completionTokens).sum();
        return new BenchmarkResult(
                suite.version(),
                model,
                settings,
                Accuracy.of("overall", records, confidence),
                grouped(records, QuestionRecord::domain, confidence),
                grouped(records, QuestionRecord::kind, confidence),
                grouped(records, QuestionRecord::difficulty, confidence),
                latency(answered),
                seconds == 0 ? 0 : tokens / seconds,
                toolUse(answered),
                grounding(answered),
                ImpostorPanel.score(suite),
                records);
    }

    /// Writes it atomically.
    public void write(Path file) {
        AtomicFiles.writeString(file, Json.pretty(this));
    }

    /// Reads what [#write] wrote.
    ///
    /// @throws BadInput with the line where it is no result
    public static BenchmarkResult read(Path file) {
        try {
            return Json.MAPPER.readValue(AtomicFiles.readString(file), BenchmarkResult.class);
        } catch (JacksonException e) {
            int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr());
            throw BadInput.at(
                    file + ":" + line, e.getOriginalMessage(), "a result as Elson writes it");
        }
    }

    /// In the order in which the groups occur.
    private static List<Accuracy> grouped(
            List<QuestionRecord> records, Function<QuestionRecord, String> by, double confidence) {
        LinkedHashMap<String, List<QuestionRecord>> groups = new LinkedHashMap<>();
        records.forEach(r -> groups.computeIfAbsent(by.apply(r), _ -> new ArrayList<>()).add(r));
        return groups.entrySet().stream()
                .map(e -> Accuracy.of(e.getKey(), e.getValue(), confidence))
                .toList();
    }

    private static Latency latency(List<QuestionRecord> answered) {
        double[] millis = answered.stream().mapToDouble(QuestionRecord::millis).toArray();
        double mean = answered.stream().mapToDouble(QuestionRecord::millis).average().orElse(0);
        return new Latency(
                mean, percentile(millis, 50), percentile(millis, 95), percentile(millis, 99));
    }

    private static double percentile(double[] millis, double percent) {
        return millis.length == 0 ? 0 : Percentiles.nearestRank(millis, percent);
    }

    private static ToolUse toolUse(List<QuestionRecord> answered) {
        List<Answer.Call> calls = answered.stream().flatMap(r -> r.calls().stream()).toList();
        int valid = (int) calls.stream().filter(Answer.Call::valid).count();
        return new ToolUse(
                calls.size(),
                valid,
                calls.isEmpty() ? 0 : (double) valid / calls.size(),
                (int) answered.stream().filter(QuestionRecord::rightToolOffered).count(),
                (int) answered.stream().filter(QuestionRecord::finished).count());
    }

    private static Grounding grounding(List<QuestionRecord> answered) {
        int figures = answered.stream().mapToInt(QuestionRecord::figures).sum();
        int ungrounded = answered.stream().mapToInt(QuestionRecord::ungrounded).sum();
        return new Grounding(figures, ungrounded, figures == 0 ? 0 : (double) ungrounded / figures);
    }
}
