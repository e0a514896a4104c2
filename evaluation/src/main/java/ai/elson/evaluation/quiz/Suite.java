package ai.elson.evaluation.quiz;

import ai.elson.base.failure.BadInput;
import ai.elson.base.file.AtomicFiles;
import ai.elson.base.file.Json;
import ai.elson.base.provenance.Provenance;
import ai.elson.base.provenance.Sha256;
import ai.elson.knowledge.taxonomy.Difficulty;
import ai.elson.knowledge.taxonomy.Domain;
import ai.elson.knowledge.taxonomy.Taxonomy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.node.ObjectNode;

/// The questions of a benchmark. As files: one `{domain}_quiz.json` a domain, and
/// `quiz_summary.json`.
///
/// @param version SHA-256 over the questions: two results compare only under the same one
/// @param questions in the order of the taxonomy
public record Suite(String version, List<Question> questions) {

    /// The file that counts what the others hold.
    public static final String SUMMARY = "quiz_summary.json";

    private static final String QUIZ = "_quiz.json";

    private record QuizFile(String domain, String title, List<Question> questions) {}

    public Suite {
        questions = List.copyOf(questions);
    }

    /// A suite of these questions, its version taken from them.
    public static Suite of(List<Question> questions) {
        Set<String> ids = new HashSet<>();
        for (Question question : questions) {
            if (!ids.add(question.id())) {
                throw new IllegalArgumentException("two questions are called " + question.id());
            }
        }
        return new Suite(
                Sha256.of(questions.stream().map(Json::line).collect(Collectors.joining("\n"))),
                questions);
    }

    /// The questions that Elson ships, built and checked against rules and calculators.
    public static Suite standard() {
        return QuizBuilder.standard();
    }

    /// Reads the quizzes of a folder.
    ///
    /// @throws BadInput where there is none, or one is not a quiz
    public static Suite load(Path folder) {
        List<Question> questions = new ArrayList<>();
        for (Domain domain : Taxonomy.standard().domains()) {
            Path file = folder.resolve(domain.id() + QUIZ);
            if (Files.exists(file)) {
                questions.addAll(read(file).questions());
            }
        }
        if (questions.isEmpty()) {
            throw BadInput.at(
                    folder.toString(),
                    "no quiz",
                    "a folder with files as federal_income_tax" + QUIZ);
        }
        return of(questions);
    }

    /// Writes the folder whole: a quiz for each domain, the summary, and the provenance.
    public void write(Path folder) {
        AtomicFiles.writeFolder(
                folder,
                part -> {
                    for (Domain domain : Taxonomy.standard().domains()) {
                        List<Question> mine = ofDomain(domain.id());
                        if (!mine.isEmpty()) {
                            AtomicFiles.writeString(
                                    part.resolve(domain.id() + QUIZ),
                                    Json.pretty(new QuizFile(domain.id(), domain.title(), mine)));
                        }
                    }
                    AtomicFiles.writeString(part.resolve(SUMMARY), Json.pretty(summary()));
                    Provenance.of("evaluation quizzes", 0, Map.of("suite", version), List.of())
                            .write(part);
                });
    }

    /// The questions of a domain.
    public List<Question> ofDomain(String domain) {
        return questions.stream().filter(q -> q.item().domain().equals(domain)).toList();
    }

    /// Every prompt, for the check that no training text holds one.
    public List<String> questionTexts() {
        return questions.stream().map(Question::prompt).toList();
    }

    /// How many questions there are of each kind, in the order of the names.
    public Map<String, Integer> byKind() {
        return count(Question::kind);
    }

    private ObjectNode summary() {
        ObjectNode summary =
                Json.MAPPER
                        .createObjectNode()
                        .put("version", version)
                        .put("questions", questions.size())
                        .put("families", count(q -> q.item().family()).size());
        put(summary, "by_kind", byKind());
        ObjectNode levels = summary.putObject("by_difficulty");
        Map<String, Integer> byLevel = count(q -> q.item().difficulty());
        Arrays.stream(Difficulty.values())
                .forEach(d -> levels.put(d.id(), byLevel.getOrDefault(d.id(), 0)));
        put(summary, "by_domain", count(q -> q.item().domain()));
        return summary;
    }

    private static void put(ObjectNode node, String field, Map<String, Integer> counts) {
        ObjectNode inner = node.putObject(field);
        counts.forEach(inner::put);
    }

    private Map<String, Integer> count(Function<Question, String> by) {
        Map<String, Integer> counts = new TreeMap<>();
        questions.forEach(q -> counts.merge(by.apply(q), 1, Integer::sum));
        return counts;
    }

    private static QuizFile read(Path file) {
        try {
            return Json.MAPPER.readValue(AtomicFiles.readString(file), QuizFile.class);
        } catch (JacksonException e) {
            throw BadInput.at(
                    file
                            + ":"
                            + Math.max(
                                    1, e.getLocation() == null ? 1 : e.getLocation().getLineNr()),
                    e.getOriginalMessage(),
                    "a quiz as Elson writes it");
        }
    }
}
