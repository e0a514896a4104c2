package ai.elson.cli;

import ai.elson.base.chat.Conversation;
import ai.elson.base.failure.FailedWork;
import ai.elson.base.file.AtomicFiles;
import ai.elson.corpus.bucket.BucketPool;
import ai.elson.corpus.consolidate.Benchmark;
import ai.elson.corpus.consolidate.Refusal;
import ai.elson.corpus.curriculum.Curriculum;
import ai.elson.corpus.curriculum.CurriculumFiles;
import ai.elson.corpus.curriculum.CurriculumRecipe;
import ai.elson.corpus.curriculum.Drawn;
import ai.elson.corpus.curriculum.Generation;
import ai.elson.corpus.example.Example;
import ai.elson.corpus.example.ExampleFiles;
import ai.elson.evaluation.report.CurriculumPage;
import ai.elson.tools.registry.Registry;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// From the corpus to what is trained on.
final class Corpora {

    private Corpora() {}

    /// Draws a curriculum and writes it with its pictures, whole or not at all.
    ///
    /// @param generation writes what a phase lacks, where its recipe asks for that; null for none
    static String curriculum(
            BucketPool pool,
            CurriculumRecipe recipe,
            long seed,
            @Nullable Generation generation,
            Path folder) {
        List<Drawn> phases = Curriculum.sample(recipe, pool, seed, generation);
        AtomicFiles.writeFolder(
                folder,
                part -> {
                    CurriculumFiles.write(phases, part);
                    CurriculumPage.write(part, phases, seed);
                });
        return phases.stream()
                .map(p ->
                        String.format(
                                Locale.ROOT,
                                "%s %,d of %,d",
                                p.phase().name(),
                                p.total(),
                                p.phase().records()))
                .collect(Collectors.joining(", "));
    }

    /// The conversations of a phase, with the definitions that its prompts show.
    static List<Conversation> conversations(Registry registry, Path file) {
        return ExampleFiles.read(file).stream()
                .map(e -> new Conversation(e.id(), e.messages(), registry.definitions(e.tools())))
                .toList();
    }

    /// Refuses to go on where the corpus holds a question of the benchmark.
    static void refuseContamination(List<String> questions, Path corpus) {
        Benchmark benchmark = Benchmark.of(questions);
        try (Stream<Example> examples = ExampleFiles.stream(CorpusMaker.kept(corpus))) {
            examples.forEach(example -> {
                Optional<Refusal> found = benchmark.find(example.question());
                if (found.isPresent()) {
                    throw new FailedWork(
                            "the corpus holds a question of the benchmark: "
                                    + example.id()
                                    + ": "
                                    + found.get().detail());
                }
            });
        }
    }
}
